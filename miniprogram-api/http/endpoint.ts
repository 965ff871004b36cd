// One description of an endpoint, from which both its Express handler and its entry in the OpenAPI document come.
// A request is parsed here, once; answers are sent here, and nowhere else.
import type { RouteConfig } from '@asteasolutions/zod-to-openapi'
import { json, type Request, type RequestHandler, type Response } from 'express'
import type { z } from 'zod'
import type { SignedIn } from '../../core/people/accounts/account-reads.ts'
import type { MiniProgramSignedIn } from '../../core/people/mini-program/session-reads.ts'
import type { Deps } from '../../core/platform/deps.ts'
import type { Cause } from '../../core/platform/work.ts'
import { answerOnce } from '../../core/requests/answer-once.ts'
import type { Actor } from '../../core/values/actor.ts'
import { Problem } from '../../core/values/problem.ts'
import {
  type Access,
  authenticate,
  authenticated,
  type Browser,
  browserOf,
  causeOf,
  onlySameOrigin,
} from './authenticate.ts'
import { entryOf } from './entry.ts'
import { FileAnswer, StreamAnswer } from './file-answer.ts'
import { type KeptAnswers, keptAnswers } from './kept-answers.ts'
import { isRepeatable, repeatableOf } from './repeatable.ts'
import { sendFile, sendStream, sendText, textOf } from './send-answer.ts'

/** What a body may hold unless its endpoint says otherwise. */
export const maxBodyBytes = 100_000

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
type ObjectSchema = z.ZodObject
type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined

/** What is asked, and by whom. */
interface Ask<Params, Query, Body> {
  deps: Deps
  params: Parsed<Params>
  query: Parsed<Query>
  body: Parsed<Body>
  requestId: string
  /** Who is signed in; null for nobody. */
  me: SignedIn | null
  /** Who is signed in to the mini-program; null for nobody. */
  own: MiniProgramSignedIn | null
  /** Who asks, towards a programme: whoever is signed in to it, else a stranger. */
  actorIn(programmeId: string): Actor
  /** For a unit of work that the request opens. */
  cause: Cause
  browser: Browser
}

export interface EndpointSpec<Params, Query, Body, Answer extends z.ZodType, Found> {
  method: Method
  /** As Express writes it: `/v1/stations/:id`. */
  path: `/${string}`
  summary: string
  params?: Params
  query?: Query
  body?: Body
  /** Where a body may be larger than `maxBodyBytes`: a file. */
  maxBodyBytes?: number
  answers: Answer
  /** Anything but JSON is answered as the text that it is. Several for a `FileAnswer`, which has one of them. */
  mediaType?: string | readonly string[]
  /** `revalidate`: with an ETag, for what is nobody's own. `no-store`, the default, for the rest. */
  caching?: 'no-store' | 'revalidate'
  /** Who may ask at all, before `authorize`. Whoever is signed in, unless it says otherwise or `authorize` is `open`. */
  access?: Access
  /** Failures that it is known for, beside 400, 401 and 403. */
  problems?: readonly number[]
  /** Its answer holds a code or a token: it is neither kept for a repetition nor compressed. */
  secret?: boolean
  /** With which status an answer goes out, where it isn't always 200. */
  status?: { of: (answer: z.input<Answer>) => number; others: Record<number, string> }
  /** Finds what is asked for and checks that the asker may have it; throws a Problem. `open` lets everybody in. */
  authorize: (ask: Ask<Params, Query, Body>) => Promise<Found>
  /** What is asked often is made once, while nothing is written; by this, which tells for whom the answer is. */
  keptBy?: (found: Found, ask: Ask<Params, Query, Body>) => string
  handle: (ask: Ask<Params, Query, Body> & { found: Found }) => Promise<z.input<Answer>>
}

export interface Endpoint {
  method: Method
  path: string
  /** Its entry in the OpenAPI document. */
  entry: RouteConfig
  /** `byPerson`: what counts how often somebody asks. */
  handlers(deps: Deps, byPerson: RequestHandler): RequestHandler[]
}

/** For what tells nothing of anybody. */
export const open = async (): Promise<undefined> => undefined

