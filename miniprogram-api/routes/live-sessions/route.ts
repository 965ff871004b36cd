// 直播: the calendar, what each came to, and what everybody may see of it.
import { calendarText } from '../../../core/brand/live/calendar.ts'
import * as reads from '../../../core/brand/live/live-reads.ts'
import { noteResults } from '../../../core/brand/live/note-results.ts'
import { cancelLive, changeLive, planLive, strikeLive } from '../../../core/brand/live/plan-live.ts'
import { readReachTargets } from '../../../core/brand/target-reads.ts'
import { type Action, authorize } from '../../../core/people/policy.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { type ProgrammeSummary, programmeByKey } from '../../../core/programmes/programme-reads.ts'
import type { Actor } from '../../../core/values/actor.ts'
import { dayAt, instantOf } from '../../../core/values/days.ts'
import { strikeBodySchema } from '../../contract/articles.ts'
import { brandProgrammeParamsSchema } from '../../contract/brand.ts'
import * as contract from '../../contract/live-sessions.ts'
import { maxProofBodyBytes } from '../../contract/proof.ts'
import { madeSchema } from '../../contract/sales.ts'
import { doneSchema } from '../../contract/session.ts'
import { type Endpoint, endpoint, open } from '../../http/endpoint.ts'
import { FileAnswer, fileSchema } from '../../http/file-answer.ts'
import { inWork } from '../../http/in-work.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'
import { proofAnswer, proofOf, proofTypes } from '../../http/proof-answer.ts'
import { pageOf } from '../people/present.ts'
import { calendarEvent, presentCounts, presentLive, presentShown } from './present.ts'

const mostInCalendar = 200
const calendarType = 'text/calendar; charset=utf-8'

interface Asking {
  deps: Deps
  params: { id: string }
  actorIn(programmeId: string): Actor
}

const mayOfLive =
  (action: Action) =>
  async ({ deps, params, actorIn }: Asking) => {
    const programmeId = await reads.programmeOfLive(deps.database.client, params.id)
    authorize(actorIn(programmeId), action)
    return programmeId
  }

const upcoming = endpoint({
  method: 'get',
  path: '/v1/brand/:programme/live-sessions',
  params: brandProgrammeParamsSchema,
  summary: '接下来的直播，谁都能看；取消的也告诉',
  query: contract.upcomingQuerySchema,
  answers: contract.upcomingSchema,
  caching: 'revalidate',
  problems: [404],
  authorize: open,
  handle: async ({ deps: { database, clock }, params, query: { limit } }) => {
    const { id: programmeId } = await programmeByKey(database.client, params.programme)
    const rows = await reads.upcomingLive(database.client, { programmeId, now: clock.now(), limit })
    return { items: rows.map(presentShown) }
  },
})

const calendar = endpoint({
  method: 'get',
  path: '/v1/brand/:programme/live-sessions.ics',
  summary: '接下来的直播，手机日历能收的文件',
  params: brandProgrammeParamsSchema,
  answers: fileSchema,
  mediaType: 'text/calendar',
  problems: [404],
  authorize: open,
  handle: async ({ deps: { database, clock }, params }) => {
    const { id: programmeId, region } = await programmeByKey(database.client, params.programme)
    const asked = { programmeId, now: clock.now(), limit: mostInCalendar }
    const rows = await reads.upcomingLive(database.client, asked)
    const name = `${region}直播`
    const text = calendarText(name, rows.map(calendarEvent))
    return new FileAnswer(calendarType, Buffer.from(text), `${name}.ics`)
  },
})

/** Which year of the programme it is, as instants. */
function yearNow({ clock }: Deps, { zone }: ProgrammeSummary) {
  const year = Number(dayAt(clock.now(), zone).slice(0, 4))
  return {
    from: instantOf(`${year}-01-01`, '00:00', zone),
    until: instantOf(`${year + 1}-01-01`, '00:00', zone),
  }
}

async function targetsOf(deps: Deps, programme: ProgrammeSummary) {
  const { client } = deps.database
  const programmeId = programme.id
  const wanted = (['live', 'festivals'] as const).map(async (kind) => {
    const targets = await readReachTargets(client, programmeId, kind)
    return targets.map(async ({ key, name, target, scope: of }) => {
      const scope = of === 'year' ? ('year' as const) : ('contract' as const)
      const span = scope === 'year' ? yearNow(deps, programme) : {}
      const count = await reads.countLive(client, { programmeId, ...span, festivals: kind === 'festivals' })
      return { key, name, target, scope, held: count.held, proved: count.proved }
    })
  })
  return Promise.all((await Promise.all(wanted)).flat())
}

