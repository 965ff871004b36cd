import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stationReportsSchema, stationsSchema } from '../../contract/stations.ts'
import {
  addPerson,
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
let programme: Awaited<ReturnType<typeof addProgramme>>
beforeEach(async () => {
  api = await startTestApi()
  programme = await addProgramme(api.db, { key: 'zhongqi' })
})
afterEach(() => api.stop())

const stationOf = (name = '石哈河站') => addStation(api.db, { programmeId: programme.id, name })

const reportsOf = async (stationId: string, query = '') => {
  const response = await api.get(`/v1/stations/${stationId}/reports${query}`)
  expect(response.status).toBe(200)
  return stationReportsSchema.parse(await response.json())
}

const daysOf = async (stationId: string, query = '') =>
  (await reportsOf(stationId, query)).items.map(({ day }) => day)

describe('GET /v1/stations', () => {
  it("lists a programme's stations by name", async () => {
    const station = await addStation(api.db, { programmeId: programme.id, name: 'B站', level: 'township' })
    await stationOf('A站')
    await addStation(api.db, { programmeId: (await addProgramme(api.db)).id, name: 'C站' })
    const response = await api.get('/v1/stations?programme=zhongqi')
    const { items } = stationsSchema.parse(await response.json())
    expect(items.map(({ name }) => name)).toEqual(['A站', 'B站'])
    expect(items[1]).toEqual({ id: station.id, name: 'B站', township: '石哈河镇', level: 'township' })
  })

  it('has an ETag', async () => {
    const etag = (await api.get('/v1/stations?programme=zhongqi')).headers.get('etag') ?? ''
    expect((await api.get('/v1/stations?programme=zhongqi', { 'if-none-match': etag })).status).toBe(304)
  })

  it('asks which programme, and knows only those that are there', async () => {
    expect(await problemOf(await api.get('/v1/stations'))).toMatchObject({
      status: 400,
      detail: '这里填得不对：programme',
    })
    expect((await problemOf(await api.get('/v1/stations?programme=nowhere'))).status).toBe(404)
  })

  it('refuses another host, and another method', async () => {
    const url = `${api.url}/v1/stations?programme=zhongqi`
    expect((await getWithHost(url, 'evil.example')).status).toBe(403)
    expect((await fetch(url, { method: 'PUT' })).status).toBe(405)
  })
})

describe('GET /v1/stations/:id/reports', () => {
  it('opens each number into the messages that made it', async () => {
    const station = await stationOf()
    const person = await addPerson(api.db, programme.id, '王秀兰')
    const report = await addReport(api.db, station, {
      purchaseOrders: 3,
      purchaseFen: 16500,
      appSignedIn: true,
      undecided: true,
      version: 2,
      lastSentAt: new Date('2026-11-20T10:05:00Z'),
    })
    const corrected = await addRevision(api.db, report, {
      kind: 'correction',
      change: { numbers: { purchaseFen: 16500 } },
      before: { purchaseOrders: 3, purchaseFen: 15600, appSignedIn: true },
      after: { purchaseOrders: 3, purchaseFen: 16500, appSignedIn: true },
      messageId: 'wx-2',
      actorId: person.id,
      sentAt: new Date('2026-11-20T10:05:00Z'),
    })
    const said = await addRevision(api.db, report, {
      change: { numbers: { purchaseOrders: 3, purchaseFen: 15600 }, appSignedIn: true },
      after: { purchaseOrders: 3, purchaseFen: 15600, appSignedIn: true },
      messageId: 'wx-1',
    })

    const { items, ...rest } = await reportsOf(station.id)
    expect(rest).toEqual({
      station: { id: station.id, name: '石哈河站', township: '石哈河镇', level: 'village' },
      from: '2026-10-21',
      to: '2026-11-20',
      next: null,
    })
    expect(items).toHaveLength(1)
    const { revisions, ...numbers } = items[0] ?? { revisions: [] }
    expect(numbers).toEqual({
      id: report.id,
      day: '2026-11-20',
      grade: 'self',
      reported: true,
      noBusiness: false,
      appSignedIn: true,
      approximate: false,
      undecided: true,
      version: 2,
      firstSentAt: '2026-11-20T10:00:00.000Z',
      lastSentAt: '2026-11-20T10:05:00.000Z',
      purchaseOrders: 3,
      purchaseFen: 16500,
      saleOrders: null,
      saleFen: null,
      parcelsIn: null,
      parcelsOut: null,
      serviceOrders: null,
      serviceFen: null,
      cashOrders: null,
      cashFen: null,
      purchaseRefundOrders: null,
      purchaseRefundFen: null,
      saleRefundOrders: null,
      saleRefundFen: null,
      visitors: null,
    })
    expect(revisions).toEqual([
      {
        id: said,
        kind: 'report',
        change: { purchaseOrders: 3, purchaseFen: 15600, appSignedIn: true },
        before: null,
        after: { purchaseOrders: 3, purchaseFen: 15600, appSignedIn: true },
        grade: 'self',
        sentAt: '2026-11-20T10:00:00.000Z',
        messageId: 'wx-1',
        reporter: null,
        voidedAt: null,
        ...{ reason: null, decidedAs: null, amended: false, words: null },
      },
      {
        id: corrected,
        kind: 'correction',
        change: { purchaseFen: 16500 },
        before: { purchaseOrders: 3, purchaseFen: 15600, appSignedIn: true },
        after: { purchaseOrders: 3, purchaseFen: 16500, appSignedIn: true },
        grade: 'self',
        sentAt: '2026-11-20T10:05:00.000Z',
        messageId: 'wx-2',
        reporter: '王秀兰',
        voidedAt: null,
        ...{ reason: null, decidedAs: null, amended: false, words: null },
      },
    ])
  })

  it('shows what was taken back, and tells a form from a message', async () => {
    const station = await stationOf()
    const report = await addReport(api.db, station, { reported: false })
    const voidedAt = new Date('2026-11-20T10:01:00Z')
    await addRevision(api.db, report, { voidedAt, change: { numbers: {}, noBusiness: true } })
    await addRevision(api.db, report, { causeId: 'req_9', messageId: 'req_9', kind: 'correction', part: 1 })
    const { items } = await reportsOf(station.id)
    expect(items[0]?.reported).toBe(false)
    const [form, message] = items[0]?.revisions ?? []
    expect(form).toMatchObject({ kind: 'correction', messageId: null, voidedAt: null })
    expect(message).toMatchObject({ change: { noBusiness: true }, voidedAt: voidedAt.toISOString() })
  })

  it('keeps to the days asked for, both ends included', async () => {
    const station = await stationOf()
    for (const day of ['2026-10-20', '2026-10-21', '2026-11-19', '2026-11-20', '2026-11-21'])
      await addReport(api.db, station, { day })
    await addReport(api.db, await stationOf('海流图站'))
    expect(await daysOf(station.id)).toEqual(['2026-11-20', '2026-11-19', '2026-10-21'])
    expect(await daysOf(station.id, '?to=2026-11-21')).toEqual(['2026-11-21', '2026-11-20', '2026-11-19'])
    expect(await daysOf(station.id, '?from=2026-10-20&to=2026-10-21')).toEqual(['2026-10-21', '2026-10-20'])
    expect(await daysOf(station.id, '?from=2026-11-20&to=2026-11-20')).toEqual(['2026-11-20'])
    expect(await daysOf(station.id, '?from=2025-11-20')).toHaveLength(4)
  })

  it('comes in pages, the newest day first, each day with its own messages', async () => {
    const station = await stationOf()
    const days = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20']
    for (const day of days) {
      const report = await addReport(api.db, station, { day })
      await addRevision(api.db, report, { messageId: `wx-${day}` })
    }
    const seen: string[] = []
    let pages = 0
    for (let cursor: string | null = ''; cursor !== null; pages++) {
      const page = await reportsOf(station.id, `?limit=2${cursor && `&cursor=${cursor}`}`)
      for (const { day, revisions } of page.items) {
        expect(revisions.map(({ messageId }) => messageId)).toEqual([`wx-${day}`])
        seen.push(day)
      }
      cursor = page.next
    }
    expect([seen, pages]).toEqual([days.reverse(), 3])
  })

  it('is personal: never stored on the way', async () => {
    const response = await api.get(`/v1/stations/${(await stationOf()).id}/reports`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('etag')).toBeNull()
  })

  it.each([
    ['from=yesterday', 'from'],
    ['from=2026-11-21&to=2026-11-20', 'from'],
    ['from=2025-11-19&to=2026-11-20', 'from'],
    ['to=2026-13-01', 'to'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=1.5', 'limit'],
    ['limit=many', 'limit'],
    ['cursor=next', 'cursor'],
    ['page=2', 'page'],
  ])('refuses %s', async (query, where) => {
    const station = await stationOf()
    const problem = await problemOf(await api.get(`/v1/stations/${station.id}/reports?${query}`))
    expect(problem).toMatchObject({ status: 400, code: 'invalidInput', detail: `这里填得不对：${where}` })
  })

  it('does not know a station that is not there', async () => {
    const problem = await problemOf(await api.get('/v1/stations/stn_nowhere/reports'))
    expect(problem).toMatchObject({ status: 404, code: 'notFound', title: 'Not Found', detail: '没找到' })
  })

  it('refuses another host, and another method', async () => {
    const url = `${api.url}/v1/stations/${(await stationOf()).id}/reports`
    expect((await getWithHost(url, 'evil.example')).status).toBe(403)
    expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(405)
  })
})
