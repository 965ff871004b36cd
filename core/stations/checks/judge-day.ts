// All that the numbers of a day say about it, beside the station's own last eight weeks. Pure.
import { findAmountWithoutOrders } from './amount-without-orders.ts'
import { findDirection } from './direction.ts'
import type { Finding, FindingOf } from './findings.ts'
import { fenOf, type History, hadBusiness, type LedgerDay, ordersOf } from './history.ts'
import { findPricePerOrder } from './price-per-order.ts'
import { findSameNumbers } from './same-numbers.ts'
import { findTenfold } from './tenfold.ts'

export function judgeDay(today: LedgerDay, history: History): Finding[] {
  const { state } = today
  if (!hadBusiness(state)) return []
  const tenfold = findTenfold(state, history)
  const found = [
    tenfold,
    unexplained(findPricePerOrder(state, history), tenfold),
    findDirection(state, history),
    findAmountWithoutOrders(state, history),
    findSameNumbers(today, history),
  ]
  return found.filter((each) => each !== null)
}

// A slipped zero puts the price out of line, too: that is one thing to ask, not two.
function unexplained(
  prices: FindingOf<'pricePerOrder'> | null,
  tenfold: FindingOf<'tenfold'> | null,
): FindingOf<'pricePerOrder'> | null {
  const slipped = new Set(tenfold?.found.map(({ number }) => number))
  const found = prices?.found.filter(({ side }) => !slipped.has(fenOf[side]) && !slipped.has(ordersOf[side]))
  return found && found.length > 0 ? { kind: 'pricePerOrder', found } : null
}
