import { readSheet } from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { traceLotMadeSchema } from '../../contract/traces.ts'
import { problemOf } from '../../test-support.ts'
import { openTraces, type Traces } from './test-traces.ts'

let at: Traces
let batchId: string
beforeEach(async () => {
  at = await openTraces()
  batchId = await at.batch()
})
afterEach(() => at.api.stop())

const ask = (count: number, requestKey: string, id = batchId) =>
  at.post(`trace-batches/${id}/lots`, { count, requestKey })

describe('POST /v1/trace-batches/:id/lots', () => {
  it('gives out numbers without gaps, through all batches of the programme', async () => {
    const second = await at.batch({ number: '20261102-A' })
    await at.lot(batchId, 400)
    await at.lot(second, 100)
    await at.lot(batchId, 600)
    const { lots, issued } = await at.opened(batchId)
    expect([issued, lots.map(({ firstNumber, lastNumber }) => [firstNumber, lastNumber])]).toEqual([
      1000,
      [
        [1, 400],
        [501, 1100],
      ],
    ])
    const told = await at.api.db.event.findMany({ where: { type: 'traceLot' }, orderBy: { id: 'asc' } })
    expect(told).toMatchObject([
      { after: { batchId, firstNumber: 1, lastNumber: 400 } },
      { after: { batchId: second, firstNumber: 401, lastNumber: 500 } },
      { after: { batchId, firstNumber: 501, lastNumber: 1100 } },
    ])
  })

  it('makes no second lot of a request that is repeated, at once or later', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map(async () => traceLotMadeSchema.parse(await (await ask(300, 'request-1')).json())),
    )
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1)
    expect(await (await ask(300, 'request-1')).json()).toMatchObject({ repeated: true })
    expect(await at.opened(batchId)).toMatchObject({ issued: 300, lots: [{ count: 300 }] })
    expect((await problemOf(await ask(301, 'request-1'))).status).toBe(409)
  })

  it('gives out no more codes than there are packages, however many ask at once', async () => {
    const all = await Promise.all(['a', 'b', 'c'].map((each) => ask(400, `request-${each}`)))
    expect(all.map(({ status }) => status).sort()).toEqual([200, 200, 409])
    expect(await problemOf(await ask(201, 'request-d'))).toMatchObject({
      ...{ status: 409, code: 'traceRefused' },
      detail: '这一批一共1000件包装，已经发了800个码，最多还能发200个',
    })
    await at.lot(batchId, 200)
    expect((await problemOf(await ask(1, 'request-e'))).detail).toContain('不能再发了')
    expect((await at.opened(batchId)).issued).toBe(1000)
  })

  it.each([0, 100_001, 1.5])('refuses %d codes', async (count) => {
    expect((await problemOf(await ask(count, 'request-1'))).status).toBe(400)
  })

  it('refuses a batch that isn’t there', async () => {
    expect((await problemOf(await ask(1, 'request-1', 'tbt_none'))).status).toBe(404)
  })
})

describe('GET /v1/trace-lots/:id/file', () => {
  it('has every code, in xlsx and csv alike', async () => {
    const id = await at.lot(batchId, 30)
    const response = await at.staff.get(`/v1/trace-lots/${id}/file`)
    expect(response.headers.get('content-type')).toContain('spreadsheetml')
    const rows = await readSheet(Buffer.from(await response.arrayBuffer()))
    expect(rows[0]).toEqual(['编号', '溯源码', '二维码内容', '批号'])
    const codes = await at.codes(id)
    expect(rows.slice(1).map(([, code]) => code)).toEqual(codes)
    expect(new Set(codes).size).toBe(30)
    const plain = codes[29]?.replaceAll('-', '')
    expect(rows[30]).toEqual([30, codes[29], `http://127.0.0.1:0/t/${plain}`, '20261101-A'])
    const downloads = await at.api.db.event.findMany({ where: { type: 'traceLotDownload' } })
    expect(downloads.map(({ after }) => after)).toEqual([{ format: 'xlsx' }, { format: 'csv' }])
  })

  it('is of a lot that there is', async () => {
    expect((await at.staff.get('/v1/trace-lots/tlt_none/file')).status).toBe(404)
    expect((await at.staff.get('/v1/trace-lots/tlt_none/sheet')).status).toBe(404)
  })
})

