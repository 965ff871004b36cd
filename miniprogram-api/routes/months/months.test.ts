import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { amendmentsSchema, monthSchema } from '../../contract/months.ts'
import { stationReportsSchema } from '../../contract/stations.ts'
import {
  addProgramme,
  addReport,
  addRevision,
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
let admin: SignedInTester
let station: Awaited<ReturnType<typeof addStation>>
beforeEach(async () => {
  api = await startTestApi()
  programmeId = (await addProgramme(api.db, { key: 'zhongqi' })).id
  staff = await signInAs(api, { programmeId })
  admin = await signInAs(api, { programmeId, roles: ['admin'], name: '李强' })
  station = await addStation(api.db, { programmeId, name: '石哈河站' })
})
afterEach(() => api.stop())

const october = '2026-10-30'
const said = (day: string, purchaseOrders: number, row = {}) =>
  addReport(api.db, station, { day, purchaseOrders, ...row })

async function reported(day: string, purchaseOrders: number) {
  const report = await said(day, purchaseOrders)
  const revisionId = await addRevision(api.db, report, {
    ...{ change: { numbers: { purchaseOrders } }, after: { purchaseOrders } },
    sentAt: new Date(`${day}T19:00:00+08:00`),
  })
  return { report, revisionId }
}

const correct = (day: string, body: object) =>
  staff.send('POST', `/v1/stations/${station.id}/reports/${day}/corrections`, body)
const close = (month = '2026-10') =>
  staff.send('POST', `/v1/months/${month}/closing`, { programme: 'zhongqi' })
const monthOf = async (month = '2026-10') =>
  monthSchema.parse(await (await staff.get(`/v1/months/${month}?programme=zhongqi`)).json())
const amendments = async () =>
  amendmentsSchema.parse(await (await staff.get('/v1/amendments?programme=zhongqi')).json()).items
const ordersOf = async (day: string) =>
  (await api.db.dailyReport.findFirst({ where: { day } }))?.purchaseOrders

describe('a correction at the desk', () => {
  it('is a revision with its reason, seen beside the number', async () => {
    await reported('2026-11-19', 3)
    const answer = await correct('2026-11-19', { reason: '票据上是5单', numbers: { purchaseOrders: 5 } })
    expect(await answer.json()).toEqual({ state: 'corrected' })
    const reports = await staff.get(`/v1/stations/${station.id}/reports`)
    const { items } = stationReportsSchema.parse(await reports.json())
    expect(items[0]).toMatchObject({ purchaseOrders: 5, version: 2 })
    expect(items[0]?.revisions[1]).toMatchObject({
      ...{ kind: 'correction', grade: 'staff', reason: '票据上是5单', reporter: '赵敏', messageId: null },
      ...{ before: { purchaseOrders: 3 }, after: { purchaseOrders: 5 } },
    })
    expect(await api.db.event.count({ where: { type: 'dailyReport' } })).toBe(1)
  })

  it('of a day that nobody reported makes it a reported one, by staff', async () => {
    expect((await correct('2026-11-18', { reason: '纸表补录', noBusiness: true })).status).toBe(200)
    const row = await api.db.dailyReport.findFirst({ where: { day: '2026-11-18' } })
    expect(row).toMatchObject({ reported: true, noBusiness: true, grade: 'staff' })
  })

  it('refuses what says nothing, no reason, numbers beyond belief, and days to come', async () => {
    const bodies = [
      { reason: '票据' },
      { reason: ' ', numbers: { purchaseOrders: 1 } },
      { reason: '票据', numbers: { purchaseOrders: 30_000 } },
      { reason: '票据', numbers: { purchaseOrders: -1 } },
      { reason: '票据', numbers: { nonsense: 1 } },
    ]
    for (const body of bodies) expect((await problemOf(await correct('2026-11-19', body))).status).toBe(400)
    const ahead = await correct('2026-11-21', { reason: '票据', numbers: { purchaseOrders: 1 } })
    expect((await problemOf(ahead)).status).toBe(400)
    const path = '/v1/stations/stn_none/reports/2026-11-19/corrections'
    const nowhere = await staff.send('POST', path, { reason: '票据', numbers: { purchaseOrders: 1 } })
    expect((await problemOf(nowhere)).status).toBe(404)
    expect(await api.db.reportRevision.count()).toBe(0)
  })

  it('in a closed month waits for an admin', async () => {
    await reported(october, 3)
    expect((await close()).status).toBe(200)
    const answer = await correct(october, { reason: '票据上是5单', numbers: { purchaseOrders: 5 } })
    expect(await answer.json()).toEqual({ state: 'asked' })
    expect(await ordersOf(october)).toBe(3)
    const [amendment] = await amendments()
    expect(amendment).toMatchObject({
      ...{ station: '石哈河站', day: october, kind: 'part', reason: '票据上是5单', by: '赵敏' },
      ...{ state: 'asked', said: { kind: 'correction', numbers: { purchaseOrders: 5 } } },
    })
  })
})

describe('a day in doubt', () => {
  it('is settled by staff, once', async () => {
    const { report } = await reported('2026-11-19', 3)
    await addRevision(api.db, report, {
      ...{ change: { numbers: { purchaseOrders: 5 } }, after: { purchaseOrders: 5 } },
      sentAt: new Date('2026-11-19T20:00:00+08:00'),
    })
    await api.db.dailyReport.updateMany({ data: { purchaseOrders: 5, undecided: true } })
    const path = `/v1/stations/${station.id}/reports/2026-11-19/decision`
    expect((await problemOf(await staff.send('POST', path, { meaning: 'both' }))).status).toBe(400)
    expect((await staff.send('POST', path, { meaning: 'parts' })).status).toBe(200)
    expect(await api.db.dailyReport.findFirst()).toMatchObject({ purchaseOrders: 8, undecided: false })
    expect((await problemOf(await staff.send('POST', path, { meaning: 'totals' }))).status).toBe(409)
    const none = `/v1/stations/${station.id}/reports/2026-11-01/decision`
    expect((await problemOf(await staff.send('POST', none, { meaning: 'totals' }))).status).toBe(404)
    // It is the station's own to say what it always means.
    expect((await api.db.station.findFirst())?.reportHabit).toBeNull()
  })
})

describe('closing a month', () => {
  it('tells what hinders it, and takes the reasons', async () => {
    const { report } = await reported(october, 3)
    await said('2026-10-29', 1, { undecided: true })
    const revisionId = await addRevision(api.db, report, {
      ...{ kind: 'correction', grade: 'staff', change: { numbers: { purchaseOrders: 4 } } },
    })
    expect(await monthOf()).toMatchObject({
      ...{ over: true, closed: null },
      undecided: [{ station: '石哈河站', day: '2026-10-29' }],
      unreasoned: [{ station: '石哈河站', day: october, revisionId }],
    })
    expect((await problemOf(await close())).detail).toBe('还有1天没定下是再加还是总数，先定下再结账')
    await api.db.dailyReport.updateMany({ data: { undecided: false } })
    expect((await problemOf(await close())).detail).toBe('还有1处工作人员改的数没写原因，补上再结账')
    const reason = (id: string, body: object) => staff.send('PUT', `/v1/revisions/${id}/reason`, body)
    expect((await problemOf(await reason(revisionId, { reason: '' }))).status).toBe(400)
    expect((await problemOf(await reason('rev_none', { reason: '票据' }))).status).toBe(404)
    expect((await reason(revisionId, { reason: '票据上是4单' })).status).toBe(200)
    expect((await close()).status).toBe(200)
    expect((await problemOf(await close())).status).toBe(409)
  })

  it('waits for the month to be over, and asks which', async () => {
    expect(await monthOf('2026-11')).toMatchObject({ over: false })
    expect((await problemOf(await close('2026-11'))).detail).toBe('这个月还没过完，过完再结账')
    expect((await problemOf(await close('2026-13'))).status).toBe(400)
    const elsewhere = await staff.send('POST', '/v1/months/2026-10/closing', { programme: 'nowhere' })
    expect((await problemOf(elsewhere)).status).toBe(404)
  })

  it('keeps a root that tells a change afterwards', async () => {
    await reported(october, 3)
    await close()
    const { closed } = await monthOf()
    expect(closed).toMatchObject({ by: '赵敏', days: 1, intact: true, changed: [] })
    expect(closed?.rootHash).toBe(closed?.currentHash)
    await api.db.dailyReport.updateMany({ data: { purchaseOrders: 4 } })
    expect((await monthOf()).closed).toMatchObject({
      ...{ intact: false, rootHash: closed?.rootHash },
      changed: [{ station: '石哈河站', day: october, amended: false }],
    })
  })
})

describe('POST /v1/amendments/:id/decision', () => {
  const asked = async () => {
    await reported(october, 3)
    await close()
    await correct(october, { reason: '票据上是5单', numbers: { purchaseOrders: 5 } })
    const [amendment] = await amendments()
    return `/v1/amendments/${amendment?.id}/decision`
  }

  it('approved, changes the day and leaves the month explained', async () => {
    const path = await asked()
    expect((await admin.send('POST', path, { decision: 'approved' })).status).toBe(200)
    expect(await ordersOf(october)).toBe(5)
    expect((await monthOf()).closed).toMatchObject({ intact: true, changed: [{ amended: true }] })
    expect((await amendments())[0]).toMatchObject({ state: 'approved', decidedBy: '李强' })
    const revision = await api.db.reportRevision.findFirst({ where: { kind: 'correction' } })
    expect(revision).toMatchObject({ reason: '票据上是5单', actorId: staff.personId })
    expect((await problemOf(await admin.send('POST', path, { decision: 'approved' }))).status).toBe(409)
  })

  it('refused, says why and changes nothing', async () => {
    const path = await asked()
    expect((await problemOf(await admin.send('POST', path, { decision: 'refused' }))).status).toBe(400)
    expect((await admin.send('POST', path, { decision: 'refused', reason: '没有票据' })).status).toBe(200)
    expect(await ordersOf(october)).toBe(3)
    expect((await amendments())[0]).toMatchObject({ state: 'refused', decisionReason: '没有票据' })
  })

  it('of none is not found', async () => {
    const path = '/v1/amendments/amd_none/decision'
    expect((await problemOf(await admin.send('POST', path, { decision: 'approved' }))).status).toBe(404)
  })
})
