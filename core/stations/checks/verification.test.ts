import { expect, test } from 'vitest'
import type { DayState } from '../ledger/day-ledger.ts'
import { stateWith } from './test-history.ts'
import { stillHolds, verifiedDayOf } from './verification.ts'

const numbers = { purchaseOrders: 3, purchaseFen: 156_00 }
const idle = stateWith({}, { noBusiness: true })

test.each<[string, DayState, DayState, boolean]>([
  ['the same numbers', stateWith(numbers), stateWith(numbers), true],
  ['signed in since', stateWith(numbers), stateWith(numbers, { appSignedIn: true }), true],
  ['a zero said since', stateWith(numbers), stateWith({ ...numbers, saleOrders: 0 }), true],
  ['another amount', stateWith(numbers), stateWith({ ...numbers, purchaseFen: 157_00 }), false],
  ['another number beside', stateWith(numbers), stateWith({ ...numbers, parcelsIn: 1 }), false],
  ['taken back', stateWith(numbers), stateWith({}, { reported: false }), false],
  ['no business, and so it is', idle, idle, true],
  ['no business, and then there was some', idle, stateWith(numbers), false],
  ['some, and then none', stateWith(numbers), idle, false],
])('%s', (_, then, now, holds) => {
  expect(stillHolds(verifiedDayOf(then), now)).toBe(holds)
})
