import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { liveListSchema, upcomingSchema } from '../../contract/live-sessions.ts'
import { madeSchema, salesSummarySchema } from '../../contract/sales.ts'
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
})
afterEach(() => api.stop())

const session = (more: object = {}) => ({
  ...{ programme: 'zhongqi', title: '石哈河羊肉专场', platform: '抖音', host: '草原阿爸' },
  ...{ startsAt: '2026-11-20T19:30:00+08:00', endsAt: '2026-11-20T21:30:00+08:00' },
  ...{ products: ['羊肉', '奶皮子'], expectedFen: 2_000_000 },
  ...more,
})
const plan = (more?: object) => staff.send('POST', '/v1/live-sessions', session(more))
const planned = async (more?: object) => madeSchema.parse(await (await plan(more)).json()).id
const listed = async (query = '') =>
  liveListSchema.parse(await (await staff.get(`/v1/live-sessions?programme=zhongqi${query}`)).json())
const upcoming = async () =>
  upcomingSchema.parse(await (await api.get('/v1/brand/zhongqi/live-sessions')).json()).items
const sales = async () =>
  salesSummarySchema.parse(await (await staff.get('/v1/sales/summary?programme=zhongqi')).json())
const afterIt = () => api.clock.set(new Date('2026-11-20T14:00:00Z'))
const png = Buffer.from('89504e470d0a1a0a', 'hex').toString('base64')
const results = (id: string, more: object = {}) =>
  staff.send('PUT', `/v1/live-sessions/${id}/results`, {
    ...{ viewers: 1200, orders: 86, turnoverFen: 1_530_000 },
    ...more,
  })

describe('POST /v1/live-sessions', () => {
  it('plans a session that everybody sees until it is over', async () => {
    const id = await planned()
    expect(await upcoming()).toMatchObject([
      { id, title: '石哈河羊肉专场', startsAt: '2026-11-20T11:30:00.000Z', state: 'planned' },
    ])
    expect(JSON.stringify(await upcoming())).not.toContain('2000000')
    api.clock.set(new Date('2026-11-20T13:29:00Z'))
    expect(await upcoming()).toHaveLength(1)
    api.clock.set(new Date('2026-11-20T13:30:00Z'))
    expect(await upcoming()).toEqual([])
  })

  it('refuses an end before the beginning, two days on end, an unknown platform and a link that is none', async () => {
    const status = async (more: object) => (await problemOf(await plan(more))).status
    expect(await status({ endsAt: '2026-11-20T19:30:00+08:00' })).toBe(400)
    expect(await status({ endsAt: '2026-11-22T19:30:00+08:00' })).toBe(400)
    expect(await status({ platform: '电视' })).toBe(400)
    expect(await status({ url: 'weixin://dl' })).toBe(400)
    expect(await status({ programme: 'nowhere' })).toBe(404)
    expect(await api.db.liveSession.count()).toBe(0)
  })
})

describe('PATCH /v1/live-sessions/{id}', () => {
  it('changes what is planned, and keeps what was', async () => {
    const id = await planned()
    const change = { startsAt: '2026-11-20T20:00:00+08:00', host: '草原额吉' }
    expect((await staff.send('PATCH', `/v1/live-sessions/${id}`, change)).status).toBe(200)
    expect(await upcoming()).toMatchObject([{ host: '草原额吉', startsAt: '2026-11-20T12:00:00.000Z' }])
    const [, event] = await api.db.event.findMany({ where: { type: 'liveSession' }, orderBy: { id: 'asc' } })
    expect([event?.before, event?.after]).toMatchObject([{ host: '草原阿爸' }, { host: '草原额吉' }])
  })

  it('leaves what was held, and what was cancelled', async () => {
    const [held, cancelled] = [await planned(), await planned()]
    await staff.send('POST', `/v1/live-sessions/${cancelled}/cancellation`, { reason: '停电' })
    afterIt()
    await results(held)
    for (const id of [held, cancelled]) {
      const refusal = await problemOf(await staff.send('PATCH', `/v1/live-sessions/${id}`, { title: 'x' }))
      expect([refusal.status, refusal.code]).toEqual([409, 'liveRefused'])
    }
    expect((await staff.send('PATCH', '/v1/live-sessions/liv_none', { title: 'x' })).status).toBe(404)
  })
})

describe('POST /v1/live-sessions/{id}/cancellation', () => {
  it('is told to everybody who counted on it', async () => {
    const id = await planned()
    await staff.send('POST', `/v1/live-sessions/${id}/cancellation`, { reason: '下雪封路' })
    expect(await upcoming()).toMatchObject([{ state: 'cancelled', cancelReason: '下雪封路' }])
    afterIt()
    expect((await problemOf(await results(id))).code).toBe('liveRefused')
  })
})

