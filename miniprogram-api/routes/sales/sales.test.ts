import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordSchema, sellersSchema } from '../../contract/sales.ts'
import { addBot, addInbox, addStation, friday, problemOf } from '../../test-support.ts'
import { openSales, type SalesTester } from './test-sales.ts'

let at: SalesTester
beforeEach(async () => {
  at = await openSales()
})
afterEach(() => at.api.stop())

describe('GET /v1/sales/summary', () => {
  it('splits a total by grade, channel, product and kind, and says what drove it', async () => {
    const [li, wang] = [await at.seller('李四'), await at.seller('王五')]
    await at.serve(li.id, '2026-11-10')
    await at.record(li.id, { channel: '抖音', product: '羊肉', amountFen: 50_000n })
    await at.record(li.id, { kind: 'refund', channel: '抖音', product: '羊肉', amountFen: 8_000n })
    await at.record(wang.id, { verifiedAt: friday })
    const { id: stationId } = await addStation(at.api.db, { programmeId: at.programmeId })
    const report = { programmeId: at.programmeId, stationId, day: '2026-11-19', grade: 'self', version: 1 }
    const times = { firstSentAt: friday, lastSentAt: friday }
    await at.api.db.dailyReport.create({
      data: {
        ...{ id: 'rep_1', saleFen: 30_000, saleRefundFen: 5_000, purchaseFen: 99_000, cashFen: 77_000 },
        ...{ ...report, ...times },
      },
    })
    expect(await at.summary()).toMatchObject({
      ...{
        from: '2026-01-01',
        to: '2026-12-31',
        today: '2026-11-20',
        fen: 42_000 + 10_000 + 25_000,
        drivenFen: 42_000,
      },
      ...{ notDrivenFen: 35_000, byGrade: { self: 67_000, verified: 10_000, staff: 0 } },
      byKind: { sale: 60_000, refund: -8_000, station: 25_000 },
      byProduct: [
        { name: '没说商品', fen: 35_000 },
        { name: '羊肉', fen: 42_000, drivenFen: 42_000 },
      ],
    })
  })

  it('knows a photo beside the message, and a class before the sale', async () => {
    const li = await at.seller('李四')
    const bot = await addBot(at.api.db)
    const { id: causeId } = await addInbox(at.api.db, bot, { state: 'done' })
    await at.record(li.id, { causeId, causes: [causeId] })
    const file = { inboxId: causeId, boundToId: causeId, kind: 'image', mime: 'image/png', createdAt: friday }
    await at.api.db.attachment.create({ data: { id: 'att_1', sha256: 'x', bytes: 1, path: 'p', ...file } })
    expect((await at.summary()).byGrade).toMatchObject({ proved: 10_000, self: 0 })
  })

  it('leaves out what reaches beyond the span, and says so', async () => {
    const li = await at.seller('李四')
    await at.record(li.id, { fromDay: '2026-10-28', toDay: '2026-11-03' })
    expect(await at.summary('&from=2026-11-01')).toMatchObject({
      fen: 0,
      straddling: 1,
      straddlingFen: 10_000,
    })
  })

  it('counts two people who turned out to be one as one seller', async () => {
    const [old, now] = [await at.seller('李小四'), await at.seller('李四')]
    await at.api.db.person.update({ where: { id: old.personId }, data: { mergedIntoId: now.personId } })
    await at.record(old.id)
    await at.record(now.id, { fromDay: '2026-11-01', toDay: '2026-11-30', amountFen: 30_000n })
    expect((await at.summary('&to=2026-11-30')).fen).toBe(30_000)
    const { items } = await at.read(sellersSchema, '/v1/sales/sellers?programme=zhongqi')
    expect(items).toMatchObject([{ name: '李四', fen: 30_000 }])
  })

  it('names no more than two hundred products, and sums those that sell least', async () => {
    const li = await at.seller('李四')
    for (let n = 0; n < 203; n++)
      await at.record(li.id, { product: `产品${n}`, channel: `渠道${n}`, amountFen: BigInt(1_000 + n) })
    const { byProduct, fen } = await at.summary()
    expect(byProduct).toHaveLength(200)
    expect(byProduct.at(-1)).toMatchObject({ name: '其他4种', fen: 1_000 + 1_001 + 1_002 + 1_003 })
    expect(byProduct.reduce((sum, each) => sum + each.fen, 0)).toBe(fen)
  })

  it('shows how far the targets are', async () => {
    const li = await at.seller('李四')
    await at.record(li.id, { amountFen: 100_000_000n })
    await at.serve(li.id, '2026-11-01')
    await at.api.db.indicatorDefinition.create({
      data: {
        ...{
          id: 'ind_1',
          programmeId: at.programmeId,
          key: 'urad-middle-051',
          section: '2.5',
          topic: '促进销售',
        },
        ...{ name: '线上或线下带动农产品销售', kind: 'amount', op: '>=', target: 15_000_000, unit: '元' },
        ...{ scope: 'contract', quantified: true, document: '绩效目标' },
        phases: { create: [{ phase: 1, target: 3_000_000 }] },
      },
    })
    const { targets, bigSellers } = await at.summary()
    expect(bigSellers).toBe(1)
    expect(targets).toMatchObject([
      {
        ...{ key: 'urad-middle-051', targetFen: 1_500_000_000, drivenFen: 100_000_000, scope: 'contract' },
        phases: [{ number: 1, targetFen: 300_000_000, fen: null }],
      },
    ])
  })

  it.each([
    ['', 400],
    ['?programme=nowhere', 404],
    ['?programme=zhongqi&from=2026-11-20&to=2026-11-19', 400],
    ['?programme=zhongqi&page=2', 400],
  ])('refuses %s', async (query, status) => {
    expect((await problemOf(await at.staff.get(`/v1/sales/summary${query}`))).status).toBe(status)
  })
})

