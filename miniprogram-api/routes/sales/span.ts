// Which days of the sales are asked for: the current year, unless it is said. All of it: this month's total, said today,
// is of the whole month.
import { type Day, personDayAt } from '../../../core/values/days.ts'
import { boundedSpan } from '../stations/span.ts'

const tenYears = 3660

interface Asked {
  from?: Day | undefined
  to?: Day | undefined
}

/** Throws `invalidInput` for a span that ends before it begins, or is longer than ten years. */
export function salesSpan({ from, to }: Asked, now: Date, zone: string): { from: Day; to: Day } {
  const year = (to ?? from ?? personDayAt(now, zone)).slice(0, 4)
  const [first, last] = [from ?? `${year}-01-01`, to ?? `${year}-12-31`]
  return boundedSpan({ from: first, to: last }, tenYears)
}
