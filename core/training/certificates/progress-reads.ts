// What somebody has done in each run: classes attended, hours, what comes next, the certificate. Two statements, since
// many ask on the evening of a class. Reads only.
import type { Reader } from '../../platform/database/direct.ts'
import { hoursOf, toTenths } from '../courses/class-hours.ts'

export interface NextClass {
  course: string
  startsAt: Date
  endsAt: Date
  place: string
}

export interface RunProgress {
  runId: string
  course: string
  run: number
  /** enrolled | waiting | withdrawn; null for somebody who only came along. */
  state: string | null
  /** Classes that are not cancelled, those of them that are over, and those of these that were attended. */
  sessions: number
  held: number
  attended: number
  hours: number
  next: NextClass | null
  /** When its last class is over; null while it has none. */
  endsAt: Date | null
  certificate: { id: string; number: string; revoked: boolean } | null
}

interface ClassRow {
  runId: string
  run: number
  course: string
  courseHours: number | null
  state: string | null
  /** Null where the run has no class. */
  startsAt: Date | null
  endsAt: Date
  place: string
  hours: number | null
  came: number
}

// Of a person and of those who were merged into them; runs that they withdrew from only where they came.
const mine = '(SELECT "id" FROM "Person" WHERE "id" = ? OR "mergedIntoId" = ?)'
const attended = `a."personId" IN ${mine} AND a."voidedAt" IS NULL AND a."state" IN ('present', 'late')`
const classesSql = `
  SELECT r."id" AS "runId", r."number" AS "run", c."name" AS "course", c."hours" AS "courseHours",
    (SELECT MIN(e."state") FROM "Enrolment" e WHERE e."runId" = r."id" AND e."personId" IN ${mine}) AS "state",
    s."startsAt", s."endsAt", s."place", s."hours",
    CASE WHEN EXISTS (SELECT 1 FROM "Attendance" a WHERE a."sessionId" = s."id" AND ${attended})
      THEN 1 ELSE 0 END AS "came"
  FROM "CourseRun" r
  JOIN "Course" c ON c."id" = r."courseId"
  LEFT JOIN "ClassSession" s ON s."runId" = r."id" AND s."cancelledAt" IS NULL
  WHERE r."id" IN (
    SELECT e."runId" FROM "Enrolment" e WHERE e."personId" IN ${mine} AND e."state" <> 'withdrawn'
    UNION
    SELECT t."runId" FROM "Attendance" a JOIN "ClassSession" t ON t."id" = a."sessionId"
    WHERE t."cancelledAt" IS NULL AND ${attended})
  ORDER BY r."id", s."startsAt"`

interface CertificateRow {
  id: string
  runId: string
  number: string
  revokedAt: Date | null
}

const certificatesSql = `SELECT "id", "runId", "number", "revokedAt" FROM "Certificate"
  WHERE "personId" IN ${mine} ORDER BY "issuedAt"`

export async function progressOf(reader: Reader, personId: string, now: Date): Promise<RunProgress[]> {
  const me = [personId, personId]
  const rows = await reader.rows<ClassRow>(classesSql, [...me, ...me, ...me, ...me])
  if (rows.length === 0) return []
  const certificates = await reader.rows<CertificateRow>(certificatesSql, me)
  const runs = new Map<string, ClassRow[]>()
  for (const row of rows) runs.set(row.runId, [...(runs.get(row.runId) ?? []), row])
  return [...runs.values()].map((classes) => progressIn(classes, certificates, now))
}

type HeldClass = ClassRow & { startsAt: Date }

function progressIn(
  rows: readonly ClassRow[],
  certificates: readonly CertificateRow[],
  now: Date,
): RunProgress {
  const [first] = rows as [ClassRow]
  const { runId, run, course, state } = first
  const classes = rows.filter((row): row is HeldClass => row.startsAt !== null)
  const came = classes.filter((row) => row.came === 1)
  const ahead = classes.find(({ endsAt }) => endsAt > now)
  const certificate = certificates.find((each) => each.runId === runId)
  const { startsAt, endsAt, place } = ahead ?? first
  return {
    ...{ runId, run, course, state, sessions: classes.length, attended: came.length },
    held: classes.filter((row) => row.endsAt <= now).length,
    hours: toTenths(came.reduce((sum, row) => sum + hoursOf(row), 0)),
    next: ahead && startsAt ? { course, startsAt, endsAt, place } : null,
    endsAt: classes.length > 0 ? new Date(Math.max(...classes.map((row) => row.endsAt.getTime()))) : null,
    certificate: certificate
      ? { id: certificate.id, number: certificate.number, revoked: certificate.revokedAt !== null }
      : null,
  }
}
