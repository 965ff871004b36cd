// I want to be forgotten: asked, looked after, taken back.
import { requestDeletion, withdrawRequest } from '../../../core/people/deletion/request-deletion.ts'
import { type OwnRequest, ownRequests } from '../../../core/people/deletion/request-reads.ts'
import { authorize } from '../../../core/people/policy.ts'
import {
  deletionAskedSchema,
  deletionBodySchema,
  deletionParamsSchema,
  ownDeletionsSchema,
} from '../../contract/deletion-requests.ts'
import { doneSchema } from '../../contract/session.ts'
import { actingOf } from '../../http/authenticate.ts'
import { type Endpoint, endpoint } from '../../http/endpoint.ts'
import { inWork } from '../../http/in-work.ts'

const asking = endpoint({
  method: 'post',
  path: '/v1/me/deletion-requests',
  summary: '申请删掉我的个人信息',
  body: deletionBodySchema,
  answers: deletionAskedSchema,
  access: 'miniProgram',
  problems: [409],
  authorize: async ({ own }) => actingOf(own),
  handle: (ask) =>
    inWork(ask, ask.found.programme.id, (work) =>
      requestDeletion(work, { personId: ask.found.personId, words: ask.body.words }),
    ),
})

const list = endpoint({
  method: 'get',
  path: '/v1/me/deletion-requests',
  summary: '我的删除申请办到哪了',
  answers: ownDeletionsSchema,
  access: 'miniProgram',
  authorize: async ({ own, actorIn }) => {
    const person = actingOf(own)
    authorize(actorIn(person.programme.id), 'ask deletion', { own: true })
    return person
  },
  handle: async ({ deps, found }) => ({
    items: (await ownRequests(deps.database.client, found.personId)).map(presentRequest),
  }),
})

export const presentRequest = ({ askedAt, decidedAt, ...row }: OwnRequest) => ({
  ...row,
  askedAt: askedAt.toISOString(),
  decidedAt: decidedAt?.toISOString() ?? null,
})

const withdrawal = endpoint({
  method: 'delete',
  path: '/v1/me/deletion-requests/:id',
  summary: '撤回删除申请',
  params: deletionParamsSchema,
  answers: doneSchema,
  access: 'miniProgram',
  problems: [404, 409],
  authorize: async ({ own }) => actingOf(own),
  handle: (ask) =>
    inWork(ask, ask.found.programme.id, async (work) => {
      await withdrawRequest(work, { personId: ask.found.personId, id: ask.params.id })
      return { done: true as const }
    }),
})

export const deletionsOfMiniProgram: readonly Endpoint[] = [asking, list, withdrawal]
