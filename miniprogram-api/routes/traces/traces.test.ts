import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { traceBatchesSchema } from '../../contract/traces.ts'
import { addBot, addProgramme, problemOf, signInAs } from '../../test-support.ts'
import { inspection, lamb, openTraces, type Traces } from './test-traces.ts'

let at: Traces
beforeEach(async () => {
  at = await openTraces()
})
afterEach(() => at.api.stop())

const listed = async (more = '') =>
  traceBatchesSchema.parse(await (await at.staff.get(`/v1/trace-batches?programme=zhongqi${more}`)).json())
const events = (type: string) => at.api.db.event.findMany({ where: { type }, orderBy: { id: 'asc' } })

describe('POST /v1/trace-batches', () => {
  it('opens a batch', async () => {
    const id = await at.batch()
    expect(await at.opened(id)).toMatchObject({
      ...{ number: '20261101-A', state: 'open', issued: 0, bestBefore: '2027-04-30', note: lamb.note },
      ...{ warnings: [{ kind: 'noInspection', day: null }], records: [], lots: [] },
    })
    expect(await events('traceBatch')).toMatchObject([
      { subjectId: id, before: null, after: { number: '20261101-A' }, causeKind: 'http' },
    ])
  })

  it('refuses a number that is taken, and lets another programme have it', async () => {
    await at.batch()
    expect(await problemOf(await at.post('trace-batches', lamb))).toMatchObject({
      ...{ status: 409, detail: '这个批号登记过了，看看是不是同一批' },
    })
    const { id: programmeId } = await addProgramme(at.api.db, { key: 'hangjin' })
    const other = await signInAs(at.api, { programmeId })
    const body = { ...lamb, programme: 'hangjin' }
    expect((await other.send('POST', '/v1/trace-batches', body)).status).toBe(200)
  })

  it('takes no product or enterprise that isn’t in the programme’s books', async () => {
    const { id: elsewhere } = await addProgramme(at.api.db)
    const item = { title: 'x', state: 'draft', causeId: 'x', createdAt: at.api.clock.now() }
    const rows = [
      { id: 'cnt_ours', kind: 'product', programmeId: at.programmeId },
      { id: 'cnt_theirs', kind: 'product', programmeId: elsewhere },
    ]
    for (const row of rows) await at.api.db.contentItem.create({ data: { ...item, ...row } })
    for (const wrong of [{ productId: 'cnt_theirs' }, { productId: 'cnt_none' }, { producerId: 'cnt_ours' }])
      expect((await problemOf(await at.post('trace-batches', { ...lamb, ...wrong }))).status).toBe(404)
    expect(await at.api.db.traceBatch.count()).toBe(0)
    const id = await at.batch({ productId: 'cnt_ours' })
    expect(await at.opened(id)).toMatchObject({ productId: 'cnt_ours', producerId: null })
    const { number: _printed, programme: _whose, ...facts } = { ...lamb, productId: 'cnt_theirs' }
    const changed = await at.staff.send('PUT', `/v1/trace-batches/${id}`, facts)
    expect((await problemOf(changed)).status).toBe(404)
  })

  it.each([
    { producedOn: '2026-11-21' },
    { packages: 0 },
    { quantity: 1.5 },
    { productName: '' },
    { productName: '长'.repeat(61) },
    { more: 1 },
  ])('refuses %j', async (wrong) => {
    expect((await problemOf(await at.post('trace-batches', { ...lamb, ...wrong }))).status).toBe(400)
    expect(await at.api.db.traceBatch.count()).toBe(0)
  })
})

describe('GET /v1/trace-batches', () => {
  it('lists the newest first, page by page, and by state', async () => {
    const ids: string[] = []
    for (const number of ['1', '2', '3']) {
      at.api.clock.set(new Date(at.api.clock.now().getTime() + 1000))
      ids.unshift(await at.batch({ number }))
    }
    const first = await listed('&limit=2')
    expect(first.items.map(({ id }) => id)).toEqual(ids.slice(0, 2))
    const second = await listed(`&limit=2&cursor=${first.next}`)
    expect([second.items.map(({ id }) => id), second.next]).toEqual([ids.slice(2), null])
    expect((await listed('&state=recalled')).items).toEqual([])
  })

  it('is nobody else’s', async () => {
    const id = await at.batch()
    const { id: programmeId } = await addProgramme(at.api.db, { key: 'hangjin' })
    const other = await signInAs(at.api, { programmeId, roles: ['admin'] })
    expect((await other.get('/v1/trace-batches?programme=zhongqi')).status).toBe(403)
    expect((await other.get(`/v1/trace-batches/${id}`)).status).toBe(403)
    const lot = { count: 1, requestKey: 'abcdefgh' }
    expect((await other.send('POST', `/v1/trace-batches/${id}/lots`, lot)).status).toBe(403)
    expect(await at.api.db.traceLot.count()).toBe(0)
    expect((await at.api.get(`/v1/trace-batches/${id}`)).status).toBe(401)
    expect((await at.staff.get('/v1/trace-batches/tbt_none')).status).toBe(404)
  })
})

