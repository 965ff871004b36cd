// 周一 收件4 / 周二 收件6 / 周三 没业务, sent on a Monday: weekdays told in their order are of one week, the last one.
import { sliceOf } from '../scan/characters.ts'
import { type DateToken, dateOf, type Token } from './tokens.ts'

export function inWeekOrder(tokens: Token[], text: string): Token[] {
  const named = tokens.filter((t): t is DateToken => t.kind === 'date' && isWeekday(t, text))
  if (named.length < 2) return tokens
  const moved = new Map<Token, Token>()
  let next: number | undefined
  for (const token of named.toReversed()) {
    const day = token.date.days[0] ?? 0
    // the one right behind it is earlier, by less than a week
    const isLate = next !== undefined && day > next && day - 7 < next
    const own = isLate ? day - 7 : day
    if (isLate) moved.set(token, dateOf({ ...token.date, days: [own] }, token.start, token.end))
    next = own
  }
  return moved.size === 0 ? tokens : tokens.map((t) => moved.get(t) ?? t)
}

const isWeekday = ({ start, end, date }: DateToken, text: string) =>
  date.days.length === 1 && weekday.test(sliceOf(text, start, end))
const weekday = /^(?:周|星期|礼拜)[一二三四五六日天]$/
