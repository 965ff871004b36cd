import { describe, expect, it, test } from 'vitest'
import {
  classTitle,
  countdown,
  dayAndTime,
  differenceWords,
  howWords,
  mayMakeUp,
  phaseOf,
  pointsWords,
  shareWords,
  stateWords,
} from './class-words.ts'

const evening = {
  startsAt: '2026-11-29T11:30:00.000Z',
  endsAt: '2026-11-29T13:00:00.000Z',
  cancelledAt: null,
}

it('names a class and its time as it is read in the county', () => {
  expect(classTitle({ course: '直播带货', run: 3, number: 1 })).toBe('直播带货第3期 第1次课')
  expect(dayAndTime(evening)).toBe('11月29日 周日 19:30–21:00')
})

test.each([
  ['2026-11-28T23:29:59Z', 'later'],
  ['2026-11-28T23:30:00Z', 'soon'],
  ['2026-11-29T11:29:59Z', 'soon'],
  ['2026-11-29T11:30:00Z', 'now'],
  ['2026-11-29T12:59:59Z', 'now'],
  ['2026-11-29T13:00:00Z', 'over'],
] as const)('at %s the class is %s', (now, phase) => {
  expect(phaseOf(evening, now)).toBe(phase)
  expect(phaseOf({ ...evening, cancelledAt: '2026-11-01T00:00:00Z' }, now)).toBe('cancelled')
})

test.each([
  ['present', 'now', '到了'],
  ['late', 'now', '晚到'],
  ['leave', 'over', '请假'],
  ['absent', 'now', '没到'],
  [null, 'now', '还没签'],
  [null, 'over', '没到'],
] as const)('%s while %s reads %s', (state, phase, words) => {
  expect(stateWords(state, phase)).toBe(words)
})

describe('how it is known', () => {
  test.each([
    ['present', 'code', null, '口令'],
    ['late', 'proxy', null, '代签'],
    ['present', 'staff', '手机没电', '补签，手机没电'],
    ['present', 'paper', null, '签到表'],
    ['leave', 'message', null, '自己说的'],
    ['leave', 'staff', '去旗里', '工作人员记的，去旗里'],
    ['absent', 'staff', null, '工作人员记的'],
    [null, null, null, null],
  ] as const)('%s %s %s', (state, via, reason, words) => {
    expect(howWords({ state, via, reason })).toBe(words)
  })
})

test('whoever is fully there is not made up for', () => {
  const states = [null, 'absent', 'late', 'leave', 'present'] as const
  expect(states.map((state) => mayMakeUp({ state }))).toEqual([true, true, true, true, false])
})

test.each([
  [3, 3, null],
  [5, 3, '比实到多2'],
  [0, 3, '比实到少3'],
])('%i beside %i', (counted, attended, words) => {
  expect(differenceWords(counted, attended)).toBe(words)
})

test.each([
  [299, '4:59'],
  [60, '1:00'],
  [5, '0:05'],
  [0, '0:00'],
  [-3, '0:00'],
  [6000, '100:00'],
])('%i seconds', (seconds, words) => {
  expect(countdown(seconds)).toBe(words)
})

test('shares and points, or a dash', () => {
  expect([shareWords(0.915), shareWords(0), shareWords(null)]).toEqual(['92%', '0%', '—'])
  expect([pointsWords(4.666), pointsWords(5), pointsWords(null)]).toEqual(['4.7', '5.0', '—'])
})
