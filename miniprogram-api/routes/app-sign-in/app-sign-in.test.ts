import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeTable } from '../../../core/platform/write-table.ts'
import { signInImportSchema, signInListsSchema, signInsSchema } from '../../contract/app-sign-in.ts'
import {
  addProgramme,
  addReport,
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
  await addStation(api.db, { programmeId, name: '川井站', closedOn: '2026-11-06' })
})
afterEach(() => api.stop())

const bring = (text: string, more: object = {}) =>
  staff.send('POST', '/v1/app-sign-in-lists', {
    ...{ programme: 'zhongqi', fileName: '签到.csv', file: Buffer.from(text).toString('base64'), ...more },
  })
const brought = async (text: string) => signInImportSchema.parse(await (await bring(text)).json())
const month = async (query = '') =>
  signInsSchema.parse(await (await staff.get(`/v1/app-sign-ins?programme=zhongqi${query}`)).json())
const lists = async () =>
  signInListsSchema.parse(await (await staff.get('/v1/app-sign-in-lists?programme=zhongqi')).json())
const rowOf = async (name: string) => (await month()).stations.find((row) => row.station.name === name)

describe('GET /v1/app-sign-ins', () => {
  it('keeps what was said apart from what the list states, over the days that are due', async () => {
    await addReport(api.db, station, { day: '2026-11-12', appSignedIn: true, reported: false })
    await addReport(api.db, station, { day: '2026-11-13', appSignedIn: true })
    await addReport(api.db, station, { day: '2026-11-10', appSignedIn: true })
    await brought(
      '站点,日期,签到,活跃度\n石哈河站,11月12日,√,80%\n石哈河站,11月13日,×,0\n石哈河站,11月14日,√,70%',
    )
    const { total, stations, mismatches, stationsReached, ...rest } = await month()
    expect(rest).toMatchObject({ month: '2026-11', from: '2026-11-01', to: '2026-11-20', target: 0.8 })
    expect(stations.find((row) => row.station.name === '石哈河站')).toMatchObject({
      ...{ due: 10, said: 2, confirmed: 0, listed: 3, verified: 2, activity: 0.5, activityDays: 3 },
    })
    expect(stations.find((row) => row.station.name === '川井站')).toMatchObject({
      ...{ due: 5, said: 0, listed: 0, verified: 0, activity: null },
    })
    expect(total).toMatchObject({ due: 15, said: 2, listed: 3, verified: 2 })
    expect(stationsReached).toBe(0)
    expect(mismatches.map(({ day, kind }) => `${day} ${kind}`)).toEqual([
      '2026-11-13 saidNotListed',
      '2026-11-14 listedNotSaid',
    ])
  })

  it('is due on no day on which the station is shut', async () => {
    await addReport(api.db, station, { day: '2026-11-12', appSignedIn: true })
    const shut = { programmeId, kind: 'closed', part: 0, recordedAt: friday }
    await api.db.stationClosure.createMany({
      data: [
        {
          id: 'clo_1',
          stationId: station.id,
          fromDay: '2026-11-14',
          toDay: '2026-11-16',
          ...shut,
          causeId: 'a',
        },
        { id: 'clo_2', fromDay: '2026-11-18', toDay: '2026-11-18', ...shut, causeId: 'b' },
      ],
    })
    expect(await rowOf('石哈河站')).toMatchObject({ due: 6, said: 1 })
    expect(await rowOf('川井站')).toMatchObject({ due: 5 })
  })

  it('knows a month that is over, and none of another programme', async () => {
    expect((await month('&month=2026-10')).stations).toMatchObject([{ station: { name: '川井站' }, due: 31 }])
    const other = await addProgramme(api.db, { key: 'other' })
    const there = await signInAs(api, { programmeId: other.id })
    const answer = await there.get('/v1/app-sign-ins?programme=other')
    expect(signInsSchema.parse(await answer.json()).stations).toEqual([])
  })

  it('refuses a month that is none, and an unknown programme', async () => {
    expect(
      (await problemOf(await staff.get('/v1/app-sign-ins?programme=zhongqi&month=2026-13'))).status,
    ).toBe(400)
    expect((await problemOf(await staff.get('/v1/app-sign-ins?programme=nowhere'))).status).toBe(404)
  })
})

