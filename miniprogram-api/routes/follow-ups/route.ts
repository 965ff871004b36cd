// Follow-ups: what is due, whom to phone, what it came to, and what is known of somebody by it.
import { callList, dueList, programmeOfPerson } from '../../../core/follow-ups/due-reads.ts'
import { recordCall } from '../../../core/follow-ups/record-call.ts'
import { countVisits, factsOf, needsHelp } from '../../../core/follow-ups/visit-reads.ts'
import { type Action, authorize } from '../../../core/people/policy.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { programmeByKey } from '../../../core/programmes/programme-reads.ts'
import type { Actor } from '../../../core/values/actor.ts'
import { personDayAt } from '../../../core/values/days.ts'
import { Problem } from '../../../core/values/problem.ts'
import * as contract from '../../contract/follow-ups.ts'
import { endpoint } from '../../http/endpoint.ts'
import { presentCall, presentDue, presentFact, presentSummary, presentVisit, saidIn } from './present.ts'

const mostNeeds = 100

interface Asking {
  deps: Deps
  actorIn(programmeId: string): Actor
}

async function programmeFor({ deps, actorIn }: Asking, key: string) {
  const programme = await programmeByKey(deps.database.client, key)
  authorize(actorIn(programme.id), 'read followUps')
  return programme
}

/** Throws the Problem `notFound`. */
async function personFor({ deps, actorIn }: Asking, id: string, action: Action) {
  const person = await programmeOfPerson(deps.database.client, id)
  if (!person) throw new Problem('notFound', { thing: 'person', id })
  authorize(actorIn(person.programme.id), action)
  return person
}

export const followUpCalls = endpoint({
  method: 'get',
  path: '/v1/follow-ups/calls',
  summary: '要打电话回访的人：小二够不着的，和没回音的',
  query: contract.followUpsQuerySchema,
  answers: contract.callsSchema,
  problems: [401, 403, 404],
  authorize: (ask) => programmeFor(ask, ask.query.programme),
  handle: async ({ deps, found, query, actorIn }) => {
    const asked = { programmeId: found.id, limit: query.limit, actor: actorIn(found.id) }
    const rows = await callList(deps.database.client, { ...asked, keyring: deps.keyring })
    return { items: rows.map(presentCall) }
  },
})

export const followUpsDue = endpoint({
  method: 'get',
  path: '/v1/follow-ups/due',
  summary: '该回访的人',
  query: contract.followUpsQuerySchema,
  answers: contract.dueSchema,
  problems: [401, 403, 404],
  authorize: (ask) => programmeFor(ask, ask.query.programme),
  handle: async ({ deps, found, query }) => {
    const rows = await dueList(deps.database.client, { programmeId: found.id, limit: query.limit })
    return { items: rows.map(presentDue) }
  },
})

export const followUpSummary = endpoint({
  method: 'get',
  path: '/v1/follow-ups/summary',
  summary: '合同回访数，按合同的口径；和大家说的难处',
  query: contract.summaryQuerySchema,
  answers: contract.summarySchema,
  problems: [401, 403, 404],
  authorize: (ask) => programmeFor(ask, ask.query.programme),
  handle: async ({ deps, found, query: { from, to } }) => {
    if (from && to && from > to) throw new Problem('invalidInput', { where: 'from', reason: 'is after to' })
    const count = await countVisits(deps.database.client, found.id, { from, to })
    return presentSummary(count, await needsHelp(deps.database.client, found.id, mostNeeds))
  },
})

export const followUpVisits = endpoint({
  method: 'post',
  path: '/v1/follow-ups/visits',
  summary: '记一次回访：电话打完填这里',
  body: contract.visitBodySchema,
  answers: contract.visitSchema,
  problems: [401, 403, 404],
  authorize: (ask) => personFor(ask, ask.body.personId, 'record visit'),
  handle: async ({ deps, found, body, requestId, actorIn }) => {
    const { programme } = found
    const day = body.day ?? personDayAt(deps.clock.now(), programme.zone)
    const said = saidIn(body)
    const call = { programme, actor: actorIn(programme.id), requestId, personId: found.id, day, said }
    return presentVisit(await recordCall(deps, call))
  },
})

export const personFacts = endpoint({
  method: 'get',
  path: '/v1/people/:id/facts',
  summary: '一个人的跟踪结果，和以前的',
  params: contract.personParamsSchema,
  answers: contract.factsSchema,
  problems: [401, 403, 404],
  authorize: (ask) => personFor(ask, ask.params.id, 'read followUps'),
  handle: async ({ deps, found }) => ({
    items: (await factsOf(deps.database.client, found.id)).map(presentFact),
  }),
})

export const followUpEndpoints = [followUpCalls, followUpsDue, followUpSummary, followUpVisits, personFacts]
