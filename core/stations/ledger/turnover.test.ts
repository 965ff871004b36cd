import { expect, test } from 'vitest'
import type { DayNumbers } from './day-ledger.ts'
import { turnoverFen } from './turnover.ts'

test.each<[string, DayNumbers, number]>([
  ['nothing', {}, 0],
  ['buying and selling', { purchaseFen: 15_600, saleFen: 8_800 }, 24_400],
  ['services count', { serviceFen: 30_000 }, 30_000],
  ['cash does not', { purchaseFen: 15_600, cashFen: 100_000, cashOrders: 2 }, 15_600],
  ['refunds are taken off', { saleFen: 20_000, saleRefundFen: 5_000, purchaseRefundFen: 1_000 }, 14_000],
  ['a day of refunds alone is less than none', { purchaseRefundFen: 2_990 }, -2_990],
  ['parcels and people are no money', { parcelsIn: 12, parcelsOut: 2, visitors: 30, purchaseOrders: 3 }, 0],
])('%s', (_, numbers, fen) => {
  expect(turnoverFen(numbers)).toBe(fen)
})
