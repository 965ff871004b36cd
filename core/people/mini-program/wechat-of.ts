// Which WeChat the mini-program signs in by: the real one where an app id is configured; in the demo county, whose
// database is a demo and can't become anything else (seed), a stand-in; else none, and signing in is off.
import type { Clock } from '../../platform/clock.ts'
import type { Config } from '../../platform/config.ts'
import { countyTemplates, type NoticeTemplates } from '../../platform/notice-templates.ts'
import { createWechatApi, type WechatApi, WechatRefusal } from '../../platform/wechat-api.ts'

export function wechatOf(config: Config, clock: Clock): WechatApi | null {
  if (config.CHANNEL === 'county') return countyWechat
  const { WECHAT_APP_ID: appId, WECHAT_APP_SECRET: secret, WECHAT_API_URL: baseUrl } = config
  return appId && secret ? createWechatApi({ baseUrl, appId, secret }, clock) : null
}

/** `demo-NAME` is the code of whoever calls themselves so, and `demo-13800000000` the ticket of that phone. */
const countyWechat: WechatApi = {
  appId: 'county',
  session: async (code) => ({ openid: `county-${demoWord(code)}` }),
  phone: async (ticket) => demoWord(ticket),
  // Seen in the list of notices: nobody has a phone there.
  notice: async () => undefined,
}

function demoWord(code: string): string {
  const [, word] = /^demo-([\w\u4e00-\u9fff]{1,40})$/.exec(code) ?? []
  if (!word) throw new WechatRefusal('badCode', 40029)
  return word
}

/** The templates that this installation has. */
export const templatesOf = (config: Config): NoticeTemplates =>
  config.WECHAT_NOTICES ?? (config.CHANNEL === 'county' ? countyTemplates : {})