const isOpen = (authorize: unknown): boolean => authorize === open

export function endpoint<
  Answer extends z.ZodType,
  Found,
  Params extends ObjectSchema | undefined = undefined,
  Query extends ObjectSchema | undefined = undefined,
  Body extends ObjectSchema | undefined = undefined,
>(spec: EndpointSpec<Params, Query, Body, Answer, Found>): Endpoint {
  const access = spec.access ?? (isOpen(spec.authorize) ? 'open' : 'signedIn')
  const repeatable = isRepeatable(spec.method, access)
  const { mediaType, caching, secret = false } = spec
  const askOf = (deps: Deps, request: Request, response: Response): Ask<Params, Query, Body> => {
    const { me, own, actorIn } = authenticated(response)
    return {
      ...{ deps, me, own, actorIn },
      params: parsed(spec.params as Params, request.params, 'params'),
      query: parsed(spec.query as Query, request.query, 'query'),
      body: parsed(spec.body as Body, request.body, 'body'),
      requestId: String(response.locals.requestId),
      cause: causeOf(deps, response),
      browser: browserOf(request, response),
    }
  }
  const answerOf = async (ask: Ask<Params, Query, Body>) => {
    const answer = await spec.handle({ ...ask, found: await spec.authorize(ask) })
    return { answer, status: spec.status?.of(answer) ?? 200 }
  }
  const answerTo =
    (deps: Deps, kept: KeptAnswers): RequestHandler =>
    async (request, response) => {
      response.locals.secret = secret
      const ask = askOf(deps, request, response)
      const repetition = repeatable ? repeatableOf(request, { ...ask, secret }) : null
      if (repetition) {
        const given = await answerOnce(deps, repetition, async (guarded) => {
          const { answer, status } = await answerOf({ ...ask, deps: guarded })
          return { status, text: textOf(answer, mediaType) }
        })
        if (given.repeated) response.set('idempotency-replayed', 'true')
        sendText(request, response.status(given.status), { text: given.text, mediaType, caching })
        return
      }
      if (spec.keptBy) {
        const found = await spec.authorize(ask)
        const make = async () => textOf(await spec.handle({ ...ask, found }), mediaType)
        const text = await kept.textFor(spec.keptBy(found, ask), make)
        sendText(request, response, { text, mediaType, caching })
        return
      }
      const { answer, status } = await answerOf(ask)
      response.status(status)
      if (answer instanceof FileAnswer) sendFile(response, answer)
      else if (answer instanceof StreamAnswer) await sendStream(deps, response, answer)
      else sendText(request, response, { text: textOf(answer, mediaType), mediaType, caching })
    }
  const reading = spec.body ? [json({ limit: spec.maxBodyBytes ?? maxBodyBytes })] : []
  const byCookie = !access.startsWith('miniProgram')
  const guards = spec.method === 'get' || !byCookie ? [] : [onlySameOrigin]
  return {
    method: spec.method,
    path: spec.path,
    entry: entryOf({ ...spec, access }),
    // Who may not ask is told so before the body is read.
    handlers: (deps, byPerson) => [
      ...guards,
      authenticate(deps, access),
      byPerson,
      ...reading,
      answerTo(deps, keptAnswers(deps)),
    ],
  }
}

type Place = 'params' | 'query' | 'body'

function parsed<Schema extends ObjectSchema | undefined>(
  schema: Schema,
  value: unknown,
  place: Place,
): Parsed<Schema> {
  if (!schema) return undefined as Parsed<Schema>
  if (holdsNul(value)) throw new Problem('invalidInput', { where: place, reason: 'holds U+0000' })
  const result = schema.safeParse(value)
  if (result.success) return result.data as Parsed<Schema>
  const [issue] = result.error.issues
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : []
  const where = [...(issue?.path ?? []), ...unknown].join('.') || place
  throw new Problem('invalidInput', { where, reason: issue?.message ?? 'invalid' })
}

// PostgreSQL keeps no text with it in, and nobody types it.
function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000')
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, each]) => name.includes('\u0000') || holdsNul(each))
}
