// Writes of the stations' ledger, and the rows that a write must see first.

import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import { insert, rows, run, updateById } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { Day } from '../../values/days.ts'
import {
  type DayNumbers,
  type DayPart,
  type DayState,
  dayChangeSchema,
  dayNumberNames,
} from './day-ledger.ts'
import type { GradedPart, Habit, PartsOrTotals, ReportGrade } from './summarise-day.ts'

export type ReportRow = Prisma.DailyReportGetPayload<object>
export type RevisionRow = Prisma.ReportRevisionGetPayload<object>

/** On PostgreSQL the row lock keeps two changes of one station's ledger apart; SQLite has one writer anyway. */
export async function lockLedger(tx: Tx, stationId: string): Promise<void> {
  await run(tx, 'UPDATE "Station" SET "ledgerVersion" = "ledgerVersion" + 1 WHERE "id" = ?', [stationId])
}

export async function findReport(tx: Tx, stationId: string, day: Day): Promise<ReportRow | null> {
  const sql = 'SELECT * FROM "DailyReport" WHERE "stationId" = ? AND "day" = ?'
  const [row = null] = await rows<ReportRow>(tx, sql, [stationId, day])
  return row
}

/** A part that has a day of its own, and to which those that float may belong: any but a sign-in. */
export type Anchor = Pick<RevisionRow, 'day' | 'sentAt' | 'messageId' | 'part'>

const anchorsSql = `SELECT "day", "sentAt", "messageId", "part" FROM "ReportRevision"
  WHERE "stationId" = ? AND "floating" = ? AND "voidedAt" IS NULL AND "kind" <> 'signIn'`
/** More parts than this are not said of one station in the same instant. */
const mostAtOnce = 20

/** The last ones said until then, the latest first; those of one instant in no order. */
export const anchorsUntil = (tx: Tx, stationId: string, until: Date): Promise<Anchor[]> =>
  rows(tx, `${anchorsSql} AND "sentAt" <= ? ORDER BY "sentAt" DESC LIMIT ${mostAtOnce}`, [
    ...[stationId, false, until],
  ])

/** The first ones said from then on, the earliest first; those of one instant in no order. */
export const anchorsFrom = (tx: Tx, stationId: string, from: Date): Promise<Anchor[]> =>
  rows(tx, `${anchorsSql} AND "sentAt" >= ? ORDER BY "sentAt" LIMIT ${mostAtOnce}`, [
    ...[stationId, false, from],
  ])

/** Most messages come in their turn: then nothing floats after them. */
export async function floatsFrom(tx: Tx, stationId: string, from: Date): Promise<boolean> {
  const sql = `SELECT "id" FROM "ReportRevision"
    WHERE "stationId" = ? AND "sentAt" >= ? AND "floating" = ? AND "voidedAt" IS NULL LIMIT 1`
  return (await rows(tx, sql, [stationId, from, true])).length > 0
}

export function floatingBetween(
  tx: Tx,
  stationId: string,
  { from, until }: { from: Date; until: Date | undefined },
): Promise<RevisionRow[]> {
  const sql = `SELECT * FROM "ReportRevision"
    WHERE "stationId" = ? AND "sentAt" >= ? AND "floating" = ? AND "voidedAt" IS NULL`
  const params = [stationId, from, true]
  return until ? rows(tx, `${sql} AND "sentAt" <= ?`, [...params, until]) : rows(tx, sql, params)
}

export const moveRevision = (tx: Tx, id: string, to: { reportId: string; day: Day }) =>
  updateById(tx, 'ReportRevision', id, to)

/** True when it had no part left, not even one that was taken back. */
export async function deleteIfEmpty(tx: Tx, reportId: string): Promise<boolean> {
  const parts = 'SELECT 1 FROM "ReportRevision" WHERE "reportId" = ?'
  const sql = `DELETE FROM "DailyReport" WHERE "id" = ? AND NOT EXISTS (${parts})`
  return (await run(tx, sql, [reportId, reportId])) === 1
}

export async function readReport(tx: Tx, id: string): Promise<ReportRow & { station: StationRow }> {
  const [row] = await rows<ReportRow>(tx, 'SELECT * FROM "DailyReport" WHERE "id" = ?', [id])
  if (!row) throw new Error(`no report ${id}`)
  return { ...row, station: await readStation(tx, row.stationId) }
}

export type StationRow = Pick<
  Prisma.StationGetPayload<object>,
  'id' | 'name' | 'reportHabit' | 'habitSince' | 'habitCauseId'
>

export const habitOf = ({ reportHabit, habitSince, habitCauseId }: StationRow): Habit | null =>
  reportHabit === null
    ? null
    : { meaning: reportHabit as PartsOrTotals, since: habitSince, causeId: habitCauseId }

export async function readStation(tx: Tx, id: string): Promise<StationRow> {
  const sql = 'SELECT "id", "name", "reportHabit", "habitSince", "habitCauseId" FROM "Station" WHERE "id" = ?'
  const [row] = await rows<StationRow>(tx, sql, [id])
  if (!row) throw new Error(`no station ${id}`)
  return row
}

export const revisionsOfDay = (tx: Tx, reportId: string): Promise<RevisionRow[]> =>
  rows(tx, 'SELECT * FROM "ReportRevision" WHERE "reportId" = ? AND "voidedAt" IS NULL', [reportId])

