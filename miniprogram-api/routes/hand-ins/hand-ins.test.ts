import { createHash } from 'node:crypto'
import { readSheet } from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  handInCalendarSchema,
  handInDaySchema,
  handInSchema,
  stationCodesSchema,
} from '../../contract/hand-ins.ts'
import {
  addPerson,
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
let station: Awaited<ReturnType<typeof addStation>>
let report: Awaited<ReturnType<typeof addReport>>
const day = '2026-11-19'
beforeEach(async () => {
  api = await startTestApi()
  programmeId = (await addProgramme(api.db, { key: 'zhongqi' })).id
  staff = await signInAs(api, { programmeId })
  station = await addStation(api.db, { programmeId, name: '石哈河站' })
  report = await addReport(api.db, station, { day, purchaseOrders: 3, purchaseFen: 15_600 })
})
afterEach(() => api.stop())

const post = (path: string, body: unknown) => staff.send('POST', path, body)
const make = async (more: object = {}) => {
  const response = await post('/v1/hand-ins', { programme: 'zhongqi', day, ...more })
  expect(response.status).toBe(200)
  return handInSchema.parse(await response.json())
}
const dayOf = async () =>
  handInDaySchema.parse(await (await staff.get(`/v1/hand-ins/days/${day}?programme=zhongqi`)).json())
const calendar = async () => {
  const response = await staff.get('/v1/hand-ins?programme=zhongqi&month=2026-11')
  const { items } = handInCalendarSchema.parse(await response.json())
  return items.find((each) => each.day === day)
}
const statusOf = async (response: Promise<Response>) => (await problemOf(await response)).status
const download = (id: string, format: string) => staff.get(`/v1/hand-ins/${id}/file?format=${format}`)
const picture = Buffer.from('89504e470d0a1a0a00', 'hex').toString('base64')
const correct = async (purchaseFen: number) => {
  api.clock.set(new Date(api.clock.now().getTime() + 60_000))
  await api.db.dailyReport.update({ where: { id: report.id }, data: { purchaseFen } })
  const { id: actorId } = await addPerson(api.db, programmeId, '王秀兰')
  const change = { kind: 'correction', change: { numbers: { purchaseFen } }, actorId }
  return addRevision(api.db, report, { ...change, recordedAt: api.clock.now() })
}

describe('a day’s file', () => {
  it('has a row for each kind of order, and says who is not in it', async () => {
    await addStation(api.db, { programmeId, name: '温更站' })
    const unsettled = await addStation(api.db, { programmeId, name: '德岭山站' })
    await addReport(api.db, unsettled, { day, undecided: true })
    const made = await make()
    expect(made).toMatchObject({ number: 1, kind: 'whole', state: 'made', rows: 2, madeBy: '赵敏' })
    expect(made.leftOut.map(({ station: name, reason }) => `${name} ${reason}`)).toEqual([
      ...['德岭山站 undecided', '温更站 unreported'],
    ])
    const response = await download(made.id, 'csv')
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="file.csv"; filename*=UTF-8''${encodeURIComponent(`站点日报_${day}_第1份.csv`)}`,
    )
    expect(response.headers.get('cache-control')).toBe('no-store')
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.toString('utf8').split('\r\n').slice(0, 3)).toEqual([
      '\ufeff站点编码,站点名称,站点类型,订单类型,商品类别,代买/代卖总金额,代买/代卖总订单数,报表时间,填报单位',
      `,石哈河站,村级站点,代买,工业品,156.00,3,${day},乌拉特中旗电子商务公共服务中心`,
      `,石哈河站,村级站点,代卖,农产品,0.00,0,${day},乌拉特中旗电子商务公共服务中心`,
    ])
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(made.csvHash)
    const events = await api.db.event.findMany({ where: { subjectId: made.id }, orderBy: { id: 'asc' } })
    expect(events.map(({ type, actorId }) => [type, actorId])).toEqual([
      ...[
        ['handIn', staff.personId],
        ['handInDownload', staff.personId],
      ],
    ])
  })
  it('takes no name for a formula, in either file', async () => {
    await api.db.station.update({ where: { id: station.id }, data: { name: "=cmd|'/c calc'!A1" } })
    const { id } = await make()
    expect(await (await download(id, 'csv')).text()).toContain("'=cmd|'/c calc'!A1")
    const [, row] = await readSheet(Buffer.from(await (await download(id, 'xlsx')).arrayBuffer()))
    expect(row?.slice(1, 7)).toEqual(["'=cmd|'/c calc'!A1", '村级站点', '代买', '工业品', 156, 3])
  })
  it('made again there are two, and the first is as it was', async () => {
    const first = await make()
    await correct(16_500)
    const second = await make()
    expect([first.number, second.number]).toEqual([1, 2])
    expect(await (await download(first.id, 'csv')).text()).toContain('156.00')
    expect(await (await download(second.id, 'csv')).text()).toContain('165.00')
  })
  it('is made by the columns of the programme', async () => {
    const columns = [
      { title: '站', value: 'station' },
      { title: '元', value: 'amount' },
    ]
    const detail = { settings: { handIns: { columns, withoutBusiness: 'leaveOut', unit: '某公司' } } }
    await api.db.programme.update({ where: { id: programmeId }, data: { detail } })
    const { id } = await make()
    expect(await (await download(id, 'csv')).text()).toBe('站,元\r\n石哈河站,156.00\r\n')
  })
  it.each([
    [400, { day: '昨天' }],
    [400, { kind: 'half' }],
    [404, { programme: 'nowhere' }],
    [409, { day: '2026-11-21' }],
    [409, { day: '2026-11-18' }],
    [409, { kind: 'correction' }],
  ])('%i for %j', async (status, more) => {
    expect(await statusOf(post('/v1/hand-ins', { programme: 'zhongqi', day, ...more }))).toBe(status)
    expect(await api.db.handIn.count()).toBe(0)
  })
})

describe('what became of it', () => {
  it('is seen in the month', async () => {
    expect(await calendar()).toMatchObject({ state: 'none', handIns: 0, unreported: 0 })
    const { id } = await make()
    expect(await calendar()).toMatchObject({ state: 'made', handIns: 1 })
    expect((await post(`/v1/hand-ins/${id}/handed-in`, {})).status).toBe(200)
    expect((await post(`/v1/hand-ins/${id}/handed-in`, {})).status).toBe(200)
    expect(await calendar()).toMatchObject({ state: 'handedIn', changed: 0 })
    const receipt = {
      number: 'HZ-1',
      at: '2026-11-20T09:00:00+08:00',
      file: { name: '回执.png', bytes: picture },
    }
    expect((await post(`/v1/hand-ins/${id}/receipt`, receipt)).status).toBe(200)
    expect(await calendar()).toMatchObject({ state: 'receipted' })
    const [handIn] = (await dayOf()).handIns
    expect(handIn).toMatchObject({
      ...{ state: 'receipted', receiptNumber: 'HZ-1', receiptAt: '2026-11-20T01:00:00.000Z' },
      ...{ receiptFile: '回执.png', handedInBy: '赵敏' },
    })
    const file = await staff.get(`/v1/hand-ins/${id}/receipt-file`)
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'image/png'])
    const said = await api.db.event.findMany({ where: { subjectId: id, type: 'handIn' } })
    expect(said).toHaveLength(3)
  })
  it('a receipt is a picture or a PDF', async () => {
    const { id } = await make()
    const file = { name: 'x.html', bytes: Buffer.from('<script>').toString('base64') }
    expect(await statusOf(post(`/v1/hand-ins/${id}/receipt`, { number: '1', file }))).toBe(409)
    expect(await statusOf(post(`/v1/hand-ins/${id}/receipt`, { number: '' }))).toBe(400)
    expect(await statusOf(staff.get(`/v1/hand-ins/${id}/receipt-file`))).toBe(404)
    expect(await calendar()).toMatchObject({ state: 'made' })
  })
  it('404 for a hand-in that there is none of', async () => {
    expect(await statusOf(download('hnd_none', 'csv'))).toBe(404)
    expect(await statusOf(post('/v1/hand-ins/hnd_none/handed-in', {}))).toBe(404)
    expect(await statusOf(post('/v1/hand-ins/hnd_none/receipt', { number: '1' }))).toBe(404)
  })
})

describe('figures that changed since', () => {
  it('are told with the message that changed them, until a correction is handed in', async () => {
    const { id } = await make()
    await post(`/v1/hand-ins/${id}/handed-in`, {})
    const revisionId = await correct(16_500)
    expect(await calendar()).toMatchObject({ changed: 1 })
    const [change, ...others] = (await dayOf()).changes
    expect(others).toEqual([])
    expect(change).toMatchObject({
      ...{ station: '石哈河站', orderType: '代买', figure: 'fen', before: 15_600, after: 16_500 },
      cause: { revisionId, kind: 'correction', by: '王秀兰', messageId: `wx-${revisionId}`, voided: false },
    })
    const correction = await make({ kind: 'correction' })
    expect(correction).toMatchObject({ number: 2, kind: 'correction', rows: 1, leftOut: [] })
    expect(await (await download(correction.id, 'csv')).text()).toContain(
      '石哈河站,村级站点,代买,工业品,165.00,3',
    )
    expect(await calendar()).toMatchObject({ changed: 1 })
    await post(`/v1/hand-ins/${correction.id}/handed-in`, {})
    expect(await calendar()).toMatchObject({ changed: 0, handIns: 2 })
    expect(await statusOf(post('/v1/hand-ins', { programme: 'zhongqi', day, kind: 'correction' }))).toBe(409)
  })
  it('are none of a file that was not handed in', async () => {
    await make()
    await correct(16_500)
    expect((await dayOf()).changes).toEqual([])
  })
})

describe('codes of stations', () => {
  const codes = async () =>
    stationCodesSchema.parse(await (await staff.get('/v1/station-codes?programme=zhongqi')).json()).items
  const setCode = (id: string, code: unknown) => staff.send('PUT', `/v1/stations/${id}/code`, { code })
  it('are missed, and written in', async () => {
    expect((await dayOf()).withoutCode).toEqual([{ id: station.id, name: '石哈河站' }])
    expect((await setCode(station.id, '150824001')).status).toBe(200)
    expect(await codes()).toMatchObject([{ name: '石哈河站', code: '150824001' }])
    expect((await dayOf()).withoutCode).toEqual([])
    const event = await api.db.event.findFirstOrThrow({ where: { type: 'station' } })
    expect(event).toMatchObject({ before: { code: null }, after: { code: '150824001' } })
  })
  it('are of one station each', async () => {
    const other = await addStation(api.db, { programmeId, name: '温更站' })
    await setCode(station.id, '150824001')
    expect(await problemOf(await setCode(other.id, '150824001'))).toMatchObject({
      ...{ status: 409, detail: '这个编码已经是石哈河站的了' },
    })
    expect(await statusOf(setCode(other.id, '=1+1'))).toBe(400)
    expect(await statusOf(setCode('stn_none', '1'))).toBe(404)
    expect((await codes()).map(({ code }) => code)).toEqual([null, '150824001'])
  })
})

it('what is asked wrongly is refused', async () => {
  expect(await statusOf(staff.get('/v1/hand-ins?programme=zhongqi&month=2026-13'))).toBe(400)
  expect(await statusOf(staff.get('/v1/hand-ins/days/today?programme=zhongqi'))).toBe(400)
  expect(await statusOf(staff.get('/v1/hand-ins?programme=nowhere&month=2026-11'))).toBe(404)
})
