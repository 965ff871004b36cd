// 26代买1单 / 27没业务 / 28代卖2单: lines that begin with the number of a day alone.
// Two lines or more, each a later day than the one before; 1, 2, 3 number the lines, unless the heading speaks of days.

import { charAt } from '../scan/characters.ts'
import type { DateContext } from '../scan/date-read.ts'
import { dateAt } from '../scan/dates.ts'
import { cueOf, dateOf, type NumberToken, type Token, tokenOf } from './tokens.ts'

export function withBareDays(tokens: Token[], text: string, past: DateContext): Token[] {
  if (!text.includes('\n')) return tokens
  const days = tokens.filter((t, i): t is NumberToken => isBareDay(tokens, i, text))
  const [first, ...later] = days
  if (!first || later.length === 0 || !ascends(days)) return tokens
  if (first.q.value === 1 && !speaksOfDays(tokens, first))
    return tokens.map((t) => (t.kind === 'number' && days.includes(t) ? tokenOf('word', t.start, t.end) : t))
  const numbers = new Set(days.map((t) => t.q.value))
  return tokens.map((t) => {
    if (t.kind !== 'number') return t
    if (days.includes(t)) return dayToken(t, past)
    // 26 27 28三天的一起报
    const isHeading = t.start < first.start && t.q.unit === 'bare' && numbers.has(t.q.value)
    return isHeading ? tokenOf('word', t.start, t.end) : t
  })
}

function isBareDay(tokens: readonly Token[], i: number, text: string): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]]
  if (token?.kind !== 'number' || token.q.unit !== 'bare' || !isDayOfMonth(token.q.value)) return false
  if (token.start > 0 && charAt(text, token.start - 1) !== '\n') return false
  const what = next?.kind === 'sep' && next.strength === 0 ? tokens[i + 2] : next
  return (
    what?.kind === 'label' || (what?.kind === 'cue' && (what.cue === 'noBusiness' || what.cue === 'none'))
  )
}
const isDayOfMonth = (n: number) => Number.isInteger(n) && n >= 1 && n <= 31

/** 30, 31, 1: a new month may begin once. */
function ascends(days: readonly NumberToken[]): boolean {
  const falls = days.filter((t, i) => i > 0 && t.q.value <= (days[i - 1]?.q.value ?? 0))
  return falls.length === 0 || (falls.length === 1 && falls[0]?.q.value === 1)
}

const speaksOfDays = (tokens: readonly Token[], first: Token) =>
  tokens.some((t) => t.start < first.start && t.kind === 'number' && t.q.unitText === '天')

function dayToken(token: NumberToken, past: DateContext): Token {
  const read = dateAt(`${token.q.value}号`, 0, past)
  if (!read) return cueOf('neutral', token.start, token.end)
  return dateOf({ ...read, start: token.start, end: token.end }, token.start, token.end)
}
