import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ownReportSchema, ownStationSchema } from '../../contract/own-station.ts'
import { signInToMiniProgram } from '../../test-mini-program.ts'
import {
  addProgramme,
  addReport,
  addStation,
  friday,
  problemOf,
  startTestApi,
  type TestApi,
} from '../../test-support.ts'

type Asker = Awaited<ReturnType<typeof signInToMiniProgram>>
type Station = Awaited<ReturnType<typeof addStation>>

let api: TestApi
let programmeId = ''
let me: Asker
let station: Station
beforeEach(async () => {
  api = await startTestApi()
  programmeId = (await addProgramme(api.db)).id
  api.deps.keyring.add(programmeId, api.deps.keyring.sealDataKey(Buffer.alloc(32, 3)))
  station = await addStation(api.db, { programmeId, name: '石哈河站', openedOn: '2026-11-17' })
  me = await signInToMiniProgram(api, { programmeId, name: '王秀兰', roles: ['operator'] })
  await runs(me.personId, station)
})
afterEach(() => api.stop())

const runs = (personId: string, { id: stationId }: Station, until: Date | null = null) =>
  api.db.stationAssignment.create({
    data: { id: `asg_${personId}_${stationId}`, personId, stationId, since: new Date('2026-01-01'), until },
  })
const refusalOf = async (response: Response) => {
  const { status, code } = await problemOf(response)
  return [status, code]
}
const mine = async (query = '') =>
  ownStationSchema.parse(await (await me.get(`/v1/me/station${query}`)).json())
const report = (body: object, asker: Asker = me) =>
  asker.send('POST', '/v1/me/station/reports', { station: station.id, day: '2026-11-20', ...body })
const numbers = { purchaseOrders: 3, purchaseFen: 15_600, parcelsIn: 12 }

describe('GET /v1/me/station', () => {
  it('shows the month: what is there, what is missing, the streak and the totals', async () => {
    await addReport(api.db, station, { day: '2026-11-18', ...numbers, grade: 'late' })
    await addReport(api.db, station, { day: '2026-11-19', ...numbers })
    const other = await addStation(api.db, { programmeId, name: '川井站' })
    await addReport(api.db, other, { day: '2026-11-19', purchaseFen: 99_900 })
    const { days, rate, ...rest } = await mine()
    expect(rest).toEqual({
      stations: [{ id: station.id, name: '石哈河站' }],
      station: { id: station.id, name: '石哈河站' },
      ...{ month: '2026-11', missing: ['2026-11-17'], streak: 1, place: 2, of: 2 },
      numbers: { purchaseOrders: 6, purchaseFen: 31_200, parcelsIn: 24 },
    })
    expect(rate).toMatchObject({ due: 3, reported: 2, missing: 1 })
    expect(days.slice(15, 21).map(({ state }) => state)).toEqual([
      ...['notOpen', 'missing', 'reported', 'reported', 'ahead', 'ahead'],
    ])
  })

  it('shows another month, and of several stations the one that is named', async () => {
    const second = await addStation(api.db, { programmeId, name: '温更站' })
    await runs(me.personId, second)
    expect(await mine(`?month=2026-10&station=${second.id}`)).toMatchObject({
      ...{ month: '2026-10', station: { name: '温更站' }, place: null },
      stations: [{ name: '温更站' }, { name: '石哈河站' }].sort((a, b) => (a.name < b.name ? -1 : 1)),
    })
    expect(await refusalOf(await me.get('/v1/me/station?month=2026-13'))).toEqual([400, 'invalidInput'])
  })

  it('is of nobody else’s station, nor of one that was handed over', async () => {
    const other = await addStation(api.db, { programmeId, name: '川井站' })
    expect(await refusalOf(await me.get(`/v1/me/station?station=${other.id}`))).toEqual([404, 'notFound'])
    await api.db.stationAssignment.updateMany({ data: { until: friday } })
    expect(await refusalOf(await me.get('/v1/me/station'))).toEqual([404, 'notFound'])
  })
})

describe('POST /v1/me/station/reports', () => {
  it('is a report like one in chat, and what is sent again stands for the day', async () => {
    const first = ownReportSchema.parse(await (await report({ numbers, appSignedIn: true })).json())
    expect(first).toEqual({
      ...{ state: 'recorded', day: '2026-11-20', numbers, noBusiness: false, appSignedIn: true },
    })
    const again = await report({ numbers: { ...numbers, purchaseFen: 16_500 } })
    expect(ownReportSchema.parse(await again.json())).toMatchObject({ numbers: { purchaseFen: 16_500 } })
    const [row] = await api.db.dailyReport.findMany({ include: { revisions: { orderBy: { id: 'asc' } } } })
    expect(row).toMatchObject({ grade: 'self', purchaseFen: 16_500, undecided: false })
    expect(row?.revisions.map(({ kind, actorId }) => [kind, actorId])).toEqual([
      ['report', me.personId],
      ['correction', me.personId],
    ])
    expect(await api.db.event.count({ where: { type: 'dailyReport', actorId: me.personId } })).toBe(2)
    expect(await api.db.outboxMessage.count()).toBe(0)
  })

  it('may be for a day before, which is late; or that there was no business; or a sign-in alone', async () => {
    await report({ day: '2026-11-19', numbers })
    expect(ownReportSchema.parse(await (await report({ noBusiness: true })).json()).noBusiness).toBe(true)
    await report({ day: '2026-11-18', appSignedIn: true })
    const rows = await api.db.dailyReport.findMany({ orderBy: { day: 'asc' } })
    expect(rows).toMatchObject([
      { day: '2026-11-18', reported: false, appSignedIn: true },
      { day: '2026-11-19', grade: 'late' },
      { day: '2026-11-20', noBusiness: true },
    ])
  })

  it('asks for an amendment of a month that is closed', async () => {
    await api.db.monthClosing.create({
      data: {
        id: 'mon_1',
        programmeId,
        month: '2026-10',
        rootHash: 'x',
        rows: [],
        causeId: 'c',
        closedAt: friday,
      },
    })
    const held = ownReportSchema.parse(await (await report({ day: '2026-10-30', numbers })).json())
    expect(held).toMatchObject({ state: 'held', day: '2026-10-30', numbers: {} })
    expect([await api.db.reportAmendment.count(), await api.db.dailyReport.count()]).toEqual([1, 0])
  })

  it.each([
    [{}],
    [{ numbers: { purchaseFen: 1.5 } }],
    [{ numbers: { purchaseOrders: -1 } }],
    [{ numbers: { purchaseOrders: 20_001 } }],
    [{ numbers: { sold: 3 } }],
    [{ numbers, noBusiness: true }],
    [{ day: '2026-11-21', numbers }],
    [{ day: '2026-09-01', numbers }],
    [{ day: '2026-02-30', numbers }],
  ])('refuses %j', async (body) => {
    expect(await refusalOf(await report(body))).toEqual([400, 'invalidInput'])
    expect(await api.db.reportRevision.count()).toBe(0)
  })

  it('is for those alone who run the station', async () => {
    const trainee = await signInToMiniProgram(api, { programmeId })
    expect(await refusalOf(await report({ numbers }, trainee))).toEqual([404, 'notFound'])
    await api.db.miniProgramLink.deleteMany()
    expect(await refusalOf(await report({ numbers }))).toEqual([403, 'notLinked'])
    expect(await api.db.reportRevision.count()).toBe(0)
  })
})
