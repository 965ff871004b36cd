// For tests of the rules: a station's last weeks.
import { addDays } from '../../values/days.ts'
import type { DayNumbers, DayState } from '../ledger/day-ledger.ts'
import type { LedgerDay } from './history.ts'

export const today = '2026-11-20'

export const stateWith = (numbers: DayNumbers, over: Partial<DayState> = {}): DayState => ({
  ...{ numbers, noBusiness: false, approximate: false, reported: true },
  ...over,
})

/** The days up to yesterday, the last first; null is a day of which nothing is known. */
export const daysBefore = (...days: readonly (DayNumbers | 'noBusiness' | null)[]): LedgerDay[] =>
  days
    .flatMap((numbers, i): LedgerDay[] => {
      if (numbers === null) return []
      const state = numbers === 'noBusiness' ? stateWith({}, { noBusiness: true }) : stateWith(numbers)
      return [{ day: addDays(today, -1 - i), state }]
    })
    .reverse()

/** A small station, as most are: some three orders of some fifty yuan, a dozen parcels. */
export const ordinary = daysBefore(
  ...[3, 2, 4, 3, 5, 3, 2, 3, 4, 1, 3, 2].map((purchaseOrders, i) => ({
    purchaseOrders,
    purchaseFen: purchaseOrders * (4_500 + 250 * (i % 4)),
    parcelsIn: 10 + ((i * 5) % 7),
    parcelsOut: 2 + (i % 3),
  })),
)
