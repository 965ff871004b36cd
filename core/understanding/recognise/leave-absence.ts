// A leave that is not called one: a trainee says of a lesson to come that he will not be there.
// A clause of his own that says just that, with a day; without doubt, question or withdrawal. Cases in leave.test.ts.
import type { Reading } from '../reading.ts'
import { clausesOf, isAsked, type Range } from '../scan/clauses.ts'
import { sought } from '../scan/sought.ts'
import { datesIn } from './leave-days.ts'
import { blank } from './leave-reason.ts'

const cannot =
  '(?:[来去]不[了成]|(?:到|参加|赶)不了|赶?不过[来去]|(?:没法|没办法|无法|不能)(?:[来去]|到场|参加)|(?:没法|没办法|无法|不能)[来去]?(?=上课|听课))'
const gate = sought(/[来去到加赶]不[了成]|不过[来去]|上不[了成]课|没法|没办法|无法|不能/)
const lead =
  '(?:老师们?|[您你]好|大家好|不好意思|抱歉|对不起|打扰了?|跟您说一?[声下]|报告|那个|我们?|俺|本人|上午|中午|下午|晚上|早上|的|这|那|两|[节堂次]|因为?|所以|就|也|都|实在|又|只能|▁)*'
const lesson = '(?:[\\u4e00-\\u9fff]{0,6}(?:课|班|培训))'
const between = '(?:我|俺|▁|就|也|都|实在|真|又|是)*'
const tail =
  '(?:上课|听课|学习|培训|课|了|的|啦|呢|哈|啊|呀|哦|噢|嘛|老师|您|跟您说一?[声下]|说一[声下]|[😭😅🙏])*'
const says = new RegExp(
  `^${lead}(?:${lesson}${between}${cannot}|${cannot}(?=▁*(?:上|听|的)?(?:课|培训))|上不[了成](?=▁*课))▁*${tail}$`,
)
/** Of a doubt, of a withdrawal from the whole course, or of something told to all. */
const otherwise =
  /可能|恐怕|怕是|估计|也许|说不定|不一定|不知|要是|如果|万一|假如|好像|报名|名额|取消|撤|退|改[到成]|换[到成]|通知|同学|学员|大家|各位|回放|录像/

export function saysAbsent(reading: Reading): boolean {
  const { text, message } = reading
  const { role, room } = message
  if (role === 'staff' || role === 'operator' || (room !== 'trainees' && room !== 'private')) return false
  if (text.length > 80 || !gate.test(text) || otherwise.test(text)) return false
  const clauses = clausesOf(text, 0, text.length)
  return (
    !clauses.some((c) => isAsked(text, c) && !isIdleEnd(text, c)) && clauses.some((c) => isOne(reading, c))
  )
}

/** 羊下羔呢 asks nothing. */
const isIdleEnd = (text: string, { start, end }: Range) =>
  /[^么啥]呢\s*$/.test(text.slice(start, end)) && text.charAt(end) !== '?'

function isOne(reading: Reading, clause: Range): boolean {
  const { all } = datesIn(reading, clause)
  if (all.length === 0) return false
  let words = reading.text.slice(clause.start, clause.end)
  for (const { start, end } of all.toReversed())
    words = words.slice(0, start - clause.start) + blank + words.slice(end - clause.start)
  return says.test(words.replace(/\s+/g, ''))
}
