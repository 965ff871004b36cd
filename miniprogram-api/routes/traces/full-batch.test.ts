// A batch that is as full as it gets; that its answers end where the contract says is seen by reading them with it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mostLots, mostRecords } from '../../../core/brand/trace/batch-limits.ts'
import { problemOf } from '../../test-support.ts'
import { inspection, openTraces, type Traces } from './test-traces.ts'

let at: Traces
let batchId: string
beforeEach(async () => {
  at = await openTraces()
  batchId = await at.batch()
})
afterEach(() => at.api.stop())

const padded = (n: number) => String(n).padStart(4, '0')

describe('records', () => {
  const row = (recordId: string, version: number) => ({
    ...{
      id: `trv_0_${recordId}_${padded(version)}`,
      recordId,
      version,
      batchId,
      programmeId: at.programmeId,
    },
    ...{ kind: 'storage', day: '2026-11-05', statedBy: '王检', words: '入库', causeId: 'test' },
    at: at.api.deps.clock.now(),
  })
  const correct = (recordId: string, more: object) =>
    at.post(`trace-records/${recordId}/versions`, { ...inspection, reason: '写错了', ...more })

  it('are never more, and one that is put right over and over hides no other', async () => {
    const inspectionId = await at.record(batchId)
    const versions = Array.from({ length: 600 }, (_, i) => row('trc_0often', i + 1))
    const others = Array.from({ length: mostRecords - 2 }, (_, i) => row(`trc_1${padded(i)}`, 1))
    await at.api.db.traceRecord.createMany({ data: [...versions, ...others] })
    const refused = await at.post(`trace-batches/${batchId}/records`, inspection)
    expect(refused.status).toBe(409)
    expect(await problemOf(refused)).toMatchObject({
      detail: '一批最多记200条记录，记满了；写错的可以更正',
    })
    const last = { kind: 'storage', words: '换了冷库', day: '2026-11-06' }
    expect((await correct('trc_0often', last)).status).toBe(200)
    expect((await correct(inspectionId, { result: 'failed' })).status).toBe(200)
    const { records, warnings } = await at.opened(batchId)
    expect(records).toHaveLength(500)
    expect(new Set(records.map(({ recordId }) => recordId)).size).toBe(mostRecords)
    const often = records.filter(({ recordId }) => recordId === 'trc_0often')
    expect(often.at(-1)).toMatchObject({ version: 601, words: '换了冷库' })
    expect(often[0]?.version).toBeGreaterThan(300)
    expect(warnings).toEqual([{ kind: 'inspectionFailed', day: inspection.day }])
    const [code = ''] = await at.codes(await at.lot(batchId, 1))
    const shown = await at.scan(code)
    expect(shown.records).toHaveLength(mostRecords)
    expect(shown.records).toContainEqual(expect.objectContaining({ words: '换了冷库', corrected: true }))
  })
})

describe('lots', () => {
  it('are never more, and each can be seen and taken back', async () => {
    const first = await at.lot(batchId, 1)
    const { serial } = await at.api.db.traceLot.findUniqueOrThrow({ where: { id: first } })
    const revoked = { count: 1, causeId: 'test', createdAt: at.api.deps.clock.now() }
    await at.api.db.traceLot.createMany({
      data: Array.from({ length: mostLots - 1 }, (_, i) => ({
        ...{ id: `tlt_${padded(i)}`, serial: serial + 1 + i, firstNumber: 2 + i, requestKey: `key-of-${i}` },
        ...{ ...revoked, batchId, programmeId: at.programmeId, revokedAt: revoked.createdAt },
      })),
    })
    const refused = await at.post(`trace-batches/${batchId}/lots`, { count: 1, requestKey: 'one more' })
    expect(await problemOf(refused)).toMatchObject({ detail: '一批货最多发500次码，次数用完了' })
    expect((await at.opened(batchId)).lots).toHaveLength(mostLots)
    // Asked for again, it is still the lot that it was.
    expect(await at.lot(batchId, 1)).toBe(first)
  })
})