const list = endpoint({
  method: 'get',
  path: '/v1/live-sessions',
  summary: '直播日历：计划、播了、取消，和播出的结果',
  query: contract.liveQuerySchema,
  answers: contract.liveListSchema,
  problems: [404],
  authorize: mayInProgramme('read brand'),
  handle: async ({ deps, found, query: { state, cursor: after, limit } }) => {
    const { client } = deps.database
    const rows = await reads.listLive(client, { programmeId: found.id, state, after, limit: limit + 1 })
    const { page, next } = pageOf(rows, limit)
    return {
      counts: presentCounts(await reads.countLive(client, { programmeId: found.id })),
      targets: await targetsOf(deps, found),
      ...{ items: page.map(presentLive), next },
    }
  },
})

const plan = endpoint({
  method: 'post',
  path: '/v1/live-sessions',
  summary: '排一场直播',
  body: contract.liveBodySchema,
  answers: madeSchema,
  problems: [404],
  authorize: async ({ deps, body, actorIn }) => {
    const programme = await programmeByKey(deps.database.client, body.programme)
    authorize(actorIn(programme.id), 'change brand')
    return programme.id
  },
  handle: async (ask) => {
    const { programme: _, startsAt, endsAt, ...rest } = ask.body
    const fields = { ...rest, startsAt: new Date(startsAt), endsAt: new Date(endsAt) }
    return { id: await inWork(ask, ask.found, (work) => planLive(work, fields)) }
  },
})

const change = endpoint({
  method: 'patch',
  path: '/v1/live-sessions/:id',
  summary: '改一场还没播的直播',
  params: contract.liveParamsSchema,
  body: contract.liveChangeSchema,
  answers: doneSchema,
  problems: [404, 409],
  authorize: mayOfLive('change brand'),
  handle: async (ask) => {
    const { startsAt, endsAt, ...rest } = ask.body
    const given = {
      ...rest,
      ...{ startsAt: startsAt && new Date(startsAt), endsAt: endsAt && new Date(endsAt) },
    }
    const fields = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    await inWork(ask, ask.found, (work) => changeLive(work, ask.params.id, fields))
    return { done: true as const }
  },
})

const cancel = endpoint({
  method: 'post',
  path: '/v1/live-sessions/:id/cancellation',
  summary: '取消一场直播，写明原因',
  params: contract.liveParamsSchema,
  body: strikeBodySchema,
  answers: doneSchema,
  problems: [404, 409],
  authorize: mayOfLive('change brand'),
  handle: async (ask) => {
    await inWork(ask, ask.found, (work) => cancelLive(work, ask.params.id, ask.body.reason))
    return { done: true as const }
  },
})

const results = endpoint({
  method: 'put',
  path: '/v1/live-sessions/:id/results',
  summary: '播完记结果：观看、订单、成交额，成交额算进销售里的直播专场',
  params: contract.liveParamsSchema,
  body: contract.liveResultsSchema,
  maxBodyBytes: maxProofBodyBytes,
  answers: doneSchema,
  problems: [404, 409, 413],
  authorize: mayOfLive('change brand'),
  handle: async (ask) => {
    const { proof: given, ...said } = ask.body
    const proof = await proofOf(ask.deps, given)
    await inWork(ask, ask.found, (work) => noteResults(work, ask.params.id, { results: said, proof }))
    return { done: true as const }
  },
})

const strike = endpoint({
  method: 'post',
  path: '/v1/live-sessions/:id/void',
  summary: '作废一场登记错的直播，算进销售的也一起作废',
  params: contract.liveParamsSchema,
  body: strikeBodySchema,
  answers: doneSchema,
  problems: [404],
  authorize: mayOfLive('change brand'),
  handle: async (ask) => {
    await inWork(ask, ask.found, (work) => strikeLive(work, ask.params.id, ask.body.reason))
    return { done: true as const }
  },
})

const proof = endpoint({
  method: 'get',
  path: '/v1/live-sessions/:id/proof',
  summary: '一场直播结果的截图',
  params: contract.liveParamsSchema,
  answers: fileSchema,
  mediaType: proofTypes,
  problems: [404],
  authorize: mayOfLive('read brand'),
  handle: async ({ deps, params }) => {
    const session = await reads.liveById(deps.database.client, params.id)
    return proofAnswer(deps, session.proof, params.id)
  },
})

export const liveEndpoints: readonly Endpoint[] = [
  ...[upcoming, calendar, list, plan, change, cancel, results, strike, proof],
]
