// Classes as the schedule and the check-in need them. Reads only.
import type { Tx } from '../platform/database/transactor.ts'

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
