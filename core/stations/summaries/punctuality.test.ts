import { describe, expect, it } from 'vitest'
import { byLength, type DayMark, isOpenOn, markOf, missingRun, placeOf, punctualRun } from './punctuality.ts'

const letters: Record<string, DayMark> = { p: 'punctual', l: 'late', m: 'missing', n: 'neutral' }
const marks = (text: string) => [...text].map((letter) => letters[letter] as DayMark)

describe('a day', () => {
  it.each([
    ['self', true, false, 'punctual'],
    ['self', true, true, 'punctual'],
    ['forAnother', true, false, 'punctual'],
    ['staff', true, false, 'punctual'],
    ['staff', false, false, 'late'],
    ['forAnother', false, false, 'late'],
    ['late', true, false, 'late'],
    ['late', false, true, 'neutral'],
    ['imported', true, false, 'neutral'],
  ])('%s, on time %s, excused %s: %s', (grade, onTime, excused, mark) => {
    expect(markOf({ grade, onTime }, excused)).toBe(mark)
  })

  it('without a report', () => {
    expect(markOf(undefined, false)).toBe('missing')
    expect(markOf(undefined, true)).toBe('neutral')
  })
})

describe('a run, the newest day first', () => {
  it.each([
    ['', 0, false],
    ['ppp', 3, false],
    ['pppl', 3, true],
    ['pnnpnp', 3, false],
    ['nnppm', 2, true],
    ['lppp', 0, true],
    ['mppp', 0, true],
    ['nnnn', 0, false],
  ])('%s: %s', (text, days, broken) => {
    expect(punctualRun(marks(text))).toEqual({ days, broken })
  })

  it('of missing days', () => {
    expect(missingRun(marks('mmnmlm'))).toEqual({ days: 3, broken: true })
    expect(missingRun(marks('pmm'))).toEqual({ days: 0, broken: true })
  })
})

it('equals share a place, and are told by name', () => {
  const streaks = byLength([
    { id: 'a', name: '乙站', days: 3 },
    { id: 'b', name: '甲站', days: 9 },
    { id: 'c', name: '丙站', days: 3 },
    { id: 'd', name: '丁站', days: 0 },
  ])
  expect(streaks.map(({ id }) => id)).toEqual(['b', 'c', 'a', 'd'])
  expect(['b', 'c', 'a', 'd', 'x'].map((id) => placeOf(streaks, id))).toEqual([1, 2, 2, null, null])
})

it('a station is open from its first day to the day before it closed', () => {
  const span = { openedOn: '2026-11-10', closedOn: '2026-11-20' }
  expect(['2026-11-09', '2026-11-10', '2026-11-19', '2026-11-20'].map((day) => isOpenOn(span, day))).toEqual([
    ...[false, true, true, false],
  ])
  expect(isOpenOn({ openedOn: null, closedOn: null }, '2026-11-09')).toBe(true)
})
