// The one way into a station's ledger: what one message says of one day. Called as a step of a use case that has
// already checked who may say it.
import type { Work } from '../../platform/work.ts'
import type { Day } from '../../values/days.ts'
import { followPart } from '../checks/follow-part.ts'
import {
  applyPart,
  type DayChange,
  type DayPartKind,
  type DayState,
  emptyDay,
  partOrTotalUnclear,
} from './day-ledger.ts'
import { lastDayBefore } from './last-day.ts'
import { placeFloating } from './place-floating.ts'
import * as store from './store.ts'
import { type DaySummary, type GradedPart, type ReportGrade, summariseDay } from './summarise-day.ts'

export type { ReportGrade } from './summarise-day.ts'

export interface DayEntry {
  station: { id: string; name: string; reportHabit: 'parts' | 'totals' | null }
  day: Day
  /** No day was stated: it belongs to the station's last report, and to `day` only if there is none. */
  floating: boolean
  kind: DayPartKind
  change: DayChange
  grade: ReportGrade
  /** Place among the message's own parts, from 0. */
  part: number
}

export interface DayOutcome {
  reportId: string
  revisionId: string
  day: Day
  before: DayState | null
  after: DayState
  /** A second report that could be a part or the total: the day stays undecided until somebody says. */
  undecided: boolean
}

export async function enterDayPart(work: Work, entry: DayEntry): Promise<DayOutcome> {
  const { tx, cause } = work
  const { station } = entry
  await store.lockLedger(tx, station.id)
  const part: GradedPart = {
    kind: entry.kind === 'report' && station.reportHabit === 'parts' ? 'deal' : entry.kind,
    change: entry.change,
    sentAt: cause.at,
    messageId: cause.orderId,
    part: entry.part,
    grade: entry.grade,
  }
  const floatsTo = entry.floating ? await lastDayBefore(tx, station.id, part) : null
  const day = floatsTo ?? entry.day
  const row = await store.findReport(tx, station.id, day)
  const before = row ? store.stateOf(row) : null
  const summary = row ? await placed(work, row, part) : alone(part)
  const undecided = (row?.undecided ?? false) || (station.reportHabit === null && summary.unclear)
  const reportId = await saveDay(work, { row, entry, day, summary, undecided })
  const revisionId = work.ids.next('rev')
  await store.createRevision(tx, {
    ...part,
    id: revisionId,
    reportId,
    stationId: station.id,
    day,
    before,
    after: summary.state,
    causeId: cause.id,
    floating: entry.floating,
    actorId: work.actor.kind === 'person' ? work.actor.personId : null,
    recordedAt: work.now,
  })
  const named = { station: station.name, day }
  work.changed({
    type: 'dailyReport',
    id: reportId,
    before: before && { ...named, ...store.stateJson(before) },
    after: { ...named, ...store.stateJson(summary.state), grade: summary.grade },
  })
  const after = await withFloating(work, { entry, part, day, after: summary.state })
  await followPart(work, {
    ...{ stationId: station.id, day, grade: part.grade, before, after },
    openly: entry.change.sameAs !== undefined,
  })
  return { reportId, revisionId, day, before, after, undecided }
}

const alone = (part: GradedPart): DaySummary => ({
  state: applyPart(emptyDay, part),
  unclear: false,
  grade: part.grade,
  firstSentAt: part.sentAt,
  lastSentAt: part.sentAt,
})

// What arrives in its turn is laid on top; what arrives late is folded in at its own place.
async function placed({ tx }: Work, row: store.ReportRow, part: GradedPart): Promise<DaySummary> {
  if (row.lastSentAt >= part.sentAt) {
    const parts = [...(await store.revisionsOfDay(tx, row.id)).map(store.partOf), part]
    return summariseDay(parts) ?? alone(part)
  }
  const before = store.stateOf(row)
  return {
    state: applyPart(before, part),
    unclear: part.kind === 'report' && partOrTotalUnclear(before, part.change),
    grade: row.reported || part.kind === 'signIn' ? (row.grade as ReportGrade) : part.grade,
    firstSentAt: row.firstSentAt,
    lastSentAt: part.sentAt,
  }
}

interface DayToSave {
  row: store.ReportRow | null
  entry: DayEntry
  day: Day
  summary: DaySummary
  undecided: boolean
}

async function saveDay(
  { tx, ids, programme }: Work,
  { row, entry, day, summary, undecided }: DayToSave,
): Promise<string> {
  const { state, grade, firstSentAt, lastSentAt } = summary
  if (row) {
    await store.updateReport(tx, row.id, { state, undecided, grade, firstSentAt, lastSentAt })
    return row.id
  }
  const id = ids.next('rpt')
  const stationId = entry.station.id
  await store.createReport(tx, {
    ...{ id, programmeId: programme.id, stationId, day, grade, undecided, sentAt: firstSentAt, state },
  })
  return id
}

interface Entered {
  entry: DayEntry
  part: GradedPart
  day: Day
  after: DayState
}

// A part that arrives late may draw corrections to its day that were said after it.
async function withFloating(work: Work, { entry, part, day, after }: Entered): Promise<DayState> {
  if (entry.floating || part.kind === 'signIn') return after
  if (!(await placeFloating(work, entry.station.id, part))) return after
  const row = await store.findReport(work.tx, entry.station.id, day)
  return row ? store.stateOf(row) : after
}
