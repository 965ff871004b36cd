import { describe, expect, it } from 'vitest'
import { decideBy } from './due-day.ts'

describe('decideBy', () => {
  it.each([
    ['2026-11-20', '2026-12-11', 'a Friday: three weeks on'],
    ['2026-11-21', '2026-12-11', 'a Saturday: the weekend is no day'],
    ['2026-11-23', '2026-12-14', 'a Monday'],
    ['2026-12-25', '2027-01-15', 'over the turn of the year'],
  ])('%s → %s (%s)', (askedOn, by) => {
    expect(decideBy(askedOn)).toBe(by)
  })
})
