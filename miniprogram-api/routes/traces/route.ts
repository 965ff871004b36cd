// 溯源 for staff: batches and their records, from the opening to a recall.

import { changeBatch, closeBatch, openBatch, releaseBatch } from '../../../core/brand/trace/open-batch.ts'
import { liftRecall, recallBatch } from '../../../core/brand/trace/recall-batch.ts'
import { codesOf } from '../../../core/brand/trace/trace-code.ts'
import * as reads from '../../../core/brand/trace/trace-reads.ts'
import { authorize } from '../../../core/people/policy.ts'
import { programmeById, programmeByKey } from '../../../core/programmes/programme-reads.ts'
import { personDayAt } from '../../../core/values/days.ts'
import { emptyBodySchema } from '../../contract/people.ts'
import { doneSchema } from '../../contract/session.ts'
import * as contract from '../../contract/traces.ts'
import { type Endpoint, endpoint } from '../../http/endpoint.ts'
import { inWork } from '../../http/in-work.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'
import { mayOfBatch } from './may-of-batch.ts'
import { presentBatch, presentOpened } from './present.ts'
import { traceRecordEndpoints } from './records.ts'

const ofBatch = { params: contract.traceParamsSchema, problems: [404, 409] }
const done = { done: true } as const

const list = endpoint({
  method: 'get',
  path: '/v1/trace-batches',
  summary: '溯源批次，新的在前，带预警',
  query: contract.tracesQuerySchema,
  answers: contract.traceBatchesSchema,
  problems: [404],
  authorize: mayInProgramme('read traces'),
  handle: async ({ deps, found, query: { state, limit, cursor } }) => {
    const today = personDayAt(deps.clock.now(), found.zone)
    const asked = { programmeId: found.id, state, after: cursor, limit: limit + 1, today }
    const rows = await reads.listBatches(deps.database.client, asked)
    const items = rows.slice(0, limit)
    return {
      today,
      items: items.map(presentBatch),
      next: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
    }
  },
})

const made = endpoint({
  method: 'post',
  path: '/v1/trace-batches',
  summary: '登记一批',
  body: contract.traceBatchBodySchema,
  answers: contract.traceIdSchema,
  problems: [404, 409],
  authorize: async ({ deps, body, actorIn }) => {
    const programme = await programmeByKey(deps.database.client, body.programme)
    authorize(actorIn(programme.id), 'change traces')
    return programme
  },
  handle: async (ask) => {
    const { programme: _, ...facts } = ask.body
    return { id: await inWork(ask, ask.found.id, (work) => openBatch(work, facts)) }
  },
})

const one = endpoint({
  ...ofBatch,
  method: 'get',
  path: '/v1/trace-batches/:id',
  summary: '一批：记录的每一版、发过的码、召回、每天扫了多少',
  answers: contract.traceBatchOpenedSchema,
  authorize: mayOfBatch('read traces'),
  handle: async ({ deps, found }) => {
    const { zone } = await programmeById(deps.database.client, found.programmeId)
    const today = personDayAt(deps.clock.now(), zone)
    const batch = await reads.readBatch(deps.database.client, found.id, today)
    return { today, ...presentOpened(batch, codesOf(deps.keyring)) }
  },
})

const changed = endpoint({
  ...ofBatch,
  method: 'put',
  path: '/v1/trace-batches/:id',
  summary: '改一批的登记；批号不能改，原来的留着',
  body: contract.traceBatchChangeSchema,
  answers: doneSchema,
  authorize: mayOfBatch('change traces'),
  handle: async (ask) => {
    await inWork(ask, ask.found.programmeId, (work) => changeBatch(work, ask.found.id, ask.body))
    return done
  },
})

const released = endpoint({
  ...ofBatch,
  method: 'post',
  path: '/v1/trace-batches/:id/release',
  summary: '放行一批；没有有效检测的要写原因',
  body: contract.traceReleaseSchema,
  answers: doneSchema,
  authorize: mayOfBatch('change traces'),
  handle: async (ask) => {
    await inWork(ask, ask.found.programmeId, (work) => releaseBatch(work, ask.found.id, ask.body.reason))
    return done
  },
})

const closed = endpoint({
  ...ofBatch,
  method: 'post',
  path: '/v1/trace-batches/:id/closing',
  summary: '这一批卖完了',
  body: emptyBodySchema,
  answers: doneSchema,
  authorize: mayOfBatch('change traces'),
  handle: async (ask) => {
    await inWork(ask, ask.found.programmeId, (work) => closeBatch(work, ask.found.id))
    return done
  },
})

const recalled = endpoint({
  ...ofBatch,
  method: 'post',
  path: '/v1/trace-batches/:id/recall',
  summary: '召回一批，或扩大召回；所有的码马上看得到，也告诉工作群',
  body: contract.traceRecallSchema,
  answers: doneSchema,
  authorize: mayOfBatch('recall batch'),
  handle: async (ask) => {
    await inWork(ask, ask.found.programmeId, (work) => recallBatch(work, ask.found.id, ask.body))
    return done
  },
})

const lifted = endpoint({
  ...ofBatch,
  method: 'post',
  path: '/v1/trace-batches/:id/recall-lifting',
  summary: '解除召回',
  body: contract.traceLiftSchema,
  answers: doneSchema,
  authorize: mayOfBatch('recall batch'),
  handle: async (ask) => {
    await inWork(ask, ask.found.programmeId, (work) => liftRecall(work, ask.found.id, ask.body))
    return done
  },
})

export const traceEndpoints: readonly Endpoint[] = [
  ...[list, made, one, changed, released, closed, recalled, lifted],
  ...traceRecordEndpoints,
]
