// Into the mini-program by WeChat, and staying there.
import { renew, signInByWechat, type Tokens } from '../../../core/people/mini-program/sign-in.ts'
import type { WechatApi } from '../../../core/platform/wechat-api.ts'
import { Problem } from '../../../core/values/problem.ts'
import {
  renewalBodySchema,
  type TokensAnswer,
  tokensSchema,
  wechatSignInBodySchema,
} from '../../contract/mini-program.ts'
import { type Endpoint, endpoint, open } from '../../http/endpoint.ts'
import type { Throttle } from '../../http/throttle.ts'

/** Throws the Problem `signInOff` where no app id is configured. */
export function configured(wechat: WechatApi | null): WechatApi {
  if (!wechat) throw new Problem('signInOff', {})
  return wechat
}

const presentTokens = ({ accessUntil, refreshUntil, ...tokens }: Tokens): TokensAnswer => ({
  ...tokens,
  accessUntil: accessUntil.toISOString(),
  refreshUntil: refreshUntil.toISOString(),
})

export const miniProgramSignIn = (wechat: WechatApi | null, throttle: Throttle): Endpoint[] => [
  endpoint({
    method: 'post',
    path: '/v1/mini-program/sign-in',
    summary: '小程序登录：wx.login 的 code 换令牌',
    body: wechatSignInBodySchema,
    answers: tokensSchema,
    secret: true,
    access: 'miniProgramOpen',
    problems: [403, 429, 503],
    authorize: open,
    handle: async ({ deps, body, browser }) => {
      const signIn = { code: body.code, client: body.device ?? browser.name }
      const api = configured(wechat)
      return presentTokens(
        await throttle.guard({ address: browser.address }, () => signInByWechat(deps, api, signIn)),
      )
    },
  }),
  endpoint({
    method: 'post',
    path: '/v1/mini-program/renewal',
    summary: '换新令牌；旧的作废，作废的再用就退出',
    body: renewalBodySchema,
    answers: tokensSchema,
    secret: true,
    access: 'miniProgramOpen',
    problems: [401],
    authorize: open,
    handle: async ({ deps, body }) => presentTokens(await renew(deps, body.refresh)),
  }),
]
