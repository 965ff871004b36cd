import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createScanRecorder, type ScanRecorder } from '../../../core/brand/trace/scan-recorder.ts'
import { createTraceCodes } from '../../../core/brand/trace/trace-code.ts'
import { tracePublicSchema } from '../../contract/traces.ts'
import { problemOf, startTestApi, type TestApi } from '../../test-support.ts'
import { inspection, openTraces, type Traces } from './test-traces.ts'

// Behind a proxy, so that a test may ask from anywhere.
const env = { PUBLIC_URL: 'https://trace.example' }

let at: Traces
let batchId: string
let code: string
let scans: ScanRecorder
beforeEach(async () => {
  at = await openTraces({
    env,
    makeScans: (deps) => {
      scans = createScanRecorder(deps)
      return scans
    },
  })
  batchId = await at.batch()
  await at.record(batchId, { ...inspection, words: '农残检测，费用300元，电话15400005678' })
  await at.post(`trace-batches/${batchId}/release`)
  ;[code = ''] = await at.codes(await at.lot(batchId, 3))
})
afterEach(() => at.api.stop())

const shownTo = async (address: string) => tracePublicSchema.parse(await (await from(address)).json())
const from = (address: string, asked = code) =>
  at.api.get(`/v1/trace/${asked}`, { 'x-forwarded-for': address })

