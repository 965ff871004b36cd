import { expect, test } from 'vitest'
import type { DayNumbers } from '../ledger/day-ledger.ts'
import type { LedgerDay } from './history.ts'
import { findPricePerOrder } from './price-per-order.ts'
import { daysBefore, ordinary, stateWith } from './test-history.ts'

const anyPrice = daysBefore(
  ...[9, 30, 120, 15, 600, 45, 2_000, 88, 1_200].map((yuan) => ({ saleOrders: 2, saleFen: 200 * yuan })),
)

test.each<[string, DayNumbers, LedgerDay[], object | null]>([
  ['as ever', { purchaseOrders: 4, purchaseFen: 200_00 }, ordinary, null],
  ['dearer by half', { purchaseOrders: 2, purchaseFen: 150_00 }, ordinary, null],
  [
    'so dear that a zero too many explains it',
    { purchaseOrders: 1, purchaseFen: 480_00 },
    ordinary,
    { side: 'purchase', fen: 480_00, orders: 1, meant: { number: 'purchaseFen', value: 48_00 } },
  ],
  [
    'so dear that nothing explains it: a fridge',
    { purchaseOrders: 2, purchaseFen: 4_000_00 },
    ordinary,
    { meant: null },
  ],
  [
    'so cheap that the orders must have slipped',
    { purchaseOrders: 40, purchaseFen: 200_00 },
    ordinary,
    { meant: { number: 'purchaseOrders', value: 4 } },
  ],
  ['without orders there is no price', { purchaseFen: 4_000_00 }, ordinary, null],
  ['a station with any price', { saleOrders: 1, saleFen: 3_000_00 }, anyPrice, null],
  ['a side without a history', { saleOrders: 1, saleFen: 3_000_00 }, ordinary, null],
  ['a few yuan are not worth a word', { purchaseOrders: 1, purchaseFen: 5_00 }, ordinary, null],
])('%s', (_, numbers, history, expected) => {
  const finding = findPricePerOrder(stateWith(numbers), history)
  if (expected === null) expect(finding).toBeNull()
  else expect(finding?.found).toMatchObject([expected])
})
