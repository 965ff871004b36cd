// What staff say of a class that is on: 补签 李四 王五，手机没电; 实到38人. Only when the whole message is just that.
import type { Other } from '../intents.ts'
import type { Reading } from '../reading.ts'
import { numberAt } from '../scan/numerals.ts'

const longest = 120
const name = '[\\u4e00-\\u9fff·]{2,20}'
const names = `(${name}(?:[\\s、/]+${name})*)`
const why = '(?:[\\s]*[,，。;；:：(（][\\s]*(?:原因是?[:：]?)?([^()（）]{1,60}?)[)）]?)?'
const doing = '补签(?:到)?(?:一?下)?'
const behind = new RegExp(`^${doing}[\\s:：]*${names}${why}[\\s。!！~]*$`)
const before = new RegExp(`^(?:[给帮替]\\s*)?${names}\\s*${doing}${why}[\\s。!！~]*$`)
/** 签到补签一下吧, 怎么补签: talk of it, and nobody's name. */
const noNames = /[?？吗呢]|怎么|可以|谁|没有?补签|不用|需要|老师|大家|同学|学员|没签|忘/

/** Names are apart where spaces and 、 part them; the feature knows who is on the list and parts the rest. */
export function makeUp({ message, text }: Reading): Other | undefined {
  if (message.role !== 'staff' || text.length > longest || !text.includes('补签')) return undefined
  const said = text.trim()
  const match = behind.exec(said) ?? before.exec(said)
  if (!match?.[1] || noNames.test(match[1])) return undefined
  const reason = match[2]?.trim()
  return { kind: 'makeUp', names: match[1].split(/[\s、/]+/), ...(reason && { reason }) }
}

const counted =
  /^(?:今天|今晚|现在|目前|上午|下午|晚上|这节课?|本节课?|课堂)?(?:上课)?(?:实到|实际到|到课|到场|到了|来了|签到)(?:人数)?(?:是|共|一共|有)?([\d一二两三四五六七八九十百]{1,6})(?:个)?[人名位](?:了)?$/

export function headcount(words: string, { message }: Reading): Other | undefined {
  if (message.role !== 'staff') return undefined
  const said = counted.exec(words)?.[1]
  const people = said === undefined ? undefined : numberAt(said, 0)?.value
  return people === undefined || people > 2_000 ? undefined : { kind: 'headcount', people }
}
