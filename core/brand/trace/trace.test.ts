// Lots, scans and the public page on a database of either kind, with several at once.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDeps, type TestDeps } from '../../../test/support/deps.ts'
import { runWork, type Work } from '../../platform/work.ts'
import { type ProgrammeSummary, programmeByKey } from '../../programmes/programme-reads.ts'
import { makeLot, revokeCodes } from './make-lot.ts'
import { openBatch } from './open-batch.ts'
import { createPublicPages } from './public-reads.ts'
import { recallBatch } from './recall-batch.ts'
import { createScanRecorder } from './scan-recorder.ts'
import { codesOf } from './trace-code.ts'
import { listBatches, readBatch } from './trace-reads.ts'

let opened: TestDeps
let programme: ProgrammeSummary
beforeEach(async () => {
  opened = await openDeps()
  // No demo content in this one.
  programme = await programmeByKey(opened.deps.database.client, 'hangjin')
})
afterEach(() => opened.close())

function inWork<T>(body: (work: Work) => Promise<T>, of = programme): Promise<T> {
  const { deps } = opened
  const cause = { kind: 'command' as const, id: 'test', orderId: 'test', at: deps.clock.now() }
  return runWork(deps, { programme: of, actor: { kind: 'system', programmeId: of.id }, cause, body })
}

const batch = (number: string, of = programme) =>
  inWork(
    (work) =>
      openBatch(work, {
        ...{ number, productId: null, productName: '荞麦', producerId: null, producerName: '样品合作社' },
        ...{ place: '锡尼镇', quantity: 9, unit: '袋', packages: 1000, producedOn: '2026-11-10' },
        ...{ shelfLifeDays: null, note: null },
      }),
    of,
  )
const lot = (batchId: string, count: number, requestKey: string, of = programme) =>
  inWork((work) => makeLot(work, { batchId, count, requestKey }), of)

test('lots that are asked for at once have numbers of their own, and no more than there are packages', async () => {
  const yongren = await programmeByKey(opened.deps.database.client, 'yongren')
  const [one, two, theirs] = [await batch('1'), await batch('2'), await batch('1', yongren)]
  const asked = [
    ...['a', 'b', 'c'].map((key) => lot(one, 400, `one-${key}`)),
    ...['a', 'a', 'b'].map((key) => lot(two, 100, `two-${key}`)),
    ...['a', 'b'].map((key) => lot(theirs, 10, `theirs-${key}`, yongren)),
  ]
  const outcomes = await Promise.allSettled(asked)
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  const { client } = opened.deps.database
  const lots = await client.traceLot.findMany({
    where: { programmeId: programme.id },
    orderBy: { firstNumber: 'asc' },
  })
  let next = 1
  for (const { firstNumber, count } of lots) {
    expect(firstNumber).toBe(next)
    next += count
  }
  expect(next).toBe(1001)
  const serials = await client.traceLot.findMany({ select: { serial: true } })
  expect(new Set(serials.map(({ serial }) => serial)).size).toBe(serials.length)
  const issued = (
    await listBatches(client, { programmeId: programme.id, today: '2026-11-20', limit: 9 })
  ).map((each) => each.issued)
  expect(issued.sort()).toEqual([200, 800])
})

test('a scan, a revocation and a recall are seen by every process', async () => {
  const { deps } = opened
  const [here, there] = [createPublicPages(deps), createPublicPages(deps)]
  const scans = createScanRecorder(deps)
  const id = await batch('1')
  const { id: lotId } = await lot(id, 3, 'request-1')
  const { serial } = await deps.database.client.traceLot.findUniqueOrThrow({ where: { id: lotId } })
  const code = codesOf(deps.keyring).write({ serial, position: 2 })
  for (const address of ['10.1.0.1', '10.2.0.1', '10.2.9.9']) scans.note(await here.find(code), address)
  await scans.flush()
  expect(await there.find(code)).toMatchObject({ scans: 3, places: 2, revoked: false })
  expect((await there.find(code)).firstAt).toEqual(deps.clock.now())
  await inWork((work) => revokeCodes(work, lotId, { codes: [code], reason: '丢了' }))
  expect(await there.find(code)).toMatchObject({ scans: 3, revoked: true })
  expect((await here.find(code)).shown.first).toEqual([])
  const recall = { reason: '受潮', advice: '退货', day: '2026-11-20', widenedTo: [] }
  await inWork((work) => recallBatch(work, id, recall))
  for (const pages of [here, there])
    expect((await pages.find(code)).shown.first).toMatchObject([{ kind: 'recalled' }])
  expect(await readBatch(deps.database.client, id, '2026-11-20')).toMatchObject({
    ...{ scanned: 1, scanDays: [{ scans: 3, firsts: 1 }] },
  })
  expect(
    (await listBatches(deps.database.client, { programmeId: programme.id, today: '2026-11-20', limit: 9 }))
      .length,
  ).toBe(1)
})
