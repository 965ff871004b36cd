import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contestSchema } from '../../contract/contest.ts'
import {
  addBot,
  addInbox,
  addProgramme,
  addReport,
  addRevision,
  addStation,
  friday,
  problemOf,
  type SignedInTester,
  signInAs,
  startTestApi,
  type TestApi,
} from '../../test-support.ts'

let api: TestApi
let staff: SignedInTester
let programmeId: string
let station: Awaited<ReturnType<typeof addStation>>
beforeEach(async () => {
  api = await startTestApi()
  programmeId = (await addProgramme(api.db, { key: 'zhongqi' })).id
  staff = await signInAs(api, { programmeId })
  station = await addStation(api.db, { programmeId, name: '石哈河站', openedOn: '2026-11-11' })
  await addStation(api.db, { programmeId, name: '川井站', openedOn: '2026-11-16' })
})
afterEach(() => api.stop())

const span = { from: '2026-11-01', to: '2026-11-20' }
const read = async (query = '&from=2026-11-01&to=2026-11-20') =>
  contestSchema.parse(await (await staff.get(`/v1/contest?programme=zhongqi${query}`)).json())
const of = async (name: string) => (await read()).items.find((item) => item.station.name === name)
const adjust = (more: object, as = staff) =>
  as.send('POST', '/v1/contest/adjustments', {
    ...{ programme: 'zhongqi', stationId: station.id, ...span, points: 5, reason: '带动周边', ...more },
  })

/** A report of that day with a picture beside its message. */
async function addPicturedReport(day: string, fen: number): Promise<void> {
  const { id: inboxId } = await addInbox(api.db, await addBot(api.db, { key: day }), { state: 'done' })
  const report = await addReport(api.db, station, { day, purchaseFen: fen })
  await addRevision(api.db, report, { causeId: inboxId })
  const file = { kind: 'image', mime: 'image/png', sha256: day, bytes: 9, path: day, createdAt: friday }
  await api.db.attachment.create({ data: { id: day, inboxId, boundToId: inboxId, ...file } })
}

describe('GET /v1/contest', () => {
  it('gives points for what is known, with the numbers behind them', async () => {
    await addPicturedReport('2026-11-12', 5_400_000)
    await addReport(api.db, station, {
      day: '2026-11-13',
      saleFen: 2_000_000,
      saleRefundFen: 200_000,
      grade: 'late',
    })
    await addReport(api.db, station, { day: '2026-11-14', cashFen: 9_000_000 })
    const row = {
      programmeId,
      stationId: station.id,
      visitorId: staff.personId,
      causeId: 'x',
      createdAt: friday,
    }
    await api.db.siteVisit.create({
      data: { id: 'v1', ...row, kind: '巡查', day: '2026-11-13', findings: '没开门' },
    })
    const [first, second] = (await read()).items
    expect(first?.station.name).toBe('石哈河站')
    expect(first?.parts.map(({ name, words }) => `${name}：${words}`)).toEqual([
      '报数率：报了3/10天',
      '及时率：当天报的2/3天',
      'APP签到（核实）：没有APP名单，未核实',
      '交易额：达到72000元',
      '巡查情况：巡查1次，1次有问题',
      '凭证：有凭证的占75%',
    ])
    expect(first).toMatchObject({ turnoverFen: 7_200_000, reachesTarget: true, knownWeight: 85, weight: 100 })
    expect(first?.points).toBeCloseTo(7.5 + 10 + 25 + 0 + 7.5)
    expect(second).toMatchObject({ station: { name: '川井站' }, points: 0, reachesTarget: false })
  })

  it('begins with this year where no span is given', async () => {
    expect(await read('')).toMatchObject({ from: '2026-01-01', to: '2026-11-20', targetFen: 7_200_000 })
  })

  it('refuses a span that ends before it begins, and an unknown programme', async () => {
    const status = async (query: string) => (await problemOf(await staff.get(`/v1/contest?${query}`))).status
    expect(await status('programme=zhongqi&from=2026-11-02&to=2026-11-01')).toBe(400)
    expect(await status('programme=nowhere')).toBe(404)
  })
})

describe('POST /v1/contest/adjustments', () => {
  it('refuses a span of more than a year, before it reckons a single day', async () => {
    for (const query of ['from=2025-11-19&to=2026-11-20', 'from=0001-01-01&to=9999-12-31'])
      for (const path of ['contest', 'contest/sheet', 'station-rates']) {
        const asked = await staff.get(`/v1/${path}?programme=zhongqi&${query}`)
        expect((await problemOf(asked)).status, path).toBe(400)
      }
  })

  it('adds a judge’s points with the reason; their latest word counts, and others’ beside it', async () => {
    await adjust({ points: 5 })
    await adjust({ points: -2, reason: '台账乱' })
    const other = await signInAs(api, { programmeId, name: '白雪' })
    await adjust({ points: 3, reason: '党员示范' }, other)
    const item = await of('石哈河站')
    expect(item?.adjustments).toMatchObject([
      { by: '赵敏', points: -2, reason: '台账乱' },
      { by: '白雪', points: 3, reason: '党员示范' },
    ])
    expect(item?.total).toBe(1)
    expect(await api.db.contestAdjustment.count()).toBe(3)
  })

  it('0 takes back what was given, and another span is another contest', async () => {
    await adjust({ points: 5 })
    await adjust({ from: '2026-10-01', points: 9 })
    await adjust({ points: 0, reason: '给错了' })
    expect(await of('石哈河站')).toMatchObject({ adjustments: [], total: 0 })
  })

  it('wants a reason, a span and a station that are there', async () => {
    const status = async (more: object) => (await problemOf(await adjust(more))).status
    expect(await status({ reason: ' ' })).toBe(400)
    expect(await status({ points: 101 })).toBe(400)
    expect(await status({ from: '2026-12-01' })).toBe(400)
    expect(await status({ stationId: 'stn_none' })).toBe(404)
    expect(await status({ programme: 'nowhere' })).toBe(404)
    expect(await api.db.contestAdjustment.count()).toBe(0)
  })
})

describe('GET /v1/contest/sheet', () => {
  it('has each part with its numbers', async () => {
    await adjust({})
    const text = await (await staff.get('/v1/contest/sheet?programme=zhongqi&format=csv')).text()
    expect(text.split('\r\n')[0]).toContain('交易额得分,交易额依据')
    expect(text).toContain('未知,没有APP名单，未核实')
    expect((await problemOf(await staff.get('/v1/contest/sheet?programme=nowhere'))).status).toBe(404)
  })
})
