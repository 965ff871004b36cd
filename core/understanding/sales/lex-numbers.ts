// Numbers of a sale: not those that order, stand in names or belong to a turn of phrase; and the one that is not written.

import { standsAt, standsBefore, wordsAtPlace } from '../scan/at-place.ts'
import { characterClass } from '../scan/character-class.ts'
import { isTwoOrThree, type Quantity, quantityAt } from '../scan/quantities.ts'
import { type Lexing, numberOf, type SalesToken, sep, type TokenOf } from './lexing.ts'

const first = wordsAtPlace(/(?:第一|头一|首)单(?!\s?\d|[的是卖一-十])/y)
/** 卖出第一单啦: that is one. */
export function firstOrder(text: string, i: number): TokenOf<'number'> | undefined {
  const words = first(text, i)
  if (!words) return undefined
  return one(i, i + words.length, '单')
}
const one = (start: number, end: number, unitText: string): TokenOf<'number'> => {
  const unit = unitText === '单' ? 'order' : unitText === '件' ? 'piece' : 'goods'
  return numberOf({ value: 1, start, end, unit, unitText, approximate: false }, start)
}

const measure = wordsAtPlace(/[头只条匹峰幅双桶箱件套单](?=[\u4e00-\u9fff])(?![有是能卖剩装子天要够])/y)
/** 卖了头牛: a measure word without its 一. */
export function onlyOne({ text, tokens }: Lexing, i: number): TokenOf<'number'> | undefined {
  const last = tokens.at(-1)
  const sold = last?.kind === 'cue' && last.end === i && /[了掉]$/.test(text.slice(last.start, i))
  const unit = sold && measure(text, i)
  if (!unit) return undefined
  return one(i, i + 1, unit)
}

export function numberToken(l: Lexing, i: number): SalesToken | undefined {
  const { text } = l
  const q = quantityAt(text, i)
  if (q && (isOrdinal(text, q) || isEntry(text, q) || isBout(text, q) || isWage(text, q)))
    return sep(0, i, q.end)
  const behindCue = l.tokens.at(-1)?.kind === 'cue' && l.tokens.at(-1)?.end === i
  if (!q || !(isNumber(text, q) || (behindCue && isWritten(text, i)))) return undefined
  const whole = withHalf(text, slangOrders(text, q))
  return numberOf(whole, i)
}
/** 两斤半 */
const withHalf = (text: string, q: Quantity): Quantity =>
  q.unit === 'goods' && text.charAt(q.end) === '半' && !/[价天年月]/.test(text.charAt(q.end + 1))
    ? { ...q, value: q.value + 0.5, end: q.end + 1 }
    : q
/** 8单子, 三十来单子. */
const slangOrders = (text: string, q: Quantity): Quantity =>
  q.unit === 'order' && text.charAt(q.end) === '子' ? { ...q, end: q.end + 1 } : q

const isOrdered = characterClass('第记')
/** 登一笔销售, 补一笔: what is to be written down, no order of its own. */
const isEntry = (text: string, { start, end, value, unitText }: Quantity) =>
  unitText === '笔' && value === 1 && (entering(text, start) || isAccount(text, end))
const entering = standsBefore(/[登记录补报入][个]?$/, 2)
const isAccount = standsAt(/^(?:销售(?![额金])|账)/, 3)

/** 第100单, 前三单, 记一笔 */
const isOrdinal = (text: string, { start, unit }: Quantity) =>
  (isOrdered(text, start - 1) && !text.startsWith('一下', start)) ||
  (unit === 'order' && /(?<![目之以])[前头]$/.test(text.slice(Math.max(0, start - 2), start)))

/** 冲一把, 一口气要了15斤 */
const isBout = (text: string, { start, end, value, unitText }: Quantity) =>
  (unitText === '口' && value === 1 && text.charAt(end) === '气') ||
  (unitText === '把' && value === 1 && /[冲拼搏赌试玩干来帮加捞赚狠]/.test(text.charAt(start - 1)))

/** 拔草一天一百五, 一个月三千五: what a day's work is paid; 今天一天380 and 抖音一天380 are earned. */
const isWage = (text: string, { start, unit }: Quantity) =>
  (unit === 'money' || unit === 'bare') && perDay(text, start)
const perDay = standsBefore(
  /(?:^|[^天儿日音手号宝多书播集摊店了])[一每](?:天|个?月|年)(?:给|按|才|就|是)?$/,
  6,
)

const isWritten = characterClass('0123456789¥')
const isOfCode = characterClass(/[a-wyz#@]/)
/** 一下, 一直: a lone Chinese digit without a unit is a word. */
function isNumber(text: string, q: Quantity): boolean {
  if (q.unit !== 'bare' || isWritten(text, q.start)) return !isOfCode(text, q.start - 1)
  if (q.end - q.start === 1) return isTwoOrThree(text, q.start)
  return q.value >= 10 || q.approximate
}
