// What waits for staff to decide: whose a WeChat id is, who is one with whom, whom the authority's list means.
import { decideDoubt } from '../../../core/people/decide-doubt.ts'
import { matchRosterEntry } from '../../../core/people/import-categories.ts'
import { mergePeople, undoMerge } from '../../../core/people/merge-people.ts'
import {
  listDoubts,
  listWaitingEntries,
  programmeOfDoubt,
  programmeOfEntry,
  programmeOfMerge,
  programmeOfPerson,
} from '../../../core/people/people-reads.ts'
import { authorize } from '../../../core/people/policy.ts'
import {
  decisionSchema,
  doneSchema,
  doubtsQuerySchema,
  doubtsSchema,
  emptyBodySchema,
  entriesQuerySchema,
  entriesSchema,
  entryMatchSchema,
  idParamsSchema,
  mergeBodySchema,
  mergeSchema,
} from '../../contract/people.ts'
import { endpoint } from '../../http/endpoint.ts'
import { inWork } from '../../http/in-work.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'
import { pageOf, presentDoubt } from './present.ts'

const done = { done: true } as const

export const doubts = endpoint({
  method: 'get',
  path: '/v1/doubts',
  summary: '待核对的人',
  query: doubtsQuerySchema,
  answers: doubtsSchema,
  problems: [403, 404],
  authorize: mayInProgramme('read people'),
  handle: async ({ deps, query, found }) => {
    const { state, cursor: after, limit } = query
    const question = { programmeId: found.id, state, after, limit: limit + 1 }
    const { page, next } = pageOf(await listDoubts(deps.database.client, question), limit)
    return { items: page.map(presentDoubt), next }
  },
})

export const doubtDecision = endpoint({
  method: 'post',
  path: '/v1/doubts/:id/decision',
  summary: '定下这是谁',
  params: idParamsSchema,
  body: decisionSchema,
  answers: doneSchema,
  problems: [403, 404, 409],
  authorize: async ({ deps, params, actorIn }) => {
    const programmeId = await programmeOfDoubt(deps.database.client, params.id)
    authorize(actorIn(programmeId), 'change people')
    return programmeId
  },
  handle: async (ask) => {
    const decision = { doubtId: ask.params.id, ...ask.body }
    await inWork(ask, ask.found, (work) => decideDoubt(work, decision))
    return done
  },
})

export const merges = endpoint({
  method: 'post',
  path: '/v1/merges',
  summary: '两个人其实是一个人',
  body: mergeBodySchema,
  answers: mergeSchema,
  problems: [403, 404, 409],
  authorize: async ({ deps, body, actorIn }) => {
    const programmeId = await programmeOfPerson(deps.database.client, body.fromId)
    authorize(actorIn(programmeId), 'change people')
    return programmeId
  },
  handle: async (ask) => ({ id: await inWork(ask, ask.found, (work) => mergePeople(work, ask.body)) }),
})

export const mergeUndo = endpoint({
  method: 'post',
  path: '/v1/merges/:id/undo',
  summary: '合并错了，分开',
  params: idParamsSchema,
  body: emptyBodySchema,
  answers: doneSchema,
  problems: [403, 404],
  authorize: async ({ deps, params, actorIn }) => {
    const programmeId = await programmeOfMerge(deps.database.client, params.id)
    authorize(actorIn(programmeId), 'change people')
    return programmeId
  },
  handle: async (ask) => {
    await inWork(ask, ask.found, (work) => undoMerge(work, { mergeId: ask.params.id }))
    return done
  },
})

export const categoryEntries = endpoint({
  method: 'get',
  path: '/v1/category-entries',
  summary: '名册里还没对上的人',
  query: entriesQuerySchema,
  answers: entriesSchema,
  problems: [403, 404],
  authorize: mayInProgramme('read people'),
  handle: async ({ deps, query, found }) => {
    const { cursor: after, limit } = query
    const question = { programmeId: found.id, after, limit: limit + 1 }
    const { page, next } = pageOf(await listWaitingEntries(deps.database.client, question), limit)
    const items = page.map(({ id, name, village, state }) => ({
      ...{ id, name, village, state: state === 'doubtful' ? ('doubtful' as const) : ('unmatched' as const) },
    }))
    return { items, next }
  },
})

export const categoryEntryMatch = endpoint({
  method: 'post',
  path: '/v1/category-entries/:id/match',
  summary: '名册里的这一位是谁',
  params: idParamsSchema,
  body: entryMatchSchema,
  answers: doneSchema,
  problems: [403, 404],
  authorize: async ({ deps, params, actorIn }) => {
    const programmeId = await programmeOfEntry(deps.database.client, params.id)
    authorize(actorIn(programmeId), 'change people')
    return programmeId
  },
  handle: async (ask) => {
    const match = { entryId: ask.params.id, personId: ask.body.personId }
    await inWork(ask, ask.found, (work) => matchRosterEntry(work, match))
    return done
  },
})
