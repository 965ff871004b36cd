import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { consentsSchema } from '../../contract/own-consents.ts'
import { ownSalesSchema } from '../../contract/own-sales.ts'
import { signInToMiniProgram } from '../../test-mini-program.ts'
import { addPerson, addProgramme, friday, problemOf, startTestApi, type TestApi } from '../../test-support.ts'

type Asker = Awaited<ReturnType<typeof signInToMiniProgram>>

let api: TestApi
let programmeId = ''
let me: Asker
beforeEach(async () => {
  api = await startTestApi()
  programmeId = (await addProgramme(api.db)).id
  api.deps.keyring.add(programmeId, api.deps.keyring.sealDataKey(Buffer.alloc(32, 3)))
  me = await signInToMiniProgram(api, { programmeId, name: '娜仁花' })
})
afterEach(() => api.stop())

const refusalOf = async (response: Response) => {
  const { status, code } = await problemOf(response)
  return [status, code]
}

const seller = (id: string, personId: string) =>
  api.db.seller.create({ data: { id, programmeId, kind: 'person', name: id, personId, createdAt: friday } })
let count = 0
const sale = (sellerId: string, row: { day: string; fen: number; kind?: string; product?: string }) => {
  const id = `sal_${String(++count).padStart(4, '0')}`
  const told = { causeId: `msg_${id}`, causes: [], sentAt: friday, orderNumbers: [], createdAt: friday }
  return api.db.salesRecord.create({
    data: {
      ...{ id, programmeId, sellerId, key: id, source: 'self', kind: row.kind ?? 'sale' },
      ...{ fromDay: row.day, toDay: row.day, product: row.product ?? '羊肉', amountFen: BigInt(row.fen) },
      ...told,
    },
  })
}

describe('GET /v1/me/sales', () => {
  const mine = async (query = '') => ownSalesSchema.parse(await (await me.get(`/v1/me/sales${query}`)).json())

  it('comes to what was told, the same once, refunds taken off; the year before stands apart', async () => {
    await seller('sel_me', me.personId)
    await sale('sel_me', { day: '2026-10-02', fen: 50_000 })
    await sale('sel_me', { day: '2026-11-19', fen: 236_000 })
    await sale('sel_me', { day: '2026-11-19', fen: 236_000 })
    await sale('sel_me', { day: '2026-11-20', fen: 6_000, kind: 'refund' })
    await sale('sel_me', { day: '2025-11-20', fen: 1_000_000 })
    const { items, ...totals } = await mine()
    expect(totals).toEqual({
      ...{ year: 2026, fen: 280_000 },
      months: [
        { month: '2026-10', fen: 50_000 },
        { month: '2026-11', fen: 230_000 },
      ],
    })
    expect(items.map(({ to }) => to)).toEqual(['2026-11-20', '2026-11-19', '2026-11-19', '2026-10-02'])
    expect(items.map(({ kind, fen, flags }) => [kind, fen, ...flags].join(' ')).sort()).toEqual([
      ...['refund -6000', 'sale 0 sameSale', 'sale 236000', 'sale 50000'],
    ])
    expect(await mine('?year=2025')).toMatchObject({ fen: 1_000_000, items: [{ to: '2025-11-20' }] })
  })

  it('is of nobody else', async () => {
    const other = await addPerson(api.db, programmeId, '苏和')
    await seller('sel_other', other.id)
    await sale('sel_other', { day: '2026-11-19', fen: 236_000 })
    expect(await mine()).toEqual({ year: 2026, fen: 0, months: [], items: [] })
  })

  it('refuses a year that is none', async () => {
    for (const year of ['1999', 'x', '2026.5'])
      expect(await refusalOf(await me.get(`/v1/me/sales?year=${year}`))).toEqual([400, 'invalidInput'])
  })
})

describe('/v1/me/consents', () => {
  const mine = async () => consentsSchema.parse(await (await me.get('/v1/me/consents')).json())
  const say = (purpose: string, given: unknown) => me.send('PUT', `/v1/me/consents/${purpose}`, { given })

  it('are given and taken back, each by itself, and it is noted', async () => {
    expect(await mine()).toEqual({ phone: 'none', evidence: 'none', publicity: 'none', followUp: 'none' })
    expect((await say('publicity', true)).status).toBe(200)
    expect((await say('followUp', false)).status).toBe(200)
    expect(await mine()).toMatchObject({ publicity: 'given', followUp: 'refused', evidence: 'none' })
    await say('publicity', false)
    expect((await mine()).publicity).toBe('refused')
    const events = await api.db.event.findMany({ where: { type: 'consent' } })
    expect(events.map(({ actorId, causeKind }) => [actorId, causeKind])).toEqual(
      Array.from({ length: 3 }, () => [me.personId, 'http']),
    )
  })

  it('refuses what nobody is asked', async () => {
    expect(await refusalOf(await say('everything', true))).toEqual([400, 'invalidInput'])
    expect(await refusalOf(await say('phone', 'yes'))).toEqual([400, 'invalidInput'])
    expect(await api.db.consent.count()).toBe(0)
  })
})
