// The courses that are offered, as people look for one: what comes up, what is taught. Reads only.
import { z } from 'zod'
import type { Tx } from '../../platform/database/transactor.ts'
import { mostTopics } from './catalogue.ts'
import { wasOpen } from './was-open.ts'

const held = { cancelledAt: null }
/** Not over: with a class to come, or none planned yet. */
const underWay = (at: Date) => ({
  OR: [{ sessions: { none: {} } }, { sessions: { some: { ...held, endsAt: { gt: at } } } }],
})
/** More runs of one course at once than this are not shown. */
const mostRuns = 20

const run = { id: true, number: true, capacity: true, open: true, closedAt: true } as const
const course = { id: true, code: true, name: true, type: true, section: true, hours: true } as const

export interface Listing {
  programmeId: string
  at: Date
  /** Code of the last one of the page before. */
  after?: string | undefined
  limit: number
  /** Also those of which no run comes up. */
  all: boolean
}

/** By code. */
export async function listOffered(tx: Tx, { programmeId, at, after, limit, all }: Listing) {
  const found = await tx.course.findMany({
    where: {
      ...{ programmeId, offered: true },
      ...(after === undefined ? {} : { code: { gt: after } }),
      ...(all ? {} : { runs: { some: underWay(at) } }),
    },
    select: {
      ...course,
      runs: {
        where: underWay(at),
        select: {
          ...run,
          sessions: {
            where: { ...held, endsAt: { gt: at } },
            select: { startsAt: true, place: true },
            orderBy: { startsAt: 'asc' },
            take: 1,
          },
        },
        orderBy: { number: 'asc' },
        take: mostRuns,
      },
    },
    orderBy: { code: 'asc' },
    take: limit,
  })
  return found.map(({ runs, ...row }) => ({
    ...row,
    runs: runs.map(({ sessions: [next], ...each }) => ({ ...openAt(each, at), next: next ?? null })),
  }))
}

const contentSchema = z.object({ topics: z.array(z.string()).default([]) })

const session = {
  ...{ number: true, startsAt: true, endsAt: true, place: true, teacher: true, language: true },
  ...{ hours: true, cancelledAt: true },
} as const

/** Null where none of that id is offered in the programme. */
export async function findOffered(tx: Tx, asked: { programmeId: string; id: string; at: Date }) {
  const { programmeId, id, at } = asked
  const found = await tx.course.findFirst({
    where: { id, programmeId, offered: true },
    select: {
      ...{ ...course, content: true },
      runs: {
        where: underWay(at),
        select: { ...run, sessions: { select: session, orderBy: { number: 'asc' }, take: 60 } },
        orderBy: { number: 'asc' },
        take: mostRuns,
      },
    },
  })
  if (!found) return null
  const { runs, content, ...row } = found
  const topics = contentSchema.parse(content ?? {}).topics.slice(0, mostTopics)
  return { ...row, topics, runs: runs.map((each) => openAt(each, at)) }
}

const openAt = <Run extends { open: boolean; closedAt: Date | null }>(each: Run, at: Date) => ({
  ...each,
  open: wasOpen(each, at),
})

/** Whether people may sign up for it at all: it is offered, and not over. */
export const isOnOffer = async (tx: Tx, runId: string, at: Date): Promise<boolean> =>
  (await tx.courseRun.count({ where: { id: runId, course: { offered: true }, ...underWay(at) } })) > 0
