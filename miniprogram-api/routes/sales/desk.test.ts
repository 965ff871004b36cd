import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { campaignsSchema, salesImportSchema } from '../../contract/sales.ts'
import { problemOf } from '../../test-support.ts'
import { openSales, type SalesTester } from './test-sales.ts'

let at: SalesTester
beforeEach(async () => {
  at = await openSales()
})
afterEach(() => at.api.stop())

describe('what staff enter and decide', () => {
  const sale = (sellerId: string, row: object = {}) => ({
    ...{ sellerId, from: '2026-11-01', to: '2026-11-30', amountFen: 300_000, reason: '银行流水' },
    ...row,
  })
  const enter = (body: object) => at.staff.send('POST', '/v1/sales/records', body)
  const decide = (id: string, decision: object) =>
    at.staff.send('POST', `/v1/sales/records/${id}/decision`, { decide: decision })

  it('a month of a seller, which holds what they told of its days', async () => {
    const li = await at.seller('李四')
    await at.record(li.id)
    expect((await enter(sale(li.id))).status).toBe(200)
    const all = await at.summary('&to=2026-11-30')
    expect(all).toMatchObject({ fen: 300_000, byGrade: { staff: 300_000, self: 0 } })
  })

  it.each([
    [{ amountFen: -1 }, 400],
    [{ reason: ' ' }, 400],
    [{ from: '2026-11-21', to: '2026-11-30' }, 400],
    [{ from: '2026-11-19', to: '2026-11-18' }, 400],
    [{ sellerId: 'sel_none' }, 404],
    [{ campaignId: 'cmp_none' }, 404],
  ])('refuses %o', async (row, status) => {
    const li = await at.seller('李四')
    expect((await problemOf(await enter(sale(li.id, row)))).status).toBe(status)
    expect(await at.api.db.salesRecord.count()).toBe(0)
  })

  it('verifies, sets apart, and strikes out with a reason', async () => {
    const li = await at.seller('李四')
    const [total, part] = [
      await at.record(li.id, { amountFen: 30_000n }),
      await at.record(li.id, { channel: '抖音' }),
    ]
    expect((await at.summary()).fen).toBe(30_000)
    await decide(part, { decision: 'apart' })
    expect((await at.summary()).fen).toBe(40_000)
    await decide(part, { decision: 'together' })
    await decide(total, { decision: 'verify' })
    expect((await at.summary()).byGrade.verified).toBe(30_000)
    await decide(total, { decision: 'unverify' })
    expect((await decide(total, { decision: 'void', reason: '没有这笔' })).status).toBe(200)
    expect((await at.summary()).fen).toBe(10_000)
    expect((await problemOf(await decide(total, { decision: 'verify' }))).status).toBe(409)
    expect((await problemOf(await decide(part, { decision: 'void' }))).status).toBe(400)
    expect((await problemOf(await decide('sal_none', { decision: 'verify' }))).status).toBe(404)
    const events = await at.api.db.event.findMany({ where: { subjectId: total }, orderBy: { id: 'asc' } })
    expect(events.at(-1)).toMatchObject({ type: 'salesRecord', after: { voidReason: '没有这笔' } })
  })

  it('an enterprise with people who report for it, and what was done for it', async () => {
    const { personId } = await at.seller('李四')
    const body = { programme: 'zhongqi', kind: 'enterprise', name: '牧兴公司', personIds: [personId] }
    const { id } = (await (await at.staff.send('POST', '/v1/sales/sellers', body)).json()) as { id: string }
    expect(await at.api.db.sellerMember.findMany()).toMatchObject([{ sellerId: id, personId }])
    const none = await at.staff.send('POST', '/v1/sales/sellers', { ...body, personIds: ['per_none'] })
    expect((await problemOf(none)).status).toBe(404)
    const served = (await (await at.serve(id, '2026-11-10')).json()) as { id: string }
    await at.record(id)
    expect((await at.summary()).drivenFen).toBe(10_000)
    const strike = () => at.staff.send('POST', `/v1/sales/services/${served.id}/void`, { reason: '记错了' })
    expect((await strike()).status).toBe(200)
    expect((await at.summary()).drivenFen).toBe(0)
    expect((await problemOf(await strike())).status).toBe(409)
    expect((await problemOf(await at.serve(id, '2026-11-21'))).status).toBe(400)
  })

  it('a service on the day of the sale drives nothing: nobody knows which came first', async () => {
    const li = await at.seller('李四')
    await at.serve(li.id, '2026-11-20')
    await at.record(li.id)
    expect((await at.summary()).drivenFen).toBe(0)
  })
})