describe('GET /v1/trace-lots/:id/sheet', () => {
  it('is a stretch of the lot, page by page, with links to what is before and after', async () => {
    const id = await at.lot(batchId, 60)
    const sheet = async (query: string) => at.staff.get(`/v1/trace-lots/${id}/sheet?${query}`)
    const html = await (await sheet('from=25&count=24')).text()
    expect(html.match(/<figure>/g)).toHaveLength(24)
    expect(html.match(/<main>/g)).toHaveLength(1)
    const codes = await at.codes(id)
    expect(html).toContain(`<b>${codes[24]}</b>`)
    expect(html).not.toContain(`<b>${codes[48]}</b>`)
    expect(html).toContain(`href="/v1/trace-lots/${id}/sheet?from=1&amp;count=24"`)
    expect(html).toContain(`href="/v1/trace-lots/${id}/sheet?from=49&amp;count=24"`)
    expect((await (await sheet('from=49')).text()).match(/<figure>/g)).toHaveLength(12)
    expect((await sheet('from=61')).status).toBe(404)
    expect((await sheet('count=481')).status).toBe(400)
  })

  it('says no word of a name as if it were a page', async () => {
    const other = await at.batch({ number: '<b>1</b>', productName: '<script>x()</script>' })
    const html = await (await at.staff.get(`/v1/trace-lots/${await at.lot(other, 1)}/sheet`)).text()
    expect(html).not.toMatch(/<script>|<b>1<\/b>/)
  })
})

describe('POST /v1/trace-lots/:id/revocation', () => {
  const revoke = (id: string, body: object) => at.post(`trace-lots/${id}/revocation`, body)

  it('takes back a whole lot, and gives its packages free', async () => {
    const id = await at.lot(batchId, 1000)
    const [code = ''] = await at.codes(id)
    expect(await (await revoke(id, { reason: '印刷厂印坏了' })).json()).toEqual({ revoked: 1000 })
    expect(await (await revoke(id, { reason: '再来一次' })).json()).toEqual({ revoked: 0 })
    expect((await at.scan(code)).notices[0]).toMatchObject({ kind: 'revoked' })
    expect(await at.opened(batchId)).toMatchObject({
      ...{ issued: 0, lots: [{ revokeReason: '印刷厂印坏了' }] },
    })
    await at.lot(batchId, 1000, 'another-lot')
  })

  it('takes back single codes, and no others', async () => {
    const id = await at.lot(batchId, 5)
    const [one = '', two = ''] = await at.codes(id)
    expect(await (await revoke(id, { reason: '丢了', codes: [one, one.toLowerCase()] })).json()).toEqual({
      revoked: 1,
    })
    expect((await at.scan(one)).notices.map(({ kind }) => kind)).toContain('revoked')
    expect((await at.scan(two)).notices.map(({ kind }) => kind)).not.toContain('revoked')
    expect((await at.opened(batchId)).issued).toBe(5)
  })

  it('refuses codes of another lot', async () => {
    const [id, other] = [await at.lot(batchId, 5), await at.lot(batchId, 6)]
    const [foreign = ''] = await at.codes(other)
    expect((await revoke(id, { reason: '丢了', codes: [foreign] })).status).toBe(400)
    expect((await revoke(id, { reason: '' })).status).toBe(400)
    expect((await revoke('tlt_none', { reason: '丢了' })).status).toBe(404)
    expect(await at.api.db.traceCode.count()).toBe(0)
  })
})
