// Into the console and out of it: with a password, or the first time by a one-time link.
import { plainLogin } from '../../../core/people/accounts/login.ts'
import { changePassword, joinByCode } from '../../../core/people/accounts/open-account.ts'
import { endSession, signIn } from '../../../core/people/accounts/sign-in.ts'
import { doneSchema, joinBodySchema, passwordBodySchema, signInBodySchema } from '../../contract/session.ts'
import { signedIn } from '../../http/authenticate.ts'
import { type Endpoint, endpoint, open } from '../../http/endpoint.ts'
import type { Throttle } from '../../http/throttle.ts'

const done = { done: true } as const

/** One throttle for them all: a wrong password is a wrong password wherever it is tried. */
export const signInEndpoints = (throttle: Throttle): Endpoint[] => [
  endpoint({
    method: 'post',
    path: '/v1/sign-in',
    summary: '登录',
    body: signInBodySchema,
    answers: doneSchema,
    problems: [401, 429],
    authorize: open,
    handle: async ({ deps, body, browser }) => {
      const tried = { address: browser.address, login: plainLogin(body.login) }
      const token = await throttle.guard(tried, () => signIn(deps, { ...body, client: browser.name }))
      browser.keepSession(token)
      return done
    },
  }),
  endpoint({
    method: 'post',
    path: '/v1/join',
    summary: '凭一次性链接开账号',
    body: joinBodySchema,
    answers: doneSchema,
    problems: [409, 429],
    authorize: open,
    handle: async ({ deps, body, browser, cause }) => {
      const joining = { ...body, client: browser.name, cause }
      browser.keepSession(await throttle.guard({ address: browser.address }, () => joinByCode(deps, joining)))
      return done
    },
  }),
  endpoint({
    method: 'put',
    path: '/v1/password',
    summary: '换密码；别处的登录都退出',
    body: passwordBodySchema,
    answers: doneSchema,
    problems: [429],
    authorize: async ({ me }) => signedIn(me),
    handle: async ({ deps, body, browser, cause, found }) => {
      const tried = { address: browser.address, login: found.login }
      await throttle.guard(tried, () => changePassword(deps, found, { ...body, cause }))
      return done
    },
  }),
  endpoint({
    method: 'post',
    path: '/v1/sign-out',
    summary: '退出登录',
    answers: doneSchema,
    access: 'optional',
    authorize: async ({ me }) => me,
    handle: async ({ deps, browser, found }) => {
      if (found) await endSession(deps, found, found.sessionId)
      browser.forgetSession()
      return done
    },
  }),
]
