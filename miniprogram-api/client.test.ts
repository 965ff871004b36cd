// The generated client against real routes.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Tokens } from './contract/client.generated.ts'
import { ApiProblem, type Client, createClient, type TokenStore, type Transport } from './contract/client.ts'
import { addClass, addPerson, addProgramme, friday, startTestApi, type TestApi } from './test-support.ts'

let api: TestApi
let kept: Tokens | null
let client: Client
/** Answers that get lost on the way, from now on. */
let lost: number
/** What the answer to a request to this URL waits for. */
let held: { url: string; until: Promise<unknown> } | null
let asked: { method: string; url: string; key: string | undefined }[]
let keys: number

const tokens: TokenStore = {
  read: () => kept,
  write: (next) => {
    kept = next
  },
}
const transport: Transport = async ({ method, url, headers, body }) => {
  asked.push({ method, url, key: headers['idempotency-key'] })
  const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) })
  const text = await response.text()
  if (lost-- > 0) throw new Error('request:fail timeout')
  if (held && url.endsWith(held.url)) await held.until
  return { status: response.status, headers: Object.fromEntries(response.headers), text }
}

beforeEach(async () => {
  api = await startTestApi()
  ;[kept, lost, held, asked, keys] = [null, 0, null, [], 0]
  client = createClient({
    base: api.url,
    transport,
    tokens,
    newKey: () => `key-${String(++keys).padStart(6, '0')}`,
  })
})
afterEach(() => api.stop())

/** Signed in, and linked to a trainee. */
async function enter() {
  const programme = await addProgramme(api.db)
  tokens.write(await client.call('POST /v1/mini-program/sign-in', { body: { code: 'demo-其木格' } }))
  const user = await api.db.miniProgramUser.findFirstOrThrow()
  const person = await addPerson(api.db, programme.id, '其木格')
  await api.db.miniProgramLink.create({
    data: {
      ...{ id: 'mpl_client', userId: user.id, programmeId: programme.id, personId: person.id },
      ...{ matchedBy: 'code', since: friday },
    },
  })
  return { programmeId: programme.id, personId: person.id }
}

const renewals = () => asked.filter(({ url }) => url.endsWith('/renewal')).length

const refusalOf = async (call: Promise<unknown>): Promise<ApiProblem> => {
  const error = await call.catch((thrown: unknown) => thrown)
  if (!(error instanceof ApiProblem)) throw new Error(`no problem: ${String(error)}`)
  return error
}

it('asks, with what it was given in the path and in the query, and answers as the types say', async () => {
  const { personId, programmeId } = await enter()
  const me = await client.call('GET /v1/me')
  expect(me.actingId).toBe(personId)
  const { runId } = await addClass(api.db, programmeId)
  await client.call('POST /v1/me/runs/{id}/enrolment', { params: { id: runId } })
  expect((await client.call('GET /v1/me/sales', { query: { year: 2026 } })).year).toBe(2026)
  expect(asked.at(-1)?.url).toBe(`${api.url}/v1/me/sales?year=2026`)
})

it('tells a refusal in words for the user, with its code', async () => {
  await enter()
  const refused = await refusalOf(client.call('POST /v1/me/check-ins', { body: { code: '4821' } }))
  expect([refused.status, refused.code]).toEqual([404, 'classCodeUnknown'])
  expect(refused.message).toBe('这个口令不对，再看一眼黑板上的四个数')
  expect(refused.requestId).toMatch(/^req_/)
})

describe('a token that has run out', () => {
  it('is renewed once for all who ask, and they are answered', async () => {
    await enter()
    const before = kept
    api.clock.set(new Date(friday.getTime() + 21 * 60_000))
    const answers = await Promise.all([client.call('GET /v1/me'), client.call('GET /v1/me/devices')])
    expect(answers[0].people).toHaveLength(1)
    expect(kept?.access).not.toBe(before?.access)
    expect(renewals()).toBe(1)
  })

  it('is not renewed again by who hears of it after the renewal', async () => {
    await enter()
    api.clock.set(new Date(friday.getTime() + 21 * 60_000))
    const first = client.call('GET /v1/me')
    held = { url: '/me/devices', until: first }
    const [, devices] = await Promise.all([first, client.call('GET /v1/me/devices')])
    expect(devices).toBeTruthy()
    expect(renewals()).toBe(1)
  })

  it('of a device that was signed out is forgotten', async () => {
    await enter()
    await api.db.miniProgramSession.updateMany({ data: { revokedAt: friday } })
    expect((await refusalOf(client.call('GET /v1/me'))).code).toBe('notSignedIn')
    expect(kept).toBeNull()
  })
})

describe('an answer that is lost', () => {
  it('is asked for again under the same key, and nothing is done twice', async () => {
    await enter()
    lost = 1
    const given = { params: { purpose: 'publicity' as const }, body: { given: true } }
    await client.call('PUT /v1/me/consents/{purpose}', given)
    expect(asked.slice(-2).map(({ key }) => key)).toEqual(['key-000002', 'key-000002'])
    expect(await api.db.event.count()).toBe(1)
    await client.call('PUT /v1/me/consents/{purpose}', given)
    expect(asked.at(-1)?.key).toBe('key-000003')
  })

  it('is asked for three times at the most', async () => {
    await enter()
    lost = 9
    await expect(client.call('GET /v1/me')).rejects.toThrow('timeout')
    expect(asked.filter(({ url }) => url.endsWith('/v1/me'))).toHaveLength(3)
  })
})

it('says something when what stands between answers in its own way', async () => {
  const broken = createClient({
    ...{ base: api.url, tokens, newKey: () => 'key-000001' },
    transport: async () => ({ status: 502, headers: { 'retry-after': '7' }, text: '<html>Bad Gateway' }),
  })
  const refused = await refusalOf(broken.call('GET /v1/me'))
  expect([refused.status, refused.code, refused.retryAfter]).toEqual([502, 'unknown', 7])
})
