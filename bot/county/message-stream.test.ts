import { once } from 'node:events'
import { type ClientRequest, get, type IncomingMessage } from 'node:http'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { silentLogger } from '../../core/platform/logger.ts'
import type { County } from './county.ts'
import { type CountyFace, startCountyFace } from './face.ts'
import { noOutcomes } from './outcome-port.ts'
import { png, stationsRoom, testClock, testCounty } from './test-county.ts'

let county: County
let face: CountyFace
let asked: ClientRequest[]

beforeEach(async () => {
  county = testCounty()
  asked = []
  face = await startCountyFace({
    county,
    clock: testClock(),
    outcomes: noOutcomes,
    url: 'http://127.0.0.1:0',
    allowedOrigins: [],
    log: silentLogger(),
  })
})

afterEach(async () => {
  for (const each of asked) each.destroy()
  await face.close()
})

const say = (text: string) => county.post({ conversationId: stationsRoom, senderId: 'wxid_wang', text })

function open(query = '', headers: Record<string, string> = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const stream = get(`${face.url}/county/v1/messages/stream${query}`, { headers }, (res) => {
      res.on('error', () => {}) // "aborted", when the test hangs up
      resolve(res)
    })
    stream.on('error', reject)
    asked.push(stream)
  })
}

/** The text (or picture) of the next events, each checked to have its cursor for an id. Hangs up after them. */
async function nextTexts(res: IncomingMessage, count: number): Promise<string[]> {
  const texts: string[] = []
  let unread = ''
  for await (const chunk of res.setEncoding('utf8')) {
    const events = (unread + chunk).split('\n\n')
    unread = events.pop() ?? ''
    texts.push(...events.map(textOf))
    if (texts.length >= count) break
  }
  return texts
}

function textOf(event: string): string {
  const [id = '', data = ''] = event.split('\n')
  const message = JSON.parse(data.slice('data: '.length))
  expect(id).toBe(`id: ${message.cursor}`)
  return message.kind === 'image' ? message.image : message.text
}

test('without a cursor: what is said from now on', async () => {
  say('从前')
  const res = await open()
  expect([res.statusCode, res.headers['content-type']]).toEqual([200, 'text/event-stream'])
  const texts = nextTexts(res, 2)
  say('一')
  county.send({ conversationId: stationsRoom, text: '二' })
  expect(await texts).toEqual(['一', '二'])
})

test('from a cursor, by the query or, before that, by the last event’s id', async () => {
  const start = county.end()
  say('一')
  const middle = county.end()
  say('二')
  expect(await nextTexts(await open(`?after=${start}`), 2)).toEqual(['一', '二'])
  expect(await nextTexts(await open(`?after=${start}`, { 'Last-Event-ID': middle }), 1)).toEqual(['二'])
})

test('an earlier county’s cursor: from the start; what is no cursor is refused', async () => {
  say('一')
  expect(await nextTexts(await open(`?after=${testCounty().end()}`), 1)).toEqual(['一'])
  expect((await open('?after=abc')).statusCode).toBe(400)
})

test('more than the socket takes at once arrives whole and in order', async () => {
  const start = county.end()
  const image = png(2_000_000)
  const post = { conversationId: stationsRoom, senderId: 'wxid_wang', image }
  for (let i = 0; i < 5; i++) county.post(post)
  say('完')
  const texts = await nextTexts(await open(`?after=${start}`), 6)
  expect(texts.map((text) => text.length)).toEqual([...Array(5).fill(2_666_690), 1])
})

test('a quiet stream is kept open by a comment', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const res = await open()
  const first = once(res.setEncoding('utf8'), 'data')
  vi.advanceTimersByTime(15_000)
  expect(await first).toEqual([': ping\n\n'])
})

test('streams end when the face closes', async () => {
  const res = await open()
  const ended = new Promise((resolve) => res.on('end', resolve))
  res.resume()
  await face.close()
  await ended
  expect(res.complete).toBe(true)
  // afterEach closes a face that is there.
  face = { ...face, close: async () => {} }
})
