import { afterEach, beforeEach, expect, test } from 'vitest'
import { addRecord } from '../core/brand/trace/keep-record.ts'
import { makeLot } from '../core/brand/trace/make-lot.ts'
import { openBatch } from '../core/brand/trace/open-batch.ts'
import { runWork, type Work } from '../core/platform/work.ts'
import { programmeByKey } from '../core/programmes/programme-reads.ts'
import { openDeps, type TestDeps } from '../test/support/deps.ts'
import { warnOfBatchesJob } from './warn-of-batches.ts'

let opened: TestDeps
beforeEach(async () => {
  opened = await openDeps()
})
afterEach(() => opened.close())

async function inWork<T>(body: (work: Work) => Promise<T>): Promise<T> {
  const { deps } = opened
  const programme = await programmeByKey(deps.database.client, 'urad-middle')
  const cause = { kind: 'command' as const, id: 'test', orderId: 'test', at: deps.clock.now() }
  return runWork(deps, { programme, actor: { kind: 'system', programmeId: programme.id }, cause, body })
}

const batch = (number: string, shelfLifeDays: number | null) =>
  inWork((work) =>
    openBatch(work, {
      ...{ number, productId: null, productName: '荞麦', producerId: null, producerName: '样品合作社' },
      ...{ place: '石哈河镇', quantity: 9, unit: '袋', packages: 9, producedOn: '2026-11-10' },
      ...{ shelfLifeDays, note: null },
    }),
  )
const inspected = (id: string, validUntil: string) =>
  inWork((work) =>
    addRecord(work, id, {
      facts: {
        ...{
          kind: 'inspection',
          day: '2026-11-11',
          statedBy: '王检',
          words: '农残',
          place: null,
          note: null,
        },
        ...{ agency: '旗检测中心', reportNumber: null, result: 'passed', validUntil, amountFen: null },
      },
      evidence: null,
    }),
  )

const at = (time: string) => {
  opened.clock.set(new Date(`2026-11-${time}:00+08:00`))
  return warnOfBatchesJob.run(opened.deps, opened.clock.now())
}
const said = async () =>
  (await opened.deps.database.client.outboxMessage.findMany({ orderBy: { id: 'asc' } })).map(
    ({ text }) => text,
  )

test('what is wrong is told in the morning, each thing once', async () => {
  opened.clock.set(new Date('2026-11-21T20:00:00+08:00'))
  const printed = await batch('P1', null)
  await inWork((work) => makeLot(work, { batchId: printed, count: 1, requestKey: 'request-1' }))
  await batch('P2', null)
  await inspected(await batch('P3', 14), '2026-11-22')
  expect(await at('22T08:29')).toEqual({ told: 0 })
  expect(await at('22T08:30')).toEqual({ told: 2 })
  expect(await at('22T08:40')).toEqual({ told: 0 })
  expect(await said()).toEqual(['⚠️ 溯源预警\nP1（荞麦）发了码还没有检测记录\nP3（荞麦）保质期到11月24日'])
  expect(await at('25T09:00')).toEqual({ told: 2 })
  expect((await said())[1]).toBe('⚠️ 溯源预警\nP3（荞麦）检测11月22日过期了\nP3（荞麦）保质期11月24日过了')
  expect(await at('26T09:00')).toEqual({ told: 0 })
})

test('the demo’s samples are nobody’s worry', async () => {
  expect(await at('29T09:00')).toEqual({ told: 0 })
})
