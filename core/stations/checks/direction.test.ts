import { expect, test } from 'vitest'
import type { DayNumbers } from '../ledger/day-ledger.ts'
import { findDirection } from './direction.ts'
import type { LedgerDay } from './history.ts'
import { daysBefore, ordinary, stateWith } from './test-history.ts'

const buys = { purchaseOrders: 3, purchaseFen: 156_00 }
const sells = { saleOrders: 3, saleFen: 156_00 }
const days = (...parts: readonly [DayNumbers | 'noBusiness', number][]) =>
  daysBefore(...parts.flatMap(([numbers, times]) => Array(times).fill(numbers)))

test.each<[string, DayNumbers, LedgerDay[], object | null]>([
  ['as ever', buys, ordinary, null],
  [
    'the other way round',
    { ...sells, parcelsIn: 12 },
    ordinary,
    { usual: 'purchase', orders: 3, fen: 156_00, onDays: 12, days: 12 },
  ],
  ['and for one that sells', { purchaseOrders: 2 }, days([sells, 20]), { usual: 'sale', orders: 2 }],
  ['both ways', { ...buys, ...sells }, ordinary, null],
  ['a stated zero is no trade', { ...buys, saleOrders: 0 }, ordinary, null],
  ['parcels alone', { parcelsIn: 12 }, ordinary, null],
  ['too few days to be a habit', sells, days([buys, 9]), null],
  ['one day in twenty is none', sells, days([sells, 1], [buys, 19]), { onDays: 19, days: 20 }],
  ['one in ten is', sells, days([sells, 2], [buys, 18]), null],
  ['days without business don’t count', sells, days([buys, 12], ['noBusiness', 40]), { days: 12 }],
])('%s', (_, numbers, history, expected) => {
  const finding = findDirection(stateWith(numbers), history)
  if (expected === null) expect(finding).toBeNull()
  else expect(finding).toMatchObject(expected)
})