describe('campaigns', () => {
  const campaign = {
    ...{
      programme: 'zhongqi',
      name: '海流图产销对接会',
      kind: '产销对接会',
      from: '2026-11-19',
      to: '2026-11-20',
    },
    ...{ amountFen: 1_200_000, papers: [{ kind: '会议通知', note: '盖章件' }] },
  }
  const add = async (row: object = {}) =>
    (
      (await (await at.staff.send('POST', '/v1/sales/campaigns', { ...campaign, ...row })).json()) as {
        id: string
      }
    ).id
  const list = async () => (await at.read(campaignsSchema, '/v1/sales/campaigns?programme=zhongqi')).items

  it('what sellers told of it is part of what its papers prove', async () => {
    const id = await add()
    const li = await at.seller('李四')
    await at.record(li.id, { channel: '对接会', amountFen: 200_000n })
    const linked = await at.record(li.id, { channel: '线下', amountFen: 100_000n })
    await at.staff.send('POST', `/v1/sales/records/${linked}/decision`, {
      decide: { decision: 'campaign', campaignId: id },
    })
    expect(await list()).toMatchObject([
      {
        id,
        toldFen: 300_000,
        restFen: 900_000,
        exceeded: false,
        enough: true,
        missing: ['照片', '总结', '销售证明'],
      },
    ])
    expect(await at.summary()).toMatchObject({ fen: 1_200_000, byKind: { sale: 300_000, campaign: 900_000 } })
    await at.staff.send('POST', `/v1/sales/records/${linked}/decision`, {
      decide: { decision: 'noCampaign' },
    })
    expect((await list())[0]?.toldFen).toBe(200_000)
  })

  it('comes a page at a time, the latest first', async () => {
    await add({ name: '第一场', from: '2026-11-01', to: '2026-11-01' })
    await add({ name: '第二场' })
    const page = await at.read(campaignsSchema, '/v1/sales/campaigns?programme=zhongqi&limit=1&offset=1')
    expect(page).toMatchObject({ total: 2, items: [{ name: '第一场' }] })
  })

  it('is changed, and struck out', async () => {
    const id = await add({ amountFen: null })
    expect((await list())[0]?.enough).toBe(false)
    const change = (body: object) => at.staff.send('POST', `/v1/sales/campaigns/${id}`, body)
    expect((await change({ amountFen: 1_000_000 })).status).toBe(200)
    expect(await list()).toMatchObject([{ enough: true, papers: [{ kind: '会议通知' }] }])
    expect((await problemOf(await change({ to: '2026-11-18' }))).status).toBe(400)
    expect((await change({ voidReason: '没开成' })).status).toBe(200)
    expect(await list()).toEqual([])
    expect((await problemOf(await change({ amountFen: 1 }))).status).toBe(404)
  })
})

describe('POST /v1/sales/imports', () => {
  const rows = [
    '订单编号,订单状态,订单支付时间,商品标题,宝贝总数量,实付金额',
    '6921834567890123456,已完成,2026-11-18 10:00,羊肉,2,336.00',
    '6921834567890123457,已完成,2026-11-19 10:00,酸奶,1,"1,060.5"',
    '6921834567890123458,交易关闭,2026-11-19 10:00,酸奶,1,60',
    '6921834567890120000,已完成,2026-11-19,羊肉,1,1',
    '6921834567890123459,已完成,哪天,羊肉,1,1',
  ]
  const bring = (sellerId: string, text: string) =>
    at.staff.send('POST', '/v1/sales/imports', {
      ...{ sellerId, channel: '抖音', fileName: '订单.csv', file: Buffer.from(text).toString('base64') },
    })
  const report = async (sellerId: string, text: string) => {
    const response = await bring(sellerId, text)
    expect(response.status).toBe(200)
    return salesImportSchema.parse(await response.json())
  }

  it('takes the orders, says what it could not take, and the same file twice changes nothing', async () => {
    const li = await at.seller('李四')
    await at.record(li.id, {
      fromDay: '2026-11-18',
      toDay: '2026-11-18',
      channel: '抖音',
      amountFen: 50_000n,
    })
    const first = await report(li.id, rows.join('\n'))
    expect(first).toMatchObject({ rows: 5, added: 2, changed: 0, repeated: false })
    expect(first.refused.map(({ row, reason }) => [row, reason.slice(0, 5)])).toEqual([
      [5, '订单号被表'],
      [6, '日期看不懂'],
    ])
    expect(await at.summary()).toMatchObject({ fen: 139_650, byGrade: { imported: 139_650, self: 0 } })
    expect(await report(li.id, rows.join('\n'))).toMatchObject({ repeated: true, added: 0, refused: [] })
    expect(await at.api.db.salesRecord.count()).toBe(3)
    const { items } = await at.lines('&flagged=yes')
    expect(items).toMatchObject([{ fen: 0, flags: ['inList'] }])
  })

  it('a later list changes an order, and takes a closed one off', async () => {
    const li = await at.seller('李四')
    await report(li.id, rows.join('\n'))
    const later = [
      rows[0],
      '6921834567890123456,已完成,2026-11-18 10:00,羊肉,2,300',
      '6921834567890123457,退款成功,2026-11-19 10:00,酸奶,1,1060.5',
    ]
    expect(await report(li.id, later.join('\n'))).toMatchObject({ added: 0, changed: 2, same: 0 })
    expect((await at.summary()).fen).toBe(30_000)
  })

  it('refuses what is no list, and sellers who are not there', async () => {
    const li = await at.seller('李四')
    const bad = await problemOf(await bring(li.id, '姓名,电话\n李四,1'))
    expect(bad).toMatchObject({ status: 400, detail: expect.stringContaining('订单号') })
    expect((await problemOf(await bring('sel_none', rows.join('\n')))).status).toBe(404)
    expect(await at.api.db.salesImport.count()).toBe(0)
  })
})
