// One batch on sale with all its codes, each of which was scanned before.
import { codesOf } from '../../../core/brand/trace/trace-code.ts'
import { insert } from '../../../core/platform/database/direct.ts'
import type { Tx } from '../../../core/platform/database/transactor.ts'
import type { Deps } from '../../../core/platform/deps.ts'

const most = 200
const serial = 1

interface Codes {
  programmeId: string
  codes: number
  now: Date
}

/** Some of the codes, spread over all of them. */
export async function fillCodes(
  { database: { transact }, keyring }: Deps,
  { programmeId, codes, now }: Codes,
): Promise<string[]> {
  await transact(async (tx) => {
    await insertBatch(tx, { programmeId, codes, now })
    for (let position = 0; position < codes; position++) {
      const code = { lotId: 'tlt_bench', position }
      await insert(tx, 'TraceCode', { ...code, scans: 1, firstAt: now, lastAt: now })
      await insert(tx, 'TraceScanPlace', { ...code, place: 'bench' })
    }
  })
  const step = Math.max(1, Math.floor(codes / most))
  const positions = Array.from({ length: Math.min(codes, most) }, (_, index) => index * step)
  return positions.map((position) => codesOf(keyring).write({ serial, position }))
}

async function insertBatch(tx: Tx, { programmeId, codes, now }: Codes): Promise<void> {
  const [batchId, of] = ['tbt_bench', { programmeId, causeId: 'bench', createdAt: now }]
  await insert(tx, 'TraceBatch', {
    ...{ id: batchId, ...of, number: '20261101-1', productName: '羊肉卷', producerName: '样品合作社' },
    ...{ place: '海流图镇', quantity: codes, unit: '袋', packages: codes, issued: codes, state: 'released' },
    ...{ producedOn: '2026-11-01', shelfLifeDays: 365, version: 1, sample: false },
  })
  for (const [index, kind] of (
    ['input', 'production', 'inspection', 'storage', 'transport'] as const
  ).entries())
    await insert(tx, 'TraceRecord', {
      ...{ id: `trv_bench_${index}`, recordId: `trc_bench_${index}`, batchId, programmeId, version: 1, kind },
      ...{ day: '2026-11-02', words: '冷库零下18度，单独存放', place: '海流图镇', statedBy: '压测' },
      ...{ result: kind === 'inspection' ? 'passed' : null, agency: '检测中心', gone: false },
      ...{ causeId: 'bench', at: now },
    })
  const lot = { id: 'tlt_bench', batchId, serial, firstNumber: 1, count: codes, requestKey: 'bench' }
  await insert(tx, 'TraceLot', { ...lot, ...of })
}
