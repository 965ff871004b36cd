import { sendNotices } from '../core/messaging/notices/send-notices.ts'
import { templatesOf, wechatOf } from '../core/people/mini-program/wechat-of.ts'
import type { Config } from '../core/platform/config.ts'
import type { Deps } from '../core/platform/deps.ts'
import type { WechatApi } from '../core/platform/wechat-api.ts'
import type { Job } from './run-job.ts'

// One for all turns: it knows the access token.
const apis = new WeakMap<Config, WechatApi | null>()

function apiOf({ config, clock }: Deps): WechatApi | null {
  const known = apis.get(config)
  if (known !== undefined) return known
  const api = wechatOf(config, clock)
  apis.set(config, api)
  return api
}

export const noticesJob: Job = {
  name: 'send-notices',
  run: async (deps, now): Promise<Record<string, number>> => {
    const wechat = apiOf(deps)
    return wechat ? sendNotices(deps, { wechat, templates: templatesOf(deps.config) }, now) : {}
  },
}
