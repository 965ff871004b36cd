// Writes of the stations' ledger, and the rows that a write must see first.
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../platform/database/transactor.ts'
import type { Day } from '../values/days.ts'
import {
  type DayNumbers,
  type DayPart,
  type DayState,
  dayChangeSchema,
  dayNumberNames,
} from './day-ledger.ts'
import type { GradedPart, ReportGrade } from './summarise-day.ts'

export type ReportRow = Prisma.DailyReportGetPayload<object>
export type RevisionRow = Prisma.ReportRevisionGetPayload<object>

/** On PostgreSQL the row lock keeps two changes of one station's ledger apart; SQLite has one writer anyway. */
export async function lockLedger(tx: Tx, stationId: string): Promise<void> {
  await tx.station.updateMany({ where: { id: stationId }, data: { ledgerVersion: { increment: 1 } } })
}

export const findReport = (tx: Tx, stationId: string, day: Day): Promise<ReportRow | null> =>
  tx.dailyReport.findUnique({ where: { stationId_day: { stationId, day } } })

/** A part that has a day of its own, and to which those that float may belong: any but a sign-in. */
const anchor = { floating: false, voidedAt: null, kind: { not: 'signIn' } } as const
/** More parts than this are not said of one station in the same instant. */
const mostAtOnce = 20

/** The last ones said until then, the latest first; those of one instant in no order. */
export const anchorsUntil = (tx: Tx, stationId: string, until: Date): Promise<RevisionRow[]> =>
  tx.reportRevision.findMany({
    where: { stationId, ...anchor, sentAt: { lte: until } },
    orderBy: { sentAt: 'desc' },
    take: mostAtOnce,
  })

/** The first ones said from then on, the earliest first; those of one instant in no order. */
export const anchorsFrom = (tx: Tx, stationId: string, from: Date): Promise<RevisionRow[]> =>
  tx.reportRevision.findMany({
    where: { stationId, ...anchor, sentAt: { gte: from } },
    orderBy: { sentAt: 'asc' },
    take: mostAtOnce,
  })

/** Most messages come in their turn: then nothing floats after them. */
export async function floatsFrom(tx: Tx, stationId: string, from: Date): Promise<boolean> {
  const where = { stationId, floating: true, voidedAt: null, sentAt: { gte: from } }
  return (await tx.reportRevision.findFirst({ where, select: { id: true } })) !== null
}

export const floatingBetween = (
  tx: Tx,
  stationId: string,
  { from, until }: { from: Date; until: Date | undefined },
): Promise<RevisionRow[]> =>
  tx.reportRevision.findMany({
    where: {
      ...{ stationId, floating: true, voidedAt: null },
      sentAt: { gte: from, ...(until ? { lte: until } : {}) },
    },
  })

export const moveRevision = (tx: Tx, id: string, to: { reportId: string; day: Day }) =>
  tx.reportRevision.updateMany({ where: { id }, data: to })

/** True when it had no part left, not even one that was taken back. */
export async function deleteIfEmpty(tx: Tx, reportId: string): Promise<boolean> {
  if ((await tx.reportRevision.count({ where: { reportId } })) > 0) return false
  await tx.dailyReport.deleteMany({ where: { id: reportId } })
  return true
}

export const readReport = (tx: Tx, id: string) =>
  tx.dailyReport.findUniqueOrThrow({ where: { id }, include: { station: true } })

export const readStation = (tx: Tx, id: string) => tx.station.findUniqueOrThrow({ where: { id } })

export const revisionsOfDay = (tx: Tx, reportId: string): Promise<RevisionRow[]> =>
  tx.reportRevision.findMany({ where: { reportId, voidedAt: null } })

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
  await tx.dailyReport.create({
    data: { ...report, ...columnsOf(state), version: 1, firstSentAt: sentAt, lastSentAt: sentAt },
    select: { id: true },
  })
}

export interface ReportUpdate {
  state: DayState
  undecided: boolean
  grade: string
  firstSentAt: Date
  lastSentAt: Date
}

export async function updateReport(tx: Tx, id: string, { state, ...rest }: ReportUpdate): Promise<void> {
  await tx.dailyReport.updateMany({
    where: { id },
    data: { ...columnsOf(state), ...rest, version: { increment: 1 } },
  })
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
  const beforeColumn = before ? { before: stateJson(before) } : {}
  await tx.reportRevision.create({
    data: { ...row, change, ...beforeColumn, after: stateJson(after) },
    select: { id: true },
  })
}

export const voidRevisions = (tx: Tx, ids: readonly string[], at: Date) =>
  tx.reportRevision.updateMany({ where: { id: { in: [...ids] } }, data: { voidedAt: at } })

export const setRevisionKind = (tx: Tx, id: string, kind: DayPart['kind']) =>
  tx.reportRevision.updateMany({ where: { id }, data: { kind } })

export const setReportHabit = (tx: Tx, stationId: string, habit: 'parts' | 'totals') =>
  tx.station.updateMany({ where: { id: stationId }, data: { reportHabit: habit } })
