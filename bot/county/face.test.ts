import { type IncomingHttpHeaders, request } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { standingClock } from '../../core/platform/clock.ts'
import { silentLogger } from '../../core/platform/logger.ts'
import {
  type CountyMessage,
  countyConversationsSchema,
  countyMessagesSchema,
  type Outcome,
} from '../../miniprogram-api/contract/county.ts'
import type { County } from './county.ts'
import { type CountyFace, startCountyFace } from './face.ts'
import { png, stationsRoom, testCounty } from './test-county.ts'

const page = 'http://127.0.0.1:5173'
const said = { conversationId: stationsRoom, senderId: 'wxid_wang', text: '今天代买3单156块' }
const clock = standingClock(new Date('2026-11-20T01:02:03.456Z'))

let county: County
let face: CountyFace
let outcomes: Map<string, Outcome>
let answered: Map<string, string[]>

beforeEach(async () => {
  clock.set(new Date('2026-11-20T01:02:03.456Z'))
  county = testCounty({ clock })
  outcomes = new Map()
  answered = new Map()
  face = await startCountyFace({
    county,
    clock,
    outcomes: {
      outcomeOf: async (id) => outcomes.get(id) ?? null,
      inReplyTo: async (id) => answered.get(id) ?? [],
    },
    url: 'http://127.0.0.1:0',
    allowedOrigins: [page],
    log: silentLogger(),
  })
})

afterEach(() => face.close())

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at what came
  body: any
}

/** node:http, because fetch sets the Host header itself. */
function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const payload = typeof body === 'string' ? body : JSON.stringify(body)
  const type: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' }
  return new Promise<Answer>((resolve, reject) => {
    const asked = request(`${face.url}/county/v1${path}`, { method, headers: { ...type, ...headers } })
    asked.on('error', reject)
    asked.on('response', async (res) => {
      const text = Buffer.concat(await res.toArray()).toString()
      resolve({ status: res.statusCode ?? 0, headers: res.headers, body: text && JSON.parse(text) })
    })
    asked.end(payload)
  })
}
const get = (path: string, headers?: Record<string, string>) => ask('GET', path, undefined, headers)
const post = (path: string, body?: unknown) => ask('POST', path, body)

test('conversations are as the contract says', async () => {
  const { status, body } = await get('/conversations')
  expect(status).toBe(200)
  expect(countyConversationsSchema.parse(body).items).toHaveLength(4)
})

test('a posted message is accepted, delivered, and listed', async () => {
  const delivered: string[] = []
  county.onDelivery((message) => delivered.push(`${message.id} ${message.mentions}`))
  const sentAt = '2026-11-19T20:00:00.789+08:00'
  const message = { ...said, id: 'm1', sentAt, mentionsBot: true }
  expect(await post('/messages', message)).toMatchObject({ status: 202, body: { id: 'm1' } })
  expect(await post('/messages', message)).toMatchObject({ status: 202, body: { id: 'm1' } })
  expect(delivered).toEqual(['m1 wxid_demo_bot', 'm1 wxid_demo_bot'])
  const { items } = countyMessagesSchema.parse((await get('/messages')).body)
  const listed = { ...said, id: 'm1', kind: 'text', sentAt: '2026-11-19T12:00:00.789Z', fromBot: false }
  expect(items).toEqual([{ ...listed, cursor: expect.any(String), inReplyTo: [] }])
})

test('a picture of 6 MB comes back as a data URL', async () => {
  const { text, ...speaking } = said
  const image = png(5_990_000).toString('base64')
  expect((await post('/messages', { ...speaking, image })).status).toBe(202)
  const { items } = (await get('/messages')).body
  expect(items).toMatchObject([{ kind: 'image', text: '' }])
  expect(items[0].image === `data:image/png;base64,${image}`).toBe(true)
})

test('a message of 20,000 characters passes', async () => {
  expect((await post('/messages', { ...said, text: '买'.repeat(20_000) })).status).toBe(202)
})

const problem = (status: number) => ({
  status,
  headers: { 'content-type': expect.stringContaining('application/problem+json') },
  body: {
    type: 'about:blank',
    status,
    title: expect.any(String),
    detail: expect.stringMatching(/\p{Script=Han}/u),
  },
})

test.each<[number, unknown]>([
  [400, {}],
  [400, undefined],
  [400, '{"text":'],
  [400, { ...said, image: png(10).toString('base64') }],
  [400, { ...said, text: undefined, image: '&' }],
  [400, { ...said, text: undefined, image: Buffer.from('<svg/>').toString('base64') }],
  [400, { ...said, sentAt: '昨天' }],
  [400, { ...said, surprise: true }],
  [403, { ...said, senderId: 'wxid_li' }],
  [403, { ...said, senderId: 'wxid_demo_bot' }],
  [404, { ...said, senderId: 'wxid_nobody' }],
  [404, { ...said, conversationId: 'nowhere' }],
  [413, { ...said, text: 'x'.repeat(10 * 1024 * 1024) }],
])('%i, and nothing is said', async (status, body) => {
  expect(await post('/messages', body)).toMatchObject(problem(status))
  expect(county.messages(undefined, 10).items).toEqual([])
})

