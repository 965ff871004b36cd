// Two batches of the sample county, marked as samples: one on sale with its codes, one that waits for its inspection.
import { addRecord, type RecordFacts } from '../../core/brand/trace/keep-record.ts'
import { makeLot } from '../../core/brand/trace/make-lot.ts'
import { openBatch, releaseBatch } from '../../core/brand/trace/open-batch.ts'
import type { Tx } from '../../core/platform/database/transactor.ts'
import type { Deps } from '../../core/platform/deps.ts'
import { type ProgrammeInForce, workWithin } from '../../core/platform/work.ts'
import { addDays, dayAt } from '../../core/values/days.ts'

export async function seedTraces(deps: Deps, tx: Tx, programme: ProgrammeInForce): Promise<void> {
  const today = dayAt(deps.clock.now(), programme.zone)
  const ago = (days: number) => addDays(today, -days)
  await workWithin(deps, tx, {
    programme,
    actor: { kind: 'system', programmeId: programme.id },
    cause: { kind: 'command', id: 'seed', orderId: 'seed', at: deps.clock.now() },
    body: async (work) => {
      const lamb = await openBatch(work, {
        ...common,
        ...{
          number: 'YP-YR-01',
          productName: '巴美羊肉卷（样品）',
          quantity: 300,
          unit: '公斤',
          packages: 600,
        },
        ...{ producedOn: ago(20), shelfLifeDays: 180, note: '演示数据，不是真的商品' },
      })
      for (const facts of lambRecords(ago)) await addRecord(work, lamb, { facts, evidence: null })
      await releaseBatch(work, lamb, null)
      await makeLot(work, { batchId: lamb, count: 200, requestKey: 'demo-lot-1' })
      await openBatch(work, {
        ...common,
        ...{ number: 'YP-SN-01', productName: '酸奶饼（样品）', quantity: 400, unit: '袋', packages: 400 },
        ...{ producedOn: ago(3), shelfLifeDays: 60, note: '演示数据，等检测报告' },
      })
    },
  })
}

const common = {
  ...{ productId: null, producerId: null, producerName: '草原样品合作社', place: '海流图镇', sample: true },
}

function lambRecords(ago: (days: number) => string): RecordFacts[] {
  const none = {
    ...{ place: null, agency: null, reportNumber: null, result: null, validUntil: null },
    ...{ note: null, amountFen: null, statedBy: '合作社' },
  }
  return [
    {
      ...none,
      kind: 'input',
      day: ago(60),
      words: '自种苜蓿和青贮玉米，没用违禁饲料添加剂',
      place: '石哈河镇',
    },
    { ...none, kind: 'production', day: ago(20), words: '定点屠宰，当天分割、速冻、切卷' },
    {
      ...{ ...none, kind: 'inspection', day: ago(18), words: '瘦肉精、兽药残留、菌落总数', result: 'passed' },
      ...{ agency: '旗农畜产品检测中心（样品）', reportNumber: 'YP-2026-018', validUntil: ago(-160) },
    },
    { ...none, kind: 'storage', day: ago(17), words: '零下18度冷库', place: '县电商仓' },
    { ...none, kind: 'transport', day: ago(10), words: '冷链车送到站点' },
  ]
}
