// One description of an endpoint, from which both its Express handler and its entry in the OpenAPI document come.
// A request is parsed here, once; answers are sent here, and nowhere else.
import { createHash } from 'node:crypto'
import type { RouteConfig } from '@asteasolutions/zod-to-openapi'
import { json, type Request, type RequestHandler, type Response } from 'express'
import type { z } from 'zod'
import type { SignedIn } from '../../core/people/accounts/account-reads.ts'
import type { MiniProgramSignedIn } from '../../core/people/mini-program/session-reads.ts'
import type { Deps } from '../../core/platform/deps.ts'
import type { Cause } from '../../core/platform/work.ts'
import type { Actor } from '../../core/values/actor.ts'
import { Problem } from '../../core/values/problem.ts'
import { problemSchema } from '../contract/problem.ts'
import {
  type Access,
  authenticate,
  authenticated,
  type Browser,
  browserOf,
  causeOf,
  miniProgramScheme,
  onlySameOrigin,
  sessionScheme,
} from './authenticate.ts'
import { attachmentNamed, FileAnswer, type Keeping } from './file-answer.ts'

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
  /** With which status an answer goes out, where it isn't always 200. */
  status?: { of: (answer: z.input<Answer>) => number; others: Record<number, string> }
  /** Finds what is asked for and checks that the asker may have it; throws a Problem. `open` lets everybody in. */
  authorize: (ask: Ask<Params, Query, Body>) => Promise<Found>
  handle: (ask: Ask<Params, Query, Body> & { found: Found }) => Promise<z.input<Answer>>
}

export interface Endpoint {
  method: Method
  path: string
  /** Its entry in the OpenAPI document. */
  entry: RouteConfig
  handlers(deps: Deps): RequestHandler[]
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
  const answerTo =
    (deps: Deps): RequestHandler =>
    async (request, response) => {
      const { me, own, actorIn } = authenticated(response)
      const ask: Ask<Params, Query, Body> = {
        ...{ deps, me, own, actorIn },
        params: parsed(spec.params as Params, request.params, 'params'),
        query: parsed(spec.query as Query, request.query, 'query'),
        body: parsed(spec.body as Body, request.body, 'body'),
        requestId: String(response.locals.requestId),
        cause: causeOf(deps, response),
        browser: browserOf(request, response),
      }
      const found = await spec.authorize(ask)
      const answer = await spec.handle({ ...ask, found })
      response.status(spec.status?.of(answer) ?? 200)
      if (answer instanceof FileAnswer) sendFile(response, answer)
      else sendAnswer(request, response, { answer, mediaType: spec.mediaType, caching: spec.caching })
    }
  const access = spec.access ?? (isOpen(spec.authorize) ? 'open' : 'signedIn')
  const reading = spec.body ? [json({ limit: spec.maxBodyBytes ?? maxBodyBytes })] : []
  const byCookie = !access.startsWith('miniProgram')
  const guards = spec.method === 'get' || !byCookie ? [] : [onlySameOrigin]
  return {
    method: spec.method,
    path: spec.path,
    entry: entryOf({ ...spec, access }),
    // Who may not ask is told so before the body is read.
    handlers: (deps) => [...guards, authenticate(deps, access), ...reading, answerTo(deps)],
  }
}

type Place = 'params' | 'query' | 'body'

function parsed<Schema extends ObjectSchema | undefined>(
  schema: Schema,
  value: unknown,
  place: Place,
): Parsed<Schema> {
  if (!schema) return undefined as Parsed<Schema>
  const result = schema.safeParse(value)
  if (result.success) return result.data as Parsed<Schema>
  const [issue] = result.error.issues
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : []
  const where = [...(issue?.path ?? []), ...unknown].join('.') || place
  throw new Problem('invalidInput', { where, reason: issue?.message ?? 'invalid' })
}

interface Sending {
  answer: unknown
  mediaType: string | readonly string[] | undefined
  caching: 'no-store' | 'revalidate' | undefined
}

function sendAnswer(request: Request, response: Response, { answer, mediaType, caching }: Sending): void {
  const text = mediaType ? String(answer) : JSON.stringify(answer)
  if (caching === 'revalidate') {
    const etag = etagOf(text)
    response.set('etag', etag).set('cache-control', 'private, no-cache')
    if (hasAlready(request, etag)) response.status(304)
  } else response.set('cache-control', 'no-store')
  response.type(typeof mediaType === 'string' ? mediaType : 'application/json').send(text)
}

const keepings: Record<Keeping, string> = {
  hour: 'public, max-age=3600',
  ever: 'public, max-age=31536000, immutable',
}

// Shown where a page of ours shows it; opened by itself, it runs nothing.
function sendFile(response: Response, { mime, bytes, name, keep }: FileAnswer): void {
  if (name) response.set('content-disposition', attachmentNamed(name))
  response
    .set('cache-control', keep ? keepings[keep] : 'no-store')
    .set('content-security-policy', "default-src 'none'; sandbox")
  response.set('content-type', mime).send(bytes)
}

const etagOf = (text: string): string =>
  `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`

// Not Express's `fresh`: that one ignores the condition when the asker also says `cache-control: no-cache`, as Node's
// own fetch does whenever it is given a condition.
const hasAlready = (request: Request, etag: string): boolean =>
  (request.headers['if-none-match'] ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === etag)

const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
})

type AnySpec = Pick<
  EndpointSpec<
    ObjectSchema | undefined,
    ObjectSchema | undefined,
    ObjectSchema | undefined,
    z.ZodType,
    unknown
  >,
  'method' | 'path' | 'summary' | 'params' | 'query' | 'body' | 'answers' | 'mediaType' | 'problems'
> & { access: Access; status?: { others: Record<number, string> } }

const schemes: Partial<Record<Access, string>> = {
  signedIn: sessionScheme,
  demo: sessionScheme,
  miniProgram: miniProgramScheme,
}

function entryOf(spec: AnySpec): RouteConfig {
  const { params, query, body, answers } = spec
  const content = Object.fromEntries(
    [spec.mediaType ?? 'application/json'].flat().map((type) => [type, { schema: answers }]),
  )
  const others = Object.entries(spec.status?.others ?? {})
  const scheme = schemes[spec.access]
  const failures = new Set([
    ...(params || query || body ? [400] : []),
    ...(scheme ? [401, 403] : []),
    ...(spec.method === 'get' || spec.access === 'miniProgramOpen' ? [] : [403]),
    ...(spec.problems ?? []),
  ])
  return {
    method: spec.method,
    path: spec.path.replace(/:(\w+)/g, '{$1}'),
    summary: spec.summary,
    security: scheme ? [{ [scheme]: [] }] : [],
    request: {
      ...(params ? { params } : {}),
      ...(query ? { query } : {}),
      ...(body ? { body: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    },
    responses: {
      200: { description: spec.summary, content },
      ...Object.fromEntries(others.map(([status, description]) => [status, { description, content }])),
      ...Object.fromEntries(
        [...failures].map((status) => [status, problemAnswer('办不成，detail 是给人看的话')]),
      ),
      default: problemAnswer('办不成'),
    },
  }
}
