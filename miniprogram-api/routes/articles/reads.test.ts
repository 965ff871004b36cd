import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openingSchema, readAnswerSchema, readsSchema, statedListSchema } from '../../contract/articles.ts'
import { signInToMiniProgram } from '../../test-mini-program.ts'
import {
  addProgramme,
  friday,
  problemOf,
  type SignedInTester,
  signInAs,
  startTestApi,
  type TestApi,
} from '../../test-support.ts'

let api: TestApi
let programmeId: string
let staff: SignedInTester
beforeEach(async () => {
  api = await startTestApi()
  api.clock.set(friday)
  programmeId = (await addProgramme(api.db, { key: 'zhongqi' })).id
  staff = await signInAs(api, { programmeId })
  await addArticle('art_1', '羊肉上市')
})
afterEach(() => api.stop())

const addArticle = (id: string, title: string, state = 'published') =>
  api.db.contentItem.create({
    data: {
      ...{ id, programmeId, kind: 'article', title, state, publishedId: `crv_${id}` },
      ...{ causeId: 'cmd_1', createdAt: friday },
    },
  })

const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.44 NetType/WIFI Language/zh_CN'
const reader = 'c2hvcnRlbmVkLXJhbmRvbS1rZXk'

const ask = (path: string, body: object, headers: Record<string, string> = {}) =>
  api.send('POST', path, { body, headers: { 'user-agent': phone, ...headers } })

async function open(body: object = { reader }): Promise<string> {
  const answer = await ask('/v1/articles/art_1/openings', body)
  return openingSchema.parse(await answer.json()).ticket
}
const later = (seconds: number) => api.clock.set(new Date(api.clock.now().getTime() + seconds * 1000))

async function read(ticket: string, body: object = { reader }): Promise<boolean> {
  const answer = await ask('/v1/articles/art_1/reads', { ...body, ticket })
  return readAnswerSchema.parse(await answer.json()).counted
}

const totals = async (span = '') =>
  readsSchema.parse(await (await staff.get(`/v1/article-reads?programme=zhongqi${span}`)).json())

describe('POST /v1/articles/{id}/reads', () => {
  it('counts a reader’s key once a day, after the dwell time', async () => {
    const ticket = await open()
    const early = await problemOf(await ask('/v1/articles/art_1/reads', { reader, ticket }))
    expect([early.status, early.code]).toEqual([409, 'notReadYet'])
    later(8)
    expect(await read(ticket)).toBe(true)
    expect(await read(ticket)).toBe(false)
    expect((await totals()).counted).toEqual({ signedIn: 0, anonymous: 1 })
    expect((await totals()).items).toEqual([
      { id: 'art_1', title: '羊肉上市', counted: { signedIn: 0, anonymous: 1 }, stated: 0 },
    ])
  })

  it('knows who is signed in to the mini-program, whatever key is sent', async () => {
    const me = await signInToMiniProgram(api, { programmeId })
    const say = async (path: string, body: object) =>
      (await me.send('POST', path, body, { 'user-agent': phone })).json()
    for (const key of [reader, 'YW5vdGhlci1yYW5kb20ta2V5LWk']) {
      const { ticket } = openingSchema.parse(await say('/v1/articles/art_1/openings', { reader: key }))
      later(8)
      await say('/v1/articles/art_1/reads', { ticket, reader: key })
    }
    expect((await totals()).counted).toEqual({ signedIn: 1, anonymous: 0 })
  })

  it('refuses robots, tools and pages fetched ahead, and counts nothing of them', async () => {
    const ticket = await open()
    later(8)
    const bodies = { reader, ticket }
    for (const headers of [
      { 'user-agent': 'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)' },
      { 'user-agent': 'curl/8.5.0' },
      { 'sec-purpose': 'prefetch;prerender' },
      { purpose: 'prefetch' },
    ]) {
      const refusal = await problemOf(await ask('/v1/articles/art_1/reads', bodies, headers))
      expect([refusal.status, refusal.code]).toEqual([403, 'notAReader'])
    }
    expect(await api.db.articleRead.count()).toBe(0)
  })

  it('refuses what isn’t published, a reader without a key, a token that is none, and a short key', async () => {
    await addArticle('art_2', '草稿', 'draft')
    const status = async (path: string, body: object, headers?: Record<string, string>) =>
      (await problemOf(await ask(path, body, headers))).status
    expect(await status('/v1/articles/art_2/openings', { reader })).toBe(404)
    expect(await status('/v1/articles/art_1/openings', {})).toBe(400)
    expect(await status('/v1/articles/art_1/openings', { reader: '1' })).toBe(400)
    const token = { authorization: `Bearer ${'x'.repeat(43)}` }
    expect(await status('/v1/articles/art_1/openings', { reader }, token)).toBe(401)
    expect(await status('/v1/articles/art_1/reads', { reader, ticket: 'mine' })).toBe(409)
  })

  it('is slow to whoever asks on and on', async () => {
    let last = 200
    for (let n = 0; n < 601 && last === 200; n++)
      last = (await ask('/v1/articles/art_1/openings', { reader })).status
    expect(last).toBe(429)
  })
})

