// What the bot understands beyond the label guide: answers inside a dialog, and staff's words of control.
// They fire only when the whole message is just that.
import type { Other } from '../intents.ts'
import type { Reading } from '../reading.ts'
import { coursesIn } from '../scan/courses.ts'
import { withoutMarks } from '../scan/marks.ts'
import { numeralPhrase } from '../scan/numeral-phrase.ts'
import { numberAt } from '../scan/numerals.ts'
import { quantityAt } from '../scan/quantities.ts'
import { sought } from '../scan/sought.ts'
import { headcount, makeUp } from './class-words.ts'
import { handover } from './handover.ts'
import { nameLessons } from './name-lessons.ts'
import { staffWords } from './staff-words.ts'

/** Of the words without marks and spaces. */
const longest = 24
type Reader = (words: string, reading: Reading) => Other | undefined

const yes = sought(/^(?:是|是的|对|对的|对对|嗯是|没错|是啊|对啊|确认|确定|yes|y|好的是|正确|是滴)$/)
const no = sought(/^(?:不是|不对|不|否|没有|不是的|错了|no|n|不用|不要|取消)$/)
const chosen = sought(/^(?:选|选择|我选)?(?:第)?(\d{1,2}|[一二三四五六七八九])(?:个|项|条)?$/)
const unmute = sought(
  /^(?:恢复提醒(?:吧|我)?|可以提醒我了|重新提醒我?|开启提醒|打开提醒|继续提醒我?|可以提醒了|接着提醒我?吧?|开提醒|恢复通知|可以@我了|又可以提醒我了|取消免打扰)$/,
)
const room = sought(/^绑定(?:本群为?|为|这个群为?|成)?(站长|站点|学员|培训|工作|工作人员|员工)群$/)
const bindCode = sought(/^绑定(?:码)?(\d{6})$/)
const send = sought(/^(?:确认)?发送(\d{1,6})$/)
const staffCode = /^(?:工作人员)?([a-z0-9]{8})$/
const classCode = sought(/(?:课堂)?口令/)

const readers: readonly Reader[] = [
  (w) => (yes.test(w) ? { kind: 'yes' } : undefined),
  (w) => (no.test(w) ? { kind: 'no' } : undefined),
  choice,
  amount,
  confirmSend,
  staffWords,
  (w) => (unmute.test(w) ? { kind: 'unmute' } : undefined),
  bindRoom,
  readStaffCode,
  classCodeRequest,
  headcount,
  registerRequest,
  personCodeRequest,
  (w, { called }) => (w === '' && called ? { kind: 'nudge' } : undefined),
]

export function otherIn(reading: Reading): Other[] {
  const made = makeUp(reading)
  if (made) return [made]
  const lessons = nameLessons(reading)
  if (lessons.length > 0) return lessons
  const changed = handover(reading)
  if (changed) return [changed]
  if (reading.text.length > 30) return []
  const words = withoutMarks(reading.text)
  if (words.length > longest) return []
  for (const read of readers) {
    const other = read(words, reading)
    if (other) return [other]
  }
  return []
}

function confirmSend(words: string): Other | undefined {
  const code = send.exec(words)?.[1]
  return code ? { kind: 'confirmSend', code } : undefined
}

function choice(words: string): Other | undefined {
  const match = chosen.exec(words)
  if (!match?.[1]) return undefined
  if (words === match[1] && !/^\d+$/.test(words)) return undefined
  const n = numberAt(match[1], 0)?.value
  return n !== undefined && n >= 1 ? { kind: 'choice', n } : undefined
}

const aroundAmount = /^(?:大概|大约|差不多|约|一共|总共|就|也就|有)+|(?:吧|了|哈|呢|啊)+$/g

/** A number and nothing else, with or without 元: in private only. */
function amount(_words: string, { message, text }: Reading): Other | undefined {
  if (message.room !== 'private') return undefined
  const said = text.replace(/[。!~…]+\s*$/, '').trim()
  const bare = said.replace(aroundAmount, '').trim()
  const q = quantityAt(bare, 0)
  const approximate = q?.approximate === true || /^(?:大概|大约|差不多|约)/.test(said)
  const whole = q?.end === bare.length && (q.unit === 'money' || q.unit === 'bare')
  const value = whole ? q.value : numeralPhrase(bare)
  return value === undefined ? undefined : { kind: 'amount', value, ...(approximate && { approximate }) }
}

function bindRoom(words: string): Other | undefined {
  const code = bindCode.exec(words)?.[1]
  if (code) return { kind: 'bindRoom', code }
  const named = room.exec(words)?.[1]
  if (!named) return undefined
  const purpose = /^站/.test(named) ? 'stations' : /^学员|^培训/.test(named) ? 'trainees' : 'staff'
  return { kind: 'bindRoom', purpose }
}

/** Eight letters and digits, both of them: in private only. */
function readStaffCode(words: string, { message }: Reading): Other | undefined {
  if (message.room !== 'private') return undefined
  const code = staffCode.exec(words)?.[1]
  if (!code || !/[a-z]/.test(code)) return undefined
  if (!/\d/.test(code) && !words.startsWith('工作人员')) return undefined
  return { kind: 'staffCode', code: code.toUpperCase() }
}

const wantsToRegister = sought(
  /^(?:小二)?(?:你好|您好)?(?:我)?(?:要|想|来|想要)?(?:登记|注册)(?:一下|一个|信息|姓名|名字|身份)?(?:吧|怎么弄|怎么办)?$/,
)

/** To the bot alone, or called. */
function registerRequest(words: string, { message, called }: Reading): Other | undefined {
  if (message.room !== 'private' && !called) return undefined
  return wantsToRegister.test(words) ? { kind: 'registerRequest' } : undefined
}

const wantsPersonCode = sought(
  /^(?:请)?(?:给|帮)(?:(.{1,10}(?:村|嘎查|社区))的?)?([\u4e00-\u9fff]{2,12}?)(?:出|发|要|来|开)?(?:一?个|一下)?(?:的)?(?:换绑|绑定|重新绑定)码$/,
)

/** Staff alone with the bot, for somebody whose WeChat is another now. */
function personCodeRequest(words: string, { message }: Reading): Other | undefined {
  if (message.role !== 'staff') return undefined
  const [, village, name] = wantsPersonCode.exec(words) ?? []
  if (!name || /^(?:我|俺|自己|本人|大家)$/.test(name)) return undefined
  return { kind: 'personCodeRequest', name, ...(village !== undefined && { village }) }
}

const asksForCode =
  /^(?:(?:请)?(?:给我|给|出|来|生成|要|发|开)(?:一?个|一下|下)?)?.{0,12}?(?:的)?(?:课堂|签到|上课)?口令(?:是多少|多少|呢|发我|给我|吧|一下)?$/

function classCodeRequest(words: string, { message, text, vocabulary }: Reading): Other | undefined {
  if (message.role !== 'staff' || !classCode.test(words) || !asksForCode.test(words)) return undefined
  const course = coursesIn(text, vocabulary.courses)[0]?.course
  return { kind: 'classCodeRequest', ...(course !== undefined && { course }) }
}
