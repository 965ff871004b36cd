// Classes by when they are, and whether somebody is on their list. Reads only.
import { rows } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'

export interface ClassOn {
  id: string
  runId: string
  course: string
  run: number
  startsAt: Date
  endsAt: Date
}

export interface ClassSpan {
  /** Classes that end after this, and start before `until`. */
  from: Date
  until: Date
  runId?: string | null
}

const classSql = `SELECT s."id", s."runId", s."startsAt", s."endsAt", r."number" AS "run", c."name" AS "course"
  FROM "ClassSession" s JOIN "CourseRun" r ON r."id" = s."runId" JOIN "Course" c ON c."id" = r."courseId"`

/** The programme's classes of a span, those that begin last first; cancelled ones are left out. */
export function classesBetween(
  tx: Tx,
  programmeId: string,
  { from, until, runId = null }: ClassSpan,
): Promise<ClassOn[]> {
  const sql = `${classSql} WHERE c."programmeId" = ? AND s."endsAt" > ? AND s."startsAt" < ? AND s."cancelledAt" IS NULL
    ${runId ? 'AND s."runId" = ?' : ''} ORDER BY s."startsAt" DESC, s."id"`
  return rows(tx, sql, [programmeId, from, until, ...(runId ? [runId] : [])])
}

/** The classes of a span of the runs on whose list somebody is, the first first. */
export function classesOf(
  tx: Tx,
  personId: string,
  { from, until, runId = null }: ClassSpan,
): Promise<ClassOn[]> {
  const sql = `${classSql} JOIN "Enrolment" e ON e."runId" = s."runId" AND e."personId" = ? AND e."state" = 'enrolled'
    WHERE s."endsAt" > ? AND s."startsAt" < ? AND s."cancelledAt" IS NULL ${runId ? 'AND s."runId" = ?' : ''}
    ORDER BY s."startsAt", s."id"`
  return rows(tx, sql, [personId, from, until, ...(runId ? [runId] : [])])
}

/** Whether any of these people is on the list of a class that is on, give or take half an hour. */
export async function isInClass(tx: Tx, personIds: readonly string[], at: Date): Promise<boolean> {
  const aroundMs = 30 * 60_000
  const span = { from: new Date(at.getTime() - aroundMs), until: new Date(at.getTime() + aroundMs) }
  for (const personId of personIds) if ((await classesOf(tx, personId, span)).length > 0) return true
  return false
}

export async function arePeopleOf(
  tx: Tx,
  programmeId: string,
  personIds: readonly string[],
): Promise<boolean> {
  const known = await tx.person.count({ where: { programmeId, id: { in: [...personIds] } } })
  return known === new Set(personIds).size
}
