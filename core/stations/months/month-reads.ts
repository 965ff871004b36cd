// Closed months: what hinders a closing, whether a closed one is still what it was, and the amendments asked for. Reads.
import { z } from 'zod'
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import { type Day, monthSpan } from '../../values/days.ts'
import { dayNumberNames } from '../ledger/day-ledger.ts'
import { changedDays, type DayRow, type HashedMonth, hashMonth } from './month-hash.ts'

const hashedDaysSchema = z.array(z.object({ stationId: z.string(), day: z.string(), hash: z.string() }))

type MonthOf = { programme: { id: string; key: string }; month: string }

/** The month's days as they stand now. */
export async function hashedMonth(tx: Tx, { programme, month }: MonthOf): Promise<HashedMonth> {
  const { from, to } = monthSpan(month)
  const rows = await tx.dailyReport.findMany({
    where: { programmeId: programme.id, day: { gte: from, lte: to } },
  })
  return hashMonth(programme.key, month, rows.map(dayRowOf))
}

const dayRowOf = (row: Prisma.DailyReportGetPayload<object>): DayRow => ({
  ...{ stationId: row.stationId, day: row.day, grade: row.grade, version: row.version },
  ...{ reported: row.reported, noBusiness: row.noBusiness, appSignedIn: row.appSignedIn },
  ...{ approximate: row.approximate, undecided: row.undecided },
  numbers: Object.fromEntries(dayNumberNames.map((name) => [name, row[name]])) as DayRow['numbers'],
})

export interface StationDay {
  stationId: string
  station: string
  day: Day
}

export interface Unreasoned extends StationDay {
  revisionId: string
  by: string | null
  sentAt: Date
}

export interface Hindrances {
  undecided: StationDay[]
  /** Corrections by staff of which nobody knows why. */
  unreasoned: Unreasoned[]
}

export async function readHindrances(tx: Tx, programmeId: string, month: string): Promise<Hindrances> {
  const { from, to } = monthSpan(month)
  const day = { gte: from, lte: to }
  const named = { station: { select: { name: true } } }
  const undecided = await tx.dailyReport.findMany({
    where: { programmeId, day, undecided: true },
    select: { stationId: true, day: true, ...named },
    orderBy: [{ day: 'asc' }, { stationId: 'asc' }],
  })
  const unreasoned = await tx.reportRevision.findMany({
    where: {
      ...{ day, grade: 'staff', reason: null, voidedAt: null, report: { programmeId } },
      kind: { in: ['correction', 'adjustment'] },
    },
    select: {
      ...{ id: true, stationId: true, day: true, actorId: true, sentAt: true },
      report: { select: named },
    },
    orderBy: [{ day: 'asc' }, { id: 'asc' }],
  })
  const names = await namesOf(
    tx,
    unreasoned.map(({ actorId }) => actorId),
  )
  return {
    undecided: undecided.map((row) => ({
      stationId: row.stationId,
      day: row.day,
      station: row.station.name,
    })),
    unreasoned: unreasoned.map(({ id, stationId, day: on, actorId, sentAt, report }) => ({
      ...{ revisionId: id, stationId, day: on, sentAt, station: report.station.name },
      by: (actorId && names.get(actorId)) || null,
    })),
  }
}

async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const people = await tx.person.findMany({
    where: { id: { in: [...new Set(ids.flatMap((id) => id ?? []))] } },
    select: { id: true, name: true },
  })
  return new Map(people.map(({ id, name }) => [id, name]))
}

export interface ClosedMonth {
  month: string
  closedAt: Date
  by: string | null
  /** At the closing. */
  rootHash: string
  days: number
  /** Recomputed from the days as they stand now. */
  currentHash: string
  /** What it must be now: the closing's, or that after the last approved amendment. */
  expectedHash: string
  intact: boolean
  /** Days that are not what they were at the closing, and whether an approved amendment tells why. */
  changed: (StationDay & { amended: boolean })[]
}

export async function readClosedMonth(tx: Tx, { programme, month }: MonthOf): Promise<ClosedMonth | null> {
  const closing = await tx.monthClosing.findUnique({
    where: { programmeId_month: { programmeId: programme.id, month } },
  })
  if (!closing) return null
  const approved = await tx.reportAmendment.findMany({
    where: { programmeId: programme.id, state: 'approved', decidedAt: { gte: closing.closedAt } },
    orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
  })
  const days = approved.flatMap((row) => daysTouched(row).map((day) => ({ ...row, day })))
  const ofMonth = days.filter(({ day }) => day.startsWith(month))
  const amended = new Set(ofMonth.map(({ stationId, day }) => `${stationId} ${day}`))
  const now = await hashedMonth(tx, { programme, month })
  const rows = hashedDaysSchema.parse(closing.rows)
  const changed = changedDays(rows, now.rows)
  const stations = await stationNames(
    tx,
    changed.map(({ stationId }) => stationId),
  )
  const expectedHash = rootsOf(ofMonth, month).at(-1) ?? closing.rootHash
  return {
    ...{ month, closedAt: closing.closedAt, rootHash: closing.rootHash, days: rows.length },
    by: (closing.closedById && (await namesOf(tx, [closing.closedById])).get(closing.closedById)) || null,
    ...{ currentHash: now.rootHash, expectedHash, intact: now.rootHash === expectedHash },
    changed: changed.map(({ stationId, day }) => ({
      ...{ stationId, day, station: stations.get(stationId) ?? '' },
      amended: amended.has(`${stationId} ${day}`),
    })),
  }
}

const movedTo = z.object({ toDay: z.string() })
const rootsAfter = z.record(z.string(), z.string())

type AmendmentRow = Prisma.ReportAmendmentGetPayload<object>

const daysTouched = ({ kind, day, detail }: AmendmentRow): Day[] =>
  kind === 'move' ? [day, movedTo.parse(detail).toDay] : [day]

// A move may touch two months.
const rootsOf = (rows: readonly AmendmentRow[], month: string): string[] =>
  rows.flatMap(({ rootAfter }) => (rootAfter ? (rootsAfter.parse(JSON.parse(rootAfter))[month] ?? []) : []))

async function stationNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const stations = await tx.station.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  return new Map(stations.map(({ id, name }) => [id, name]))
}
