// Which days are asked for, of a station's ledger and elsewhere.
import { addDays, type Day } from '../../../core/values/days.ts'
import { Problem } from '../../../core/values/problem.ts'

const defaultDays = 31
export const maxDays = 366

interface Span {
  from: Day
  to: Day
}

/** Both days count. Throws `invalidInput` for a span that ends before it begins, or is longer than a year. */
export function spanOf({ from, to }: { from?: Day | undefined; to?: Day | undefined }, today: Day): Span {
  const last = to ?? today
  return boundedSpan({ from: from ?? addDays(last, 1 - defaultDays), to: last })
}

/** Whoever reckons each day of a span asks this first: a year at the most, unless it is said. Throws as `spanOf` does. */
export function boundedSpan<Of extends Span>(span: Of, most: number = maxDays): Of {
  const { from, to } = span
  if (from > to) throw new Problem('invalidInput', { where: 'from', reason: 'is after to' })
  if ((Date.parse(to) - Date.parse(from)) / 86_400_000 >= most)
    throw new Problem('invalidInput', { where: 'from', reason: `more than ${most} days before to` })
  return span
}
