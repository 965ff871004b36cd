// WeChat's HTTP API for mini-programs, as far as it is used. Its answers come with status 200 and an `errcode`; those
// become `WechatRefusal`, by which the caller tells what the person can mend from what they can't.
import { z } from 'zod'
import type { Clock } from './clock.ts'

export interface WechatApi {
  readonly appId: string
  /** `wx.login` code → whose WeChat it is for this mini-program. Each code works once, for five minutes. */
  session(code: string): Promise<{ openid: string; unionid?: string | undefined }>
  /** The ticket of a phone-number button → the number, mainland ones as 11 digits. Works once. */
  phone(ticket: string): Promise<string>
  /** A subscription message. Uses up one of the user's grants of that template. */
  notice(notice: WechatNotice): Promise<void>
}

export interface WechatNotice {
  openid: string
  templateId: string
  /** By WeChat's names of the template's fields. */
  data: Readonly<Record<string, { value: string }>>
  /** Of the mini-program, opened by a tap. */
  page?: string
}

export type WechatFault =
  /** The code or ticket is wrong, too old or used: the person tries again. */
  | 'badCode'
  /** WeChat holds the person to be dangerous. */
  | 'blocked'
  /** Too many at once, or WeChat is busy: later. */
  | 'busy'
  /** Our app id, secret or rights are wrong: staff must see to it. */
  | 'misconfigured'
  /** The person takes no such notice any more, or has left. */
  | 'unwanted'
  /** The template, its fields or its page don't fit: staff must see to it. */
  | 'badNotice'
  /** The day's quota is used up. */
  | 'quota'
  /** It was asked, and no answer came: it may have been done. Of a notice alone. */
  | 'lost'

export class WechatRefusal extends Error {
  readonly fault: WechatFault
  readonly errcode: number

  constructor(fault: WechatFault, errcode: number, cause?: Error) {
    super(`WeChat answered ${errcode}: ${fault}`, { cause })
    this.name = 'WechatRefusal'
    this.fault = fault
    this.errcode = errcode
  }
}

/** The connection was refused, or never came about. */
class NeverAsked extends Error {}

const neverAsked = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])

/** From WeChat's list of return codes; what is not in it is taken for `busy`. */
const faults: Record<number, WechatFault> = {
  40029: 'badCode',
  40163: 'badCode',
  41008: 'badCode',
  40226: 'blocked',
  45011: 'busy',
  [-1]: 'busy',
  40013: 'misconfigured',
  40125: 'misconfigured',
  41002: 'misconfigured',
  41004: 'misconfigured',
  48001: 'misconfigured',
  1400001: 'misconfigured',
  40003: 'unwanted',
  43101: 'unwanted',
  43107: 'unwanted',
  40037: 'badNotice',
  41030: 'badNotice',
  47003: 'badNotice',
  45009: 'quota',
}
/** The access token is no longer good: get another and ask once more. */
const staleToken = new Set([40001, 40014, 42001])

const failure = z.object({ errcode: z.number().int() })
const sessionAnswer = z.object({ openid: z.string().min(1), unionid: z.string().optional() })
const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })
const doneAnswer = z.object({ errcode: z.literal(0) })
const phoneAnswer = z.object({ phone_info: z.object({ purePhoneNumber: z.string().min(1) }) })

export interface WechatApp {
  /** `https://api.weixin.qq.com`, or what stands before it. */
  baseUrl: string
  appId: string
  secret: string
}

const patienceMs = 8000
/** A token is taken for spent this long before it is. */
const tokenMarginMs = 5 * 60_000

export function createWechatApi({ baseUrl, appId, secret }: WechatApp, clock: Clock): WechatApi {
  let token: { value: string; until: number } | null = null
  let renewal: Promise<string> | null = null
  // Whoever needs one at the same time waits for the same.
  const accessToken = (spent: string | null): Promise<string> => {
    const fresh = token && token.value !== spent && token.until > clock.now().getTime()
    if (token && fresh) return Promise.resolve(token.value)
    renewal ??= renewed(spent !== null).finally(() => {
      renewal = null
    })
    return renewal
  }
  const renewed = async (fresh: boolean): Promise<string> => {
    const now = clock.now().getTime()
    const body = { grant_type: 'client_credential', appid: appId, secret, force_refresh: fresh }
    const { access_token: value, expires_in: seconds } = await ask(
      tokenAnswer,
      `${baseUrl}/cgi-bin/stable_token`,
      body,
    )
    token = { value, until: now + seconds * 1000 - tokenMarginMs }
    return value
  }
  const withToken = async <Answer>(
    schema: z.ZodType<Answer>,
    path: string,
    body: object,
  ): Promise<Answer> => {
    const asked = (value: string) =>
      ask(schema, `${baseUrl}${path}?access_token=${encodeURIComponent(value)}`, body)
    const first = await accessToken(null)
    try {
      return await asked(first)
    } catch (error) {
      if (error instanceof WechatRefusal && staleToken.has(error.errcode))
        return asked(await accessToken(first))
      throw error
    }
  }
  return {
    appId,
    session: async (code) => {
      const query = new URLSearchParams({
        ...{ appid: appId, secret, js_code: code, grant_type: 'authorization_code' },
      })
      const { openid, unionid } = await ask(sessionAnswer, `${baseUrl}/sns/jscode2session?${query}`)
      return { openid, unionid }
    },
    phone: async (ticket) => {
      const answer = await withToken(phoneAnswer, '/wxa/business/getuserphonenumber', { code: ticket })
      return answer.phone_info.purePhoneNumber
    },
    notice: async ({ openid, templateId, data, page }) => {
      // Before anything is sent: a token that can't be had is no lost answer.
      await accessToken(null)
      const body = { touser: openid, template_id: templateId, data, lang: 'zh_CN', ...(page ? { page } : {}) }
      try {
        await withToken(doneAnswer, '/cgi-bin/message/subscribe/send', body)
      } catch (error) {
        if (error instanceof WechatRefusal && error.errcode === 0 && !(error.cause instanceof NeverAsked))
          throw new WechatRefusal('lost', 0)
        throw error
      }
    },
  }
}

// Never tells the address: it has the secret in it.
async function ask<Answer>(schema: z.ZodType<Answer>, url: string, body?: object): Promise<Answer> {
  const answer = await answered(url, body)
  const failed = failure.safeParse(answer)
  const errcode = failed.success ? failed.data.errcode : 0
  if (errcode !== 0) throw new WechatRefusal(faults[errcode] ?? 'busy', errcode)
  const parsed = schema.safeParse(answer)
  if (!parsed.success) throw new WechatRefusal('busy', 0)
  return parsed.data
}

async function answered(url: string, body: object | undefined): Promise<unknown> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(patienceMs),
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    })
    return await response.json()
  } catch (error) {
    const { code } = ((error instanceof Error && error.cause) ?? {}) as { code?: string }
    throw new WechatRefusal('busy', 0, code && neverAsked.has(code) ? new NeverAsked() : undefined)
  }
}
