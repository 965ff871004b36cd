// How much of what was due was reported. Pure.
//
// A station-day is due when the station is open on it and not shut. A report of a day on which it is shut counts as
// one that was due: it was open after all. What nobody reported on a day that the bot could not hear is unknown, and so
// the rate has two bounds.
import { addDays, type Day } from '../../values/days.ts'
import type { ClosedOn, ClosureKind } from '../closures/closed-days.ts'
import type { ReportGrade } from '../ledger/summarise-day.ts'

export interface OpenStation {
  id: string
  openedOn: Day | null
  /** The first day on which it is no more. */
  closedOn: Day | null
}

export interface ReportedDay {
  stationId: string
  day: Day
  grade: ReportGrade
  undecided: boolean
}

export type DayStanding =
  | { state: 'notOpen' }
  | { state: 'closed'; why: ClosureKind }
  | { state: 'reported'; grade: ReportGrade; undecided: boolean }
  | { state: 'unknown' }
  | { state: 'missing' }

export interface Known {
  reports: readonly ReportedDay[]
  closed: ClosedOn
  /** Days on whose evenings the bot could not hear. */
  deaf: ReadonlySet<Day>
}

export type StandingOf = (station: OpenStation, day: Day) => DayStanding

export function standings({ reports, closed, deaf }: Known): StandingOf {
  const said = new Map(reports.map((report) => [`${report.stationId} ${report.day}`, report]))
  return (station, day) => {
    if (station.openedOn !== null && day < station.openedOn) return { state: 'notOpen' }
    if (station.closedOn !== null && day >= station.closedOn) return { state: 'notOpen' }
    const report = said.get(`${station.id} ${day}`)
    if (report) return { state: 'reported', grade: report.grade, undecided: report.undecided }
    const why = closed(station.id, day)
    if (why) return { state: 'closed', why }
    return { state: deaf.has(day) ? 'unknown' : 'missing' }
  }
}

export interface RateCount {
  /** Station-days. due = reported + unknown + missing. */
  due: number
  reported: number
  grades: Record<ReportGrade, number>
  /** Of the reported ones. */
  undecided: number
  unknown: number
  missing: number
  /** Not due. */
  closed: number
}

const noGrades = { self: 0, late: 0, forAnother: 0, staff: 0, imported: 0 }

export function countDays(days: readonly DayStanding[]): RateCount {
  const count = (state: DayStanding['state']) => days.filter((day) => day.state === state).length
  const reports = days.flatMap((day) => (day.state === 'reported' ? [day] : []))
  const grades = { ...noGrades }
  for (const { grade } of reports) grades[grade]++
  const [reported, unknown, missing] = [reports.length, count('unknown'), count('missing')]
  return {
    ...{ due: reported + unknown + missing, reported, grades, unknown, missing },
    undecided: reports.filter(({ undecided }) => undecided).length,
    closed: count('closed'),
  }
}

export interface Bounds {
  /** As if all that is unknown had been missed, and as if it had been reported; null while nothing is due. */
  low: number | null
  high: number | null
}

export const boundsOf = ({
  due,
  reported,
  unknown,
}: Pick<RateCount, 'due' | 'reported' | 'unknown'>): Bounds =>
  due === 0 ? { low: null, high: null } : { low: reported / due, high: (reported + unknown) / due }

export function daysBetween(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}
