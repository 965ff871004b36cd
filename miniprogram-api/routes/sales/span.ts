// Which days of the sales are asked for: the current year up to today, unless it is said.
import { type Day, personDayAt } from '../../../core/values/days.ts'
import { Problem } from '../../../core/values/problem.ts'

interface Asked {
  from?: Day | undefined
  to?: Day | undefined
}

/** Throws `invalidInput` for a span that ends before it begins. */
export function salesSpan({ from, to }: Asked, now: Date, zone: string): { from: Day; to: Day } {
  const last = to ?? personDayAt(now, zone)
  const first = from ?? `${last.slice(0, 4)}-01-01`
  if (first > last) throw new Problem('invalidInput', { where: 'from', reason: 'is after to' })
  return { from: first, to: last }
}
