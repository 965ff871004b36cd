import { describe, expect, test } from 'vitest'
import { settingsSchema } from '../../programmes/settings.ts'
import type { DayNumbers } from '../ledger/day-ledger.ts'
import { asFiled, changedRows, changesSince, dayRows, type HandInRow, inForce } from './day-rows.ts'

const settingsWith = (handIns: object) => settingsSchema.parse({ handIns }).handIns
const usual = settingsWith({})
const station = { id: 'stn_1', name: '石哈河站', code: '1508', level: 'village', township: '石哈河镇' }
const reported = (numbers: DayNumbers) => ({ numbers, reported: true, undecided: false })
const rowsOf = (numbers: DayNumbers, settings = usual) =>
  dayRows([{ station, report: reported(numbers) }], { day: '2026-11-20', unit: '中心', settings }).rows
const figures = (rows: readonly HandInRow[]) =>
  rows.map(({ orderType, fen, orders }) => `${orderType} ${orders}/${fen}`)

describe('a station’s day', () => {
  test('is two rows, in the words of the programme', () => {
    const [purchase, sale] = rowsOf({ purchaseOrders: 3, purchaseFen: 15_600 })
    expect(purchase).toEqual({
      ...{ stationId: 'stn_1', stationCode: '1508', station: '石哈河站', stationType: '村级站点' },
      ...{ township: '石哈河镇', orderType: '代买', category: '工业品', fen: 15_600, orders: 3 },
      ...{ day: '2026-11-20', unit: '中心' },
    })
    expect(sale).toMatchObject({ orderType: '代卖', category: '农产品', fen: 0, orders: 0 })
  })
  test.each<[DayNumbers, string]>([
    [{}, '代买 0/0'],
    [{ purchaseOrders: 0 }, '代买 0/0'],
    [{ purchaseOrders: 3 }, '代买 3/null'],
    [{ purchaseFen: 15_600 }, '代买 null/15600'],
    [
      { purchaseOrders: 3, purchaseFen: 15_600, purchaseRefundOrders: 1, purchaseRefundFen: 5_000 },
      '代买 2/10600',
    ],
    [{ purchaseOrders: 1, purchaseFen: 100, purchaseRefundOrders: 2, purchaseRefundFen: 500 }, '代买 0/0'],
    [{ cashOrders: 2, cashFen: 100_000, serviceOrders: 1, serviceFen: 5_000 }, '代买 0/0'],
  ])('%j', (numbers, expected) => {
    expect(figures(rowsOf(numbers))[0]).toBe(expected)
  })
  test('gross, where the programme wants what was given back in it', () => {
    const numbers = {
      purchaseOrders: 3,
      purchaseFen: 15_600,
      purchaseRefundOrders: 1,
      purchaseRefundFen: 5_000,
    }
    expect(figures(rowsOf(numbers, settingsWith({ refunds: 'gross' })))[0]).toBe('代买 3/15600')
  })
  test('without business has no rows where the programme wants none', () => {
    const settings = settingsWith({ withoutBusiness: 'leaveOut' })
    expect(figures(asFiled(rowsOf({ saleOrders: 1, saleFen: 100 }, settings), settings))).toEqual([
      '代卖 1/100',
    ])
    expect(asFiled(rowsOf({}), usual)).toHaveLength(2)
  })
})

test('who said nothing, or what is not settled, is left out and named', () => {
  const days = [
    { station: { ...station, id: 'a', name: '甲站' }, report: null },
    {
      station: { ...station, id: 'b', name: '乙站' },
      report: { ...reported({ purchaseOrders: 3 }), undecided: true },
    },
    { station: { ...station, id: 'c', name: '丙站' }, report: { ...reported({}), reported: false } },
  ]
  expect(dayRows(days, { day: '2026-11-20', unit: '中心', settings: usual })).toEqual({
    rows: [],
    leftOut: [
      { stationId: 'a', station: '甲站', reason: 'unreported' },
      { stationId: 'b', station: '乙站', reason: 'undecided' },
      { stationId: 'c', station: '丙站', reason: 'unreported' },
    ],
  })
})

describe('what changed since', () => {
  const before = rowsOf({ purchaseOrders: 3, purchaseFen: 15_600 })
  const now = rowsOf({ purchaseOrders: 3, purchaseFen: 16_500 })
  test('is told figure by figure', () => {
    const changes = changesSince(before, now)
    expect(changes).toEqual([
      {
        stationId: 'stn_1',
        station: '石哈河站',
        orderType: '代买',
        figure: 'fen',
        before: 15_600,
        after: 16_500,
      },
    ])
    expect(figures(changedRows(changes, now))).toEqual(['代买 3/16500'])
    expect(changesSince(now, now)).toEqual([])
  })
  test('a station that came later, and one that is gone', () => {
    expect(changesSince([], now).map(({ orderType, before: old }) => `${orderType} ${old}`)).toEqual([
      ...['代买 null', '代买 null', '代卖 null', '代卖 null'],
    ])
    expect(changesSince(before, [])).toHaveLength(4)
  })
  test('is reckoned from the last whole file and the corrections after it', () => {
    const [corrected] = now
    const filed = [
      { number: 3, kind: 'correction' as const, rows: corrected ? [corrected] : [] },
      { number: 1, kind: 'whole' as const, rows: rowsOf({ purchaseOrders: 9 }) },
      { number: 2, kind: 'whole' as const, rows: before },
    ]
    expect(figures(inForce(filed))).toEqual(['代买 3/16500', '代卖 0/0'])
  })
})
