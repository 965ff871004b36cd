// The one way into a station's ledger: what one message says of one day. Called as a step of a use case that has
// already checked who may say it.
import type { Work } from '../platform/work.ts'
import type { Day } from '../values/days.ts'
import {
  applyPart,
  type DayChange,
  type DayPart,
  type DayPartKind,
  type DayState,
  emptyDay,
  foldDay,
  inOrder,
  partOrTotalUnclear,
} from './day-ledger.ts'
import * as store from './store.ts'

export type ReportGrade = 'self' | 'late' | 'forAnother' | 'staff' | 'imported'

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
  await store.lockLedger(tx, entry.station.id)
  const day = entry.floating ? await lastReportedDay(work, entry) : entry.day
  const row = await store.findReport(tx, entry.station.id, day)
  const part: DayPart = {
    kind: entry.kind === 'report' && entry.station.reportHabit === 'parts' ? 'deal' : entry.kind,
    change: entry.change,
    sentAt: cause.at,
    messageId: cause.orderId,
    part: entry.part,
  }
  const before = row ? store.stateOf(row) : null
  const placed = await place(work, { row, part })
  const undecided = (row?.undecided ?? false) || (entry.station.reportHabit === null && placed.unclear)
  const reportId = row?.id ?? work.ids.next('rpt')
  if (row) {
    const lastSentAt = new Date(Math.max(row.lastSentAt.getTime(), part.sentAt.getTime()))
    await store.updateReport(tx, row.id, { state: placed.after, undecided, lastSentAt })
  } else {
    await store.createReport(tx, {
      id: reportId,
      programmeId: work.programme.id,
      stationId: entry.station.id,
      day,
      grade: entry.grade,
      undecided,
      sentAt: part.sentAt,
      state: placed.after,
    })
  }
  const revisionId = work.ids.next('rev')
  await store.createRevision(tx, {
    id: revisionId,
    reportId,
    stationId: entry.station.id,
    day,
    kind: part.kind,
    change: part.change,
    before,
    after: placed.after,
    causeId: cause.id,
    messageId: part.messageId,
    part: part.part,
    floating: entry.floating,
    actorId: work.actor.kind === 'person' ? work.actor.personId : null,
    grade: entry.grade,
    sentAt: part.sentAt,
    recordedAt: work.now,
  })
  const named = { station: entry.station.name, day }
  work.changed({
    type: 'dailyReport',
    id: reportId,
    before: before && { ...named, ...store.stateJson(before) },
    after: { ...named, ...store.stateJson(placed.after), grade: row?.grade ?? entry.grade },
  })
  return { reportId, revisionId, day, before, after: placed.after, undecided }
}

async function lastReportedDay({ tx, cause }: Work, { station, day }: DayEntry): Promise<Day> {
  const last = await store.findLastReport(tx, station.id, cause.at)
  return last?.day ?? day
}

interface Placed {
  after: DayState
  unclear: boolean
}

// What arrives in its turn is laid on top; what arrives late is folded in at its own place.
async function place(
  { tx }: Work,
  { row, part }: { row: store.ReportRow | null; part: DayPart },
): Promise<Placed> {
  if (!row || row.lastSentAt < part.sentAt) {
    const before = row ? store.stateOf(row) : emptyDay
    const unclear = part.kind === 'report' && partOrTotalUnclear(before, part.change)
    return { after: applyPart(before, part), unclear }
  }
  const parts = [...(await store.revisionsOfDay(tx, row.id)).map(store.partOf), part]
  return { after: foldDay(parts), unclear: anyUnclear(parts) }
}

export function anyUnclear(parts: readonly DayPart[]): boolean {
  let state = emptyDay
  for (const part of [...parts].sort(inOrder)) {
    if (part.kind === 'report' && partOrTotalUnclear(state, part.change)) return true
    state = applyPart(state, part)
  }
  return false
}