const png = Buffer.from('89504e470d0a1a0a', 'hex').toString('base64')
const stated = (more: object = {}) => ({
  ...{ channel: '微信公众号', reads: 900, day: '2026-11-19', picture: { name: '阅读.png', bytes: png } },
  ...more,
})
const state = (more: object = {}) => staff.send('POST', '/v1/articles/art_1/stated-reads', stated(more))

describe('what others state', () => {
  it('is a grade of its own, its last figure alone, and never added to what we counted', async () => {
    const ticket = await open()
    later(8)
    await read(ticket)
    for (const more of [{}, { reads: 500, day: '2026-11-01' }, { channel: '抖音', reads: 30 }])
      expect((await state(more)).status).toBe(200)
    const total = await totals()
    expect(total.counted).toEqual({ signedIn: 0, anonymous: 1 })
    expect(total.stated).toEqual([
      { channel: '微信公众号', reads: 900 },
      { channel: '抖音', reads: 30 },
    ])
    expect((await totals('&from=2026-11-10')).stated[0]).toEqual({ channel: '微信公众号', reads: 400 })
    const { items } = statedListSchema.parse(
      await (await staff.get('/v1/articles/art_1/stated-reads')).json(),
    )
    expect(items.map(({ day, reads, by }) => [day, reads, by])).toEqual([
      ['2026-11-19', 30, '赵敏'],
      ['2026-11-19', 900, '赵敏'],
      ['2026-11-01', 500, '赵敏'],
    ])
    const picture = await staff.get(`/v1/stated-reads/${items[0]?.id}/picture`)
    expect(picture.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await picture.arrayBuffer()).toString('base64')).toBe(png)
  })

  it('counts no more once it is struck out, and is still told', async () => {
    await state()
    const [row] = await api.db.statedReads.findMany()
    const struck = await staff.send('POST', `/v1/stated-reads/${row?.id}/void`, { reason: '看错行了' })
    expect(struck.status).toBe(200)
    expect((await totals()).stated).toEqual([])
    const { items } = statedListSchema.parse(
      await (await staff.get('/v1/articles/art_1/stated-reads')).json(),
    )
    expect(items[0]).toMatchObject({ reads: 900, voidReason: '看错行了' })
    const again = await staff.send('POST', `/v1/stated-reads/${row?.id}/void`, { reason: '看错行了' })
    expect(again.status).toBe(404)
    const events = await api.db.event.findMany({ where: { type: 'statedReads' } })
    expect(events).toHaveLength(2)
  })

  it('needs a picture, a day that was, and an article of the programme', async () => {
    const status = async (more: object) => (await state(more)).status
    expect(await status({ picture: undefined })).toBe(400)
    expect(
      await status({ picture: { name: 'a.png', bytes: Buffer.from('<svg/>').toString('base64') } }),
    ).toBe(400)
    expect(await status({ day: '2026-11-21' })).toBe(400)
    expect(await status({ url: 'javascript:alert(1)' })).toBe(400)
    expect((await staff.send('POST', '/v1/articles/art_none/stated-reads', stated())).status).toBe(404)
    const { id: elsewhere } = await addProgramme(api.db, { key: 'other' })
    const there = await signInAs(api, { programmeId: elsewhere })
    expect((await there.send('POST', '/v1/articles/art_1/stated-reads', stated())).status).toBe(403)
    expect(await api.db.statedReads.count()).toBe(0)
  })
})

describe('GET /v1/article-reads', () => {
  it('shows how far the target of each phase is, grade by grade', async () => {
    const indicator = {
      programmeId,
      key: 'middle-039',
      section: '2.3',
      topic: '品牌',
      kind: 'count',
      op: '>=',
    }
    await api.db.indicatorDefinition.create({
      data: {
        ...{ id: 'ind_1', ...indicator, name: '区域品牌宣传累计阅读量', target: 100_000, scope: 'contract' },
        ...{ quantified: true, document: 'x', phases: { create: { phase: 1, target: 100_000 } } },
      },
    })
    const phase = { programmeId, number: 1, name: '第一阶段', startsOn: '2026-01-01', endsOn: '2026-11-10' }
    await api.db.phase.create({ data: { id: 'pha_1', ...phase } })
    await state({ day: '2026-11-01', reads: 500 })
    await state({ day: '2026-11-19', reads: 900 })
    const ticket = await open()
    later(8)
    await read(ticket)
    expect((await totals()).targets).toEqual([
      {
        ...{ key: 'middle-039', name: '区域品牌宣传累计阅读量', target: 100_000, counted: 1, stated: 900 },
        phases: [
          {
            ...{ number: 1, target: 100_000, from: '2026-01-01', to: '2026-11-10' },
            ...{ counted: 0, stated: 500 },
          },
        ],
      },
    ])
  })

  it('refuses a span that ends before it begins', async () => {
    const path = '/v1/article-reads?programme=zhongqi&from=2026-11-02&to=2026-11-01'
    expect((await problemOf(await staff.get(path))).status).toBe(400)
  })
})