describe('PUT /v1/live-sessions/{id}/results', () => {
  it('notes how it went, by grade, and counts its turnover among the sales once', async () => {
    const id = await planned()
    afterIt()
    expect((await results(id)).status).toBe(200)
    expect((await listed()).items).toMatchObject([
      { state: 'held', viewers: 1200, orders: 86, turnoverFen: 1_530_000, grade: 'staff', resultBy: '赵敏' },
    ])
    expect(await sales()).toMatchObject({ fen: 1_530_000, byKind: { campaign: 1_530_000 } })
    const proof = { name: '战报.png', bytes: png }
    expect((await results(id, { turnoverFen: 1_600_000, proof })).status).toBe(200)
    expect(await sales()).toMatchObject({ fen: 1_600_000 })
    expect(await api.db.campaign.count()).toBe(1)
    const { items, counts } = await listed()
    expect(items).toMatchObject([{ grade: 'proved', proofName: '战报.png' }])
    expect(counts).toMatchObject({ held: 1, proved: 1, planned: 0, turnoverFen: 1_600_000, viewers: 1200 })
    const picture = await staff.get(`/v1/live-sessions/${id}/proof`)
    expect(Buffer.from(await picture.arrayBuffer()).toString('base64')).toBe(png)
  })

  it('makes no campaign where nobody knows the turnover, and none of a session to come', async () => {
    const id = await planned()
    expect((await problemOf(await results(id))).code).toBe('liveRefused')
    afterIt()
    await results(id, { turnoverFen: null })
    expect(await api.db.campaign.count()).toBe(0)
    expect((await listed()).items).toMatchObject([{ state: 'held', turnoverFen: null, campaignId: null }])
  })

  it('begins anew where the campaign was struck out at the sales’ desk', async () => {
    const id = await planned()
    afterIt()
    await results(id)
    const [campaign] = await api.db.campaign.findMany()
    await staff.send('POST', `/v1/sales/campaigns/${campaign?.id}`, { voidReason: '记重了' })
    expect((await results(id, { turnoverFen: 100 })).status).toBe(200)
    expect(await sales()).toMatchObject({ fen: 100 })
  })
})

describe('POST /v1/live-sessions/{id}/void', () => {
  it('strikes it out, and its turnover with it', async () => {
    const id = await planned()
    afterIt()
    await results(id)
    const strike = () => staff.send('POST', `/v1/live-sessions/${id}/void`, { reason: '登记错了' })
    expect((await strike()).status).toBe(200)
    expect((await strike()).status).toBe(404)
    expect((await listed()).items).toEqual([])
    expect(await sales()).toMatchObject({ fen: 0 })
  })
})

describe('GET /v1/live-sessions', () => {
  it('lists page by page and by state, and counts towards what the documents want', async () => {
    const indicator = (key: string, name: string, frequency: string | null) => ({
      ...{
        id: key,
        programmeId,
        key,
        name,
        target: 2,
        section: '一',
        topic: '直播',
        kind: 'count',
        op: '>=',
      },
      ...{ scope: 'contract', frequency, quantified: true, document: 'x' },
    })
    await api.db.indicatorDefinition.create({ data: indicator('h-019', '农特产品直播活动', null) })
    await api.db.indicatorDefinition.create({ data: indicator('h-020', '农产品直播盛典活动', 'year') })
    const times = (day: number) => ({
      startsAt: `2026-11-${day}T19:30:00+08:00`,
      endsAt: `2026-11-${day}T20:30:00+08:00`,
    })
    const held = await planned({ ...times(17), kind: '直播盛典' })
    await results(held)
    const next = await planned(times(25))
    const first = await listed('&limit=1')
    expect(first.items.map(({ id }) => id)).toEqual([next])
    expect((await listed(`&limit=1&cursor=${first.next}`)).items.map(({ id }) => id)).toEqual([held])
    expect((await listed('&state=held')).items.map(({ id }) => id)).toEqual([held])
    expect(first.targets.map(({ key, scope, held: of }) => [key, scope, of])).toEqual([
      ['h-019', 'contract', 1],
      ['h-020', 'year', 1],
    ])
  })

  it('is of one’s own programme alone', async () => {
    const id = await planned()
    const { id: elsewhere } = await addProgramme(api.db, { key: 'other' })
    const there = await signInAs(api, { programmeId: elsewhere })
    expect((await there.get('/v1/live-sessions?programme=zhongqi')).status).toBe(403)
    expect((await there.send('PATCH', `/v1/live-sessions/${id}`, { title: 'x' })).status).toBe(403)
  })
})

describe('GET /v1/brand/{programme}/live-sessions.ics', () => {
  it('is a calendar for everybody', async () => {
    const id = await planned()
    const answer = await api.get('/v1/brand/zhongqi/live-sessions.ics')
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toContain('.ics')
    const text = await answer.text()
    expect(text).toContain(`UID:${id}@xiaoer\r\n`)
    expect(text).toContain('DTSTART:20261120T113000Z\r\n')
    expect(text).toContain('SUMMARY:石哈河羊肉专场\r\n')
    expect((await api.get('/v1/brand/nowhere/live-sessions.ics')).status).toBe(404)
  })
})
