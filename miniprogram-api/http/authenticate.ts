// Who asks: the cookie of a signed-in browser, or the token of the mini-program. And that a request which changes
// something by a cookie comes from our own page.
import { parseCookie, stringifySetCookie } from 'cookie'
import type { Request, RequestHandler, Response } from 'express'
import type { ReaderSigns } from '../../core/brand/reads/not-a-reader.ts'
import type { SignedIn } from '../../core/people/accounts/account-reads.ts'
import { clientName } from '../../core/people/accounts/client-name.ts'
import { mostMs } from '../../core/people/accounts/session-rules.ts'
import { signedInWith } from '../../core/people/accounts/sign-in.ts'
import type { MiniProgramSignedIn, OwnPerson } from '../../core/people/mini-program/session-reads.ts'
import { signedInByToken } from '../../core/people/mini-program/sign-in.ts'
import type { Deps } from '../../core/platform/deps.ts'
import type { Cause } from '../../core/platform/work.ts'
import type { Actor } from '../../core/values/actor.ts'
import { Problem } from '../../core/values/problem.ts'
import { isLoopback } from './guards.ts'
import { HttpFault } from './problem.ts'

export const sessionCookie = 'xiaoer_session'
/** Their names in the OpenAPI document. */
export const sessionScheme = 'session'
export const miniProgramScheme = 'miniProgram'

/**
 * `open`: everybody, and nobody is looked up. `optional`: everybody, and `me` tells who. `demo`: in the demo county
 * everybody, as the system; else as `signedIn`, which answers 401 to who is not. `miniProgram`: whoever is signed in
 * there, as `own`. `miniProgramOpen`: the mini-program on nobody's behalf. `miniProgramOptional`: everybody, and `own`
 * tells who, where a token was given. A cookie is of no use in these three.
 */
export type Access =
  | ('open' | 'optional' | 'demo' | 'signedIn')
  | ('miniProgram' | 'miniProgramOpen' | 'miniProgramOptional')

interface Authenticated {
  me: SignedIn | null
  own: MiniProgramSignedIn | null
  actorIn(programmeId: string): Actor
}

/** Before the body is read. Throws the Problem `notSignedIn`. */
export function authenticate(deps: Deps, access: Access): RequestHandler {
  const inDemo = access === 'demo' && deps.config.CHANNEL === 'county'
  return async (request, response, next) => {
    if (inDemo) {
      const everybody: Authenticated = {
        ...{ me: null, own: null },
        actorIn: (programmeId) => ({ kind: 'system', programmeId }),
      }
      response.locals.authenticated = everybody
      next()
      return
    }
    const withToken = access === 'miniProgramOptional' && request.headers.authorization !== undefined
    if (access === 'miniProgram' || withToken) {
      response.locals.authenticated = await byToken(deps, request)
      next()
      return
    }
    const byCookie = access !== 'open' && !access.startsWith('miniProgram')
    const token = byCookie ? tokenOf(request) : undefined
    const me = token ? await signedInWith(deps, token) : null
    if (!me && (access === 'signedIn' || access === 'demo')) throw new Problem('notSignedIn', {})
    const found: Authenticated = { me, own: null, actorIn: (programmeId) => actorFor(me, programmeId) }
    response.locals.authenticated = found
    next()
  }
}

export const authenticated = (response: Response): Authenticated =>
  response.locals.authenticated as Authenticated

const tokenOf = (request: Request): string | undefined =>
  parseCookie(request.headers.cookie ?? '')[sessionCookie]

async function byToken(deps: Deps, request: Request): Promise<Authenticated> {
  const [, token] = /^Bearer ([\w-]{20,100})$/i.exec(request.headers.authorization ?? '') ?? []
  const own = token ? await signedInByToken(deps, token) : null
  if (!own) throw new Problem('notSignedIn', {})
  return { me: null, own, actorIn: (programmeId) => ownActor(own, programmeId) }
}

// Through the mini-program everybody is themselves, and nobody is staff.
function ownActor({ acting, people }: MiniProgramSignedIn, programmeId: string): Actor {
  const inIt = people.filter(({ programme }) => programme.id === programmeId)
  const person = inIt.find(({ personId }) => personId === acting?.personId) ?? inIt[0]
  if (!person) return { kind: 'stranger', programmeId }
  return { kind: 'person', programmeId, personId: person.personId, roles: person.roles, verified: true }
}

/** Throws `notSignedIn`; for endpoints whose access is `miniProgram` it never does. */
export function ownOf(own: MiniProgramSignedIn | null): MiniProgramSignedIn {
  if (!own) throw new Problem('notSignedIn', {})
  return own
}

/** For whom the device acts. Throws the Problem `notLinked` while it stands for nobody. */
export function actingOf(own: MiniProgramSignedIn | null): OwnPerson {
  const { acting } = ownOf(own)
  if (!acting) throw new Problem('notLinked', {})
  return acting
}

function actorFor(me: SignedIn | null, programmeId: string): Actor {
  if (!me || me.programme.id !== programmeId) return { kind: 'stranger', programmeId }
  return { kind: 'person', programmeId, personId: me.personId, roles: me.roles, verified: true }
}

/** Throws `notSignedIn`; for endpoints whose access is `signedIn` it never does. */
export function signedIn(me: SignedIn | null): SignedIn {
  if (!me) throw new Problem('notSignedIn', {})
  return me
}

export const causeOf = ({ clock }: Deps, response: Response): Cause => {
  const id = String(response.locals.requestId)
  return { kind: 'http', id, orderId: id, at: clock.now() }
}

/** The asker's browser, as far as signing in and out has to do with it. */
export interface Browser {
  /** As its owner would call it. */
  name: string
  /** Whence it asks, for throttling; never kept. */
  address: string
  /** What it says of itself and of why it asks. */
  signs: ReaderSigns
  keepSession(token: string): void
  forgetSession(): void
}

/** In which browsers say that nobody has asked to see it yet. */
const purposeHeaders = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz']

export function browserOf(request: Request, response: Response): Browser {
  const setCookie = (value: string, maxAge: number) => {
    const secure = !isLoopback(request.headers.host)
    const attributes = { httpOnly: true, sameSite: 'strict', path: '/', secure, maxAge } as const
    response.append('set-cookie', stringifySetCookie({ name: sessionCookie, value, ...attributes }))
  }
  return {
    get name() {
      return clientName(request.headers['user-agent'])
    },
    address: request.ip ?? '',
    signs: {
      userAgent: request.headers['user-agent'],
      purposes: purposeHeaders.map((name) => request.get(name) ?? ''),
    },
    // How long it may stay unused is watched here, not by the browser.
    keepSession: (token) => setCookie(token, mostMs / 1000),
    forgetSession: () => setCookie('', 0),
  }
}

/** Browsers say `Origin` with whatever changes something; what says neither is no page of ours. */
export const onlySameOrigin: RequestHandler = (request, _response, next) => {
  const { origin, host = '' } = request.headers
  const scheme = isLoopback(host) ? 'http' : 'https'
  const ours =
    origin === undefined
      ? request.headers['sec-fetch-site'] === 'same-origin'
      : origin.toLowerCase() === `${scheme}://${host.toLowerCase()}`
  next(ours ? undefined : new HttpFault('foreignOrigin'))
}