describe('GET /v1/sales/sellers', () => {
  it('has each month, the year before, and who sold for a million', async () => {
    const li = await at.seller('李四')
    await at.record(li.id, { amountFen: 99_990_000n })
    await at.record(li.id, { fromDay: '2026-10-01', toDay: '2026-10-31' })
    await at.record(li.id, { fromDay: '2026-07-01', toDay: '2026-09-30' })
    await at.record(li.id, { fromDay: '2025-07-01', toDay: '2025-07-31', amountFen: 700n })
    const { year, items } = await at.read(sellersSchema, '/v1/sales/sellers?programme=zhongqi')
    expect(year).toBe(2026)
    expect(items).toMatchObject([
      { name: '李四', fen: 100_010_000, lastYearFen: 700, acrossMonthsFen: 10_000, big: true },
    ])
    expect(items[0]?.months.slice(9)).toEqual([10_000, 99_990_000, 0])
    const before = await at.read(sellersSchema, '/v1/sales/sellers?programme=zhongqi&year=2025')
    expect(before.items).toMatchObject([{ fen: 700, lastYearFen: 0, big: false }])
  })

  it('comes a page at a time, one of them alone, or those of a million alone', async () => {
    for (const [name, amountFen] of [
      ['安一', 1n],
      ['李二', 100_000_000n],
      ['王三', 2n],
    ] as const)
      await at.record((await at.seller(name)).id, { amountFen })
    const read = (query: string) => at.read(sellersSchema, `/v1/sales/sellers?programme=zhongqi${query}`)
    const names = ({ items }: { items: { name: string }[] }) => items.map(({ name }) => name)
    const page = await read('&offset=1&limit=1')
    expect([page.total, names(page)]).toEqual([3, ['李二']])
    const alone = await read(`&seller=${page.items[0]?.id}`)
    expect([alone.total, names(alone)]).toEqual([1, ['李二']])
    expect(names(await read('&big=yes'))).toEqual(['李二'])
    expect(await read('&offset=3')).toMatchObject({ items: [], total: 3 })
    expect(
      await problemOf(await at.staff.get('/v1/sales/sellers?programme=zhongqi&limit=201')),
    ).toMatchObject({
      status: 400,
    })
  })

  it('refuses a year that is none', async () => {
    const asked = await at.staff.get('/v1/sales/sellers?programme=zhongqi&year=soon')
    expect((await problemOf(asked)).status).toBe(400)
    expect((await problemOf(await at.staff.get('/v1/sales/sellers?programme=x'))).status).toBe(404)
  })
})

