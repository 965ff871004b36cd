// For the tests of this wing: the demo's live-streaming run (three classes), and what is said of people in it.
import type { TestDeps } from '../../test/support/deps.ts'
import { actorNamed, doWork } from '../../test/support/work.ts'
import type { MarkKind } from './classes/attendance-fold.ts'
import { markAttendance } from './classes/mark-attendance.ts'

const byStaff = new Set<MarkKind>(['makeUp', 'absent', 'paper'])

export const evenings = [
  '2026-11-20T19:30:00+08:00',
  '2026-11-21T19:30:00+08:00',
  '2026-11-23T14:30:00+08:00',
]
/** The last class has ended, and nothing came for days: the run is over. */
export const afterAll = new Date('2026-11-26T18:00:00+08:00')

export async function liveRun({ deps: { database } }: TestDeps) {
  const run = await database.client.courseRun.findFirstOrThrow({
    where: { course: { name: '直播带货' } },
    include: { sessions: { orderBy: { number: 'asc' } }, course: true },
  })
  return { id: run.id, courseId: run.courseId, programmeId: run.course.programmeId, sessions: run.sessions }
}

export async function personId({ deps: { database } }: TestDeps, name: string): Promise<string> {
  return (await database.client.person.findFirstOrThrow({ where: { name } })).id
}

export interface MarkOf {
  name: string
  /** Which of the run's classes, from 1. */
  session: number
  kind?: MarkKind
  at?: string
  causeId?: string
  reason?: string
}

let marks = 0

export async function mark(
  opened: TestDeps,
  { name, session, kind = 'checkIn', at, causeId, reason }: MarkOf,
) {
  const run = await liveRun(opened)
  const found = run.sessions[session - 1]
  if (!found) throw new Error(`no class ${session}`)
  const id = causeId ?? `mark-${++marks}`
  const actor = await actorNamed(opened.deps, byStaff.has(kind) ? '赵敏' : name)
  const marked = { sessionId: found.id, personId: await personId(opened, name), kind, part: 0, reason }
  return doWork(opened.deps, (work) => markAttendance(work, marked), {
    ...{ actor, cause: { id, orderId: id, at: new Date(at ?? evenings[session - 1] ?? '') } },
  })
}

export async function merge({ deps: { database } }: TestDeps, from: string, into: string): Promise<void> {
  const { id } = await database.client.person.findFirstOrThrow({ where: { name: into } })
  await database.client.person.updateMany({ where: { name: from }, data: { mergedIntoId: id } })
}
