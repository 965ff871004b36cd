// WeChat's HTTP API as it answers, for tests: status 200 whatever happens, JSON under text/plain, and its error codes.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export const fakeApp = { appId: 'wx0123456789abcdef', secret: 'f'.repeat(32) }

export interface FakeWechat {
  url: string
  /** A fresh `wx.login` code of that user; works once. */
  loginCode(openid: string): string
  /** A fresh ticket of the phone button; works once. */
  phoneTicket(phone: string): string
  /** Its next answer to any question is this error. */
  failNext(errcode: number): void
  /** Tokens given out so far are no longer good. */
  expireTokens(): void
  /** That user takes so many more messages of that template. */
  allow(openid: string, templateId: string, count?: number): void
  /** What was sent, in order. */
  sent: readonly { touser: string; template_id: string; data: Record<string, { value: string }> }[]
  /** The next request is taken and done, and its answer is lost on the way. */
  loseNextAnswer(): void
  /** Paths in the order in which they were asked. */
  asked: readonly string[]
  stop(): Promise<void>
}

const messages: Record<number, string> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40037: 'invalid template_id',
  43101: 'user refuse to accept the msg',
  47003: 'argument invalid! data.thing1.value invalid',
  45009: 'reach max api daily quota limit',
  40029: 'invalid code',
  40066: 'invalid url',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40226: 'code blocked',
  41008: 'missing code',
  42001: 'access_token expired',
  45011: 'api minute-quota reach limit, must slower',
  48001: 'api unauthorized',
}

export async function startFakeWechat(): Promise<FakeWechat> {
  const codes = new Map<string, string>()
  const tickets = new Map<string, string>()
  const used = new Set<string>()
  const asked: string[] = []
  const allowed = new Map<string, number>()
  const sent: FakeWechat['sent'][number][] = []
  let [tokens, next, count, loses] = [1, 0, 0, false]
  const take = (from: Map<string, string>, code: string | null) => {
    if (!code) return refusal(41008)
    if (used.has(code)) return refusal(40163)
    const found = from.get(code)
    if (found === undefined) return refusal(40029)
    used.add(code)
    return { found }
  }
  const handlers: Record<string, (url: URL, body: Record<string, unknown>) => object> = {
    '/sns/jscode2session': ({ searchParams: query }) => {
      const wrong = wrongApp(query.get('appid'), query.get('secret'))
      if (wrong) return refusal(wrong)
      const taken = take(codes, query.get('js_code'))
      return 'found' in taken ? { openid: taken.found, session_key: 'c2Vzc2lvbg==' } : taken
    },
    '/cgi-bin/stable_token': (_url, body) => {
      const wrong = wrongApp(body.appid, body.secret)
      return wrong ? refusal(wrong) : { access_token: `token-${tokens}`, expires_in: 7200 }
    },
    '/wxa/business/getuserphonenumber': (url, body) => {
      const stale = tokenFault(url)
      if (stale) return refusal(stale)
      const taken = take(tickets, typeof body.code === 'string' ? body.code : null)
      if (!('found' in taken)) return taken
      const phone = { phoneNumber: taken.found, purePhoneNumber: taken.found, countryCode: '86' }
      return { errcode: 0, errmsg: 'ok', phone_info: phone }
    },
  }
  const tokenFault = (url: URL): number => {
    const token = url.searchParams.get('access_token')
    if (token === `token-${tokens}`) return 0
    return token?.startsWith('token-') ? 42001 : 40001
  }
  handlers['/cgi-bin/message/subscribe/send'] = (url, body) => {
    const message = body as unknown as FakeWechat['sent'][number]
    const stale = tokenFault(url)
    if (stale) return refusal(stale)
    if (!message.touser) return refusal(40003)
    // A field that is empty or too long fails the whole message.
    const long = Object.entries(message.data).some(
      ([field, { value }]) => value === '' || (field.startsWith('thing') && [...value].length > 20),
    )
    if (long) return refusal(47003)
    const key = `${message.touser} ${message.template_id}`
    const left = allowed.get(key) ?? 0
    if (left < 1) return refusal(43101)
    allowed.set(key, left - 1)
    sent.push(message)
    return { errcode: 0, errmsg: 'ok', msgid: sent.length }
  }
  const answer = (url: URL, body: Record<string, unknown>): object => {
    const [errcode, handler] = [next, handlers[url.pathname]]
    next = 0
    if (errcode !== 0 || !handler) return refusal(errcode || 40066)
    return handler(url, body)
  }
  const server = createServer((request, response) => {
    void respond(request, response, (url, body) => {
      asked.push(url.pathname)
      const given = answer(url, body)
      if (!loses) return given
      loses = false
      return null
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const fresh = (map: Map<string, string>, value: string) => {
    const code = `0f${String(++count).padStart(30, 'x')}`
    map.set(code, value)
    return code
  }
  return {
    url: `http://127.0.0.1:${port}`,
    loginCode: (openid) => fresh(codes, openid),
    phoneTicket: (phone) => fresh(tickets, phone),
    failNext: (errcode) => {
      next = errcode
    },
    allow: (openid, templateId, count = 1) => {
      const key = `${openid} ${templateId}`
      allowed.set(key, (allowed.get(key) ?? 0) + count)
    },
    sent,
    loseNextAnswer: () => {
      loses = true
    },
    expireTokens: () => {
      tokens++
    },
    asked,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

const refusal = (errcode: number) => ({ errcode, errmsg: `${messages[errcode] ?? 'error'}, rid: 0-0-0` })

function wrongApp(appId: unknown, secret: unknown): number {
  if (appId !== fakeApp.appId) return 40013
  return secret === fakeApp.secret ? 0 : 40125
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (url: URL, body: Record<string, unknown>) => object | null,
): Promise<void> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  const body = text ? (JSON.parse(text) as Record<string, unknown>) : {}
  const given = answer(new URL(request.url ?? '', 'http://fake'), body)
  if (!given) return void request.socket.destroy()
  response.setHeader('content-type', 'text/plain')
  response.end(JSON.stringify(given))
}