describe('PUT /v1/trace-batches/:id', () => {
  it('puts a batch right, and keeps what it was', async () => {
    const id = await at.batch()
    const { programme: _, number: __, ...facts } = lamb
    const change = (more: object) => at.staff.send('PUT', `/v1/trace-batches/${id}`, { ...facts, ...more })
    expect((await change({ place: '川井苏木' })).status).toBe(200)
    expect((await events('traceBatch')).at(-1)).toMatchObject({
      ...{ before: { place: '海流图镇' }, after: { place: '川井苏木' } },
    })
    await at.lot(id, 600)
    expect(await problemOf(await change({ packages: 500 }))).toMatchObject({
      ...{ status: 409, detail: '已经发了600个码，包装数不能比这少' },
    })
  })
})

describe('records', () => {
  it('are put right by a new version; the old one stays', async () => {
    const id = await at.batch()
    const recordId = await at.record(id)
    const correction = { ...inspection, reportNumber: 'JC-2026-119', reason: '报告编号抄错了' }
    expect((await at.post(`trace-records/${recordId}/versions`, correction)).status).toBe(200)
    expect((await at.opened(id)).records).toMatchObject([
      { recordId, version: 1, reportNumber: 'JC-2026-118', reason: null },
      { recordId, version: 2, reportNumber: 'JC-2026-119', reason: '报告编号抄错了' },
    ])
    expect((await events('traceRecord')).at(-1)).toMatchObject({
      ...{ before: { reportNumber: 'JC-2026-118' }, after: { reportNumber: 'JC-2026-119' } },
    })
  })

  it('are struck out by a version, and then count no more', async () => {
    const id = await at.batch()
    const recordId = await at.record(id)
    expect((await at.opened(id)).warnings).toEqual([])
    await at.post(`trace-records/${recordId}/versions`, { ...inspection, reason: '不是这一批的', gone: true })
    expect((await at.opened(id)).warnings).toEqual([{ kind: 'noInspection', day: null }])
  })

  it('have evidence, a picture or a PDF, of their version', async () => {
    const id = await at.batch()
    const report = { name: '检测报告.pdf', bytes: Buffer.from('%PDF-1.4 报告').toString('base64') }
    const recordId = await at.record(id, { ...inspection, evidence: report })
    await at.post(`trace-records/${recordId}/versions`, {
      ...inspection,
      reason: '改日期',
      day: '2026-11-04',
    })
    for (const version of (await at.opened(id)).records) {
      const response = await at.staff.get(`/v1/trace-record-versions/${version.id}/file`)
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf'])
      expect(await response.text()).toBe('%PDF-1.4 报告')
    }
    const page = { name: 'a.html', bytes: Buffer.from('<html>').toString('base64') }
    const refused = await at.post(`trace-batches/${id}/records`, { ...inspection, evidence: page })
    expect(await problemOf(refused)).toMatchObject({ status: 409, detail: '附件只收图片（png、jpg）和 PDF' })
  })

  it.each([
    { day: '2026-11-21' },
    { result: null },
    { validUntil: '2026-11-01' },
    { kind: 'price' },
    { words: '长'.repeat(301) },
  ])('refuses %j', async (wrong) => {
    const id = await at.batch()
    const refused = await at.post(`trace-batches/${id}/records`, { ...inspection, ...wrong })
    expect((await problemOf(refused)).status).toBe(400)
    expect(await at.api.db.traceRecord.count()).toBe(0)
  })

  it('are of a batch, and of a record, that there is', async () => {
    expect((await at.post('trace-batches/tbt_none/records', inspection)).status).toBe(404)
    expect((await at.post('trace-records/trc_none/versions', { ...inspection, reason: '错' })).status).toBe(
      404,
    )
    const id = await at.batch()
    const recordId = await at.record(id, { ...inspection, kind: 'storage' })
    const [version] = (await at.opened(id)).records
    expect(version).toMatchObject({ kind: 'storage', agency: null, result: null })
    expect((await at.staff.get(`/v1/trace-record-versions/${version?.id}/file`)).status).toBe(404)
    const other = { ...inspection, reason: '错' }
    expect((await at.post(`trace-records/${recordId}/versions`, other)).status).toBe(400)
  })
})