/** Parts of any ledger that the person said, `most` of them at the most. */
export async function countParts(tx: Tx, personId: string, most: number): Promise<number> {
  return (await rows(tx, 'SELECT "id" FROM "ReportRevision" WHERE "actorId" = ? LIMIT ?', [personId, most]))
    .length
}

export const readRevision = (tx: Tx, id: string): Promise<RevisionRow | null> =>
  tx.reportRevision.findUnique({ where: { id } })

export const revisionsOfCause = (tx: Tx, causeId: string): Promise<RevisionRow[]> =>
  tx.reportRevision.findMany({ where: { causeId, voidedAt: null }, orderBy: { part: 'asc' } })

export function numbersOf(row: { [Name in keyof DayNumbers]-?: number | null }): DayNumbers {
  const numbers: DayNumbers = {}
  for (const name of dayNumberNames) {
    const value = row[name]
    if (value !== null) numbers[name] = value
  }
  return numbers
}

export const stateOf = (row: ReportRow): DayState => ({
  numbers: numbersOf(row),
  appSignedIn: row.appSignedIn ?? undefined,
  noBusiness: row.noBusiness,
  approximate: row.approximate,
  reported: row.reported,
})

export const partOf = (row: RevisionRow): GradedPart => ({
  grade: row.grade as ReportGrade,
  kind: row.kind as DayPart['kind'],
  change: dayChangeSchema.parse(row.change),
  sentAt: row.sentAt,
  messageId: row.messageId,
  part: row.part,
  decidedAs: row.decidedAs as PartsOrTotals | null,
})

const columnsOf = (state: DayState) => ({
  ...Object.fromEntries(dayNumberNames.map((name) => [name, state.numbers[name] ?? null])),
  appSignedIn: state.appSignedIn ?? null,
  noBusiness: state.noBusiness,
  approximate: state.approximate,
  reported: state.reported,
})

export interface NewReport {
  id: string
  programmeId: string
  stationId: string
  day: Day
  grade: string
  undecided: boolean
  sentAt: Date
  state: DayState
}

export async function createReport(tx: Tx, { state, sentAt, ...report }: NewReport): Promise<void> {
  const sent = { firstSentAt: sentAt, lastSentAt: sentAt }
  await insert(tx, 'DailyReport', { ...report, ...columnsOf(state), version: 1, ...sent })
}

export interface ReportUpdate {
  state: DayState
  undecided: boolean
  grade: string
  firstSentAt: Date
  lastSentAt: Date
}

export async function updateReport(tx: Tx, id: string, { state, ...rest }: ReportUpdate): Promise<void> {
  const values = { ...columnsOf(state), ...rest }
  const assignments = Object.keys(values).map((name) => `"${name}" = ?`)
  const sql = `UPDATE "DailyReport" SET ${assignments.join(', ')}, "version" = "version" + 1 WHERE "id" = ?`
  await run(tx, sql, [...Object.values(values), id])
}

/** A day's state as it is kept in a revision and shown in an event: only what was stated. */
export const stateJson = (state: DayState): Prisma.InputJsonObject => ({
  ...state.numbers,
  ...(state.appSignedIn === undefined ? {} : { appSignedIn: state.appSignedIn }),
  ...(state.noBusiness ? { noBusiness: true } : {}),
  ...(state.approximate ? { approximate: true } : {}),
})

export async function createRevision(
  tx: Tx,
  {
    change,
    before,
    after,
    ...row
  }: Omit<Prisma.ReportRevisionCreateManyInput, 'change' | 'before' | 'after'> & {
    change: DayPart['change']
    before: DayState | null
    after: DayState
  },
): Promise<void> {
  const states = { before: before && stateJson(before), after: stateJson(after) }
  await insert(tx, 'ReportRevision', { ...row, change, ...states })
}

export const voidRevisions = (tx: Tx, ids: readonly string[], at: Date) =>
  tx.reportRevision.updateMany({ where: { id: { in: [...ids] } }, data: { voidedAt: at } })

interface Decided {
  kind: DayPart['kind']
  decidedAs: PartsOrTotals | null
  /** The message, or the request, that said so. */
  decidedById: string | null
}

export const decideRevision = (tx: Tx, id: string, decided: Decided) =>
  updateById(tx, 'ReportRevision', id, { ...decided })

/** Reports of a station that were said after then, and of which nobody has said what they are. */
export const openReportsAfter = (tx: Tx, stationId: string, after: Date): Promise<RevisionRow[]> =>
  tx.reportRevision.findMany({
    where: { stationId, kind: 'report', sentAt: { gt: after }, decidedAs: null, voidedAt: null },
  })

export const decidedBy = (tx: Tx, causeId: string): Promise<RevisionRow[]> =>
  tx.reportRevision.findMany({ where: { decidedById: causeId } })

export const setHabit = (tx: Tx, stationId: string, { meaning, since, causeId }: Habit & { since: Date }) =>
  tx.station.updateMany({
    where: { id: stationId, OR: [{ habitSince: null }, { habitSince: { lt: since } }] },
    data: { reportHabit: meaning, habitSince: since, habitCauseId: causeId },
  })

/** Nobody has said so after all. */
export const forgetHabit = (tx: Tx, causeId: string) =>
  tx.station.updateMany({
    where: { habitCauseId: causeId },
    data: { reportHabit: null, habitSince: null, habitCauseId: null },
  })

export const setReason = (tx: Tx, id: string, reason: string) =>
  updateById(tx, 'ReportRevision', id, { reason })
