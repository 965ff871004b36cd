import { expect, test } from 'vitest'
import type { DayNumbers } from '../ledger/day-ledger.ts'
import { findAmountWithoutOrders } from './amount-without-orders.ts'
import type { LedgerDay } from './history.ts'
import { daysBefore, ordinary, stateWith } from './test-history.ts'

const both = { saleOrders: 2, saleFen: 90_00 }

test.each<[string, DayNumbers, LedgerDay[], object[] | null]>([
  ['both', { purchaseOrders: 3, purchaseFen: 156_00 }, ordinary, null],
  ['neither', { parcelsIn: 3 }, ordinary, null],
  ['money alone', { purchaseFen: 156_00 }, ordinary, [{ side: 'purchase', missing: 'orders', both: 12 }]],
  ['orders alone', { purchaseOrders: 3 }, ordinary, [{ side: 'purchase', missing: 'amount' }]],
  ['money for no order', { purchaseOrders: 0, purchaseFen: 156_00 }, ordinary, [{ missing: 'orders' }]],
  [
    'a station that often leaves them out',
    { saleFen: 90_00 },
    daysBefore(...Array(9).fill(both), { saleFen: 9 }),
    null,
  ],
  ['a week is too little', { saleFen: 90_00 }, daysBefore(...Array(7).fill(both)), null],
])('%s', (_, numbers, history, expected) => {
  const finding = findAmountWithoutOrders(stateWith(numbers), history)
  if (expected === null) expect(finding).toBeNull()
  else expect(finding?.found).toMatchObject(expected)
})
