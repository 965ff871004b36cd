// Requests for deletion, for staff to look after and an admin to decide.
import { decideDeletion } from '../../../core/people/deletion/decide-deletion.ts'
import { finishDeletions } from '../../../core/people/deletion/finish-deletions.ts'
import { listRequests, programmeOfRequest } from '../../../core/people/deletion/request-reads.ts'
import { authorize } from '../../../core/people/policy.ts'
import { dayAt } from '../../../core/values/days.ts'
import { Problem } from '../../../core/values/problem.ts'
import {
  deletionDecisionBodySchema,
  deletionParamsSchema,
  deletionsQuerySchema,
  deletionsSchema,
  maxDeletionRequests,
} from '../../contract/deletion-requests.ts'
import { doneSchema } from '../../contract/session.ts'
import { type Endpoint, endpoint } from '../../http/endpoint.ts'
import { inWork } from '../../http/in-work.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'
import { presentRequest } from '../mini-program/deletion-requests.ts'

const list = endpoint({
  method: 'get',
  path: '/v1/deletion-requests',
  summary: '谁要删个人信息，最晚哪天办',
  query: deletionsQuerySchema,
  answers: deletionsSchema,
  problems: [403, 404],
  authorize: mayInProgramme('read deletions'),
  handle: async ({ deps: { database, clock }, query, found: { id: programmeId, zone } }) => {
    const asked = { programmeId, open: query.show === 'open', limit: maxDeletionRequests }
    const today = dayAt(clock.now(), zone)
    const rows = await listRequests(database.client, asked)
    const late = (row: (typeof rows)[number]) => row.state === 'asked' && row.dueOn < today
    return { items: rows.map((row) => ({ ...row, ...presentRequest(row), late: late(row) })) }
  },
})

const decision = endpoint({
  method: 'post',
  path: '/v1/deletion-requests/:id/decision',
  summary: '准许删除（立即抹掉，不能恢复）或者不准，理由告诉本人',
  params: deletionParamsSchema,
  body: deletionDecisionBodySchema,
  answers: doneSchema,
  problems: [403, 404, 409],
  authorize: async ({ deps, params, actorIn }) => {
    const programmeId = await programmeOfRequest(deps.database.client, params.id)
    if (programmeId === null) throw new Problem('notFound', { thing: 'deletionRequest', id: params.id })
    authorize(actorIn(programmeId), 'decide deletion')
    return programmeId
  },
  handle: async (ask) => {
    const { id } = ask.params
    await inWork(ask, ask.found, (work) => decideDeletion(work, { id, ...ask.body }))
    await finishDeletions(ask.deps, ask.deps.clock.now())
    return { done: true as const }
  },
})

export const deletionEndpoints: readonly Endpoint[] = [list, decision]
