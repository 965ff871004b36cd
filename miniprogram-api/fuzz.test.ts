// Whatever is asked of whichever route by whomever: never a 500, always a problem with words for people, nothing done
// when it is refused, and answers as their schemas say. FUZZ_RUNS asks more of each route, FUZZ_SEED other things.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { hashPassword } from '../core/platform/passwords.ts'
import { table } from './access-table.ts'
import { problemSchema } from './contract/problem.ts'
import { addWorld, marker, type World } from './test-access.ts'
import { documentSchema, type FuzzRequest, type OpenApiDocument, requestsOf, valuesOf } from './test-fuzz.ts'
import { signInToMiniProgram } from './test-mini-program.ts'
import { signInAs, startTestApi, type TestApi } from './test-support.ts'

const runs = Number(process.env.FUZZ_RUNS ?? 8)
const seed = Number(process.env.FUZZ_SEED ?? 20261120)

let api: TestApi
let programmeId: string
let document: OpenApiDocument
let passwordHash: string
let world: World

beforeAll(async () => {
  api = await startTestApi({ env: { CHANNEL: 'wechaty', WECHATY_PUPPET: 'wechaty-puppet-service' } })
  world = await addWorld(api)
  passwordHash = await hashPassword('lamb and wool 7')
  programmeId = world.programmeId
  document = documentSchema.parse(await (await api.get('/openapi.json')).json())
})
afterAll(() => api.stop())

type Ask = (method: string, request: FuzzRequest) => Promise<Response>

// Anew for each route: one of them may sign out, or lose a role.
async function askers(): Promise<Ask[]> {
  const staff = await signInAs(api, { programmeId, roles: ['staff'] })
  const admin = await signInAs(api, { programmeId, roles: ['admin'] })
  await api.db.staffAccount.updateMany({ data: { passwordHash } })
  const own = await signInToMiniProgram(api, { programmeId, roles: ['trainee', 'operator'] })
  const asking =
    (headers: Record<string, string>): Ask =>
    (method, { path, body, headers: odd }) =>
      fetch(api.url + path, {
        method,
        redirect: 'manual',
        headers: { origin: api.url, 'content-type': 'application/json', ...headers, ...odd },
        ...(body === undefined || method === 'GET' ? {} : { body }),
      })
  return [asking({}), asking(staff.headers), asking(admin.headers), asking(own.headers())]
}

const chinese = /\p{Script=Han}/u

async function checkRefusal(response: Response, kept: number, request: string): Promise<void> {
  expect(response.headers.get('content-type'), request).toMatch(/^application\/problem\+json/)
  const problem = problemSchema.strict().parse(await response.json())
  expect(problem.status, request).toBe(response.status)
  expect(problem.detail, request).toMatch(chinese)
  expect(await api.db.event.count(), request).toBe(kept)
}

const answerSchemas = new Map<string, z.ZodType>()

/** Of an answer in JSON; null where it is text or a file. */
function answerSchemaOf(key: string): z.ZodType | null {
  const [method = '', path = ''] = key.split(' ')
  const json = document.paths[path]?.[method]?.responses[200]?.content?.['application/json']
  if (!json) return null
  const made = answerSchemas.get(key) ?? z.fromJSONSchema(withDefinitions(json.schema))
  answerSchemas.set(key, made)
  return made
}

const withDefinitions = (schema: object): Parameters<typeof z.fromJSONSchema>[0] =>
  JSON.parse(
    JSON.stringify({ ...schema, $defs: document.components.schemas }).replaceAll(
      '#/components/schemas/',
      '#/$defs/',
    ),
  )

/** What says that something outside is missing. */
const mayBeAway = (key: string) => key === 'get /healthz' || key.startsWith('post /v1/me/links/phone')

async function checkRoute(method: string, path: string): Promise<void> {
  const operation = document.paths[path]?.[method]
  if (!operation) throw new Error(`no ${method} ${path}`)
  const key = `${method} ${path}`
  const all = await askers()
  const row = table[key]
  const base = { path: row?.at?.(world) ?? path, body: row?.body?.(world) ?? {} }
  const known = { ...world, programme: 'ours', name: marker, sellerId: 'sel_1' }
  const requests = requestsOf(path, operation, { right: valuesOf(document, known), base })
  const who = fc.oneof(
    { weight: 4, arbitrary: fc.constant(key.includes('/v1/me') || key.includes('/mini-program') ? 3 : 2) },
    { weight: 2, arbitrary: fc.nat(all.length - 1) },
  )
  const property = fc.asyncProperty(requests, who, async (request, as) => {
    const kept = await api.db.event.count()
    const response = await (all[as] as Ask)(method.toUpperCase(), request)
    const told = `${key} as ${as}: ${JSON.stringify(request).slice(0, 1000)}`
    if (response.status === 503 && (mayBeAway(key) || key.includes('mini-program'))) return
    expect(response.status, told).toBeLessThan(500)
    if (response.status >= 400) return checkRefusal(response, kept, told)
    const text = await response.text()
    // A path may have become another's by what was put into it.
    if (response.status < 300 && !request.path.includes('//')) {
      const checked = answerSchemaOf(key)?.safeParse(JSON.parse(text))
      if (checked && !checked.success)
        throw new Error(`${told}\nanswers ${text.slice(0, 500)}\n${checked.error}`)
    }
  })
  await fc.assert(property, { seed, numRuns: runs, interruptAfterTimeLimit: 4000, endOnFailure: true })
}

const wordsOf = (error: unknown): string =>
  error instanceof Error ? `${error.message}\n${error.cause ? wordsOf(error.cause) : ''}` : String(error)

it('every route stands what is asked of it', { timeout: 600_000 }, async () => {
  const failures: string[] = []
  for (const [path, item] of Object.entries(document.paths))
    for (const method of Object.keys(item))
      await checkRoute(method, path).catch((error: unknown) => failures.push(wordsOf(error)))
  expect(failures.join('\n\n')).toBe('')
})
