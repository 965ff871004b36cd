// A station's day and those before it, as the rules see them. Pure.

import type { Day } from '../../values/days.ts'
import type { DayNumber, DayNumbers, DayState } from '../ledger/day-ledger.ts'

export interface LedgerDay {
  day: Day
  state: DayState
}

/** What the station had on the days before, at most eight weeks of them, in their order. */
export type History = readonly LedgerDay[]

export const historyDays = 56

export const hadBusiness = ({ reported, noBusiness, numbers }: DayState): boolean =>
  reported && !noBusiness && Object.values(numbers).some((value = 0) => value > 0)

/** Of the days on which it was more than none. */
export function valuesOf(history: History, name: DayNumber): number[] {
  const values: number[] = []
  for (const { state } of history) {
    const value = state.numbers[name]
    if (value !== undefined && value > 0) values.push(value)
  }
  return values
}

/** What has both a count and an amount. Cash and refunds are not judged: they come by chance. */
export const sides = ['purchase', 'sale', 'service'] as const
export type Side = (typeof sides)[number]

export const ordersOf: Record<Side, DayNumber> = {
  purchase: 'purchaseOrders',
  sale: 'saleOrders',
  service: 'serviceOrders',
}
export const fenOf: Record<Side, DayNumber> = {
  purchase: 'purchaseFen',
  sale: 'saleFen',
  service: 'serviceFen',
}

/** Fen an order; null where either isn't stated or is none. */
export function priceOf(numbers: DayNumbers, side: Side): number | null {
  const [orders, fen] = [numbers[ordersOf[side]] ?? 0, numbers[fenOf[side]] ?? 0]
  return orders > 0 && fen > 0 ? fen / orders : null
}

export const pricesOf = (history: History, side: Side): number[] =>
  history.flatMap(({ state }) => priceOf(state.numbers, side) ?? [])
