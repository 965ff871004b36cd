import { describe, expect, it } from 'vitest'
import { dueDays, figuresOf, type Listed, mismatchesOf } from './month-figures.ts'

const month = (name: string, last: number) => ({ from: `${name}-01`, to: `${name}-${last}` })
const always = { openedOn: null, closedOn: null }

describe('days on which a sign-in is due', () => {
  it.each([
    ['2026-02', 28],
    ['2028-02', 29],
    ['2026-11', 30],
    ['2026-12', 31],
  ])('%s has %i', (name, days) => {
    expect(dueDays(always, month(name, days))).toHaveLength(days)
  })
  it('from the station’s first day, to the one before it closed', () => {
    const span = month('2026-11', 30)
    expect(dueDays({ openedOn: '2026-11-16', closedOn: null }, span)).toHaveLength(15)
    expect(dueDays({ openedOn: null, closedOn: '2026-11-16' }, span)).toHaveLength(15)
    expect(dueDays({ openedOn: '2026-11-16', closedOn: '2026-11-17' }, span)).toEqual(['2026-11-16'])
    expect(dueDays({ openedOn: '2026-12-01', closedOn: null }, span)).toEqual([])
    expect(dueDays({ openedOn: null, closedOn: '2026-11-01' }, span)).toEqual([])
  })
})

const due = ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04']
const on = (...days: number[]) => new Set(days.map((day) => `2026-11-0${day}`))
const list = (lines: Record<number, Listed>) =>
  new Map(Object.entries(lines).map(([day, line]) => [`2026-11-0${day}`, line]))
const signed = (activity: number | null = null) => ({ signedIn: true, activity })
const absent = { signedIn: false, activity: 0 }

it('keeps the three sources apart, and counts no day that no list covers', () => {
  const known = {
    said: on(1, 2, 9),
    confirmed: on(2),
    listed: list({ 1: signed(0.5), 3: absent, 9: signed() }),
  }
  expect(figuresOf(due, known)).toEqual({
    ...{ due: 4, said: 2, confirmed: 1, listed: 2, verified: 1, activity: 0.5, activityDays: 2 },
  })
})

it('tells where the operator and the list differ', () => {
  const known = {
    said: on(1, 2),
    confirmed: on(3),
    listed: list({ 1: signed(), 2: absent, 3: absent, 4: signed() }),
  }
  expect(mismatchesOf(due, known)).toEqual([
    { day: '2026-11-02', kind: 'saidNotListed' },
    { day: '2026-11-03', kind: 'saidNotListed' },
    { day: '2026-11-04', kind: 'listedNotSaid' },
  ])
})
