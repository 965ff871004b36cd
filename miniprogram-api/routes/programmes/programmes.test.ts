import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { programmesSchema, todaySchema } from '../../contract/programmes.ts'
import {
  addProgramme,
  addReport,
  addRevision,
  addStation,
  getWithHost,
  problemOf,
  startTestApi,
  type TestApi,
} from '../../test-support.ts'

let api: TestApi
beforeEach(async () => {
  api = await startTestApi()
})
afterEach(() => api.stop())

const todayOf = async (key: string, query = '') => {
  const response = await api.get(`/v1/programmes/${key}/today${query}`)
  expect(response.status).toBe(200)
  return todaySchema.parse(await response.json())
}

describe('GET /v1/programmes', () => {
  it('lists them, the first loaded first, and nothing else of them', async () => {
    await addProgramme(api.db, { key: 'zeku', createdAt: new Date('2026-02-01') })
    await addProgramme(api.db, { key: 'urad-middle', name: '中旗项目', createdAt: new Date('2026-01-01') })
    const response = await api.get('/v1/programmes')
    const body = programmesSchema.parse(await response.json())
    expect(body.items.map(({ key }) => key)).toEqual(['urad-middle', 'zeku'])
    expect(body.items[0]).toEqual({ key: 'urad-middle', name: '中旗项目', region: '乌拉特中旗' })
  })

  it('has an ETag, and answers 304 to who has it already', async () => {
    await addProgramme(api.db)
    const etag = (await api.get('/v1/programmes')).headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"[\w-]{27}"$/)
    const again = await api.get('/v1/programmes', { 'if-none-match': etag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    await addProgramme(api.db)
    expect((await api.get('/v1/programmes', { 'if-none-match': etag })).status).toBe(200)
  })

  it('refuses another host, and another method', async () => {
    expect((await getWithHost(`${api.url}/v1/programmes`, 'evil.example')).status).toBe(403)
    const posted = await fetch(`${api.url}/v1/programmes`, { method: 'POST' })
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})

describe('GET /v1/programmes/:key/today', () => {
  it('counts stations that are open on the day, and sums what was reported', async () => {
    const programme = await addProgramme(api.db, { key: 'zhongqi' })
    const station = (row: { name: string; openedOn?: string; closedOn?: string }) =>
      addStation(api.db, { programmeId: programme.id, ...row })
    const first = await station({ name: '石哈河站' })
    const second = await station({ name: '海流图站', openedOn: '2026-11-20', closedOn: '2026-11-21' })
    await station({ name: '明天才开', openedOn: '2026-11-21' })
    const closed = await station({ name: '今天关了', closedOn: '2026-11-20' })
    await addReport(api.db, first, {
      purchaseOrders: 3,
      purchaseFen: 15600,
      parcelsIn: 12,
      appSignedIn: true,
    })
    await addReport(api.db, second, { purchaseOrders: 2, cashFen: 5000, serviceOrders: 1 })
    await addReport(api.db, closed, { saleFen: 900 })
    await addReport(api.db, first, { day: '2026-11-19', purchaseOrders: 100 })

    const body = await todayOf('zhongqi')
    expect(body.day).toBe('2026-11-20')
    expect(body.stations).toEqual({ total: 2, reported: 2, signedIn: 1 })
    expect(body.totals).toEqual({
      purchaseOrders: 5,
      purchaseFen: 15600,
      saleOrders: 0,
      saleFen: 900,
      parcelsIn: 12,
      parcelsOut: 0,
      serviceOrders: 1,
      serviceFen: 0,
      cashOrders: 0,
      cashFen: 5000,
    })
  })

  it("leaves out other programmes' stations and reports", async () => {
    const [ours, theirs] = [await addProgramme(api.db, { key: 'ours' }), await addProgramme(api.db)]
    await addReport(api.db, await addStation(api.db, { programmeId: theirs.id }), { purchaseFen: 100 })
    await addStation(api.db, { programmeId: ours.id })
    const body = await todayOf('ours')
    expect(body.stations).toEqual({ total: 1, reported: 0, signedIn: 0 })
    expect([body.totals.purchaseFen, body.latest]).toEqual([0, []])
  })

  it('does not count a day that has only an app sign-in as reported', async () => {
    const { id: programmeId, key } = await addProgramme(api.db)
    await addReport(api.db, await addStation(api.db, { programmeId }), { reported: false, appSignedIn: true })
    const body = await todayOf(key)
    expect(body.stations).toEqual({ total: 1, reported: 0, signedIn: 1 })
    expect(body.latest).toEqual([])
  })

  it('sums more fen than an Int holds', async () => {
    const { id: programmeId, key } = await addProgramme(api.db)
    for (let turn = 0; turn < 3; turn++)
      await addReport(api.db, await addStation(api.db, { programmeId }), { saleFen: 2_000_000_000 })
    expect((await todayOf(key)).totals.saleFen).toBe(6_000_000_000)
  })

  it('names the last message of each of the latest 20 reports', async () => {
    const { id: programmeId, key } = await addProgramme(api.db)
    const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 9, minute))
    for (let turn = 0; turn < 21; turn++) {
      const station = await addStation(api.db, { programmeId })
      const report = await addReport(api.db, station, { lastSentAt: at(turn) })
      await addRevision(api.db, report, { messageId: `${turn}-last`, sentAt: at(turn) })
      await addRevision(api.db, report, { messageId: `${turn}-first`, sentAt: new Date('2026-11-20T08:00Z') })
      const takenBack = { messageId: `${turn}-gone`, sentAt: at(59), voidedAt: at(59) }
      await addRevision(api.db, report, takenBack)
    }
    const { latest } = await todayOf(key)
    expect(latest).toHaveLength(20)
    expect(latest[0]).toMatchObject({ messageExternalId: '20-last', reportedAt: at(20).toISOString() })
    expect(latest.at(-1)?.messageExternalId).toBe('1-last')
  })

  it('names no message where a form made the report', async () => {
    const { id: programmeId, key } = await addProgramme(api.db)
    const station = await addStation(api.db, { programmeId, name: '石哈河站' })
    const report = await addReport(api.db, station, { grade: 'staff' })
    await addRevision(api.db, report, { causeId: 'req_1', messageId: 'req_1' })
    const { latest } = await todayOf(key)
    expect(latest).toEqual([
      {
        stationId: station.id,
        station: '石哈河站',
        day: '2026-11-20',
        reportedAt: '2026-11-20T10:00:00.000Z',
        messageExternalId: null,
      },
    ])
  })

  it('is still yesterday before five in the morning', async () => {
    const { key } = await addProgramme(api.db)
    api.clock.set(new Date('2026-11-20T20:59:59Z'))
    expect((await todayOf(key)).day).toBe('2026-11-20')
    api.clock.set(new Date('2026-11-20T21:00:00Z'))
    expect((await todayOf(key)).day).toBe('2026-11-21')
    expect((await todayOf(key, '?day=2026-02-28')).day).toBe('2026-02-28')
  })

  it('has an ETag that changes with the numbers', async () => {
    const { id: programmeId, key } = await addProgramme(api.db)
    const ask = (etag = '') => api.get(`/v1/programmes/${key}/today`, { 'if-none-match': etag })
    const etag = (await ask()).headers.get('etag') ?? ''
    expect((await ask(etag)).status).toBe(304)
    await addReport(api.db, await addStation(api.db, { programmeId }), { parcelsIn: 1 })
    expect((await ask(etag)).status).toBe(200)
  })

  it.each([
    ['?day=2026-02-30', 'day'],
    ['?day=', 'day'],
    ['?day=2026-11-20&day=2026-11-21', 'day'],
    ['?date=2026-11-20', 'date'],
  ])('refuses %s', async (query, where) => {
    const { key } = await addProgramme(api.db)
    const problem = await problemOf(await api.get(`/v1/programmes/${key}/today${query}`))
    expect(problem).toMatchObject({ status: 400, code: 'invalidInput', detail: `这里填得不对：${where}` })
  })

  it('does not know a programme that is not there', async () => {
    const problem = await problemOf(await api.get('/v1/programmes/nowhere/today?day=2026-11-20'))
    expect(problem).toMatchObject({ status: 404, code: 'notFound', instance: '/v1/programmes/nowhere/today' })
  })

  it('refuses another host, and another method', async () => {
    const { key } = await addProgramme(api.db)
    const url = `${api.url}/v1/programmes/${key}/today`
    expect((await getWithHost(url, 'evil.example')).status).toBe(403)
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(405)
  })
})