describe('POST /v1/trace-batches/:id/release', () => {
  const release = (id: string, body: object = {}) => at.post(`trace-batches/${id}/release`, body)

  it('needs an inspection that holds', async () => {
    const id = await at.batch()
    expect(await problemOf(await release(id))).toMatchObject({
      ...{ status: 409, detail: '这一批还没有检测记录，先补上检测报告；真不用检测的，写明原因再放行' },
    })
    await at.record(id)
    expect((await release(id)).status).toBe(200)
    expect(await at.opened(id)).toMatchObject({ state: 'released', releaseReason: null })
  })

  it('is excused by a reason, and says so to whoever scans', async () => {
    const id = await at.batch()
    await release(id, { reason: '自产自销的初级农产品，旗里免检' })
    expect(await at.opened(id)).toMatchObject({ state: 'released', releaseReason: expect.any(String) })
    const [code = ''] = await at.codes(await at.lot(id, 1))
    expect((await at.scan(code)).notices).toEqual([
      { kind: 'noInspection', words: '这一批放行时没有检测报告' },
    ])
  })

  it.each([
    ['failed', { result: 'failed' }, '最近一次检测不合格，不能放行'],
    [
      'past its day',
      { validUntil: '2026-11-19' },
      '检测报告过期了，重新检测以后再放行；不用重检的，写明原因',
    ],
  ])('is refused after an inspection that is %s', async (_, more, detail) => {
    const id = await at.batch()
    await at.record(id, { ...inspection, ...more })
    expect(await problemOf(await release(id))).toMatchObject({ status: 409, detail })
  })

  it('is refused of a failed one and past the shelf life, whatever the reason', async () => {
    const failed = await at.batch({ number: '1' })
    await at.record(failed, { ...inspection, result: 'failed' })
    const old = await at.batch({ number: '2', shelfLifeDays: 3 })
    await at.record(old)
    for (const id of [failed, old])
      expect((await problemOf(await release(id, { reason: '急着卖' }))).status).toBe(409)
  })
})

describe('a recall', () => {
  const recall = { reason: '检出沙门氏菌', advice: '没吃的退给卖家，吃了不舒服去医院', day: '2026-11-20' }

  it('is told to the staff’s room, and taken back by a new statement', async () => {
    const bot = await addBot(at.api.db)
    await at.api.db.conversation.update({
      where: { id: bot.conversationId },
      data: { programmeId: at.programmeId, purpose: 'staff' },
    })
    const id = await at.batch()
    await at.record(id)
    await at.post(`trace-batches/${id}/release`)
    expect((await at.post(`trace-batches/${id}/recall`, recall)).status).toBe(200)
    const [told] = await at.api.db.outboxMessage.findMany()
    expect(told?.text).toBe(
      '⚠️ 11月20日批次20261101-A（巴美羊肉卷，草原样品合作社）召回了：检出沙门氏菌。已发的0个码，扫出来都会看到。处理：没吃的退给卖家，吃了不舒服去医院',
    )
    expect((await at.post(`trace-batches/${id}/lots`, { count: 1, requestKey: 'abcdefgh' })).status).toBe(409)
    expect((await at.post(`trace-batches/${id}/closing`)).status).toBe(409)
    expect((await at.post(`trace-batches/${id}/release`)).status).toBe(409)
    await at.post(`trace-batches/${id}/recall-lifting`, { reason: '复检合格', day: '2026-11-20' })
    expect(await at.opened(id)).toMatchObject({
      ...{ state: 'released', statements: [{ kind: 'lifted' }, { kind: 'recalled', ...recall }] },
    })
    expect(await events('recall')).toMatchObject([
      { before: { state: 'released' }, after: { state: 'recalled' } },
      { before: { state: 'recalled' }, after: { state: 'released' } },
    ])
    expect(await at.api.db.outboxMessage.count()).toBe(2)
  })

  it('is widened to further batches, or to none', async () => {
    const [one, two] = [await at.batch({ number: '1' }), await at.batch({ number: '2' })]
    await at.post(`trace-batches/${one}/recall`, recall)
    const wrong = await at.post(`trace-batches/${one}/recall`, { ...recall, widenedTo: [two, 'tbt_none'] })
    expect(wrong.status).toBe(404)
    expect((await at.opened(two)).state).toBe('open')
    await at.post(`trace-batches/${one}/recall`, { ...recall, reason: '同一条生产线', widenedTo: [two] })
    expect((await at.opened(one)).statements.map(({ kind }) => kind)).toEqual(['widened', 'recalled'])
    expect((await at.opened(two)).statements).toMatchObject([{ kind: 'recalled', reason: '同一条生产线' }])
  })

  it('of nothing can’t be lifted, and none begins tomorrow', async () => {
    const id = await at.batch()
    const lift = { reason: '没事了', day: '2026-11-20' }
    expect((await at.post(`trace-batches/${id}/recall-lifting`, lift)).status).toBe(409)
    expect((await at.post(`trace-batches/${id}/recall`, { ...recall, day: '2026-11-21' })).status).toBe(400)
    expect(await at.api.db.recallStatement.count()).toBe(0)
  })
})

describe('POST /v1/trace-batches/:id/closing', () => {
  it('ends a released batch, and no other', async () => {
    const id = await at.batch()
    expect((await at.post(`trace-batches/${id}/closing`)).status).toBe(409)
    await at.record(id)
    await at.post(`trace-batches/${id}/release`)
    expect((await at.post(`trace-batches/${id}/closing`)).status).toBe(200)
    expect(await at.opened(id)).toMatchObject({ state: 'closed', warnings: [] })
  })
})
