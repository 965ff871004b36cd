import { expect, test } from 'vitest'
import { classesNeeded, hoursOf } from './class-hours.ts'

const evening = {
  startsAt: new Date('2026-11-20T19:30:00+08:00'),
  endsAt: new Date('2026-11-20T21:00:00+08:00'),
}

test.each([
  [2, 4, 2],
  [null, 4, 4],
  [null, null, 1.5],
])('hours %s of a session, %s of its course: %s', (hours, courseHours, expected) => {
  expect(hoursOf({ hours, courseHours, ...evening })).toBe(expected)
})

test.each([
  [5, 0.8, 4],
  [3, 0.8, 3],
  [10, 0.7, 7],
  [2, 0.5, 1],
  [4, 0, 1],
])('of %s classes at %s, %s are needed', (held, share, needed) => {
  expect(classesNeeded(held, share)).toBe(needed)
})
