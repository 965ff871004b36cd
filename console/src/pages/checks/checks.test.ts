import { describe, expect, test } from 'vitest'
import type { Found } from '../../api/checks.ts'
import { foundLines, numberRows, totalLines } from './check-words.ts'
import { daysOfMonth, monthText, movedMonth } from './month.ts'

test.each<[Found, string[]]>([
  [
    {
      kind: 'tenfold',
      found: [
        { number: 'purchaseFen', value: 156_000, usual: 14_625, days: 12, meant: 15_600, likely: 'slip' },
        { number: 'parcelsIn', value: 120, usual: 12, days: 12, meant: 12, likely: 'real' },
      ],
    },
    ['代买金额1,560元，平时146元左右；可能是156元', '收件120件，平时12件左右；别的数对得上，多半是真的'],
  ],
  [
    {
      kind: 'pricePerOrder',
      found: [{ side: 'purchase', fen: 400_000, orders: 2, usual: 4_875, days: 12, meant: null }],
    },
    ['代买2单4,000元，一单2,000元，平时一单49元左右'],
  ],
  [
    { kind: 'direction', usual: 'purchase', orders: 3, fen: 15_600, onDays: 12, days: 12 },
    ['有买卖的12天里12天只代买，这天只代卖'],
  ],
  [
    { kind: 'amountWithoutOrders', found: [{ side: 'sale', missing: 'orders', both: 9, days: 9 }] },
    ['代卖没有单数，平时9天里9天两样都有'],
  ],
  [
    { kind: 'sameNumbers', from: '2026-11-18', days: 3, saidOpenly: ['2026-11-20'] },
    ['从11月18日 周三起连着3天一模一样；其中1天明说“跟昨天一样”'],
  ],
  [
    {
      kind: 'samePhoto',
      found: [{ photoId: 'a', firstPhotoId: 'b', station: '海流图站', day: '2026-11-19' }],
    },
    ['这张照片先前用在海流图站11月19日 周四'],
  ],
  [
    { kind: 'oneSender', person: '王永', stations: ['海流图站', '温更站', '新忽热站'] },
    ['王永一周里替3个站报了数：海流图站、温更站、新忽热站'],
  ],
])('%o', (found, lines) => {
  expect(foundLines(found)).toEqual(lines)
})

test('the day beside what is usual: what was said, or usually is', () => {
  const report = { numbers: { purchaseFen: 156_000, visitors: 3 }, noBusiness: false, undecided: false }
  const rows = numberRows({
    report: { ...report, grade: 'self', version: 1 },
    usual: [
      { number: 'parcelsIn', usual: 12, days: 12 },
      { number: 'purchaseFen', usual: 14_600, days: 12 },
    ],
  })
  expect(rows.map(({ label, today, usual }) => [label, today, usual])).toEqual([
    ['代买金额', '1,560元', '146元'],
    ['收件', '没报', '12件'],
    ['进店人次', '3人', '看不出'],
  ])
})

test('a total by what there was', () => {
  const numbers = { purchaseOrders: 39, purchaseFen: 334_200, saleFen: 0, cashFen: 100_000, parcelsIn: 179 }
  expect(totalLines({ numbers })).toEqual(['代买39单 3,342元', '收件179件', '取款（不算营业额）1,000元'])
})

describe('months', () => {
  test.each([
    ['2026-11', -1, '2026-10'],
    ['2026-12', 1, '2027-01'],
    ['2027-01', -1, '2026-12'],
  ])('%s moved by %d', (month, by, moved) => {
    expect(movedMonth(month, by)).toBe(moved)
  })
  test.each([
    ['2026-02', '2026-02-28'],
    ['2028-02', '2028-02-29'],
    ['2026-11', '2026-11-30'],
    ['2026-12', '2026-12-31'],
  ])('%s ends on %s', (month, to) => {
    expect(daysOfMonth(month)).toEqual({ from: `${month}-01`, to })
  })
  test('are told', () => {
    expect(monthText('2026-02')).toBe('2026年2月')
  })
})
