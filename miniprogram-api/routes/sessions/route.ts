// Who is signed in here, and in which other browsers.
import { listSessions, type SignedIn } from '../../../core/people/accounts/account-reads.ts'
import { endSession } from '../../../core/people/accounts/sign-in.ts'
import {
  doneSchema,
  type ListedSession,
  type Me,
  sessionParamsSchema,
  sessionSchema,
  sessionsSchema,
} from '../../contract/session.ts'
import { signedIn } from '../../http/authenticate.ts'
import { type Endpoint, endpoint } from '../../http/endpoint.ts'

function presentMe({ login, personId, name, roles, programme }: SignedIn): Me {
  const { key, region } = programme
  return { login, personId, name, roles: [...roles], programme: { key, name: programme.name, region } }
}

const session = endpoint({
  method: 'get',
  path: '/v1/session',
  summary: '谁在登录',
  answers: sessionSchema,
  access: 'optional',
  authorize: async ({ me }) => me,
  handle: async ({ deps, found }) => ({
    demo: deps.config.CHANNEL === 'county',
    me: found && presentMe(found),
  }),
})

const mySessions = endpoint({
  method: 'get',
  path: '/v1/sessions-of-mine',
  summary: '我在哪些地方登录着',
  answers: sessionsSchema,
  authorize: async ({ me }) => signedIn(me),
  handle: async ({ deps, found }) => {
    const rows = await listSessions(deps.database.client, found.accountId, deps.clock.now())
    const items: ListedSession[] = rows.map(({ id, client, createdAt, lastSeenAt }) => ({
      ...{ id, client, createdAt: createdAt.toISOString(), lastSeenAt: lastSeenAt.toISOString() },
      current: id === found.sessionId,
    }))
    return { items }
  },
})

const endMySession = endpoint({
  method: 'delete',
  path: '/v1/sessions-of-mine/:id',
  summary: '让一处登录退出',
  params: sessionParamsSchema,
  answers: doneSchema,
  problems: [404],
  authorize: async ({ me }) => signedIn(me),
  handle: async ({ deps, params, found }) => {
    await endSession(deps, found, params.id)
    return { done: true as const }
  },
})

export const sessionEndpoints: readonly Endpoint[] = [session, mySessions, endMySession]
