// Writes of what was said of people's being in class, and the attendance that follows from it.
import { z } from 'zod'
import { insert, insertNew, rows, run, updateById } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import { attendanceStates, attendanceVias, type Mark, type MarkKind, markKinds } from './attendance-fold.ts'

export interface SessionRow {
  id: string
  runId: string
  course: string
  run: number
  programmeId: string
  startsAt: Date
  endsAt: Date
  cancelledAt: Date | null
}

const sessionSql = `SELECT s."id", s."runId", s."startsAt", s."endsAt", s."cancelledAt",
    r."number" AS "run", c."name" AS "course", c."programmeId"
  FROM "ClassSession" s JOIN "CourseRun" r ON r."id" = s."runId" JOIN "Course" c ON c."id" = r."courseId"
  WHERE s."id" = ? AND c."programmeId" = ?`

/** Null where the programme has no such class. */
export async function findSession(tx: Tx, programmeId: string, id: string): Promise<SessionRow | null> {
  const [row = null] = await rows<SessionRow>(tx, sessionSql, [id, programmeId])
  return row
}

/** On PostgreSQL the row lock keeps two changes of one class's list apart; SQLite has one writer anyway. */
export async function lockSession(tx: Tx, id: string): Promise<void> {
  await run(tx, 'UPDATE "ClassSession" SET "number" = "number" WHERE "id" = ?', [id])
}

export interface MarkRow extends Mark {
  byAliasId: string | null
  causeId: string
}

interface StoredMark extends Omit<MarkRow, 'byStaff' | 'kind'> {
  kind: string
  byPersonId: string | null
}

export interface NewMark {
  id: string
  programmeId: string
  sessionId: string
  personId: string
  kind: MarkKind
  reason: string | null
  byAliasId: string | null
  /** Of staff alone: who checks in or asks for leave is known by the alias. */
  byPersonId: string | null
  causeId: string
  messageId: string
  part: number
  sentAt: Date
  recordedAt: Date
}

/** False when this part of the message was noted before. */
export const insertMark = (tx: Tx, mark: NewMark): Promise<boolean> =>
  insertNew(tx, 'AttendanceMark', { ...mark })

interface Place {
  sessionId: string
  personId: string
}

const kindSchema = z.enum(markKinds)

/** Everybody who is the same person, whom they became first. */
export async function wholePerson(tx: Tx, personId: string): Promise<[string, ...string[]]> {
  const sql = `SELECT p."id", COALESCE(k."mergedIntoId", k."id") AS "root" FROM "Person" k
    JOIN "Person" p ON p."id" = COALESCE(k."mergedIntoId", k."id") OR p."mergedIntoId" = COALESCE(k."mergedIntoId", k."id")
    WHERE k."id" = ? ORDER BY p."id"`
  const found = await rows<{ id: string; root: string }>(tx, sql, [personId])
  const root = found[0]?.root ?? personId
  return [root, ...found.map(({ id }) => id).filter((id) => id !== root)]
}

/** What was said of any of them in a class. */
export async function marksOf(
  tx: Tx,
  { sessionId, personIds }: { sessionId: string; personIds: readonly string[] },
): Promise<MarkRow[]> {
  const sql = `SELECT "kind", "byPersonId", "byAliasId", "causeId", "messageId", "part", "sentAt" FROM "AttendanceMark"
    WHERE "sessionId" = ? AND "personId" IN (${personIds.map(() => '?').join(', ')}) AND "voidedAt" IS NULL`
  const found = await rows<StoredMark>(tx, sql, [sessionId, ...personIds])
  return found.map(({ kind, byPersonId, ...mark }) => ({
    ...mark,
    kind: kindSchema.parse(kind),
    byStaff: byPersonId !== null,
  }))
}

export interface MarkPlace extends Place {
  id: string
  kind: MarkKind
}

export async function marksOfCause(tx: Tx, causeId: string): Promise<MarkPlace[]> {
  const sql = `SELECT "id", "sessionId", "personId", "kind" FROM "AttendanceMark"
    WHERE "causeId" = ? AND "voidedAt" IS NULL ORDER BY "sessionId", "part"`
  const found = await rows<Omit<MarkPlace, 'kind'> & { kind: string }>(tx, sql, [causeId])
  return found.map(({ kind, ...mark }) => ({ ...mark, kind: kindSchema.parse(kind) }))
}

export const voidMark = (tx: Tx, id: string, at: Date) =>
  updateById(tx, 'AttendanceMark', id, { voidedAt: at })

/** The classes in which anything was said of any of them. */
export async function classesOf(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  const found = await tx.attendanceMark.findMany({
    where: { personId: { in: [...personIds] } },
    select: { sessionId: true },
    distinct: ['sessionId'],
    orderBy: { sessionId: 'asc' },
  })
  return found.map(({ sessionId }) => sessionId)
}

/** Everybody of whom anything was said in a class. */
export async function markedPeople(tx: Tx, sessionId: string): Promise<string[]> {
  const sql = 'SELECT DISTINCT "personId" FROM "AttendanceMark" WHERE "sessionId" = ? ORDER BY "personId"'
  return (await rows<{ personId: string }>(tx, sql, [sessionId])).map(({ personId }) => personId)
}

export interface AttendanceRow {
  id: string
  state: string
  via: string
  at: Date
  causeId: string
  categories: unknown
  voidedAt: Date | null
}

export async function findAttendance(tx: Tx, { sessionId, personId }: Place): Promise<AttendanceRow | null> {
  const sql = `SELECT "id", "state", "via", "at", "causeId", "categories", "voidedAt" FROM "Attendance"
    WHERE "sessionId" = ? AND "personId" = ?`
  const [row = null] = await rows<AttendanceRow>(tx, sql, [sessionId, personId])
  return row
}

const standingSchema = z.object({ state: z.enum(attendanceStates), via: z.enum(attendanceVias) })

export const standingOf = ({ state, via }: AttendanceRow) => standingSchema.parse({ state, via })

export interface AttendanceSaid {
  state: string
  via: string
  byAliasId: string | null
  causeId: string
  at: Date
  categories: string[]
  /** Null while no sheet was compared. */
  onPaper: boolean | null
  voidedAt: null
}

export type NewAttendance = AttendanceSaid & Place & { id: string; programmeId: string }

export const insertAttendance = (tx: Tx, row: NewAttendance) => insert(tx, 'Attendance', { ...row })

export const updateAttendance = (tx: Tx, id: string, said: AttendanceSaid) =>
  updateById(tx, 'Attendance', id, { ...said })

export const voidAttendance = (tx: Tx, id: string, at: Date) =>
  updateById(tx, 'Attendance', id, { voidedAt: at })

export async function isEnrolled(tx: Tx, runId: string, personId: string): Promise<boolean> {
  const sql = `SELECT "id" FROM "Enrolment" WHERE "runId" = ? AND "personId" = ? AND "state" = 'enrolled'`
  return (await rows(tx, sql, [runId, personId])).length > 0
}

/** Whom the last sheet of a class names; null while there is none. */
export async function latestSheet(tx: Tx, sessionId: string): Promise<ReadonlySet<string> | null> {
  const sheet = await tx.paperSheet.findFirst({
    where: { sessionId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { names: true },
  })
  if (!sheet) return null
  const names = z.array(z.object({ personId: z.string().nullable() })).parse(sheet.names)
  return new Set(names.flatMap(({ personId }) => personId ?? []))
}
