// What somebody has done in each run: classes attended, hours, what comes next, the certificate. Classes are counted in
// the database, since many ask on the evening of a class and a term has dozens. Reads only.
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

/** Of a run: its classes of so many hours each. */
interface ClassesRow {
  runId: string
  run: number
  course: string
  state: string | null
  /** Null where neither the class nor its course says. */
  hours: number | null
  sessions: number
  held: number
  attended: number
  /** As the database holds it. */
  endsAt: string | Date | null
}

const came = `"voidedAt" IS NULL AND "state" IN ('present', 'late')`

// Runs that they withdrew from only where they came. `me` is as many question marks as they have ids.
const classesSql = (me: string) => `
  SELECT r."id" AS "runId", r."number" AS "run", c."name" AS "course",
    (SELECT MIN(e."state") FROM "Enrolment" e WHERE e."runId" = r."id" AND e."personId" IN (${me})) AS "state",
    COALESCE(s."hours", c."hours") AS "hours",
    CAST(COUNT(s."id") AS INTEGER) AS "sessions",
    CAST(SUM(CASE WHEN s."endsAt" <= ? THEN 1 ELSE 0 END) AS INTEGER) AS "held",
    CAST(SUM(CASE WHEN EXISTS (
      SELECT 1 FROM "Attendance" WHERE "sessionId" = s."id" AND "personId" IN (${me}) AND ${came}
    ) THEN 1 ELSE 0 END) AS INTEGER) AS "attended",
    MAX(s."endsAt") AS "endsAt"
  FROM "CourseRun" r
  JOIN "Course" c ON c."id" = r."courseId"
  LEFT JOIN "ClassSession" s ON s."runId" = r."id" AND s."cancelledAt" IS NULL
  WHERE r."id" IN (
    SELECT "runId" FROM "Enrolment" WHERE "personId" IN (${me}) AND "state" <> 'withdrawn'
    UNION
    SELECT t."runId" FROM "ClassSession" t WHERE t."cancelledAt" IS NULL AND t."id" IN (
      SELECT "sessionId" FROM "Attendance" WHERE "personId" IN (${me}) AND ${came}))
  GROUP BY r."id", r."number", c."name", COALESCE(s."hours", c."hours")
  ORDER BY r."id"`

interface AheadRow {
  runId: string
  startsAt: Date
  endsAt: Date
  place: string
}

const aheadSql = (runs: string) => `
  SELECT "runId", "startsAt", "endsAt", "place" FROM "ClassSession"
  WHERE "runId" IN (${runs}) AND "cancelledAt" IS NULL AND "endsAt" > ? ORDER BY "startsAt"`

interface TimedRow {
  runId: string
  startsAt: Date
  endsAt: Date
}

// Attended, and as long as the clock says.
const timedSql = (me: string, runs: string) => `
  SELECT s."runId", s."startsAt", s."endsAt" FROM "ClassSession" s JOIN "CourseRun" r ON r."id" = s."runId"
  JOIN "Course" c ON c."id" = r."courseId"
  WHERE s."runId" IN (${runs}) AND s."cancelledAt" IS NULL AND s."hours" IS NULL AND c."hours" IS NULL
    AND s."id" IN (SELECT "sessionId" FROM "Attendance" WHERE "personId" IN (${me}) AND ${came})`

interface CertificateRow {
  id: string
  runId: string
  number: string
  revokedAt: Date | null
}

const certificatesSql = (me: string) => `SELECT "id", "runId", "number", "revokedAt" FROM "Certificate"
  WHERE "personId" IN (${me}) ORDER BY "issuedAt"`

export async function progressOf(reader: Reader, personId: string, now: Date): Promise<RunProgress[]> {
  const ids = await withMerged(reader, personId)
  const me = places(ids)
  const rows = await reader.rows<ClassesRow>(classesSql(me), [...ids, now, ...ids, ...ids, ...ids])
  if (rows.length === 0) return []
  const runs = new Map<string, ClassesRow[]>()
  for (const row of rows) runs.set(row.runId, [...(runs.get(row.runId) ?? []), row])
  const runIds = [...runs.keys()]
  const ahead = await reader.rows<AheadRow>(aheadSql(places(runIds)), [...runIds, now])
  const certificates = await reader.rows<CertificateRow>(certificatesSql(me), ids)
  const isTimed = rows.some(({ hours, attended }) => hours === null && attended > 0)
  const timed = isTimed ? await reader.rows<TimedRow>(timedSql(me, places(runIds)), [...runIds, ...ids]) : []
  return [...runs.values()].map((classes) => progressIn(classes, { ahead, certificates, timed }))
}

/** Their own, and of those who were merged into them. */
async function withMerged(reader: Reader, personId: string): Promise<string[]> {
  const merged = await reader.rows<{ id: string }>('SELECT "id" FROM "Person" WHERE "mergedIntoId" = ?', [
    personId,
  ])
  return [personId, ...merged.map(({ id }) => id)]
}

const places = (values: readonly unknown[]): string => values.map(() => '?').join(', ')

interface Beside {
  ahead: readonly AheadRow[]
  certificates: readonly CertificateRow[]
  timed: readonly TimedRow[]
}

function progressIn(rows: readonly ClassesRow[], { ahead, certificates, timed }: Beside): RunProgress {
  const [first] = rows as [ClassesRow]
  const { runId, run, course, state } = first
  const next = ahead.find((each) => each.runId === runId)
  const certificate = certificates.find((each) => each.runId === runId)
  const ends = rows.flatMap(({ endsAt }) => (endsAt === null ? [] : [new Date(endsAt).getTime()]))
  const stated = sum(rows, ({ hours, attended }) => (hours ?? 0) * attended)
  const byClock = sum(
    timed.filter((each) => each.runId === runId),
    (each) => hoursOf({ ...each, hours: null, courseHours: null }),
  )
  return {
    ...{ runId, run, course, state },
    sessions: sum(rows, ({ sessions }) => sessions),
    held: sum(rows, ({ held }) => held),
    attended: sum(rows, ({ attended }) => attended),
    hours: toTenths(stated + byClock),
    next: next ? { course, startsAt: next.startsAt, endsAt: next.endsAt, place: next.place } : null,
    endsAt: ends.length > 0 ? new Date(Math.max(...ends)) : null,
    certificate: certificate
      ? { id: certificate.id, number: certificate.number, revoked: certificate.revokedAt !== null }
      : null,
  }
}

const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((total, item) => total + of(item), 0)
