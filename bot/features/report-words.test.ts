import { describe, expect, test } from 'vitest'
import { changedNumbers, type DayNumbers, emptyDay } from '../../core/stations/ledger/day-ledger.ts'
import { changeWords, dayWords, numbersWords, stationDay, stationDayShort } from './report-words.ts'

test.each<[DayNumbers, string]>([
  [{ purchaseOrders: 3, purchaseFen: 15_600, parcelsIn: 12, parcelsOut: 2 }, '帮人买3单156元，取件12，寄件2'],
  [{ parcelsOut: 2, saleFen: 8_850 }, '帮人卖88.5元，寄件2'],
  [{ serviceOrders: 5, serviceFen: 30_000, cashOrders: 2, visitors: 30 }, '进店30人，便民5笔300元，取款2笔'],
  [{ purchaseRefundOrders: 1, saleRefundFen: 2_000 }, '帮买退货1单，帮卖退货20元'],
  [{ purchaseOrders: 0 }, '帮人买0单'],
  [{}, ''],
])('%j is said %s', (numbers, words) => {
  expect(numbersWords(numbers)).toBe(words)
})

test('代买 and 代卖 are never said: they sound alike', () => {
  const all = { purchaseOrders: 1, saleOrders: 1, purchaseRefundOrders: 1, saleRefundOrders: 1 }
  expect(numbersWords(all)).not.toMatch(/代[买卖]/)
})

describe('a day', () => {
  test.each([
    [{ ...emptyDay, noBusiness: true, reported: true }, '没生意'],
    [{ ...emptyDay, noBusiness: true, appSignedIn: true }, '没生意，APP已签'],
    [{ ...emptyDay, numbers: { parcelsIn: 3 }, appSignedIn: false }, '取件3，APP没签上'],
    [{ ...emptyDay, numbers: { parcelsIn: 20 }, approximate: true }, '取件20（约数）'],
    [{ ...emptyDay, appSignedIn: true }, 'APP已签'],
    [emptyDay, ''],
  ])('%j', (day, words) => {
    expect(dayWords(day)).toBe(words)
  })
})

describe('a change', () => {
  test.each<[DayNumbers, DayNumbers, string]>([
    [{ purchaseFen: 15_600 }, { purchaseFen: 16_500 }, '帮人买 156→165元'],
    [{ purchaseOrders: 3 }, { purchaseOrders: 5 }, '帮人买 3→5单'],
    [{ parcelsIn: 12 }, { parcelsIn: 10 }, '取件 12→10'],
    [{ serviceOrders: 1 }, { serviceOrders: 2 }, '便民 1→2笔'],
    [{ saleFen: 2_990 }, { saleFen: 2_999 }, '帮人卖 29.9→29.99元'],
    [{ purchaseOrders: 3 }, { purchaseOrders: 3 }, ''],
  ])('%j → %j', (before, after, words) => {
    expect(changeWords(changedNumbers(before, after))).toBe(words)
  })
})

test('a station and its day, long and short', () => {
  expect(stationDay('石哈河站', '2026-11-20')).toBe('石哈河站 11月20日 周五')
  expect(stationDayShort('石哈河站', '2026-11-20', '2026-11-21')).toBe('石哈河站20日')
  expect(stationDayShort('石哈河站', '2026-10-30', '2026-11-01')).toBe('石哈河站10月30日')
})
