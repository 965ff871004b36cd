// Runs as sign-up, the schedule and screens need them. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'
import { Problem } from '../../values/problem.ts'
import { wasOpen } from './was-open.ts'

export interface RunNow {
  id: string
  course: string
  number: number
  capacity: number | null
  /** At the moment that was asked for. */
  open: boolean
  /** The next class that is held. */
  next: { startsAt: Date; place: string } | null
}

const held = { cancelledAt: null }

/**
 * The programme's runs that are not over, signing up or not: with a class to come, or none planned yet. All of them,
 * however many: a name may mean the last.
 */
export async function runsUnderWay(tx: Tx, programmeId: string, at: Date): Promise<RunNow[]> {
  const found = await tx.courseRun.findMany({
    where: {
      course: { programmeId, offered: true },
      OR: [{ sessions: { none: {} } }, { sessions: { some: { ...held, endsAt: { gt: at } } } }],
    },
    select: {
      ...{ id: true, number: true, capacity: true, open: true, closedAt: true },
      course: { select: { name: true } },
      sessions: {
        where: { ...held, endsAt: { gt: at } },
        orderBy: { startsAt: 'asc' },
        take: 1,
        select: { startsAt: true, place: true },
      },
    },
    orderBy: { id: 'asc' },
  })
  return found
    .map(({ course, sessions, closedAt, ...run }) => ({
      ...{ ...run, open: wasOpen({ open: run.open, closedAt }, at) },
      ...{ course: course.name, next: sessions[0] ?? null },
    }))
    .sort((a, b) => soonness(a) - soonness(b))
}

const soonness = ({ next }: RunNow): number => next?.startsAt.getTime() ?? Number.POSITIVE_INFINITY

/** Those that people can still sign up for, the next to begin first. */
export const openRuns = async (tx: Tx, programmeId: string, at: Date): Promise<RunNow[]> =>
  (await runsUnderWay(tx, programmeId, at)).filter(({ open }) => open)

export interface RunRoom {
  conversationId: string
  accountId: string
}

/** The groups of a run. */
export async function roomsOfRun(tx: Tx, runId: string): Promise<RunRoom[]> {
  const rooms = await tx.conversation.findMany({
    where: { courseRunId: runId, kind: 'room', purpose: { not: null } },
    select: { id: true, accountId: true },
    orderBy: { id: 'asc' },
  })
  return rooms.map(({ id, accountId }) => ({ conversationId: id, accountId }))
}

/** Where staff talk among themselves; null where no room is theirs. */
export async function staffRoomOf(tx: Tx, programmeId: string): Promise<RunRoom | null> {
  const room = await tx.conversation.findFirst({
    where: { programmeId, kind: 'room', purpose: 'staff' },
    select: { id: true, accountId: true },
    orderBy: { id: 'asc' },
  })
  return room && { conversationId: room.id, accountId: room.accountId }
}

export const roomName = async (tx: Tx, id: string): Promise<string | null> =>
  (await tx.conversation.findUnique({ where: { id }, select: { name: true } }))?.name ?? null

export interface Listed {
  personId: string
  name: string
  village: string | null
  state: 'enrolled' | 'waiting' | 'withdrawn'
  position: number | null
  since: Date | null
}

/** A hall holds fewer. */
const mostListed = 5000

const order = { enrolled: 0, waiting: 1, withdrawn: 2 }

/** The run's list: those who have a place in the order of signing up, those who wait, those who left. */
export async function readRunList(tx: Tx, runId: string): Promise<Listed[]> {
  const found = await tx.enrolment.findMany({
    where: { runId, person: { mergedIntoId: null } },
    select: {
      ...{ personId: true, state: true, position: true, since: true },
      person: { select: { name: true, village: true } },
    },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
    take: mostListed,
  })
  return found
    .map(({ person, state, ...row }) => ({ ...row, ...person, state: state as Listed['state'] }))
    .sort((a, b) => order[a.state] - order[b.state] || (a.position ?? 0) - (b.position ?? 0))
}

