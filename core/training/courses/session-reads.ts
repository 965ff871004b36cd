// Classes as the schedule and the check-in need them. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'

export interface SessionOnSchedule {
  id: string
  course: string
  run: number
  startsAt: Date
  endsAt: Date
  place: string
  teacher: string | null
}

export interface ScheduleSpan {
  /** Classes that end after this. */
  from: Date
  until: Date
  /** Of one run only: a training group asks for its own. */
  runId?: string | null
}

export async function readSchedule(
  tx: Tx,
  programmeId: string,
  { from, until, runId }: ScheduleSpan,
): Promise<SessionOnSchedule[]> {
  const rows = await tx.classSession.findMany({
    where: {
      endsAt: { gt: from },
      startsAt: { lt: until },
      cancelledAt: null,
      run: { course: { programmeId, offered: true }, ...(runId ? { id: runId } : {}) },
    },
    include: { run: { include: { course: true } } },
    orderBy: { startsAt: 'asc' },
    take: 20,
  })
  return rows.map(({ id, run, startsAt, endsAt, place, teacher }) => ({
    ...{ id, startsAt, endsAt, place, teacher },
    course: run.course.name,
    run: run.number,
  }))
}

interface Held {
  startsAt: Date
  endsAt: Date
  place: string
}

const heldColumns = { startsAt: true, endsAt: true, place: true } as const

/** A run's classes that are held and not over. */
export const heldFrom = (tx: Tx, runId: string, from: Date): Promise<Held[]> =>
  tx.classSession.findMany({
    where: { runId, cancelledAt: null, endsAt: { gt: from } },
    select: heldColumns,
    orderBy: { startsAt: 'asc' },
  })

/** A run's classes that are held and begin in that time. */
export const heldBetween = (tx: Tx, runId: string, { from, until }: Span): Promise<Held[]> =>
  tx.classSession.findMany({
    where: { runId, cancelledAt: null, startsAt: { gte: from, lt: until } },
    select: heldColumns,
    orderBy: { startsAt: 'asc' },
  })

interface Span {
  from: Date
  until: Date
}

/** The programme's runs with a class that is held and begins in that time. */
export async function runsHeldBetween(tx: Tx, programmeId: string, { from, until }: Span) {
  const runs = await tx.courseRun.findMany({
    where: {
      course: { programmeId, offered: true },
      sessions: { some: { cancelledAt: null, startsAt: { gte: from, lt: until } } },
    },
    select: { id: true, number: true, course: { select: { name: true } } },
    orderBy: { id: 'asc' },
  })
  return runs.map(({ course, ...run }) => ({ ...run, course: course.name }))
}
