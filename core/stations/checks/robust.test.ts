import { describe, expect, test } from 'vitest'
import { minHistory, spreadsAway, usualOf } from './robust.ts'

describe('what is usual', () => {
  test.each([
    ['nothing', []],
    ['a week', [1, 2, 3, 4, 5, 6, 7]],
  ])('%s is too little to tell', (_, values) => {
    expect(usualOf(values)).toBeNull()
  })
  test('is the middle one, or between the two in the middle', () => {
    expect(usualOf([9, 1, 8, 2, 7, 3, 6, 4, 5])).toMatchObject({ median: 5, days: 9 })
    expect(usualOf([1, 2, 3, 4, 6, 7, 8, 9])).toMatchObject({ median: 5, days: minHistory })
  })
  test('is not moved by a wild day or two', () => {
    const quiet = [100, 110, 120, 130, 140, 150, 160, 170]
    const wild = [...quiet, 150_000, 200_000]
    expect(usualOf(wild)?.median).toBe(145)
    expect(usualOf(wild)?.spread).toBeLessThan(2 * (usualOf(quiet)?.spread ?? 0))
  })
})

test('a station whose days are all alike may still differ by a third', () => {
  const usual = usualOf(Array(10).fill(100))
  expect(usual && spreadsAway(135, usual)).toBeCloseTo(1)
  expect(usual && spreadsAway(100 / 1.35, usual)).toBeCloseTo(-1)
})

test('where days differ much, more has to be seen before it is far away', () => {
  const erratic = usualOf([10, 20, 40, 80, 160, 320, 640, 1_280, 2_560])
  expect(erratic && spreadsAway(1_600, erratic)).toBeLessThan(2)
})
