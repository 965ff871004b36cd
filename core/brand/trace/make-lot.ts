// Lots of codes (发码): given out by the count, never more than the batch has packages; and taken back. Steps.
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { Problem } from '../../values/problem.ts'
import { mostLots } from './batch-limits.ts'
import { lockedBatch, personOf } from './open-batch.ts'
import { codesOf, mostInLot } from './trace-code.ts'
import * as store from './trace-store.ts'

export interface LotAsked {
  batchId: string
  count: number
  /** Of who asks: the same again is the same lot. */
  requestKey: string
}

const tries = 5

/**
 * Step: one row, whatever the count, as its codes are reckoned (docs/decisions/023). Throws `notFound`, `conflict` where
 * the key was of another request, and `traceRefused` where there are no packages for so many.
 */
export async function makeLot(work: Work, asked: LotAsked): Promise<{ id: string; repeated: boolean }> {
  authorize(work.actor, 'change traces')
  const batch = await lockedBatch(work, asked.batchId)
  const known = await store.findLotOfRequest(work.tx, work.programme.id, asked.requestKey)
  if (known) return repeatedLot(known, asked)
  refuseTooMany({ ...batch, lots: await store.countLots(work.tx, batch.id) }, asked.count)
  const lot = await insertedLot(work, asked)
  await store.changeBatch(work.tx, batch.id, { issued: { increment: asked.count } })
  const { id, serial, firstNumber } = lot
  const after = { batchId: batch.id, serial, firstNumber, lastNumber: firstNumber + asked.count - 1 }
  work.changed({ type: 'traceLot', id, before: null, after })
  return { id, repeated: false }
}

function repeatedLot(known: store.LotRow, { batchId, count }: LotAsked) {
  if (known.batchId !== batchId || known.count !== count)
    throw new Problem('conflict', { thing: 'lot', reason: 'the key was of another request' })
  return { id: known.id, repeated: true }
}

type Filled = Pick<store.BatchRow, 'state' | 'packages' | 'issued'> & { lots: number }

function refuseTooMany({ state, packages, issued, lots }: Filled, count: number): void {
  const refuse = (reason: string, words: string) => {
    throw new Problem('traceRefused', { reason, words })
  }
  if (count > mostInLot) refuse('too many', `一次最多发${mostInLot}个码`)
  if (state === 'recalled') refuse('recalled', '这一批在召回，不能再发码')
  if (state === 'closed') refuse('closed', '这一批已经结束，不能再发码')
  if (lots >= mostLots) refuse('too many lots', `一批货最多发${mostLots}次码，次数用完了`)
  if (issued + count > packages) {
    const left = packages - issued
    const words = left > 0 ? `最多还能发${left}个` : '不能再发了'
    refuse('more codes than packages', `这一批一共${packages}件包装，已经发了${issued}个码，${words}`)
  }
}

async function insertedLot(work: Work, { batchId, count, requestKey }: LotAsked): Promise<store.LotRow> {
  const row = {
    ...{ id: work.ids.next('tlt'), programmeId: work.programme.id, batchId, count, requestKey },
    ...{ byPersonId: personOf(work), causeId: work.cause.id, createdAt: work.now },
  }
  for (let i = 0; i < tries; i++) {
    const lot = await store.insertLot(work.tx, row)
    if (lot) return lot
  }
  throw new Problem('conflict', { thing: 'lot', reason: 'others were quicker' })
}

async function lotOf(work: Work, id: string): Promise<store.LotRow> {
  const lot = await store.findLot(work.tx, work.programme.id, id)
  if (!lot) throw new Problem('notFound', { thing: 'lot', id })
  return lot
}

/** Step: the whole lot; its packages may be given others. Throws `notFound`. */
export async function revokeLot(work: Work, id: string, reason: string): Promise<void> {
  authorize(work.actor, 'change traces')
  const { batchId } = await lotOf(work, id)
  await lockedBatch(work, batchId)
  const lot = await lotOf(work, id)
  if (lot.revokedAt) return
  await store.revokeLot(work.tx, id, { at: work.now, reason })
  await store.changeBatch(work.tx, batchId, { issued: { decrement: lot.count } })
  work.changed({ type: 'traceLot', id, before: { revoked: false }, after: { revoked: true, reason } })
}

/** Step: single codes of a lot, as they are typed. Throws `notFound`, and `traceCodeMistyped` for one that isn't the lot's. */
export async function revokeCodes(
  work: Work,
  id: string,
  { codes, reason }: { codes: readonly string[]; reason: string },
): Promise<{ revoked: number }> {
  authorize(work.actor, 'change traces')
  const lot = await lotOf(work, id)
  const positions = codes.map((typed) => {
    const read = codesOf(work.keyring).read(typed)
    const ofLot = read.kind === 'code' && read.serial === lot.serial && read.position < lot.count
    if (!ofLot) throw new Problem('traceCodeMistyped', { reason: `not of lot ${id}` })
    return read.position
  })
  let revoked = 0
  for (const position of new Set(positions))
    if (await store.revokeCode(work.tx, { lotId: id, position }, { at: work.now, reason })) revoked++
  if (revoked > 0)
    work.changed({ type: 'traceCode', id, before: null, after: { revoked: [...new Set(positions)], reason } })
  return { revoked }
}

/** Step: somebody took the codes with them. */
export async function noteLotDownload(
  work: Work,
  id: string,
  what: { format: 'xlsx' | 'csv' } | { from: number; count: number },
): Promise<void> {
  authorize(work.actor, 'read traces')
  await lotOf(work, id)
  work.changed({ type: 'traceLotDownload', id, before: null, after: what })
}
