import { expect, test } from 'vitest'
import type { DayNumbers } from '../ledger/day-ledger.ts'
import { findSameNumbers } from './same-numbers.ts'
import { daysBefore, stateWith, today } from './test-history.ts'

const same = { purchaseOrders: 3, purchaseFen: 156_00, parcelsIn: 12 }
type Days = readonly (DayNumbers | 'noBusiness' | null)[]
const other = { ...same, parcelsIn: 13 }

test.each<[string, DayNumbers, Days, object | null]>([
  ['three days on end', same, [same, same], { from: '2026-11-18', days: 3 }],
  ['a week', same, Array(6).fill(same), { from: '2026-11-14', days: 7 }],
  ['two are chance', same, [same, other, same], null],
  ['another day between', same, [same, other, same, same], null],
  ['a day that nobody reported between', same, [same, null, same, same], null],
  ['a day without business between', same, [same, 'noBusiness', same], null],
  ['a zero told or left out is the same', { ...same, saleOrders: 0 }, [same, same], { days: 3 }],
  ['one parcel every day is no wonder', { parcelsIn: 1 }, [{ parcelsIn: 1 }, { parcelsIn: 1 }], null],
  ['twelve are', { parcelsIn: 12 }, [{ parcelsIn: 12 }, { parcelsIn: 12 }], { days: 3 }],
  ['nothing at all', {}, ['noBusiness', 'noBusiness'], null],
])('%s', (_, numbers, before, expected) => {
  const finding = findSameNumbers({ day: today, state: stateWith(numbers) }, daysBefore(...before))
  if (expected === null) expect(finding).toBeNull()
  else expect(finding).toMatchObject(expected)
})

test('no business, day after day, is nothing to look at', () => {
  const idle = { day: today, state: stateWith({}, { noBusiness: true }) }
  expect(findSameNumbers(idle, daysBefore('noBusiness', 'noBusiness', 'noBusiness'))).toBeNull()
})
