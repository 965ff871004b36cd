import { describe, expect, it, test } from 'vitest'
import { monthSpan } from '../../values/days.ts'
import { type ClosedSpan, closedOn } from '../closures/closed-days.ts'
import type { ReportGrade } from '../ledger/summarise-day.ts'
import { deafEvenings } from './deaf-evenings.ts'
import {
  boundsOf,
  countDays,
  daysBetween,
  type OpenStation,
  type ReportedDay,
  standings,
} from './reporting-rate.ts'

const always: OpenStation = { id: 's', openedOn: null, closedOn: null }

interface Case {
  station?: OpenStation
  reports?: readonly string[]
  closures?: readonly ClosedSpan[]
  deaf?: readonly string[]
}

function countOf(month: string, { station = always, reports = [], closures = [], deaf = [] }: Case = {}) {
  const { from, to } = monthSpan(month)
  const said: ReportedDay[] = reports.map((day) => ({ stationId: 's', day, grade: 'self', undecided: false }))
  const standing = standings({ reports: said, closed: closedOn(closures), deaf: new Set(deaf) })
  return countDays(daysBetween(from, to).map((day) => standing(station, day)))
}

const shut = (fromDay: string, toDay: string, stationId: string | null = 's'): ClosedSpan => ({
  ...{ stationId, fromDay, toDay, kind: 'closed' },
})

const months = [
  ['2026-02', 28],
  ['2028-02', 29],
  ['2026-11', 30],
  ['2026-10', 31],
  ['2100-02', 28],
] as const

describe.each(months)('%s, of %i days', (month, days) => {
  const on = (n: number) => `${month}-${String(n).padStart(2, '0')}`

  it('is due on each day, when the station is open', () => {
    expect(countOf(month)).toMatchObject({ due: days, reported: 0, missing: days })
    const every = daysBetween(on(1), on(days))
    expect(every).toHaveLength(days)
    expect(countOf(month, { reports: every })).toMatchObject({ due: days, reported: days, missing: 0 })
  })

  it('of a station opened on the 15th is due from that day', () => {
    const station = { ...always, openedOn: on(15) }
    const reports = [on(14), on(15), on(days)]
    expect(countOf(month, { station, reports })).toMatchObject({ due: days - 14, reported: 2 })
  })

  it('of a station closed on the 15th is due to the day before', () => {
    const station = { ...always, closedOn: on(15) }
    expect(countOf(month, { station, reports: [on(14), on(15)] })).toMatchObject({ due: 14, reported: 1 })
  })

  it('of one opened and closed within it', () => {
    const station = { ...always, openedOn: on(10), closedOn: on(20) }
    expect(countOf(month, { station })).toMatchObject({ due: 10, missing: 10 })
  })

  it('of one that is not open on any day of it, is nothing', () => {
    const gone = countOf(month, { station: { ...always, closedOn: on(1) } })
    expect(gone).toMatchObject({ due: 0, missing: 0 })
    expect(boundsOf(gone)).toEqual({ low: null, high: null })
  })

  it('is not due while the station is shut, unless it reported', () => {
    const closures = [shut(on(5), on(9)), shut(on(8), on(12))]
    expect(countOf(month, { closures })).toMatchObject({ due: days - 8, closed: 8 })
    expect(countOf(month, { closures, reports: [on(6)] })).toMatchObject({
      ...{ due: days - 7, reported: 1, closed: 7 },
    })
  })

  it('a closure that reaches into it counts for its own days', () => {
    const before = daysBetween(on(1), on(1))[0] ?? ''
    expect(countOf(month, { closures: [shut('2000-01-01', on(2))] })).toMatchObject({ closed: 2 })
    expect(countOf(month, { closures: [shut(on(days), '2999-01-01')] })).toMatchObject({ closed: 1 })
    expect(before).toBe(on(1))
  })

  it('has two bounds where the bot was deaf', () => {
    const count = countOf(month, { reports: [on(1), on(2)], deaf: [on(2), on(3), on(4)] })
    expect(count).toMatchObject({ due: days, reported: 2, unknown: 2, missing: days - 4 })
    expect(boundsOf(count)).toEqual({ low: 2 / days, high: 4 / days })
  })
})

test('a holiday is everybody’s, another station’s closure is not', () => {
  expect(countOf('2026-10', { closures: [shut('2026-10-01', '2026-10-07', null)] })).toMatchObject({
    ...{ due: 24, closed: 7 },
  })
  expect(countOf('2026-10', { closures: [shut('2026-10-01', '2026-10-07', 'other')] })).toMatchObject({
    ...{ due: 31, closed: 0 },
  })
})

test('reports are parted by their grade, and the undecided ones are told', () => {
  const grades: ReportGrade[] = ['self', 'late', 'late', 'forAnother', 'staff', 'imported']
  const count = countDays(
    grades.map((grade, i) => ({ state: 'reported' as const, grade, undecided: i === 0 })),
  )
  expect(count.grades).toEqual({ self: 1, late: 2, forAnother: 1, staff: 1, imported: 1 })
  expect(count).toMatchObject({ reported: 6, undecided: 1 })
})

describe('an evening on which the bot could not hear', () => {
  const gap = (from: string, until: string) => ({
    from: new Date(`2026-11-${from}:00+08:00`),
    until: new Date(`2026-11-${until}:00+08:00`),
  })
  const days = ['2026-11-19', '2026-11-20', '2026-11-21']
  const deaf = (...gaps: ReturnType<typeof gap>[]) => [...deafEvenings(days, gaps, 'Asia/Shanghai')]

  it.each([
    ['an hour of it is enough', [gap('20T16:00', '20T17:00')], ['2026-11-20']],
    ['a minute less is not', [gap('20T16:00', '20T16:59')], []],
    ['the morning is no matter', [gap('20T00:00', '20T16:59')], []],
    ['the hours add up', [gap('20T16:00', '20T16:30'), gap('20T23:30', '21T00:00')], ['2026-11-20']],
    ['what lies over each other counts once', [gap('20T17:00', '20T17:40'), gap('20T17:10', '20T17:50')], []],
    ['one gap may take several evenings', [gap('19T22:00', '21T18:00')], days],
    ['its end is the midnight', [gap('20T23:30', '21T15:00')], []],
  ])('%s', (_, gaps, expected) => {
    expect(deaf(...gaps)).toEqual(expected)
  })
})
