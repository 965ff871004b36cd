// The catalogue: what is taught, what comes up, how many places are left, and my own.
import type { OwnPerson } from '../../../core/people/mini-program/session-reads.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { findOffered, listOffered } from '../../../core/training/courses/own-catalogue-reads.ts'
import { countsOfRuns, type RunCounts } from '../../../core/training/courses/run-reads.ts'
import { type OwnStanding, ownPlacesIn } from '../../../core/training/lists/own-places-reads.ts'
import { Problem } from '../../../core/values/problem.ts'
import {
  courseOnOfferSchema,
  ownCourseParamsSchema,
  ownCoursesQuerySchema,
  ownCoursesSchema,
} from '../../contract/own-courses.ts'
import { actingOf } from '../../http/authenticate.ts'
import { type Endpoint, endpoint } from '../../http/endpoint.ts'

interface Run {
  id: string
  number: number
  open: boolean
  capacity: number | null
}

/** How full the runs are, and where the person stands in each. */
async function standings({ database: { client } }: Deps, { personId }: OwnPerson, runs: readonly Run[]) {
  const ids = runs.map(({ id }) => id)
  const counts = await countsOfRuns(client, ids)
  const mine = await ownPlacesIn(client, personId, ids)
  return (run: Run) => presentRun(run, counts.get(run.id), mine.get(run.id))
}

function presentRun(
  { id, number: run, open, capacity }: Run,
  { enrolled, waiting }: RunCounts = { enrolled: 0, waiting: 0 },
  mine: OwnStanding | undefined,
) {
  const left = capacity === null ? null : Math.max(0, capacity - enrolled)
  return { id, run, open, capacity, enrolled, waiting, left, mine: mine ?? null }
}

const list = endpoint({
  method: 'get',
  path: '/v1/me/courses',
  summary: '课程目录：有哪些课，哪期还能报',
  query: ownCoursesQuerySchema,
  answers: ownCoursesSchema,
  access: 'miniProgram',
  caching: 'revalidate',
  authorize: async ({ own }) => actingOf(own),
  handle: async ({ deps, query, found }) => {
    const { show, cursor: after, limit } = query
    const asked = { programmeId: found.programme.id, at: deps.clock.now(), after, all: show === 'all' }
    const rows = await listOffered(deps.database.client, { ...asked, limit: limit + 1 })
    const page = rows.slice(0, limit)
    const present = await standings(
      deps,
      found,
      page.flatMap(({ runs }) => runs),
    )
    const items = page.map(({ code: _, runs, ...course }) => ({
      ...course,
      runs: runs.map((run) => ({
        ...present(run),
        next: run.next && { startsAt: run.next.startsAt.toISOString(), place: run.next.place },
      })),
    }))
    return { items, next: rows.length > limit ? (page.at(-1)?.code ?? null) : null }
  },
})

const detail = endpoint({
  method: 'get',
  path: '/v1/me/courses/:id',
  summary: '一门课：讲什么，每一期每一次课，我报上没有',
  params: ownCourseParamsSchema,
  answers: courseOnOfferSchema,
  access: 'miniProgram',
  caching: 'revalidate',
  problems: [404],
  authorize: async ({ own, params, deps: { database, clock } }) => {
    const person = actingOf(own)
    const asked = { programmeId: person.programme.id, id: params.id, at: clock.now() }
    const course = await findOffered(database.client, asked)
    if (!course) throw new Problem('notFound', { thing: 'course', id: params.id })
    return { person, course }
  },
  handle: async ({ deps, found: { person, course } }) => {
    const { code: _, runs, ...row } = course
    const present = await standings(deps, person, runs)
    return {
      ...row,
      runs: runs.map((run) => ({
        ...present(run),
        sessions: run.sessions.map(({ startsAt, endsAt, cancelledAt, ...session }) => ({
          ...session,
          startsAt: startsAt.toISOString(),
          endsAt: endsAt.toISOString(),
          cancelled: cancelledAt !== null,
        })),
      })),
    }
  },
})

export const coursesOfMiniProgram: readonly Endpoint[] = [list, detail]
