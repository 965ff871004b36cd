// Messages that failed three times: seen by staff, and tried again one by one.
import { listParkedOf } from '../../../core/messaging/parked-reads.ts'
import { retryOneParked } from '../../../core/messaging/retry-parked.ts'
import { allowed, authorize } from '../../../core/people/policy.ts'
import { runWork } from '../../../core/platform/work.ts'
import type { ParkedMessage } from '../../contract/parked.ts'
import { parkedListSchema, parkedParamsSchema } from '../../contract/parked.ts'
import { doneSchema } from '../../contract/session.ts'
import { signedIn } from '../../http/authenticate.ts'
import { type Endpoint, endpoint } from '../../http/endpoint.ts'

const parked = endpoint({
  method: 'get',
  path: '/v1/parked',
  summary: '搁置的消息',
  answers: parkedListSchema,
  authorize: async ({ me, actorIn }) => {
    const { programme } = signedIn(me)
    const actor = actorIn(programme.id)
    if (!allowed(actor, 'retry journal')) authorize(actor, 'read journal')
    return { programmeId: programme.id, readsText: allowed(actor, 'read journal') }
  },
  handle: async ({ deps, found }) => {
    const rows = await listParkedOf(deps.database.client, found.programmeId)
    const items: ParkedMessage[] = rows.map(({ id, sentAt, group, error, text }) => ({
      ...{ id, group, error, sentAt: sentAt.toISOString() },
      text: found.readsText ? text : null,
    }))
    return { items }
  },
})

const retry = endpoint({
  method: 'post',
  path: '/v1/parked/:id/retry',
  summary: '把一条搁置的消息再试一次',
  params: parkedParamsSchema,
  answers: doneSchema,
  problems: [404],
  authorize: async ({ me, actorIn }) => {
    const { programme } = signedIn(me)
    const actor = actorIn(programme.id)
    authorize(actor, 'retry journal')
    return { programme, actor }
  },
  handle: async ({ deps, params, cause, found }) => {
    await runWork(deps, { ...found, cause, body: (work) => retryOneParked(work, params.id) })
    return { done: true as const }
  },
})

export const parkedEndpoints: readonly Endpoint[] = [parked, retry]
