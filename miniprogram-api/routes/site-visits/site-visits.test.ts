import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { siteVisitsSchema } from '../../contract/site-visits.ts'
import {
  addBot,
  addInbox,
  addPerson,
  addProgramme,
  addStation,
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
let stationId: string
let visitorId: string
beforeEach(async () => {
  api = await startTestApi()
  programmeId = (await addProgramme(api.db, { key: 'zhongqi' })).id
  staff = await signInAs(api, { programmeId })
  stationId = (await addStation(api.db, { programmeId, name: '石哈河站' })).id
  visitorId = (await addPerson(api.db, programmeId, '赵敏')).id
})
afterEach(() => api.stop())

interface Visiting {
  id: string
  kind?: string
  day?: string
  findings?: string
  station?: string
  visitor?: string
}

async function addVisit({ id, kind = '巡查', day = '2026-11-20', findings, station, visitor }: Visiting) {
  const row = { programmeId, stationId: station ?? stationId, visitorId: visitor ?? visitorId }
  await api.db.siteVisit.create({
    data: {
      id,
      ...row,
      kind,
      day,
      findings: findings ?? null,
      causeId: id,
      createdAt: friday,
      sentAt: friday,
    },
  })
}

/** A picture beside the message of the visit. */
async function addPhoto(visitId: string, id: string): Promise<void> {
  const { id: inboxId } = await addInbox(api.db, await addBot(api.db, { key: id }), { state: 'done' })
  const sent = { programmeId, visitId, messageId: id, part: 0, sentAt: friday, recordedAt: friday }
  await api.db.siteVisitStatement.create({ data: { id: `s-${id}`, ...sent, causeId: inboxId } })
  mkdirSync(api.deps.config.DATA_DIR, { recursive: true })
  writeFileSync(join(api.deps.config.DATA_DIR, id), `bytes of ${id}`)
  const file = { kind: 'image', mime: 'image/png', sha256: id, bytes: 9, path: id, createdAt: friday }
  await api.db.attachment.create({ data: { id, inboxId, boundToId: inboxId, ...file } })
}

const listed = async (query = '') =>
  siteVisitsSchema.parse(await (await staff.get(`/v1/site-visits?programme=zhongqi${query}`)).json())

describe('GET /v1/site-visits', () => {
  it('lists one ledger with what was found, by whom and with which pictures, the newest first', async () => {
    await addVisit({ id: 'v1', findings: '门头完好' })
    await addVisit({ id: 'v2', day: '2026-11-21', findings: '没开门' })
    await addVisit({ id: 'v3', kind: '盘点' })
    await addPhoto('v1', 'att_1')
    const { items } = await listed('&kind=巡查')
    expect(items.map(({ id }) => id)).toEqual(['v2', 'v1'])
    expect(items[1]).toMatchObject({
      ...{ station: { name: '石哈河站', township: '石哈河镇' }, day: '2026-11-20', kind: '巡查' },
      ...{ findings: '门头完好', visitor: '赵敏', photos: ['att_1'] },
    })
  })

  it('goes on where the page before ended', async () => {
    for (const day of ['2026-11-18', '2026-11-19', '2026-11-20']) await addVisit({ id: day, day })
    const first = await listed('&limit=2')
    expect(first.items.map(({ id }) => id)).toEqual(['2026-11-20', '2026-11-19'])
    const second = await listed(`&limit=2&cursor=${first.next}`)
    expect(second.items.map(({ id }) => id)).toEqual(['2026-11-18'])
    expect(second.next).toBeNull()
  })

  it('counts a station’s day once, whoever went along, and nothing that was taken back', async () => {
    const other = (await addPerson(api.db, programmeId, '白雪')).id
    await addVisit({ id: 'v1' })
    await addVisit({ id: 'v2', visitor: other })
    await addVisit({ id: 'v3', day: '2026-11-19' })
    await api.db.siteVisit.update({ where: { id: 'v3' }, data: { voidedAt: friday } })
    const { counts, items } = await listed()
    expect(counts[0]).toEqual({
      ...{ kind: '巡查', basis: 'inAll', target: 12, visits: 1, stations: 1, stationsDone: 0 },
    })
    expect(items).toHaveLength(2)
  })

  it('knows the span and the station that it was asked for, and no other programme', async () => {
    const far = await addStation(api.db, { programmeId, name: '川井站' })
    await addVisit({ id: 'v1' })
    await addVisit({ id: 'v2', station: far.id })
    await addVisit({ id: 'v3', day: '2026-10-01' })
    expect((await listed(`&station=${far.id}`)).items.map(({ id }) => id)).toEqual(['v2'])
    expect((await listed('&from=2026-11-01&to=2026-11-30')).items).toHaveLength(2)
    const elsewhere = await addProgramme(api.db, { key: 'other' })
    const there = await signInAs(api, { programmeId: elsewhere.id })
    const answer = await there.get('/v1/site-visits?programme=other')
    expect(siteVisitsSchema.parse(await answer.json()).items).toEqual([])
  })

  it('refuses a span that ends before it begins, an unknown kind and an unknown programme', async () => {
    const status = async (query: string) =>
      (await problemOf(await staff.get(`/v1/site-visits?${query}`))).status
    expect(await status('programme=zhongqi&from=2026-11-02&to=2026-11-01')).toBe(400)
    expect(await status('programme=zhongqi&kind=拜访')).toBe(400)
    expect(await status('programme=nowhere')).toBe(404)
  })
})

describe('GET /v1/site-visits/sheet', () => {
  it('gives one ledger as a file, the oldest first, and nothing that runs as a formula', async () => {
    await addVisit({ id: 'v1', findings: '=1+1' })
    await addVisit({ id: 'v2', day: '2026-11-19', findings: '没开门' })
    await addVisit({ id: 'v3', kind: '盘点', findings: '别的台账' })
    const answer = await staff.get('/v1/site-visits/sheet?programme=zhongqi&kind=巡查&format=csv')
    expect(answer.headers.get('content-type')).toContain('text/csv')
    const lines = (await answer.text()).trim().split('\r\n')
    expect(lines.slice(1)).toEqual([
      '1,2026-11-19,石哈河站,石哈河镇,没开门,赵敏,0',
      "2,2026-11-20,石哈河站,石哈河镇,'=1+1,赵敏,0",
    ])
    const sheet = await staff.get('/v1/site-visits/sheet?programme=zhongqi&kind=指导')
    expect(
      Buffer.from(await sheet.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  it('must know which ledger', async () => {
    expect((await problemOf(await staff.get('/v1/site-visits/sheet?programme=zhongqi'))).status).toBe(400)
  })
})

describe('GET /v1/site-visit-photos/{id}', () => {
  it('shows a picture of a visit, and no other', async () => {
    await addVisit({ id: 'v1' })
    await addPhoto('v1', 'att_1')
    const answer = await staff.get('/v1/site-visit-photos/att_1')
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(await answer.text()).toBe('bytes of att_1')
    await api.db.attachment.update({ where: { id: 'att_1' }, data: { boundToId: null } })
    expect((await problemOf(await staff.get('/v1/site-visit-photos/att_1'))).status).toBe(404)
    expect((await problemOf(await staff.get('/v1/site-visit-photos/att_none'))).status).toBe(404)
  })
})