describe('GET /v1/sales/lines', () => {
  it('has what each adds, why it is less, and what was done before', async () => {
    const [li, wang] = [await at.seller('李四'), await at.seller('王五')]
    await at.serve(li.id, '2026-11-10')
    const first = await at.record(li.id, { orderNumbers: ['6921834567890123456'] })
    const second = await at.record(wang.id, { orderNumbers: ['6921834567890123456'] })
    const { items, total } = await at.lines()
    expect(total).toBe(2)
    expect(items).toMatchObject([
      { id: first, name: '李四', fen: 10_000, flags: [], service: { day: '2026-11-10', kind: '孵化' } },
      { id: second, name: '王五', fen: 0, flags: ['sameOrder'], because: [first], service: null },
    ])
    expect((await at.lines('&flagged=yes')).items.map(({ id }) => id)).toEqual([second])
    expect((await at.lines('&driven=no')).items.map(({ id }) => id)).toEqual([second])
    expect((await at.lines(`&seller=${li.id}`)).total).toBe(1)
    expect((await at.lines('&limit=1&offset=1')).items.map(({ id }) => id)).toEqual([second])
  })

  it('refuses what it doesn’t know', async () => {
    const bad = await at.staff.get('/v1/sales/lines?programme=zhongqi&limit=501')
    expect((await problemOf(bad)).status).toBe(400)
    expect((await problemOf(await at.staff.get('/v1/sales/lines?programme=x'))).status).toBe(404)
  })
})

describe('a sale down to what was said', () => {
  it('has the message, who wrote it, the photo, and what staff did', async () => {
    const li = await at.seller('李四')
    const bot = await addBot(at.api.db)
    const text = '抖音羊肉12单2360，电话15400001234'
    const { id: causeId } = await addInbox(at.api.db, bot, { state: 'done' })
    await at.api.db.inboxMessage.update({ where: { id: causeId }, data: { text } })
    const id = await at.record(li.id, { causeId, causes: [causeId] })
    await at.api.db.salesStatement.create({
      data: {
        ...{
          id: 'sst_1',
          programmeId: at.programmeId,
          sellerId: li.id,
          kind: 'report',
          said: {},
          byPersonId: li.personId,
        },
        ...{ causeId, messageId: 'm', part: 0, sentAt: friday, recordedAt: friday },
      },
    })
    mkdirSync(at.api.deps.config.DATA_DIR, { recursive: true })
    writeFileSync(join(at.api.deps.config.DATA_DIR, 'proof'), 'picture')
    const file = { inboxId: causeId, boundToId: causeId, kind: 'image', mime: 'image/png', createdAt: friday }
    await at.api.db.attachment.create({
      data: { id: 'att_1', sha256: 'x', bytes: 7, path: 'proof', ...file },
    })
    await at.staff.send('POST', `/v1/sales/records/${id}/decision`, { decide: { decision: 'verify' } })
    const shown = await at.read(recordSchema, `/v1/sales/records/${id}`)
    expect(shown).toMatchObject({
      source: 'self',
      messages: [{ text: '抖音羊肉12单2360，电话154****1234', by: '李四' }],
      photos: [{ id: 'att_1' }],
      history: [{ before: { verifiedAt: null } }],
    })
    expect(shown.verifiedBy).not.toBeNull()
    const photo = await at.staff.get(`/v1/sales/records/${id}/photos/att_1`)
    expect([photo.headers.get('content-type'), await photo.text()]).toEqual(['image/png', 'picture'])
    expect((await at.staff.get(`/v1/sales/records/${id}/photos/att_none`)).status).toBe(404)
    expect((await at.staff.get('/v1/sales/records/sal_none')).status).toBe(404)
    const other = await at.record(li.id)
    expect((await at.staff.get(`/v1/sales/records/${other}/photos/att_1`)).status).toBe(404)
  })
})

it('GET /v1/sales/export has every line, and no formula', async () => {
  const li = await at.seller('李四')
  await at.record(li.id, { product: '=1+1' })
  const response = await at.staff.get('/v1/sales/export?programme=zhongqi&format=csv')
  expect(response.headers.get('content-type')).toContain('text/csv')
  const text = await response.text()
  expect(text).toContain("李四,2026-11-20,2026-11-20,没说渠道,'=1+1,100.00,100.00,自报,否")
  expect((await at.staff.get('/v1/sales/export?programme=zhongqi')).status).toBe(200)
})
