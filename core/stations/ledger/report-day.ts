// Somebody says a station's numbers, or corrects them. Steps: who may, which grade, and into the ledger.
import { authorize } from '../../people/policy.ts'
import type { SenderPerson } from '../../people/sender-reads.ts'
import { isStaff } from '../../people/sender-reads.ts'
import type { Work } from '../../platform/work.ts'
import { type Day, personDayAt } from '../../values/days.ts'
import type { HeldPart } from '../months/hold.ts'
import type { DayChange, DayPartKind } from './day-ledger.ts'
import { type DayOutcome, enterDayPart, isHeld, type ReportGrade } from './enter-day-part.ts'
import { readStation } from './store.ts'

export interface Said {
  reporter: SenderPerson
  stationId: string
  day: Day
  /** The message named the day. */
  dayStated: boolean
  kind: DayPartKind
  change: DayChange
  /** Place among the message's own parts, from 0. */
  part: number
  /** Why staff correct it. */
  reason?: string | undefined
}

export interface SaidOutcome extends DayOutcome {
  grade: ReportGrade
  station: { id: string; name: string }
}

export async function reportDay(work: Work, said: Said): Promise<SaidOutcome | HeldPart> {
  const own = said.reporter.stations.some(({ id }) => id === said.stationId)
  const corrects = said.kind === 'correction' || said.kind === 'adjustment'
  authorize(work.actor, corrects ? 'correct stationDay' : 'report stationDay', { own })
  const station = await readStation(work.tx, said.stationId)
  const grade = gradeOf(work, said, own)
  const { day, kind, change, part, reason } = said
  const outcome = await enterDayPart(work, {
    ...{ station, day, kind, change, grade, part, reason },
    floating: corrects && !said.dayStated,
  })
  return isHeld(outcome) ? outcome : { ...outcome, grade, station: { id: station.id, name: station.name } }
}

// A day is over at 05:00 the next morning: what is said of it after that is late, never missing.
function gradeOf(work: Work, { reporter, day }: Said, own: boolean): ReportGrade {
  if (work.cause.imported) return 'imported'
  if (!own) return isStaff(reporter) ? 'staff' : 'forAnother'
  return day < personDayAt(work.cause.at, work.programme.zone) ? 'late' : 'self'
}
