import { describe, expect, it, test } from 'vitest'
import { amountText, daysText, fenOf, growthText, shareOf } from './sales-words.ts'

describe('days', () => {
  it.each([
    [{ from: '2026-11-20', to: '2026-11-20' }, '11月20日'],
    [{ from: '2026-11-01', to: '2026-11-30' }, '11月'],
    [{ from: '2026-02-01', to: '2026-02-28' }, '2月'],
    [{ from: '2026-11-01', to: '2026-11-29' }, '11月1日到11月29日'],
    [{ from: '2026-10-28', to: '2026-11-03' }, '10月28日到11月3日'],
    [{ from: '2025-12-01', to: '2025-12-31' }, '2025年12月'],
  ])('%o: %s', (span, text) => {
    expect(daysText(span, '2026')).toBe(text)
  })
})

const line = { kind: 'sale', statedFen: 500_000, fen: 500_000 } as Parameters<typeof amountText>[0]
test('what was said is told only where it counts for something else', () => {
  expect(amountText(line)).toBe('5,000元')
  expect(amountText({ ...line, fen: 300_000 })).toBe('3,000元（报5,000元）')
  expect(amountText({ ...line, statedFen: null, fen: 0 })).toBe('没说金额')
  expect(amountText({ ...line, kind: 'refund', statedFen: 500, fen: -500 })).toBe('-5元')
})

test('shares and growth', () => {
  expect([shareOf(1, 3), shareOf(9, 3), shareOf(-1, 3), shareOf(1, 0)]).toEqual([33.3, 100, 0, 0])
  expect([growthText(130, 100), growthText(70, 100), growthText(1, 0)]).toEqual(['+30%', '-30%', null])
})

test.each([
  ['2360', 236_000],
  ['2,360.5元', 236_050],
  ['', null],
  ['-5', null],
  ['五百', null],
])('%s typed as yuan', (typed, fen) => {
  expect(fenOf(typed)).toBe(fen)
})
