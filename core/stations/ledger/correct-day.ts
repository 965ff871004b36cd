// What staff do to a station's day at the desk: correct it with a reason, give a reason afterwards, and say what a report
// in doubt was.
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import type { Day } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import { beyondBelief } from './day-change.ts'
import type { DayChange } from './day-ledger.ts'
import { decidePartOrTotal } from './decide-part-or-total.ts'
import { type Entered, enterDayPart } from './enter-day-part.ts'
import type { Refolded } from './refold-day.ts'
import * as store from './store.ts'
import type { PartsOrTotals } from './summarise-day.ts'

export interface Correction {
  stationId: string
  day: Day
  change: DayChange
  reason: string
}

/** Step. Throws `invalidInput` for numbers that nobody believes. */
export async function correctDay(
  work: Work,
  { stationId, day, change, reason }: Correction,
): Promise<Entered> {
  authorize(work.actor, 'correct stationDay')
  if (beyondBelief(change.numbers))
    throw new Problem('invalidInput', { where: 'numbers', reason: 'beyond belief' })
  const station = await store.readStation(work.tx, stationId)
  return enterDayPart(work, {
    ...{ station, day, floating: false, kind: 'correction', change, grade: 'staff', part: 0, reason },
  })
}

/** Step. Throws `notFound`. */
export async function giveReason(work: Work, revisionIds: readonly string[], reason: string): Promise<void> {
  authorize(work.actor, 'correct stationDay')
  for (const id of revisionIds) {
    const revision = await store.readRevision(work.tx, id)
    if (!revision) throw new Problem('notFound', { thing: 'revision', id })
    await store.setReason(work.tx, id, reason)
    const before = { day: revision.day, reason: revision.reason }
    work.changed({ type: 'correctionReason', id, before, after: { day: revision.day, reason } })
  }
}

export interface DayDecision {
  stationId: string
  day: Day
  meaning: PartsOrTotals
}

/** Step: staff say what the report in doubt was; the station's habit is its own to say. Throws `notFound`, `conflict`. */
export async function decideDay(work: Work, { stationId, day, meaning }: DayDecision): Promise<Refolded> {
  authorize(work.actor, 'correct stationDay')
  const report = await store.findReport(work.tx, stationId, day)
  if (!report) throw new Problem('notFound', { thing: 'report', id: `${stationId} ${day}` })
  const decided = await decidePartOrTotal(work, { stationId, reportId: report.id, meaning, learn: false })
  if (!decided) throw new Problem('conflict', { thing: 'report', reason: 'nothing of it is in doubt' })
  return decided
}