describe('POST /v1/app-sign-in-lists', () => {
  it('changes nothing the second time', async () => {
    const list = '站点,日期\n石哈河站,11月12日'
    expect(await brought(list)).toMatchObject({ repeated: false, days: 1, stations: 1, unknown: [] })
    expect(await brought(list)).toMatchObject({ repeated: true })
    expect((await lists()).lists).toHaveLength(1)
    expect(await api.db.appSignInEntry.count()).toBe(1)
  })

  it('takes a workbook of Excel as well, a column a day', async () => {
    const rows = [{ station: '石哈河站', days: ['√', '×'] }]
    const column = (title: string, i: number) => ({
      title,
      value: (row: (typeof rows)[number]) => row.days[i] ?? '',
    })
    const bytes = await writeTable(
      {
        name: '签到',
        columns: [
          { title: '站点名称', value: ({ station: name }) => name },
          column('11月12日', 0),
          column('11月13日', 1),
        ],
        rows,
      },
      'xlsx',
    )
    const answer = await bring('', { file: bytes.toString('base64'), fileName: '签到.xlsx' })
    expect(signInImportSchema.parse(await answer.json())).toMatchObject({ days: 2, stations: 1, refused: [] })
    expect(await rowOf('石哈河站')).toMatchObject({ listed: 2, verified: 1 })
  })

  it('a later list takes the place of what it states, and the earlier one stays', async () => {
    await brought('站点,日期,签到\n石哈河站,11月12日,×\n石哈河站,11月13日,√')
    api.clock.set(new Date(api.clock.now().getTime() + 60_000))
    await brought('站点,日期,签到\n石哈河站,11月12日,√')
    expect(await rowOf('石哈河站')).toMatchObject({ listed: 2, verified: 2 })
    expect((await lists()).lists).toHaveLength(2)
    expect(await api.db.appSignInEntry.count()).toBe(3)
  })

  it('refuses a list that is none', async () => {
    expect(await problemOf(await bring('站点,签到天数\n石哈河站,20'))).toMatchObject({
      ...{ status: 400, detail: '这张表只有合计，没有每天的，从APP导出按天的明细再传' },
    })
    expect((await problemOf(await bring('站点,日期\n石哈河站,昨天'))).detail).toContain('日期“昨天”看不懂')
    expect((await problemOf(await bring('x', { programme: 'nowhere' }))).status).toBe(404)
    expect(await api.db.appSignInList.count()).toBe(0)
  })
})

describe('PUT /v1/app-station-names', () => {
  const say = (words: string, stationId: string | null) =>
    staff.send('PUT', '/v1/app-station-names', { programme: 'zhongqi', words, stationId })

  it('a name that fits no station waits until staff say which it is, in later lists too', async () => {
    expect((await brought('站点,日期\n一号网点,11月12日')).unknown).toEqual(['一号网点'])
    expect((await lists()).unknown).toEqual([{ words: '一号网点', days: 1 }])
    expect(await rowOf('石哈河站')).toMatchObject({ verified: 0 })
    expect((await say('一号网点', station.id)).status).toBe(200)
    expect((await lists()).unknown).toEqual([])
    expect(await rowOf('石哈河站')).toMatchObject({ verified: 1 })
    expect(await brought('站点,日期\n一号网点,11月13日')).toMatchObject({ unknown: [], stations: 1 })
  })

  it('one that is none of ours is asked no more', async () => {
    await brought('站点,日期\n外县站,11月12日\n石哈河站,11月12日')
    expect((await say('外县站', null)).status).toBe(200)
    expect((await lists()).unknown).toEqual([])
    expect((await brought('站点,日期\n外县站,11月13日\n石哈河站,11月13日')).unknown).toEqual([])
  })

  it('refuses a name that no list has, and a station of another programme', async () => {
    expect((await problemOf(await say('没有的', null))).status).toBe(404)
    await brought('站点,日期\n一号网点,11月12日')
    const other = await addProgramme(api.db)
    const far = await addStation(api.db, { programmeId: other.id })
    expect((await problemOf(await say('一号网点', far.id))).status).toBe(404)
    expect((await lists()).unknown).toHaveLength(1)
    expect((await problemOf(await say('', null))).status).toBe(400)
  })
})

describe('GET /v1/app-sign-ins/sheet', () => {
  it('has each source in columns of its own, and the sum beneath', async () => {
    await addReport(api.db, station, { day: '2026-11-12', appSignedIn: true })
    await brought('站点,日期\n石哈河站,11月12日')
    const text = await (await staff.get('/v1/app-sign-ins/sheet?programme=zhongqi&format=csv')).text()
    const lines = text.trim().split('\r\n')
    expect(lines.at(-1)).toBe('合计,,15,1,6.7%,0,0.0%,1,1,6.7%,14,')
    expect((await problemOf(await staff.get('/v1/app-sign-ins/sheet?programme=nowhere'))).status).toBe(404)
  })
})
