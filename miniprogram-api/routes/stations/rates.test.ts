import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closuresSchema, ratesSchema, stationMonthSchema } from '../../contract/station-days.ts'
import {
  addBot,
  addProgramme,
  addReport,
  addStation,
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
  programmeId = (await addProgramme(api.db, { key: 'zhongqi' })).id
  staff = await signInAs(api, { programmeId })
})
afterEach(() => api.stop())

const station = (row: { name: string; openedOn?: string; closedOn?: string }) =>
  addStation(api.db, { programmeId, ...row })

async function ratesOf(query = '&from=2026-11-01&to=2026-11-30') {
  const response = await staff.get(`/v1/station-rates?programme=zhongqi${query}`)
  expect(response.status).toBe(200)
  return ratesSchema.parse(await response.json())
}

describe('GET /v1/station-rates', () => {
  it('counts a month under way up to yesterday', async () => {
    const a = await station({ name: 'A站' })
    const b = await station({ name: 'B站', openedOn: '2026-11-11' })
    await station({ name: 'C站', closedOn: '2026-11-01' })
    await addReport(api.db, a, { day: '2026-11-01', grade: 'late', undecided: true })
    await addReport(api.db, b, { day: '2026-11-19' })
    // today, and only signed in: neither counts
    await addReport(api.db, b, { day: '2026-11-20' })
    await addReport(api.db, a, { day: '2026-11-02', reported: false })
    const { from, to, total, items } = await ratesOf()
    expect([from, to]).toEqual(['2026-11-01', '2026-11-19'])
    expect(total).toMatchObject({ due: 28, reported: 2, missing: 26, undecided: 1, low: 2 / 28 })
    expect(items.map(({ station: name, due, reported }) => [name, due, reported])).toEqual([
      ['A站', 19, 1],
      ['B站', 9, 1],
    ])
    expect(items[0]?.grades).toMatchObject({ late: 1, self: 0 })
  })

  it('is of the current month where no days are named, and of nothing in a month to come', async () => {
    await station({ name: 'A站' })
    expect(await ratesOf('')).toMatchObject({ from: '2026-11-01', total: { due: 19 } })
    expect(await ratesOf('&from=2026-12-01&to=2026-12-31')).toMatchObject({ total: { due: 0, low: null } })
  })

  it('leaves shut days out, and calls unknown what the bot could not hear', async () => {
    const a = await station({ name: 'A站' })
    await station({ name: 'B站' })
    const shut = { kind: 'closed', from: '2026-11-03', to: '2026-11-05', stationId: a.id }
    await staff.send('POST', '/v1/station-closures', { ...shut, programme: 'zhongqi' })
    const holiday = { kind: 'holiday', from: '2026-11-05', to: '2026-11-06', stationId: null, note: '节' }
    await staff.send('POST', '/v1/station-closures', { ...holiday, programme: 'zhongqi' })
    const bot = await addBot(api.db)
    await api.db.conversation.update({
      where: { id: bot.conversationId },
      data: { programmeId, purpose: 'stations' },
    })
    const at = (time: string) => new Date(`2026-11-${time}+08:00`)
    await api.db.offlineGap.create({
      data: { id: 'gap_1', accountId: bot.accountId, from: at('10T18:00'), until: at('10T19:30') },
    })
    const { total, items } = await ratesOf()
    expect(total).toMatchObject({ due: 38 - 4 - 2, closed: 6, unknown: 2, low: 0, high: 2 / 32 })
    expect(items.map(({ closed, unknown }) => [closed, unknown])).toEqual([
      [4, 1],
      [2, 1],
    ])
  })

  it('a bot that is still out leaves the evenings since then unknown', async () => {
    await station({ name: 'A站' })
    const bot = await addBot(api.db, { heartbeatAt: new Date('2026-11-18T20:00:00+08:00') })
    await api.db.conversation.update({
      where: { id: bot.conversationId },
      data: { programmeId, purpose: 'stations' },
    })
    expect(await ratesOf()).toMatchObject({ total: { due: 19, unknown: 2, missing: 17 } })
  })

  it('refuses a span that makes no sense', async () => {
    for (const query of ['&from=2026-11-02&to=2026-11-01', '&from=2025-01-01&to=2026-11-01', '&from=gestern'])
      expect((await problemOf(await staff.get(`/v1/station-rates?programme=zhongqi${query}`))).status).toBe(
        400,
      )
    expect((await problemOf(await staff.get('/v1/station-rates?programme=nowhere'))).status).toBe(404)
  })
})

