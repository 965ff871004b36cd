// Who I am in the mini-program: whom my WeChat stands for, and where I am signed in.
import { linkByCode, linkByPhone, unlinkPerson } from '../../../core/people/mini-program/link-person.ts'
import { listDevices, type MiniProgramSignedIn } from '../../../core/people/mini-program/session-reads.ts'
import { actAs, endDevice } from '../../../core/people/mini-program/sign-in.ts'
import type { WechatApi } from '../../../core/platform/wechat-api.ts'
import {
  actingBodySchema,
  bindCodeBodySchema,
  deviceParamsSchema,
  devicesSchema,
  linkedSchema,
  type MiniProgramMe,
  miniProgramMeSchema,
  ownPersonParamsSchema,
  phoneLinkBodySchema,
} from '../../contract/mini-program.ts'
import { doneSchema } from '../../contract/session.ts'
import { ownOf } from '../../http/authenticate.ts'
import { type Endpoint, endpoint } from '../../http/endpoint.ts'
import type { Throttle } from '../../http/throttle.ts'
import { ownProgress } from './progress.ts'
import { configured } from './sign-in.ts'

const done = { done: true } as const

const presentMe = ({ people, acting }: MiniProgramSignedIn): MiniProgramMe => ({
  people: people.map(({ personId, name, programme, roles }) => ({
    ...{ id: personId, name, roles: [...roles] },
    programme: { key: programme.key, name: programme.name, region: programme.region },
  })),
  actingId: acting?.personId ?? null,
})

const me = endpoint({
  method: 'get',
  path: '/v1/me',
  summary: '我是谁：这个微信代表的人',
  answers: miniProgramMeSchema,
  access: 'miniProgram',
  authorize: async ({ own }) => ownOf(own),
  handle: async ({ found }) => presentMe(found),
})

const acting = endpoint({
  method: 'put',
  path: '/v1/me/person',
  summary: '换成另一个人（一家人共用，或在两个旗县）',
  body: actingBodySchema,
  answers: doneSchema,
  access: 'miniProgram',
  problems: [404],
  authorize: async ({ own }) => ownOf(own),
  handle: async ({ deps, body, found }) => {
    await actAs(deps, found, body.personId)
    return done
  },
})

const unlink = endpoint({
  method: 'delete',
  path: '/v1/me/links/:personId',
  summary: '解绑',
  params: ownPersonParamsSchema,
  answers: doneSchema,
  access: 'miniProgram',
  problems: [404],
  authorize: async ({ own }) => ownOf(own),
  handle: async ({ deps, params, cause, found }) => {
    await unlinkPerson(deps, found, { personId: params.personId, cause })
    return done
  },
})

const devices = endpoint({
  method: 'get',
  path: '/v1/me/devices',
  summary: '我在哪些手机上登录着',
  answers: devicesSchema,
  access: 'miniProgram',
  authorize: async ({ own }) => ownOf(own),
  handle: async ({ deps, found }) => {
    const rows = await listDevices(deps.database.client, found.userId, deps.clock.now())
    const items = rows.map(({ id, client, createdAt, lastSeenAt }) => ({
      ...{ id, device: client, current: id === found.sessionId },
      ...{ createdAt: createdAt.toISOString(), lastSeenAt: lastSeenAt.toISOString() },
    }))
    return { items }
  },
})

const endOne = endpoint({
  method: 'delete',
  path: '/v1/me/devices/:id',
  summary: '让一部手机退出',
  params: deviceParamsSchema,
  answers: doneSchema,
  access: 'miniProgram',
  problems: [404],
  authorize: async ({ own }) => ownOf(own),
  handle: async ({ deps, params, found }) => {
    await endDevice(deps, found, params.id)
    return done
  },
})

const signOut = endpoint({
  method: 'post',
  path: '/v1/mini-program/sign-out',
  summary: '小程序退出登录',
  answers: doneSchema,
  access: 'miniProgram',
  authorize: async ({ own }) => ownOf(own),
  handle: async ({ deps, found }) => {
    await endDevice(deps, found, found.sessionId)
    return done
  },
})

/** A wrong code counts against whoever tries it, and against their address. */
const linking = (wechat: WechatApi | null, throttle: Throttle): Endpoint[] => [
  endpoint({
    method: 'post',
    path: '/v1/me/links',
    summary: '用小二给的绑定码绑定',
    body: bindCodeBodySchema,
    answers: linkedSchema,
    access: 'miniProgram',
    problems: [429],
    authorize: async ({ own }) => ownOf(own),
    handle: async ({ deps, body, cause, browser, found }) => {
      const tried = { address: browser.address, login: found.userId }
      const linked = await throttle.guard(tried, () => linkByCode(deps, found, { ...body, cause }))
      return { id: linked.personId, name: linked.name, fresh: linked.fresh }
    },
  }),
  endpoint({
    method: 'post',
    path: '/v1/me/links/phone',
    summary: '用微信手机号绑定',
    body: phoneLinkBodySchema,
    answers: linkedSchema,
    access: 'miniProgram',
    problems: [404, 409, 429, 503],
    authorize: async ({ own }) => ownOf(own),
    handle: async ({ deps, body, cause, browser, found }) => {
      const api = configured(wechat)
      const asked = { ...body, cause, userId: found.userId }
      const tried = { address: browser.address, login: found.userId }
      const linked = await throttle.guard(tried, () => linkByPhone(deps, api, asked))
      return { id: linked.personId, name: linked.name, fresh: linked.fresh }
    },
  }),
]

export const ownEndpointsOfMiniProgram = (wechat: WechatApi | null, throttle: Throttle): Endpoint[] => [
  // Before what takes any name in its place.
  ...linking(wechat, throttle),
  ...[me, ownProgress, acting, unlink, devices, endOne, signOut],
]