test('messages are read on from a cursor', async () => {
  for (const text of ['一', '二', '三']) await post('/messages', { ...said, text })
  const first = (await get('/messages?limit=2')).body
  const rest = (await get(`/messages?after=${first.next}&limit=2`)).body
  expect([...first.items, ...rest.items].map((item: CountyMessage) => item.text)).toEqual(['一', '二', '三'])
  expect((await get(`/messages?after=${rest.next}`)).body).toEqual({ items: [], next: rest.next })
})

test.each(['after=abc', 'limit=0', 'limit=many', 'after=a&after=b'])('%s is refused', async (query) => {
  expect(await get(`/messages?${query}`)).toMatchObject(problem(400))
})

test('a message that the bot sent names what it answers', async () => {
  const id = county.send({ conversationId: stationsRoom, text: '✅ 石哈河站' })
  answered.set(id, ['m1'])
  expect((await get('/messages')).body.items).toMatchObject([{ id, fromBot: true, inReplyTo: ['m1'] }])
})

test('an outcome is pending until it is journalled, and 404 for an id that nobody saw', async () => {
  await post('/messages', { ...said, id: 'm 1/?' })
  const path = `/messages/${encodeURIComponent('m 1/?')}/outcome`
  const none = { intents: [], recorded: [], replies: [] }
  expect(await get(path)).toMatchObject({ status: 200, body: { state: 'pending', ...none } })
  outcomes.set('m 1/?', { state: 'done', ...none })
  expect(await get(path)).toMatchObject({ status: 200, body: { state: 'done', ...none } })
  expect(await get('/messages/m2/outcome')).toMatchObject(problem(404))
})

test('a recall', async () => {
  const { id } = (await post('/messages', said)).body
  expect(await post(`/messages/${id}/recall`, {})).toMatchObject({ status: 202, body: {} })
  expect((await get('/messages')).body.items).toMatchObject([{ kind: 'recall', text: id }])
  expect(await post(`/messages/${id}/recall`)).toMatchObject(problem(404))
  expect((await get(`/messages/${id}/outcome`)).status).toBe(200)
})

test('a voice clip', async () => {
  const { text, ...speaking } = said
  const { status, body } = await post('/voice', speaking)
  expect(status).toBe(202)
  expect((await get('/messages')).body.items).toMatchObject([{ id: body.id, kind: 'voice', text: '' }])
  expect(await post('/voice', said)).toMatchObject(problem(400))
})

test('the clock is told and set', async () => {
  expect((await get('/clock')).body).toEqual({ now: '2026-11-20T01:02:03.456Z' })
  const { status, body } = await post('/clock', { now: '2026-11-21T08:30:00+08:00' })
  expect([status, body]).toEqual([200, { now: '2026-11-21T00:30:00.000Z' }])
  await post('/messages', said)
  expect(county.messages(undefined, 1).items[0]?.sentAt).toEqual(clock.now())
  expect(await post('/clock', { now: '明天' })).toMatchObject(problem(400))
})

test('an address that is none', async () => {
  expect(await get('/weather')).toMatchObject(problem(404))
  expect(await get('/messages/%E0%A4%A/outcome')).toMatchObject(problem(400))
})

test('a fault of the outcomes is a 500 that tells nothing', async () => {
  outcomes.get = () => {
    throw new Error('SQLITE_BUSY')
  }
  const answer = await get('/messages/m1/outcome')
  expect(answer).toMatchObject(problem(500))
  expect(JSON.stringify(answer.body)).not.toContain('SQLITE')
})

test.each(['evil.example', '127.0.0.1', '127.0.0.1:1', '192.168.1.7:3210'])(
  'Host %s is refused',
  async (Host) => {
    expect(await get('/clock', { Host })).toMatchObject(problem(403))
  },
)

test('localhost will do for a Host', async () => {
  expect((await get('/clock', { Host: `localhost:${new URL(face.url).port}` })).status).toBe(200)
})

test.each(['https://evil.example', 'null', 'http://127.0.0.1:5174'])(
  'Origin %s is refused',
  async (Origin) => {
    const answer = await get('/clock', { Origin })
    expect(answer).toMatchObject(problem(403))
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
  },
)

test('its own origin and the allowed ones may ask, after a preflight', async () => {
  for (const Origin of [face.url, page]) {
    const { status, headers } = await get('/clock', { Origin })
    expect([status, headers['access-control-allow-origin']]).toEqual([200, Origin])
  }
  const preflight = await ask('OPTIONS', '/messages', undefined, { Origin: page })
  expect(preflight.status).toBe(204)
  expect(preflight.headers).toMatchObject({
    'access-control-allow-origin': page,
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': expect.stringContaining('Content-Type'),
  })
  expect((await ask('OPTIONS', '/messages', undefined, { Origin: 'http://evil.example' })).status).toBe(403)
})

test('it listens on the loopback only, at an address that is free', async () => {
  const elsewhere = { county, clock, allowedOrigins: [], log: silentLogger() }
  const none = { outcomeOf: async () => null, inReplyTo: async () => [] }
  for (const url of ['http://0.0.0.0:0', 'https://127.0.0.1:0', 'http://example.com']) {
    await expect(startCountyFace({ ...elsewhere, outcomes: none, url })).rejects.toThrow('loopback')
  }
  const { url } = face
  await expect(startCountyFace({ ...elsewhere, outcomes: none, url })).rejects.toThrow('EADDRINUSE')
})