describe('GET /v1/trace/:code', () => {
  it('shows what is fit for everybody', async () => {
    const response = await at.api.get(`/v1/trace/${code}`)
    const shown = await response.json()
    expect(shown).toEqual({
      ...{
        code,
        notices: [],
        productId: null,
        producerId: null,
        product: '巴美羊肉卷',
        producer: '草原样品合作社',
        region: '乌拉特中旗',
      },
      batch: {
        ...{ number: '20261101-A', place: '海流图镇', quantity: 500, unit: '公斤', state: 'released' },
        ...{ producedOn: '2026-11-01', bestBefore: '2027-04-30' },
      },
      records: [
        {
          ...{ kind: 'inspection', name: '检测', day: '2026-11-03', result: 'passed', corrected: false },
          words: '农残检测，费用＊＊，电话154****5678',
          ...{ place: null, agency: '旗检测中心', reportNumber: 'JC-2026-118', validUntil: '2027-05-01' },
        },
      ],
      scan: { count: 1, firstAt: null, places: 1 },
    })
    expect(JSON.stringify(shown)).not.toMatch(/王检|老王|冷库3号|300/)
  })

  it('leads on to the product once that is published', async () => {
    const item = { programmeId: at.programmeId, causeId: 'x', createdAt: at.api.clock.now() }
    const content = (id: string, kind: string, more: object = {}) =>
      at.api.db.contentItem.create({ data: { id, kind, title: id, state: 'draft', ...item, ...more } })
    await content('cnt_draft', 'enterprise')
    await content('cnt_shown', 'product', { state: 'published', publishedId: 'crv_1' })
    const books = { productId: 'cnt_shown', producerId: 'cnt_draft' }
    const id = await at.batch({ number: '3', ...books })
    const [other = ''] = await at.codes(await at.lot(id, 1))
    expect(await (await at.api.get(`/v1/trace/${other}`)).json()).toMatchObject({
      ...{ productId: 'cnt_shown', producerId: null },
    })
  })

  it('shows what was put right, and not what it was', async () => {
    await at.scan(code)
    const [record] = (await at.opened(batchId)).records
    const correction = { ...inspection, words: '瘦肉精检测', reason: '写错了' }
    await at.post(`trace-records/${record?.recordId}/versions`, correction)
    expect((await at.scan(code)).records).toMatchObject([{ words: '瘦肉精检测', corrected: true }])
  })

  it('shows a recall from the next scan on, first of all, and its end', async () => {
    await at.scan(code)
    const recall = { reason: '检出沙门氏菌', advice: '退给卖家', day: '2026-11-20' }
    await at.post(`trace-batches/${batchId}/recall`, recall)
    expect((await at.scan(code)).notices[0]).toEqual({
      kind: 'recalled',
      words: '这一批在2026年11月20日召回了，别再吃、别再卖。原因：检出沙门氏菌。怎么办：退给卖家',
    })
    await at.post(`trace-batches/${batchId}/recall-lifting`, { reason: '复检合格', day: '2026-11-20' })
    expect((await at.scan(code)).notices).toEqual([
      { kind: 'recallLifted', words: '这一批召回过，2026年11月20日已经解除：复检合格' },
    ])
  })

  it('says when it is too old, on the day after', async () => {
    at.api.clock.set(new Date('2027-04-30T12:00:00Z'))
    expect((await at.scan(code)).notices).toEqual([])
    at.api.clock.set(new Date('2027-05-01T12:00:00Z'))
    expect((await at.scan(code)).notices).toEqual([
      { kind: 'expired', words: '保质期到2027年4月30日，已经过了，别再吃了' },
    ])
  })

  it('tells a code that was mistyped from one that was never given out', async () => {
    const mistyped = code.replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A'))
    for (const wrong of [mistyped, 'ABCD', '%E4%BD%A0'])
      expect(await problemOf(await at.api.get(`/v1/trace/${wrong}`))).toMatchObject({
        ...{ status: 400, code: 'traceCodeMistyped' },
        detail: '这个码没输对。一共14位，没有数字0和1，照着包装上的再输一遍',
      })
    const keyring = at.api.deps.keyring.traceCodeKey
    const beyond = createTraceCodes(keyring).write({ serial: 1, position: 3 })
    const noLot = createTraceCodes(keyring).write({ serial: 2, position: 0 })
    const forged = createTraceCodes(Buffer.alloc(32, 9)).write({ serial: 1, position: 0 })
    for (const unknown of [beyond, noLot, forged])
      expect(await problemOf(await at.api.get(`/v1/trace/${unknown}`))).toMatchObject({
        ...{ status: 404, code: 'traceCodeUnknown' },
        detail: '查不到这个码，可能是假的。先别吃别用，留好包装和小票，问问卖家，也可以打12315',
      })
    expect(await at.api.db.traceCode.count()).toBe(0)
  })

  it('stops who tries many that are none, and nobody else', async () => {
    const wrong = 'A'.repeat(14)
    const statuses: number[] = []
    for (let i = 0; i < 61; i++) statuses.push((await from('203.0.113.7', wrong)).status)
    expect(statuses.filter((status) => status === 429)).toHaveLength(1)
    expect(await problemOf(await from('203.0.113.7'))).toMatchObject({ status: 429, code: 'tooMany' })
    expect((await from('203.0.113.8')).status).toBe(200)
  })

  it('never stops who asks for what there is', async () => {
    const answers = await Promise.all(Array.from({ length: 150 }, () => from('203.0.113.9')))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
  })
})