describe('GET /v1/stations/:id/days', () => {
  it('tells how each day stands', async () => {
    const a = await station({ name: 'A站', openedOn: '2026-11-02' })
    await addReport(api.db, a, { day: '2026-11-03', grade: 'forAnother', undecided: true })
    await addReport(api.db, a, { day: '2026-11-20' })
    const shut = { kind: 'leave', from: '2026-11-04', to: '2026-11-04', stationId: a.id }
    await staff.send('POST', '/v1/station-closures', { ...shut, programme: 'zhongqi' })
    const response = await staff.get(`/v1/stations/${a.id}/days?month=2026-11`)
    const { days, rate } = stationMonthSchema.parse(await response.json())
    expect(days).toHaveLength(30)
    expect(days.slice(0, 5).map(({ state }) => state)).toEqual([
      ...['notOpen', 'missing', 'reported', 'closed', 'missing'],
    ])
    expect(days[2]).toMatchObject({ grade: 'forAnother', undecided: true })
    expect(days[3]).toMatchObject({ why: 'leave' })
    expect(days.slice(18, 22).map(({ state }) => state)).toEqual(['missing', 'reported', 'ahead', 'ahead'])
    expect(rate).toMatchObject({ due: 17, reported: 1, closed: 1 })
  })

  it('asks for a month, of a station that is there', async () => {
    const a = await station({ name: 'A站' })
    expect((await problemOf(await staff.get(`/v1/stations/${a.id}/days?month=2026-13`))).status).toBe(400)
    expect((await problemOf(await staff.get('/v1/stations/stn_none/days?month=2026-11'))).status).toBe(404)
  })
})

describe('/v1/station-closures', () => {
  const body = { programme: 'zhongqi', from: '2026-11-21', to: '2026-11-22', kind: 'closed' }
  const list = async () => {
    const response = await staff.get('/v1/station-closures?programme=zhongqi&from=2026-11-01&to=2026-11-30')
    return closuresSchema.parse(await response.json()).items
  }

  it('is entered, listed and taken back by staff, each with an event', async () => {
    const a = await station({ name: 'A站' })
    const answer = await staff.send('POST', '/v1/station-closures', { ...body, stationId: a.id })
    expect(answer.status).toBe(200)
    const [closure] = await list()
    expect(closure).toMatchObject({
      ...{ station: 'A站', from: '2026-11-21', to: '2026-11-22', kind: 'closed', by: '赵敏' },
      messageId: null,
    })
    const path = `/v1/station-closures/${closure?.id}`
    expect((await staff.send('DELETE', path)).status).toBe(200)
    expect(await list()).toEqual([])
    expect((await problemOf(await staff.send('DELETE', path))).status).toBe(404)
    expect(await api.db.event.findMany({ where: { type: 'stationClosure' } })).toHaveLength(2)
  })

  it('refuses days in the wrong order, too many of them, and another programme’s station', async () => {
    const other = await addStation(api.db, { programmeId: (await addProgramme(api.db)).id })
    const send = async (more: object) =>
      (await problemOf(await staff.send('POST', '/v1/station-closures', { ...body, ...more }))).status
    expect(await send({ stationId: null, to: '2026-11-20' })).toBe(400)
    expect(await send({ stationId: null, to: '2027-12-20' })).toBe(400)
    expect(await send({ stationId: other.id })).toBe(404)
    expect(await send({ stationId: 'stn_none' })).toBe(404)
    expect(await api.db.stationClosure.count()).toBe(0)
  })
})
