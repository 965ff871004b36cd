import { expect, it } from 'vitest'
import { bestTime, isQuiet, resumeAt } from './resume-at.ts'

const hours = { zone: 'Asia/Shanghai', quiet: { from: '22:00', until: '07:00' } }
const at = (time: string, day = '2026-11-20') => new Date(`${day}T${time}:00+08:00`)

it.each([
  [[], '19:30'],
  [['08:00', '08:00'], '19:30'],
  [['08:00', '08:10', '12:00'], '08:40'],
  [['05:50', '06:00', '06:10'], '07:00'],
  [['23:00', '22:50', '21:50'], '21:30'],
])('who wrote at %j is spoken to at %s', (times, best) => {
  expect(
    bestTime(
      times.map((time) => at(time)),
      hours,
    ),
  ).toBe(best)
})

it.each([
  ['hour', '10:00', '11:00', 0],
  ['hours', '10:00', '13:00', 0],
  ['hours', '20:00', '08:40', 1],
  ['hour', '23:30', '08:40', 1],
  ['hour', '02:00', '08:40', 0],
  ['evening', '10:00', '19:30', 0],
  ['evening', '20:00', '08:40', 1],
  ['tomorrow', '10:00', '08:40', 1],
] as const)('%s, said at %s, is %s (%d days on)', (wait, said, then, days) => {
  const expected = at(then, days === 0 ? '2026-11-20' : '2026-11-21')
  expect(resumeAt(at(said), wait, { ...hours, best: '08:40' })).toEqual(expected)
})

it('the night is quiet, and so is a rest at noon where one is kept', () => {
  expect(['21:59', '22:00', '06:59', '07:00'].map((time) => isQuiet(at(time), hours))).toEqual([
    ...[false, true, true, false],
  ])
  const noon = { zone: hours.zone, quiet: { from: '12:00', until: '14:00' } }
  expect(['11:59', '12:00', '14:00'].map((time) => isQuiet(at(time), noon))).toEqual([false, true, false])
})
