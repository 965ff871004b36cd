import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deskMentionsSchema, mentionsSchema } from '../../contract/media-mentions.ts'
import { madeSchema } from '../../contract/sales.ts'
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

const png = Buffer.from('89504e470d0a1a0a', 'hex').toString('base64')
const report = (more: object = {}) => ({
  ...{ programme: 'zhongqi', outlet: '巴彦淖尔日报', level: '市级', day: '2026-11-18' },
  ...{ title: '羊肉坐上直播车', url: 'https://www.example.cn/news/1.html' },
  ...more,
})
const enter = (more?: object) => staff.send('POST', '/v1/media-mentions', report(more))
const entered = async (more?: object) => madeSchema.parse(await (await enter(more)).json()).id
const desk = async (query = '') =>
  deskMentionsSchema.parse(await (await staff.get(`/v1/media-mentions?programme=zhongqi${query}`)).json())

describe('POST /v1/media-mentions', () => {
  it('keeps a report with its screenshot, and who entered it', async () => {
    const id = await entered({ picture: { name: '报纸.png', bytes: png } })
    const { items, levels } = await desk()
    expect(items).toMatchObject([{ id, outlet: '巴彦淖尔日报', by: '赵敏', pictureName: '报纸.png' }])
    expect(levels.find(({ level }) => level === '市级')).toEqual({
      ...{ level: '市级', mentions: 1, films: 0, proved: 1 },
    })
    const picture = await staff.get(`/v1/media-mentions/${id}/picture`)
    expect(Buffer.from(await picture.arrayBuffer()).toString('base64')).toBe(png)
  })

  it('knows the same link again, and says where it stands', async () => {
    await entered()
    const url = 'http://m.example.cn/news/1.html?utm_source=weixin#top'
    const problem = await problemOf(await enter({ url, title: '别的题目' }))
    expect([problem.status, problem.code]).toEqual([409, 'mentionKnown'])
    expect(problem.detail).toBe('这条链接登记过了：11月18日，巴彦淖尔日报，《羊肉坐上直播车》')
    expect(await api.db.mediaMention.count()).toBe(1)
  })

  it('keeps one of two that come at the same time', async () => {
    const answers = await Promise.all([enter(), enter()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('refuses a day to come, what is no link, an unknown level, and no picture for a picture', async () => {
    const status = async (more: object) => (await problemOf(await enter(more))).status
    expect(await status({ day: '2026-11-21' })).toBe(400)
    expect(await status({ url: 'javascript:alert(1)' })).toBe(400)
    expect(await status({ level: '村级' })).toBe(400)
    expect(
      await status({ picture: { name: 'a.png', bytes: Buffer.from('GIF89a').toString('base64') } }),
    ).toBe(400)
    expect(await status({ programme: 'nowhere' })).toBe(404)
    expect(await api.db.mediaMention.count()).toBe(0)
  })
})

describe('PATCH /v1/media-mentions/{id}', () => {
  it('changes what is said and keeps what was', async () => {
    const id = await entered()
    expect((await staff.send('PATCH', `/v1/media-mentions/${id}`, { level: '省级' })).status).toBe(200)
    expect((await desk()).items).toMatchObject([{ level: '省级', title: '羊肉坐上直播车' }])
    const [, change] = await api.db.event.findMany({
      where: { type: 'mediaMention' },
      orderBy: { id: 'asc' },
    })
    expect([change?.before, change?.after]).toMatchObject([{ level: '市级' }, { level: '省级' }])
  })

  it('refuses the link of another report', async () => {
    await entered()
    const id = await entered({ url: 'https://example.cn/news/2.html' })
    const change = await staff.send('PATCH', `/v1/media-mentions/${id}`, { url: report().url })
    expect((await problemOf(change)).code).toBe('mentionKnown')
  })
})

describe('POST /v1/media-mentions/{id}/void', () => {
  it('strikes it out: it counts no more, is still told to who asks, and its link is free', async () => {
    const id = await entered()
    const strike = () => staff.send('POST', `/v1/media-mentions/${id}/void`, { reason: '不是说咱们的' })
    expect((await strike()).status).toBe(200)
    expect((await strike()).status).toBe(404)
    expect((await desk()).items).toEqual([])
    expect((await desk('&struckOut=true')).items).toMatchObject([{ id, voidReason: '不是说咱们的' }])
    expect((await enter()).status).toBe(200)
  })
})

describe('GET /v1/brand/{programme}/media-mentions', () => {
  const shown = async (query = '') =>
    mentionsSchema.parse(await (await api.get(`/v1/brand/zhongqi/media-mentions?${query}`)).json())

  it('shows everybody what was reported, page by page, and nothing of who entered it', async () => {
    for (const n of [1, 2, 3])
      await entered({ url: `https://example.cn/${n}`, day: `2026-11-0${n}`, note: '内部', title: `第${n}条` })
    const first = await shown('limit=2')
    expect(first.items.map(({ title }) => title)).toEqual(['第3条', '第2条'])
    expect(JSON.stringify(first)).not.toMatch(/内部|赵敏/)
    const rest = await shown(`limit=2&cursor=${first.next}`)
    expect([rest.items.map(({ title }) => title), rest.next]).toEqual([['第1条'], null])
  })

  it('isn’t sent again to who has it', async () => {
    await entered()
    const path = '/v1/brand/zhongqi/media-mentions'
    const etag = (await api.get(path)).headers.get('etag') ?? ''
    expect((await api.get(path, { 'if-none-match': etag })).status).toBe(304)
    await entered({ url: 'https://example.cn/2' })
    expect((await api.get(path, { 'if-none-match': etag })).status).toBe(200)
  })
})

describe('GET /v1/media-mentions', () => {
  it('counts by level and phase what the contract wants', async () => {
    const indicator = (key: string, name: string, target: number) => ({
      ...{ id: key, programmeId, key, name, target, section: '1.1', topic: '宣传', kind: 'count', op: '>=' },
      ...{ scope: 'contract', quantified: true, document: 'x', phases: { create: { phase: 1, target } } },
    })
    await api.db.indicatorDefinition.create({ data: indicator('m-007', '国家/省/市级媒体累计宣传', 10) })
    await api.db.indicatorDefinition.create({ data: indicator('m-041', '宣传片在各类媒体宣传', 5) })
    const phase = { programmeId, number: 1, name: '第一阶段', startsOn: '2026-01-01', endsOn: '2026-11-10' }
    await api.db.phase.create({ data: { id: 'pha_1', ...phase } })
    await entered({ day: '2026-11-01', url: 'https://example.cn/1' })
    await entered({ day: '2026-11-11', url: 'https://example.cn/2', level: '省级', film: true })
    await entered({ day: '2026-11-12', url: 'https://example.cn/3', level: '县级', film: true })
    const { targets } = await desk()
    expect(targets.map(({ key, mentions, phases }) => [key, mentions, phases[0]?.mentions])).toEqual([
      ['m-007', 2, 1],
      ['m-041', 2, 0],
    ])
  })

  it('is of one’s own programme alone', async () => {
    await entered()
    const { id: elsewhere } = await addProgramme(api.db, { key: 'other' })
    const there = await signInAs(api, { programmeId: elsewhere })
    expect((await there.get('/v1/media-mentions?programme=zhongqi')).status).toBe(403)
    const answer = await there.get('/v1/media-mentions?programme=other')
    expect(deskMentionsSchema.parse(await answer.json()).items).toEqual([])
  })
})
