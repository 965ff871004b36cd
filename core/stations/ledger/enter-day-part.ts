// The one way into a station's ledger: what one message says of one day. Called as a step of a use case that has
// already checked who may say it. Of a closed month it becomes an amendment that is asked for.
import type { Work } from '../../platform/work.ts'
import type { Day } from '../../values/days.ts'
import { followPart } from '../checks/follow-part.ts'
import { type HeldPart, holdPart } from '../months/hold.ts'
import { isClosedDay } from '../months/month-store.ts'
import { applyPart, type DayChange, type DayPartKind, type DayState, emptyDay } from './day-ledger.ts'
import { lastDayBefore } from './last-day.ts'
import { placeFloating } from './place-floating.ts'
import * as store from './store.ts'
import {
  appliesTo,
  type DaySummary,
  type Doubt,
  doubtIn,
  type GradedPart,
  type ReportGrade,
  summariseDay,
} from './summarise-day.ts'

export type { ReportGrade } from './summarise-day.ts'

export interface DayEntry {
  station: store.StationRow
  day: Day
  /** No day was stated: it belongs to the station's last report, and to `day` only if there is none. */
  floating: boolean
  kind: DayPartKind
  change: DayChange
  grade: ReportGrade
  /** Place among the message's own parts, from 0. */
  part: number
  /** Why staff correct it. */
  reason?: string | undefined
}

export interface DayOutcome {
  reportId: string
  revisionId: string
  day: Day
  before: DayState | null
  after: DayState
  /** Something of the day could be a part or the total: it stays undecided until somebody says. */
  undecided: boolean
  /** The doubt that this part brought up. */
  doubt: Doubt | null
}

/** The month is closed: it waits for an admin. */
export type Entered = DayOutcome | HeldPart

export const isHeld = (entered: Entered): entered is HeldPart => 'amendmentId' in entered

export async function enterDayPart(work: Work, entry: DayEntry): Promise<Entered> {
  const { tx, cause, programme } = work
  await store.lockLedger(tx, entry.station.id)
  const place = { sentAt: cause.at, messageId: cause.orderId, part: entry.part }
  const floatsTo = entry.floating ? await lastDayBefore(tx, entry.station.id, place) : null
  const placed = { ...entry, day: floatsTo ?? entry.day }
  if (await isClosedDay(tx, programme.id, placed.day)) return holdPart(work, placed)
  return layPart(work, placed)
}

/** Of an amendment that was approved: by whom it was said, and which. */
interface Approved {
  actorId: string | null
  amendmentId: string
}

/** Step: into the day that is named, closed or not. The caller holds the ledger's lock. */
export async function layPart(work: Work, entry: DayEntry, approved?: Approved): Promise<DayOutcome> {
  const { tx } = work
  const { station, day } = entry
  const part = partFrom(work, entry, approved)
  const row = await store.findReport(tx, station.id, day)
  const before = row ? store.stateOf(row) : null
  const { summary, doubt, undecided } = row ? await onto(work, { row, part, station }) : alone(part)
  const reportId = await saveDay(work, { row, entry, day, summary, undecided })
  const revisionId = await keepRevision(work, { entry, part, reportId, before, summary, approved })
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
  return { reportId, revisionId, day, before, after, undecided, doubt }
}

// What the station's habit makes of a report is kept beside what it was said as, with the message that taught it.
function partFrom({ cause }: Work, entry: DayEntry, approved: Approved | undefined): GradedPart {
  const habit = store.habitOf(entry.station)
  const learnt = entry.kind === 'report' && appliesTo(habit, cause.at) ? habit.meaning : null
  return {
    kind: learnt === 'parts' ? 'deal' : entry.kind,
    change: entry.change,
    sentAt: cause.at,
    messageId: cause.orderId,
    ...{ part: entry.part, grade: entry.grade },
    // Nobody is asked about a month that is closed: a report that was approved is what it says.
    decidedAs: learnt ?? (approved && entry.kind === 'report' ? 'totals' : null),
  }
}

interface Laid {
  summary: DaySummary
  undecided: boolean
  doubt: Doubt | null
}

const alone = (part: GradedPart): Laid => ({
  summary: {
    state: applyPart(emptyDay, part),
    doubts: [],
    grade: part.grade,
    firstSentAt: part.sentAt,
    lastSentAt: part.sentAt,
  },
  ...{ undecided: false, doubt: null },
})

interface Onto {
  row: store.ReportRow
  part: GradedPart
  station: store.StationRow
}

// What arrives in its turn is laid on top; what arrives late is folded in at its own place.
async function onto({ tx }: Work, { row, part, station }: Onto): Promise<Laid> {
  const habit = store.habitOf(station)
  if (row.lastSentAt >= part.sentAt) {
    const others = (await store.revisionsOfDay(tx, row.id)).map(store.partOf)
    const summary = summariseDay([...others, part], habit) ?? alone(part).summary
    const own = summary.doubts.find((each) => each.messageId === part.messageId && each.part === part.part)
    // One that was there before was asked about already.
    const doubt = own ?? (row.undecided ? null : summary.doubts.at(-1)) ?? null
    return { summary, undecided: summary.doubts.length > 0, doubt }
  }
  const before = store.stateOf(row)
  const doubts = doubtIn(before, part, habit)
  const summary = {
    state: applyPart(before, part),
    doubts,
    grade: row.reported || part.kind === 'signIn' ? (row.grade as ReportGrade) : part.grade,
    firstSentAt: row.firstSentAt,
    lastSentAt: part.sentAt,
  }
  return { summary, undecided: row.undecided || doubts.length > 0, doubt: doubts[0] ?? null }
}

interface Keeping {
  entry: DayEntry
  part: GradedPart
  reportId: string
  before: DayState | null
  summary: DaySummary
  approved: Approved | undefined
}

async function keepRevision(
  work: Work,
  { entry, part, reportId, before, summary, approved }: Keeping,
): Promise<string> {
  const id = work.ids.next('rev')
  const { station, day, floating, reason = null } = entry
  const habit = store.habitOf(station)
  const actor = work.actor.kind === 'person' ? work.actor.personId : null
  await store.createRevision(work.tx, {
    ...part,
    ...{ id, reportId, stationId: station.id, day, before, after: summary.state, floating, reason },
    ...{ causeId: work.cause.id, recordedAt: work.now },
    decidedById: part.decidedAs ? (approved?.amendmentId ?? habit?.causeId ?? null) : null,
    actorId: approved ? approved.actorId : actor,
    amendmentId: approved?.amendmentId ?? null,
  })
  return id
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

interface Laying {
  entry: DayEntry
  part: GradedPart
  day: Day
  after: DayState
}

// A part that arrives late may draw corrections to its day that were said after it.
async function withFloating(work: Work, { entry, part, day, after }: Laying): Promise<DayState> {
  if (entry.floating || part.kind === 'signIn') return after
  if (!(await placeFloating(work, entry.station.id, part))) return after
  const row = await store.findReport(work.tx, entry.station.id, day)
  return row ? store.stateOf(row) : after
}
