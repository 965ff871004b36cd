import { expect, test } from 'vitest'
import type { DayNumbers } from '../ledger/day-ledger.ts'
import { judgeDay } from './judge-day.ts'
import { ordinary, stateWith, today } from './test-history.ts'

const kinds = (numbers: DayNumbers) =>
  judgeDay({ day: today, state: stateWith(numbers) }, ordinary).map(({ kind }) => kind)

test.each<[string, DayNumbers, string[]]>([
  ['an ordinary day', { purchaseOrders: 3, purchaseFen: 156_00, parcelsIn: 12 }, []],
  [
    'a slipped zero is one thing, though the price is out of line too',
    { purchaseOrders: 3, purchaseFen: 1560_00 },
    ['tenfold'],
  ],
  ['a price alone', { purchaseOrders: 1, purchaseFen: 480_00 }, ['pricePerOrder']],
  ['several things', { saleOrders: 2, saleFen: 90_00, parcelsIn: 120 }, ['tenfold', 'direction']],
])('%s', (_, numbers, expected) => {
  expect(kinds(numbers)).toEqual(expected)
})

test('a day without business says nothing', () => {
  const state = stateWith({}, { noBusiness: true })
  expect(judgeDay({ day: today, state }, ordinary)).toEqual([])
})
