// Courses, their runs and classes: read by whoever oversees the programme, planned by staff.
import { authorize } from '../../../core/people/policy.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { runWork, type Work } from '../../../core/platform/work.ts'
import { programmeById, programmeByKey } from '../../../core/programmes/programme-reads.ts'
import * as plan from '../../../core/training/courses/plan-runs.ts'
import * as reads from '../../../core/training/courses/run-reads.ts'
import type { Actor } from '../../../core/values/actor.ts'
import {
  courseIdSchema,
  coursesQuerySchema,
  coursesSchema,
  madeSchema,
  newCourseSchema,
  newRunSchema,
  newSessionSchema,
  runChangeSchema,
  runDetailSchema,
  sessionChangeSchema,
} from '../../contract/courses.ts'
import { type Endpoint, endpoint } from '../../http/endpoint.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'
import { presentCourse, presentRunDetail } from './present.ts'

function planner(actor: Actor): Actor {
  authorize(actor, 'change training')
  return actor
}

interface Asking {
  deps: Deps
  requestId: string
}

async function working<T>({ deps, requestId: id }: Asking, actor: Actor, body: (work: Work) => Promise<T>) {
  const programme = await programmeById(deps.database.client, actor.programmeId)
  const cause = { kind: 'http' as const, id, orderId: id, at: deps.clock.now() }
  return runWork(deps, { programme, actor, cause, body })
}

const made = { of: () => 201, others: { 201: '办好了' } }

const courses = endpoint({
  method: 'get',
  path: '/v1/courses',
  summary: '一个项目的课程和各期',
  query: coursesQuerySchema,
  answers: coursesSchema,
  problems: [404],
  authorize: mayInProgramme('read training'),
  handle: async ({ deps, query, found }) => {
    const { client } = deps.database
    const { cursor: after, limit } = query
    // One more than the page holds tells whether there is a next one.
    const rows = await reads.listCourses(client, { programmeId: found.id, after, limit: limit + 1 })
    const page = rows.slice(0, limit)
    const runIds = page.flatMap(({ runs }) => runs.map(({ id }) => id))
    const counts = await reads.countsOfRuns(client, runIds)
    const next = rows.length > page.length ? (page.at(-1)?.code ?? null) : null
    return { items: page.map((course) => presentCourse(course, counts)), next }
  },
})

const newCourse = endpoint({
  method: 'post',
  path: '/v1/courses',
  summary: '加一门课',
  body: newCourseSchema,
  answers: madeSchema,
  status: made,
  problems: [403, 404],
  authorize: async ({ deps, body, actorIn }) =>
    planner(actorIn((await programmeByKey(deps.database.client, body.programme)).id)),
  handle: async ({ body, found, ...ask }) => {
    const { programme: _, ...course } = body
    return { id: await working(ask, found, (work) => plan.createCourse(work, course)) }
  },
})

const newRun = endpoint({
  method: 'post',
  path: '/v1/courses/:id/runs',
  summary: '开一期，课表发到它的群',
  params: courseIdSchema,
  body: newRunSchema,
  answers: madeSchema,
  status: made,
  problems: [403, 404],
  authorize: async ({ deps, params, actorIn }) =>
    planner(actorIn((await reads.courseById(deps.database.client, params.id)).programmeId)),
  handle: async ({ params, body, found, ...ask }) => {
    const run = { ...body, courseId: params.id }
    return { id: await working(ask, found, (work) => plan.createRun(work, run)) }
  },
})

const runOf = async (deps: Deps, id: string) => {
  const { client } = deps.database
  return { run: await reads.runById(client, id), counts: (await reads.countsOfRuns(client, [id])).get(id) }
}

const run = endpoint({
  method: 'get',
  path: '/v1/runs/:id',
  summary: '一期的课次、人数和名单',
  params: courseIdSchema,
  answers: runDetailSchema,
  problems: [404],
  authorize: async ({ deps, params, actorIn }) => {
    const { course } = await reads.runById(deps.database.client, params.id)
    authorize(actorIn(course.programmeId), 'read training')
  },
  handle: async ({ deps, params }) => {
    const { run, counts } = await runOf(deps, params.id)
    return presentRunDetail(run, counts, await reads.readRunList(deps.database.client, params.id))
  },
})

const changedRun = endpoint({
  method: 'patch',
  path: '/v1/runs/:id',
  summary: '改一期的名额、报名和群',
  params: courseIdSchema,
  body: runChangeSchema,
  answers: runDetailSchema,
  problems: [403, 404],
  authorize: async ({ deps, params, actorIn }) =>
    planner(actorIn((await reads.runById(deps.database.client, params.id)).course.programmeId)),
  handle: async ({ params, body, found, ...ask }) => {
    await working(ask, found, (work) => plan.changeRun(work, params.id, body))
    const { run, counts } = await runOf(ask.deps, params.id)
    return presentRunDetail(run, counts, null)
  },
})

const newSession = endpoint({
  method: 'post',
  path: '/v1/runs/:id/sessions',
  summary: '排一次课',
  params: courseIdSchema,
  body: newSessionSchema,
  answers: madeSchema,
  status: made,
  problems: [403, 404],
  authorize: async ({ deps, params, actorIn }) =>
    planner(actorIn((await reads.runById(deps.database.client, params.id)).course.programmeId)),
  handle: async ({ params, body, found, ...ask }) => ({
    id: await working(ask, found, (work) => plan.planSession(work, params.id, body)),
  }),
})

const changedSession = endpoint({
  method: 'patch',
  path: '/v1/sessions/:id',
  summary: '改一次课的时间、地点，或者停课；它的群马上知道',
  params: courseIdSchema,
  body: sessionChangeSchema,
  answers: madeSchema,
  problems: [403, 404],
  authorize: async ({ deps, params, actorIn }) =>
    planner(actorIn((await reads.sessionById(deps.database.client, params.id)).run.course.programmeId)),
  handle: async ({ params, body, found, ...ask }) => {
    await working(ask, found, (work) => plan.changeSession(work, params.id, body))
    return { id: params.id }
  },
})

export const courseEndpoints: readonly Endpoint[] = [
  courses,
  newCourse,
  newRun,
  run,
  changedRun,
  newSession,
  changedSession,
]
