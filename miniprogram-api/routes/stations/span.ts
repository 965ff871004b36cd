// Which days of a station's ledger are asked for.
import { addDays, type Day } from '../../../core/values/days.ts'
import { Problem } from '../../../core/values/problem.ts'

const defaultDays = 31
const maxDays = 366

/** Both days count. Throws `invalidInput` for a span that ends before it begins, or is longer than a year. */
export function spanOf(
  { from, to }: { from?: Day | undefined; to?: Day | undefined },
  today: Day,
): { from: Day; to: Day } {
  const last = to ?? today
  const first = from ?? addDays(last, 1 - defaultDays)
  if (first > last) throw new Problem('invalidInput', { where: 'from', reason: 'is after to' })
  if (addDays(first, maxDays - 1) < last)
    throw new Problem('invalidInput', { where: 'from', reason: `more than ${maxDays} days before to` })
  return { from: first, to: last }
}
