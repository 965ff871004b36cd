// A client of the API by its types: for the mini-program, where `transport` is `wx.request` or Taro's, and for anything
// else that signs in with tokens. Renews a token that has run out, and asks again under the same key when no answer came.
import type { Problem, Routes, Tokens } from './client.generated.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface WireRequest {
  method: Method
  url: string
  headers: Record<string, string>
  body?: string
}

/** Rejects when there was no answer. Header names in small letters. */
export type Transport = (request: WireRequest) => Promise<{
  status: number
  headers: Record<string, string>
  text: string
}>

/** Where the device keeps its tokens. */
export interface TokenStore {
  read(): Tokens | null
  /** Null: signed out. */
  write(tokens: Tokens | null): void
}

/** A refusal; its message is for the user. */
export class ApiProblem extends Error {
  readonly status: number
  /** For programs: `notLinked`, `tooMany`, … */
  readonly code: string
  readonly requestId: string
  /** Seconds to wait, where the API says so. */
  readonly retryAfter: number | null

  constructor(problem: Problem, retryAfter: number | null) {
    super(problem.detail)
    this.name = 'ApiProblem'
    this.status = problem.status
    this.code = problem.code
    this.requestId = problem.requestId
    this.retryAfter = retryAfter
  }
}

type Input<Route extends keyof Routes> = Omit<Routes[Route], 'answer'>
/** Nothing has to be given where nothing is asked for. */
type Given<Route extends keyof Routes> =
  Record<string, never> extends Input<Route>
    ? [input?: Input<Route>, options?: CallOptions]
    : [input: Input<Route>, options?: CallOptions]

interface CallOptions {
  /** To be kept by who may repeat the call after the program was closed. */
  key?: string
}

export interface Client {
  /** Throws `ApiProblem`, or what the transport rejects with. */
  call<Route extends keyof Routes>(route: Route, ...given: Given<Route>): Promise<Routes[Route]['answer']>
}

export interface ClientOptions {
  /** `https://xiaoer.example`, without a stroke at its end. */
  base: string
  transport: Transport
  tokens: TokenStore
  /** 8 to 100 letters and digits, never the same. */
  newKey: () => string
}

interface Asked {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
}

const triesWithoutAnswer = 3

export function createClient(options: ClientOptions): Client {
  const { base, transport, tokens, newKey } = options
  let renewing: Promise<boolean> | null = null

  async function send(request: WireRequest) {
    for (let tries = 1; ; tries++) {
      try {
        return await transport(request)
      } catch (error) {
        if (tries === triesWithoutAnswer) throw error
      }
    }
  }

  const once = (request: WireRequest, access = tokens.read()?.access) => {
    const headers = access ? { ...request.headers, authorization: `Bearer ${access}` } : request.headers
    return send({ ...request, headers })
  }

  async function renew(): Promise<boolean> {
    const refresh = tokens.read()?.refresh
    if (!refresh) return false
    const url = `${base}/v1/mini-program/renewal`
    const headers = { 'content-type': 'application/json' }
    const { status, text } = await send({ method: 'POST', url, headers, body: JSON.stringify({ refresh }) })
    if (status === 200) tokens.write(JSON.parse(text) as Tokens)
    // Busy or broken is no sign-out.
    else if (status === 401) tokens.write(null)
    return status === 200
  }

  // Several calls may find that the token has run out: one of them renews it, and who hears it later than that asks again.
  const renewedSince = (access: string) => {
    if (!renewing && tokens.read()?.access !== access) return tokens.read() !== null
    renewing ??= renew().finally(() => {
      renewing = null
    })
    return renewing
  }

  return {
    call: async (route, ...[input = {}, { key = newKey() } = {}]) => {
      const request = requestOf(base, route, input as Asked, key)
      const access = tokens.read()?.access
      let answer = await once(request, access)
      if (answer.status === 401 && access && (await renewedSince(access))) answer = await once(request)
      const { status, headers, text } = answer
      if (status >= 200 && status < 300) return JSON.parse(text)
      throw new ApiProblem(problemOf(status, text), Number(headers['retry-after'] ?? Number.NaN) || null)
    },
  }
}

// `URL` and `URLSearchParams` are not there in a mini-program.
function requestOf(
  base: string,
  route: string,
  { params = {}, query = {}, body }: Asked,
  key: string,
): WireRequest {
  const [method = 'GET', pattern = ''] = route.split(' ')
  const path = pattern.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
  return {
    method: method as Method,
    url: base + path + (pairs.length > 0 ? `?${pairs.join('&')}` : ''),
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'GET' ? {} : { 'idempotency-key': key }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }
}

/** What stands between may answer something of its own. */
function problemOf(status: number, text: string): Problem {
  try {
    const problem = JSON.parse(text) as Partial<Problem>
    if (typeof problem.detail === 'string' && typeof problem.code === 'string') return problem as Problem
  } catch {
    // Told below.
  }
  const title = 'No problem+json'
  return {
    type: '',
    title,
    status,
    detail: '小二没听清，再试一次',
    instance: '',
    code: 'unknown',
    requestId: '',
  }
}
