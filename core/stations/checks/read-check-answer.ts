// What somebody answers who was asked about a number: 1, 对的，大单, 2, 是156, 错了是165. Pure.
import { numeralPhrase } from '../../understanding/scan/numeral-phrase.ts'
import { quantityAt } from '../../understanding/scan/quantities.ts'
import { fenFromYuan } from '../../values/fen.ts'
import type { DayNumber, DayNumbers } from '../ledger/day-ledger.ts'
import type { Question } from './question.ts'

export type CheckAnswer = { right: true } | { right: false; numbers: DayNumbers }

const behind = /(?:[。.!！~～,，\s]|了|啊|呢|哦|吧|哈|呀|的|滴)+$/u
const choice = /^(?:我?选|第)?\s*([12一二])(?:个|号)?(?:[\s,，、.。:：]+(.*))?$/u
/** What stands before a number that is said anew. */
const before =
  /^(?:(?:不对|不是|没打错|没错|没有|错了?|打错了?|写错了?|多打了?|少打了?|对|嗯|应该|就|是|改成?|金额|一共|总共|共|得)[的了]?[,，。\s]*)+/u
// 对了，明天开会吗 and 不是我发的 are talk: what stands behind is set off, or nothing does.
const yes =
  /^(?:对(?!了[,，\s])|没错|没打错|没有错|没多打|没说反|没问题|不用改|数对|记得对|好着|嗯|(?:就|真)?是?(?:真的?|的|这个数|这么多)?(?:$|[,，\s]))/u
const reason = /赶集|庙会|过节|过年|大单|团购|集体|单位|学校|批发|活动|促销|双十[一二]|年货|开业|婚|丧/u
const no =
  /^(?:(?:不对|不是|错|打错|写错|说错|弄错)[了的]?(?:$|[,，\s])|多打|少打|多了|少了|漏了|(?:说|弄|搞)?反了?$|小数点)/u
const talk = /[?？]|[吗嘛不没]$|明天|后天/u

/** Null when it is no answer to that. */
export function readCheckAnswer(
  text: string,
  question: Pick<Question, 'asked' | 'correction'>,
): CheckAnswer | null {
  const said = text.normalize('NFKC').trim().replace(behind, '')
  const [, n, rest = ''] = choice.exec(said) ?? []
  const number = numberSaid(n === undefined ? said : rest, question)
  if (number) return number
  const { correction: numbers } = question
  if (n !== undefined) return n === '1' || n === '一' ? { right: true } : { right: false, numbers }
  if (talk.test(said) || /\d{2}|[1-9]/u.test(said)) return null
  if (no.test(said)) return { right: false, numbers }
  return said !== '' && (yes.test(said) || reason.test(said)) ? { right: true } : null
}

// One number was asked about, and a number is the answer: the same, the one that was offered, or a third one, which
// needs a word or a unit beside it.
function numberSaid(
  said: string,
  { asked, correction }: Pick<Question, 'asked' | 'correction'>,
): CheckAnswer | null {
  const [name, ...others] = Object.keys(asked) as DayNumber[]
  if (!name || others.length > 0) return null
  const bare = said.replace(before, '').replace(behind, '')
  const value = valueSaid(bare, name)
  if (value === null || value <= 0) return null
  if (value === asked[name]) return { right: true }
  const explicit = bare !== said || !/^\d+(?:\.\d+)?$/.test(bare)
  return explicit || value === correction[name] ? { right: false, numbers: { [name]: value } } : null
}

/** Fen of money, a whole number of anything else. */
function valueSaid(bare: string, name: DayNumber): number | null {
  const quantity = quantityAt(bare, 0)
  const value =
    quantity?.end === bare.length ? quantity.value : numeralPhrase(bare.replace(/[元块单件笔人]$/u, ''))
  if (value === undefined) return null
  if (name.endsWith('Fen')) return fenFromYuan(value)
  return Number.isInteger(value) ? value : null
}
