import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assetImportReportSchema, assetsSchema } from '../../contract/site-visits.ts'
import {
  addProgramme,
  addStation,
  problemOf,
  type SignedInTester,
  signInAs,
  startTestApi,
  type TestApi,
} from '../../test-support.ts'

let api: TestApi
let staff: SignedInTester
let stationId: string
beforeEach(async () => {
  api = await startTestApi()
  const { id: programmeId } = await addProgramme(api.db, { key: 'zhongqi' })
  staff = await signInAs(api, { programmeId })
  stationId = (await addStation(api.db, { programmeId, name: '石哈河站' })).id
  await addStation(api.db, { programmeId, name: '川井站' })
})
afterEach(() => api.stop())

const bring = (text: string, more: object = {}) =>
  staff.send('POST', '/v1/station-assets/imports', {
    ...{ programme: 'zhongqi', fileName: '资产.csv', file: Buffer.from(text).toString('base64'), ...more },
  })
const brought = async (text: string, more: object = {}) =>
  assetImportReportSchema.parse(await (await bring(text, more)).json())
const listed = async () =>
  assetsSchema.parse(await (await staff.get('/v1/station-assets?programme=zhongqi')).json()).items

const list = '固定资产清单\n站点,资产名称,数量,单位,状况\n石哈河站,货架,2,组,完好\n石哈河,扫描枪,1,把,损坏\n'

describe('POST /v1/station-assets/imports', () => {
  it('opens the accounts of the stations that it names', async () => {
    expect(await brought(list)).toEqual({ repeated: false, rows: 2, stations: 1, refused: [] })
    const station = (await listed()).find(({ station: { name } }) => name === '石哈河站')
    expect(station).toMatchObject({ counts: 1, lastCount: { day: '2026-11-20', via: 'import', by: '赵敏' } })
    expect(station?.assets).toEqual([
      { name: '货架', quantity: 2, unit: '组', state: '完好', countedOn: '2026-11-20' },
      { name: '扫码枪', quantity: 1, unit: '把', state: '损坏1把', countedOn: '2026-11-20' },
    ])
  })

  it('changes nothing the second time', async () => {
    await brought(list)
    expect(await brought(list)).toMatchObject({ repeated: true })
    expect(await api.db.assetCount.count()).toBe(1)
  })

  it('tells of each row why it was not taken', async () => {
    const { refused } = await brought(
      '站点,资产名称,数量\n天山站,电脑,1\n石哈河站,,1\n石哈河站,电脑,一些\n,秤,1\n',
    )
    expect(refused).toEqual([
      { row: 2, reason: '没找到“天山站”，写站点全名' },
      { row: 3, reason: '没写资产名称' },
      { row: 4, reason: '数量“一些”不是整数' },
      { row: 5, reason: '没写是哪个站' },
    ])
  })

  it('takes a list of one station that names none', async () => {
    expect(await brought('名称,数量\n电脑,1台\n', { station: stationId })).toMatchObject({ stations: 1 })
  })

  it('shows what a later one has otherwise', async () => {
    await brought(list, { day: '2026-11-01' })
    await brought('站点,资产名称,数量,单位\n石哈河站,货架,1,组\n')
    const station = (await listed()).find(({ station: { name } }) => name === '石哈河站')
    expect(station?.differences.map(({ words }) => words)).toEqual(['货架少了1组（2→1）', '扫码枪这次没盘到'])
  })

  it('refuses a file without names, a day to come, an unknown station and programme', async () => {
    expect(await problemOf(await bring('甲,乙\n1,2\n'))).toMatchObject({
      ...{ status: 400, detail: '没找到“资产名称”这一列，第一行写上站点、资产名称、数量、单位、状况' },
    })
    expect((await problemOf(await bring(list, { day: '2026-12-01' }))).status).toBe(400)
    expect((await problemOf(await bring(list, { station: 'stn_none' }))).status).toBe(404)
    expect((await problemOf(await bring(list, { programme: 'nowhere' }))).status).toBe(404)
    expect(await api.db.assetCount.count()).toBe(0)
  })
})

describe('GET /v1/station-assets/sheet', () => {
  it('gives 固定资产盘点报告, of one station or of all', async () => {
    await brought(list)
    const url = '/v1/station-assets/sheet?programme=zhongqi&format=csv'
    const all = (await (await staff.get(url)).text()).trim().split('\r\n')
    expect(all).toHaveLength(4)
    expect(all).toContain('川井站,石哈河镇,还没盘点过,,,,,,')
    expect(all).toContain('石哈河站,石哈河镇,扫码枪,1,把,损坏1把,2026-11-20,赵敏,')
    const one = await (await staff.get(`${url}&station=${stationId}`)).text()
    expect(one).not.toContain('川井站')
    expect((await problemOf(await staff.get('/v1/station-assets/sheet?programme=nowhere'))).status).toBe(404)
    expect((await problemOf(await staff.get('/v1/station-assets'))).status).toBe(400)
  })
})
