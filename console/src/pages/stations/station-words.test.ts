import { describe, expect, it } from 'vitest'
import { dayWord, monthAfter, monthSpan, rateText, statedText, weekdayIndex } from './station-words.ts'

describe('the stations in words', () => {
  it('says a rate with both bounds where they differ', () => {
    expect(rateText({ low: null, high: null })).toBe('—')
    expect(rateText({ low: 1, high: 1 })).toBe('100.0%')
    expect(rateText({ low: 28 / 30, high: 29 / 30 })).toBe('93.3%～96.6%')
  })

  it('rounds no rate up to all', () => {
    expect(rateText({ low: 0.9999, high: 0.9999 })).toBe('99.9%')
  })

  it('says a day in a word', () => {
    const day = { day: '2026-11-20', state: 'reported', grade: 'self', why: null, undecided: false } as const
    expect(dayWord(day)).toBe('已报')
    expect(dayWord({ ...day, grade: 'forAnother' })).toBe('代报')
    expect(dayWord({ ...day, undecided: true })).toBe('待确认')
    expect(dayWord({ ...day, state: 'closed', grade: null, why: 'holiday' })).toBe('放假')
    expect(dayWord({ ...day, state: 'unknown', grade: null })).toBe('说不准')
  })

  it('says numbers, and leaves out what nobody stated', () => {
    expect(statedText({ purchaseOrders: 3, purchaseFen: 15_650, parcelsIn: 0, saleOrders: null })).toBe(
      '帮人买3单156.5元，取件0',
    )
    expect(statedText({ purchaseOrders: -1, parcelsIn: 2 }, true)).toBe('帮人买-1单，取件+2')
    expect(statedText({ noBusiness: true, appSignedIn: false })).toBe('没生意，APP没签上')
    expect(statedText({})).toBe('—')
  })

  it.each([
    ['2026-02', '2026-02-28'],
    ['2028-02', '2028-02-29'],
    ['2026-11', '2026-11-30'],
    ['2026-12', '2026-12-31'],
  ])('%s ends on %s', (month, to) => {
    expect(monthSpan(month)).toEqual({ from: `${month}-01`, to })
  })

  it('goes over the year', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01')
    expect(monthAfter('2026-01', -1)).toBe('2025-12')
    expect(weekdayIndex('2026-11-20')).toBe(4)
    expect(weekdayIndex('2026-11-22')).toBe(6)
  })
})