describe('scans', () => {
  const counted = async (address = '203.0.113.1') => (await shownTo(address)).scan

  it('are counted at once, and written together', async () => {
    expect(await counted()).toEqual({ count: 1, firstAt: null, places: 1 })
    at.api.clock.set(new Date('2026-11-20T11:00:00Z'))
    expect(await counted()).toEqual({ count: 2, firstAt: '2026-11-20T10:00:00.000Z', places: 1 })
    expect(await at.api.db.traceCode.count()).toBe(0)
    await scans.flush()
    expect(await counted()).toMatchObject({ count: 3, firstAt: '2026-11-20T10:00:00.000Z' })
    await scans.flush()
    expect(await at.opened(batchId)).toMatchObject({
      ...{ scanned: 1, scanDays: [{ day: '2026-11-20', scans: 3, firsts: 1 }] },
    })
  })

  it('are of the day on which they were, in the programme’s zone', async () => {
    await counted()
    at.api.clock.set(new Date('2026-11-20T16:30:00Z'))
    await counted()
    await scans.flush()
    await counted()
    await scans.flush()
    expect((await at.opened(batchId)).scanDays).toEqual([
      { day: '2026-11-21', scans: 2, firsts: 0 },
      { day: '2026-11-20', scans: 1, firsts: 1 },
    ])
  })

  it('in eight places and more are warned of; a phone on the way is not', async () => {
    for (let i = 1; i <= 7; i++) await from(`10.${i}.0.1`)
    await from('10.1.200.9')
    await scans.flush()
    expect(await (await from('10.1.0.1')).json()).toMatchObject({ notices: [], scan: { places: 7 } })
    await from('2001:db8::1')
    await scans.flush()
    const { notices } = await shownTo('2001:db8:5::1')
    expect(notices).toEqual([
      { kind: 'places', words: expect.stringContaining('8个不同的地方被扫过，一共11次') },
    ])
  })

  it('keep no address, and no more than twenty places', async () => {
    for (let i = 1; i <= 30; i++) await from(`20.${i}.30.40`)
    await scans.flush()
    const places = await at.api.db.traceScanPlace.findMany()
    expect(places).toHaveLength(20)
    expect(JSON.stringify(places)).not.toMatch(/\d\.\d+\.30|30\.40/)
    expect((await shownTo('20.1.1.1')).notices[0]?.words).toContain('20个以上')
  })

  it('that can’t be written are no reason not to answer', async () => {
    await counted()
    const { transact } = at.api.deps.database
    at.api.deps.database.transact = () => Promise.reject(new Error('disk I/O error'))
    await scans.flush()
    at.api.deps.database.transact = transact
    expect((await from('203.0.113.1')).status).toBe(200)
  })
})

describe('what is gathered when the door closes', () => {
  it('is written', async () => {
    await at.scan(code)
    const rows = await closedWith(at.api)
    expect(rows).toBe(1)
  })
})

/** The door closes; the database stays open a moment longer. */
async function closedWith(api: TestApi): Promise<number> {
  await api.closeDoor()
  return api.db.traceCode.count()
}

describe('GET /t/:code', () => {
  const page = async (asked: string) => {
    const response = await at.api.get(`/t/${asked}`)
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      html: await response.text(),
    }
  }

  it('is a page that says the same', async () => {
    const { status, type, html } = await page(code.replaceAll('-', ''))
    expect([status, type]).toEqual([200, 'text/html; charset=utf-8'])
    for (const words of [
      '巴美羊肉卷',
      '草原样品合作社',
      'JC-2026-118',
      '2027年4月30日',
      code,
      '您是第一个扫这个码的',
    ])
      expect(html).toContain(words)
    expect(html).not.toMatch(/<script|style=|王检|15400/)
    await at.post(`trace-batches/${batchId}/recall`, { reason: '变质', advice: '退货', day: '2026-11-20' })
    const { html: after } = await page(code)
    expect(after.indexOf('召回了')).toBeGreaterThan(0)
    expect(after.indexOf('召回了')).toBeLessThan(after.indexOf('<h1>'))
  })

  it('says in a page why there is nothing', async () => {
    expect(await page('ABCD')).toMatchObject({ status: 400, html: expect.stringContaining('这个码没输对') })
    const made = createTraceCodes(Buffer.alloc(32, 9)).write({ serial: 1, position: 0 })
    expect(await page(made)).toMatchObject({ status: 404, html: expect.stringContaining('可能是假的') })
  })

  it('takes no word for a part of the page', async () => {
    const id = await at.batch({ number: '2', productName: '<img src=x onerror=alert(1)>' })
    const [other = ''] = await at.codes(await at.lot(id, 1))
    expect((await page(other)).html).not.toContain('<img')
  })
})

it('a code of one installation is none of another’s', async () => {
  const other = await startTestApi()
  try {
    expect((await problemOf(await other.get(`/v1/trace/${code}`))).status).toBe(404)
  } finally {
    await other.stop()
  }
})
