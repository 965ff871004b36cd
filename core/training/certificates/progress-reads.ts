// What somebody has done in each run: classes attended, hours, what comes next, the certificate. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'
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
  certificate: { id: string; number: string; revoked: boolean } | null
}

/** Of a person and of those who were merged into them; runs that they withdrew from only where they came. */
export async function progressOf(tx: Tx, personId: string, now: Date): Promise<RunProgress[]> {
  const person = { OR: [{ id: personId }, { mergedIntoId: personId }] }
  const mine = { voidedAt: null, state: { in: ['present', 'late'] }, person }
  const runs = await tx.courseRun.findMany({
    where: {
      OR: [
        { enrolments: { some: { person, state: { not: 'withdrawn' } } } },
        { sessions: { some: { cancelledAt: null, attendances: { some: mine } } } },
      ],
    },
    include: {
      course: true,
      enrolments: { where: { person }, select: { state: true }, orderBy: { state: 'asc' } },
      sessions: {
        where: { cancelledAt: null },
        include: { attendances: { where: mine, select: { id: true } } },
        orderBy: { startsAt: 'asc' },
      },
    },
    orderBy: { id: 'asc' },
  })
  const certificates = await tx.certificate.findMany({
    where: { personId: { in: await idsOf(tx, personId) } },
    orderBy: { issuedAt: 'asc' },
  })
  return runs.map(({ id: runId, course, number: run, enrolments, sessions }) => {
    const came = sessions.filter(({ attendances }) => attendances.length > 0)
    const hours = came.map((each) => hoursOf({ ...each, courseHours: course.hours }))
    const ahead = sessions.find(({ endsAt }) => endsAt > now)
    const certificate = certificates.find((each) => each.runId === runId)
    return {
      ...{ runId, run, course: course.name, state: enrolments[0]?.state ?? null },
      ...{ sessions: sessions.length, held: sessions.filter(({ endsAt }) => endsAt <= now).length },
      ...{ attended: came.length, hours: toTenths(hours.reduce((sum, each) => sum + each, 0)) },
      next: ahead
        ? { course: course.name, startsAt: ahead.startsAt, endsAt: ahead.endsAt, place: ahead.place }
        : null,
      certificate: certificate
        ? { id: certificate.id, number: certificate.number, revoked: certificate.revokedAt !== null }
        : null,
    }
  })
}

async function idsOf(tx: Tx, personId: string): Promise<string[]> {
  const merged = await tx.person.findMany({ where: { mergedIntoId: personId }, select: { id: true } })
  return [personId, ...merged.map(({ id }) => id)]
}
