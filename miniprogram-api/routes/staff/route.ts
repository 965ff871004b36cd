// The people who work on a programme: for its admins.
import { listStaff } from '../../../core/people/accounts/account-reads.ts'
import { endRole } from '../../../core/people/accounts/end-role.ts'
import { authorize } from '../../../core/people/policy.ts'
import { issueInvitation } from '../../../core/people/staff.ts'
import { runWork } from '../../../core/platform/work.ts'
import type { Actor } from '../../../core/values/actor.ts'
import { Problem } from '../../../core/values/problem.ts'
import { doneSchema } from '../../contract/session.ts'
import {
  invitationBodySchema,
  invitationSchema,
  roleParamsSchema,
  type StaffMember,
  staffSchema,
} from '../../contract/staff.ts'
import { signedIn } from '../../http/authenticate.ts'
import { type Endpoint, endpoint } from '../../http/endpoint.ts'

interface Asked {
  me: Parameters<typeof signedIn>[0]
  actorIn(programmeId: string): Actor
}

async function forAdmin({ me, actorIn }: Asked) {
  const { programme } = signedIn(me)
  const actor = actorIn(programme.id)
  authorize(actor, 'manage accounts')
  return { programme, actor }
}

const staff = endpoint({
  method: 'get',
  path: '/v1/staff',
  summary: '本项目的工作人员',
  answers: staffSchema,
  authorize: forAdmin,
  handle: async ({ deps, found }) => {
    const rows = await listStaff(deps.database.client, found.programme.id, deps.clock.now())
    const items: StaffMember[] = rows.map(({ personId, name, roles, login, wechat }) => ({
      ...{ personId, name, login, wechat },
      roles: roles.map(({ role, since }) => ({ role, since: since.toISOString() })),
    }))
    return { items }
  },
})

const invite = endpoint({
  method: 'post',
  path: '/v1/staff/invitations',
  summary: '请一位工作人员',
  body: invitationBodySchema,
  answers: invitationSchema,
  secret: true,
  problems: [404],
  authorize: forAdmin,
  handle: async ({ deps, body, cause, found }) => {
    const { personId } = body
    const known = personId ? await listStaff(deps.database.client, found.programme.id, deps.clock.now()) : []
    if (personId && !known.some((each) => each.personId === personId))
      throw new Problem('notFound', { thing: 'staff', id: personId })
    const codes = await runWork(deps, { ...found, cause, body: (work) => issueInvitation(work, body) })
    return { wechatCode: codes.wechat, accountCode: codes.account }
  },
})

const removeRole = endpoint({
  method: 'delete',
  path: '/v1/staff/:personId/roles/:role',
  summary: '马上停掉一个人的一个身份',
  params: roleParamsSchema,
  answers: doneSchema,
  problems: [404, 409],
  authorize: forAdmin,
  handle: async ({ deps, params, cause, found }) => {
    await runWork(deps, { ...found, cause, body: (work) => endRole(work, params) })
    return { done: true as const }
  },
})

export const staffEndpoints: readonly Endpoint[] = [staff, invite, removeRole]
