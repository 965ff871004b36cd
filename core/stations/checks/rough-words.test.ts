import { expect, test } from 'vitest'
import type { DayNumber } from '../ledger/day-ledger.ts'
import { exactWords, roughly, roughWords } from './rough-words.ts'

test.each<[number, string]>([
  [3, '3'],
  [4.5, '4.5'],
  [10, '十来'],
  [12, '十来'],
  [17, '十多'],
  [21, '二十来'],
  [52, '五十来'],
  [58, '五十多'],
  [100, '一百来'],
  [137, '一百多'],
  [210, '两百来'],
  [1_340, '一千多'],
  [26_000, '两万多'],
  [120_000, '12万来'],
])('%d', (value, words) => {
  expect(roughly(value)).toBe(words)
})

test.each<[DayNumber, number, string, string]>([
  ['purchaseFen', 125_00, '一百来块', '125元'],
  ['saleOrders', 3, '3单', '3单'],
  ['parcelsIn', 12, '十来件', '12件'],
  ['visitors', 31, '三十来人', '31人'],
])('%s %d', (name, value, rough, exact) => {
  expect([roughWords(name, value), exactWords(name, value)]).toEqual([rough, exact])
})
