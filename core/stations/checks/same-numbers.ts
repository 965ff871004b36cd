// The very same numbers, day after day. Pure.
import { addDays } from '../../values/days.ts'
import { type DayNumbers, dayNumberNames } from '../ledger/day-ledger.ts'
import type { FindingOf } from './findings.ts'
import { type History, hadBusiness, type LedgerDay } from './history.ts'

const leastDays = 3
/** One parcel a day is no wonder at a quiet station; money to the fen, several counts or a large one are. */
const largeCount = 10

export const sameDayNumbers = (a: DayNumbers, b: DayNumbers): boolean =>
  dayNumberNames.every((name) => (a[name] ?? 0) === (b[name] ?? 0))

function telling(numbers: DayNumbers): boolean {
  const stated = dayNumberNames.filter((name) => (numbers[name] ?? 0) > 0)
  if (stated.some((name) => name.endsWith('Fen'))) return true
  return stated.length >= 2 || stated.some((name) => (numbers[name] ?? 0) >= largeCount)
}

/** Without what was said openly: the ledger knows that. */
export function findSameNumbers(
  { day, state }: LedgerDay,
  history: History,
): FindingOf<'sameNumbers'> | null {
  if (!hadBusiness(state) || !telling(state.numbers)) return null
  let [from, days] = [day, 1]
  for (const before of [...history].reverse()) {
    const nextDoor = before.day === addDays(from, -1)
    if (!nextDoor || !hadBusiness(before.state) || !sameDayNumbers(before.state.numbers, state.numbers)) break
    from = before.day
    days++
  }
  if (days < leastDays) return null
  return { kind: 'sameNumbers', from, days, numbers: state.numbers, saidOpenly: [] }
}
