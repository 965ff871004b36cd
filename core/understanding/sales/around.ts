// What stands around a word of a report: whether it is beside a number or a verb of selling, or alone in its clause.
import type { Quantity } from '../scan/quantities.ts'
import type { SalesToken } from './lexing.ts'

type Tokens = readonly SalesToken[]
/** How surely a name is the product: 4 by a label, 3 beside a number, 2 beside a verb, 1 alone, 0 merely near. */
export type Rank = 0 | 1 | 2 | 3 | 4

export function rankOf(tokens: Tokens, i: number): Rank | undefined {
  const [before, after] = [near(tokens, i, -1), near(tokens, i, 1)]
  const [sellBefore, sellAfter] = [isSell(before), isSell(after)]
  if (isNumber(after) || (isNumber(before) && before?.kind === 'number' && countsGoods(before.q))) return 3
  if (sellBefore || sellAfter || leadsBy(tokens, i)) return 2
  if (isAlone(tokens, i)) return 1
  const beside = [before, after].some((t) => t?.kind === 'channel' || t?.kind === 'date' || isTotal(t))
  if (beside || isListHead(tokens, i)) return 0
  return isNumber(before) ? 3 : undefined
}
const countsGoods = (q: Quantity) => q.unit !== 'other' && q.unit !== 'person'
const isNumber = (t: SalesToken | undefined) => t?.kind === 'number' || t?.kind === 'price'
const isSell = (t: SalesToken | undefined) => t?.kind === 'cue' && (t.cue === 'sell' || t.cue === 'buy')
const isTotal = (t: SalesToken | undefined) => t?.kind === 'cue' && (t.cue === 'total' || t.cue === 'about')

/** 酸奶赶集卖60碗: a channel or a day stands between the name and its number. */
function leadsBy(tokens: Tokens, i: number): boolean {
  const [next, after] = [near(tokens, i, 1), near(tokens, i, 2)]
  return (next?.kind === 'channel' || next?.kind === 'date') && (isNumber(after) || isSell(after))
}

/** 抖音，蜂蜜，12瓶: a short clause of its own among the parts of a sale, or the last one: 全是银镯子. */
function isAlone(tokens: Tokens, i: number): boolean {
  const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (!token || token.end - token.start > 8) return false
  return before?.kind === 'sep' && (after === undefined || after.kind === 'sep')
}
/** 菜籽油: at the head of the message. */
const isListHead = (tokens: Tokens, i: number) => i === 0 && tokens[1]?.kind === 'sep'

export function isNumberNext(tokens: Tokens, i: number): boolean {
  const t = near(tokens, i, 1)
  return isNumber(t) || isSell(t) || leadsBy(tokens, i) || (isTotal(t) && isNumber(near(tokens, i, 2)))
}

/** The next token that is no mere space. */
function near(tokens: Tokens, i: number, step: number): SalesToken | undefined {
  const sign = Math.sign(step)
  let left = Math.abs(step)
  for (let k = i + sign; k >= 0 && k < tokens.length; k += sign) {
    const t = tokens[k]
    if (t?.kind === 'sep' && t.strength <= 1) continue
    if (--left === 0) return t
  }
  return undefined
}

/** Does what follows a channel, up to the end of its sentence, bring numbers of its own? */
export function leadsNumbers(tokens: Tokens, i: number): boolean {
  for (let k = i + 1; k < tokens.length; k++) {
    const t = tokens[k]
    if (t?.kind === 'number' || t?.kind === 'price') return true
    // 1688批发
    if (t?.kind === 'channel' && k === i + 1 && t.start === tokens[i]?.end) continue
    if (t?.kind === 'channel' || t?.kind === 'date' || (t?.kind === 'sep' && t.strength >= 2)) return false
  }
  return false
}

/** 抖音5单300，牛肉干3单260: a name that opens a sale of its own behind a comma. */
export function opensClause(tokens: Tokens, i: number): boolean {
  return near(tokens, i, -1)?.kind === 'sep' && isNumberNext(tokens, i)
}