export interface OwnPlace {
  runId: string
  course: string
  number: number
  personId: string
  name: string
  state: 'enrolled' | 'waiting'
}

/** Where the people of these ids or names stand, in the programme's runs that are not over. */
export async function placesOf(
  tx: Tx,
  { programmeId, at, ids, names }: { programmeId: string; at: Date; ids?: string[]; names?: string[] },
): Promise<OwnPlace[]> {
  const runs = await runsUnderWay(tx, programmeId, at)
  const found = await tx.enrolment.findMany({
    where: {
      runId: { in: runs.map(({ id }) => id) },
      state: { in: ['enrolled', 'waiting'] },
      person: { mergedIntoId: null, ...(ids ? { id: { in: ids } } : calledOneOf(names ?? [])) },
    },
    select: { runId: true, personId: true, state: true, person: { select: { name: true } } },
    orderBy: { id: 'asc' },
  })
  return found.flatMap(({ person, state, ...row }) => {
    const run = runs.find(({ id }) => id === row.runId)
    if (!run) return []
    const { course, number } = run
    return [{ ...row, course, number, name: person.name, state: state as OwnPlace['state'] }]
  })
}

/** They, or whoever turned out to be them: people go on being called as they were. */
const calledOneOf = (names: string[]) => ({
  OR: [{ name: { in: names } }, { mergedFrom: { some: { name: { in: names } } } }],
})

/** Throws the Problem `notFound`. */
export async function courseById(tx: Tx, id: string) {
  const course = await tx.course.findUnique({ where: { id } })
  if (!course) throw new Problem('notFound', { thing: 'course', id })
  return course
}

const sessionColumns = {
  ...{ id: true, runId: true, number: true, startsAt: true, endsAt: true, place: true, teacher: true },
  ...{ language: true, hours: true, cancelledAt: true, revision: true },
} as const

/** A run with its classes. Throws the Problem `notFound`. */
export async function runById(tx: Tx, id: string) {
  const run = await tx.courseRun.findUnique({
    where: { id },
    include: { course: true, sessions: { select: sessionColumns, orderBy: { number: 'asc' } } },
  })
  if (!run) throw new Problem('notFound', { thing: 'run', id })
  return run
}

/** A class with its run. Throws the Problem `notFound`. */
export async function sessionById(tx: Tx, id: string) {
  const session = await tx.classSession.findUnique({
    where: { id },
    select: { ...sessionColumns, run: { include: { course: true } } },
  })
  if (!session) throw new Problem('notFound', { thing: 'session', id })
  return session
}

export type RunRead = Awaited<ReturnType<typeof runById>>
export type SessionRead = RunRead['sessions'][number]

export interface RunCounts {
  enrolled: number
  waiting: number
}

/** How many have a place in each of the runs, and how many wait. */
export async function countsOfRuns(tx: Tx, runIds: readonly string[]): Promise<Map<string, RunCounts>> {
  const groups = await tx.enrolment.groupBy({
    by: ['runId', 'state'],
    where: { runId: { in: [...runIds] }, person: { mergedIntoId: null } },
    _count: true,
  })
  const count = (runId: string, state: string) =>
    groups.find((group) => group.runId === runId && group.state === state)?._count ?? 0
  return new Map(runIds.map((id) => [id, { enrolled: count(id, 'enrolled'), waiting: count(id, 'waiting') }]))
}

/** A page of the programme's courses by code, with their runs; `after` is the code of the last one before it. */
export const listCourses = (
  tx: Tx,
  { programmeId, after, limit }: { programmeId: string; after?: string | undefined; limit: number },
) =>
  tx.course.findMany({
    where: { programmeId, ...(after === undefined ? {} : { code: { gt: after } }) },
    include: { runs: { orderBy: { number: 'asc' }, take: 50 } },
    orderBy: { code: 'asc' },
    take: limit,
  })
