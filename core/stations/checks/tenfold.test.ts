import { describe, expect, test } from 'vitest'
import type { DayNumbers } from '../ledger/day-ledger.ts'
import { findTenfold } from './tenfold.ts'
import { daysBefore, ordinary, stateWith } from './test-history.ts'

const found = (numbers: DayNumbers, history = ordinary) =>
  findTenfold(stateWith(numbers), history)?.found.map(({ number, meant, likely }) => [
    number,
    meant,
    likely,
  ]) ?? []

const amountsAlone = daysBefore(
  ...[156, 130, 98, 210, 145, 160, 120, 188, 99].map((yuan) => ({ saleFen: yuan * 100 })),
)
const erratic = daysBefore(
  ...[20, 900, 60, 2_400, 15, 300, 5_000, 40, 700].map((yuan) => ({ saleFen: yuan * 100 })),
)
const quiet = daysBefore(...Array(12).fill({ purchaseOrders: 1, purchaseFen: 10_00, parcelsIn: 1 }))

describe('a slip', () => {
  test.each<[string, DayNumbers, ReturnType<typeof found>]>([
    ['a zero too many', { purchaseOrders: 3, purchaseFen: 1560_00 }, [['purchaseFen', 156_00, 'slip']]],
    ['without orders', { purchaseFen: 1560_00 }, [['purchaseFen', 156_00, 'slip']]],
    ['not a round one', { purchaseOrders: 3, purchaseFen: 1568_00 }, [['purchaseFen', 156_80, 'slip']]],
    [
      'a point that got lost',
      { purchaseOrders: 3, purchaseFen: 14990_00 },
      [['purchaseFen', 149_90, 'slip']],
    ],
    ['a zero too few', { purchaseOrders: 3, purchaseFen: 15_60 }, [['purchaseFen', 156_00, 'slip']]],
    ['parcels', { parcelsIn: 120 }, [['parcelsIn', 12, 'slip']]],
    ['orders', { purchaseOrders: 30, purchaseFen: 156_00 }, [['purchaseOrders', 3, 'slip']]],
  ])('%s', (_, numbers, expected) => {
    expect(found(numbers)).toEqual(expected)
  })
  test('sales, where only amounts are told', () => {
    expect(found({ saleFen: 1450_00 }, amountsAlone)).toEqual([['saleFen', 145_00, 'slip']])
  })
})

describe('likely real', () => {
  test('ten times the money for ten times the orders', () => {
    const busy = { purchaseOrders: 30, purchaseFen: 1560_00 }
    expect(found(busy)).toEqual([
      ['purchaseFen', 156_00, 'real'],
      ['purchaseOrders', 3, 'real'],
    ])
  })
  test('everything at once: a fair', () => {
    const fair = { purchaseFen: 1560_00, parcelsIn: 120, parcelsOut: 30 }
    expect(found(fair).map(([, , likely]) => likely)).toEqual(['real', 'real', 'real'])
  })
  test('little, with no orders to go by', () => {
    expect(found({ saleFen: 14_50 }, amountsAlone)).toEqual([['saleFen', 145_00, 'real']])
  })
})

describe('nothing', () => {
  test.each<[string, DayNumbers, typeof ordinary]>([
    ['an ordinary day', { purchaseOrders: 3, purchaseFen: 156_00, parcelsIn: 12 }, ordinary],
    ['a good day', { purchaseOrders: 8, purchaseFen: 480_00, parcelsIn: 25 }, ordinary],
    ['a quiet day: one small order', { purchaseOrders: 1, purchaseFen: 35_00, parcelsIn: 1 }, ordinary],
    ['none at all', { purchaseOrders: 0, purchaseFen: 0 }, ordinary],
    ['a number that was never told before', { saleFen: 9000_00 }, ordinary],
    ['a week of history', { purchaseFen: 1560_00 }, ordinary.slice(0, 7)],
    ['a station of which every day is another', { saleFen: 3_000_00 }, erratic],
    ['four times is much, and no slip', { saleFen: 600_00 }, amountsAlone],
    ['thirty times is no slip of a zero', { saleFen: 4_500_00 }, amountsAlone],
    ['ten times next to nothing', { purchaseOrders: 1, purchaseFen: 50_00, parcelsIn: 10 }, quiet],
  ])('%s', (_, numbers, history) => {
    expect(found(numbers, history)).toEqual([])
  })
})

test('days without business, and days of which only a sign-in is known, are not what is usual', () => {
  const idle = Array(30).fill('noBusiness')
  expect(found({ purchaseFen: 1560_00 }, [...daysBefore(...idle), ...ordinary])).toHaveLength(1)
})

test('what is usual is told', () => {
  expect(findTenfold(stateWith({ saleFen: 1450_00 }), amountsAlone)?.found[0]).toMatchObject({
    value: 1450_00,
    usual: 145_00,
    days: 9,
  })
})
