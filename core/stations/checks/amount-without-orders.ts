// Money without orders, or orders without money, at a station that always gives both. Pure.
import type { DayNumbers, DayState } from '../ledger/day-ledger.ts'
import type { FindingOf } from './findings.ts'
import { fenOf, type History, ordersOf, type Side, sides } from './history.ts'
import { minHistory } from './robust.ts'

type Found = FindingOf<'amountWithoutOrders'>['found'][number]

const always = 0.95

const given = (numbers: DayNumbers, side: Side) => ({
  orders: (numbers[ordersOf[side]] ?? 0) > 0,
  amount: (numbers[fenOf[side]] ?? 0) > 0,
})

export function findAmountWithoutOrders(
  { numbers }: DayState,
  history: History,
): FindingOf<'amountWithoutOrders'> | null {
  const found = sides.flatMap((side): Found[] => {
    const { orders, amount } = given(numbers, side)
    if (orders === amount) return []
    const before = history.map(({ state }) => given(state.numbers, side))
    const days = before.filter((each) => each.orders || each.amount).length
    const both = before.filter((each) => each.orders && each.amount).length
    if (days < minHistory || both < always * days) return []
    return [{ side, missing: orders ? 'amount' : 'orders', both, days }]
  })
  return found.length > 0 ? { kind: 'amountWithoutOrders', found } : null
}
