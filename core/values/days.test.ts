import { describe, expect, test } from 'vitest'
import { addDays, dayAt, daySchema, dayText, dayWithWeekday, instantOf, personDayAt, timeAt } from './days.ts'

const zone = 'Asia/Shanghai'
const at = (text: string) => new Date(text)

describe('a person’s day ends at five in the morning', () => {
  test.each([
    ['2026-11-20T19:00:00+08:00', '2026-11-20'],
    ['2026-11-20T23:59:59+08:00', '2026-11-20'],
    ['2026-11-21T00:00:00+08:00', '2026-11-20'],
    ['2026-11-21T04:59:59.999+08:00', '2026-11-20'],
    ['2026-11-21T05:00:00+08:00', '2026-11-21'],
    ['2026-12-01T03:00:00+08:00', '2026-11-30'],
    ['2027-01-01T04:30:00+08:00', '2026-12-31'],
    ['2028-03-01T02:00:00+08:00', '2028-02-29'],
  ])('%s belongs to %s', (instant, day) => {
    expect(personDayAt(at(instant), zone)).toBe(day)
  })
})

test('the calendar’s day changes at midnight of the zone, not of UTC', () => {
  expect(dayAt(at('2026-11-20T15:59:59Z'), zone)).toBe('2026-11-20')
  expect(dayAt(at('2026-11-20T16:00:00Z'), zone)).toBe('2026-11-21')
})

test.each([
  ['2026-11-30', 1, '2026-12-01'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-03-01', -1, '2026-02-28'],
  ['2026-11-20', 0, '2026-11-20'],
  ['2026-11-20', -62, '2026-09-19'],
])('%s and %i days is %s', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected)
})

test('a wall clock’s time is the same instant there and back', () => {
  expect(instantOf('2026-11-21', '07:00', zone).toISOString()).toBe('2026-11-20T23:00:00.000Z')
  expect(timeAt(at('2026-11-20T23:00:00Z'), zone)).toBe('07:00')
})

test.each([
  ['2026-11-20', '11月20日', '11月20日 周五'],
  ['2026-11-22', '11月22日', '11月22日 周日'],
  ['2026-01-05', '1月5日', '1月5日 周一'],
])('%s is said as %s and %s', (day, text, withWeekday) => {
  expect(dayText(day)).toBe(text)
  expect(dayWithWeekday(day)).toBe(withWeekday)
})

test.each(['2026-02-30', '2026-13-01', '2026-1-1', '20261120', ''])('%j is no day', (text) => {
  expect(daySchema.safeParse(text).success).toBe(false)
})
