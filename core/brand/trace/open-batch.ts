// A batch, from when it is opened until nothing of it is sold any more. Steps.
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { type Day, personDayAt } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import { itemById } from '../editorial/content-reads.ts'
import { type BatchInView, reasonSuffices, releaseRefusal } from './batch-warnings.ts'
import { recordsInForce } from './trace-reads.ts'
import * as store from './trace-store.ts'

export interface BatchFacts {
  /** 批号 */
  number: string
  productId: string | null
  productName: string
  producerId: string | null
  producerName: string
  place: string
  quantity: number
  unit: string
  packages: number
  producedOn: Day
  shelfLifeDays: number | null
  note: string | null
}

export const personOf = ({ actor }: Work): string | null => (actor.kind === 'person' ? actor.personId : null)

/** Step. Throws the Problems `notFound`. */
export async function lockedBatch(work: Work, id: string): Promise<store.BatchRow> {
  const batch = await store.lockBatch(work.tx, work.programme.id, id)
  if (!batch) throw new Problem('notFound', { thing: 'batch', id })
  return batch
}

const numberTaken = () =>
  new Problem('traceRefused', { reason: 'number taken', words: '这个批号登记过了，看看是不是同一批' })

// What the mini-program leads on to from a package is in the brand's books of the same programme.
async function checkBooks(work: Work, { productId, producerId }: Omit<BatchFacts, 'number'>): Promise<void> {
  for (const [id, kind] of [
    [productId, 'product'],
    [producerId, 'enterprise'],
  ] as const) {
    if (id === null) continue
    const item = await itemById(work.tx, id)
    if (item.programmeId !== work.programme.id || item.kind !== kind)
      throw new Problem('notFound', { thing: kind, id })
  }
}

/**
 * Step: returns its id. Throws `invalidInput` for a day to come, `notFound` for a product or an enterprise that isn't in
 * the books, `traceRefused` where the number is taken.
 */
export async function openBatch(work: Work, facts: BatchFacts & { sample?: boolean }): Promise<string> {
  authorize(work.actor, 'change traces')
  refuseDayToCome(work, facts.producedOn, 'producedOn')
  await checkBooks(work, facts)
  const id = work.ids.next('tbt')
  const made = { programmeId: work.programme.id, byPersonId: personOf(work), causeId: work.cause.id }
  const row = { id, ...facts, ...made, sample: facts.sample ?? false, createdAt: work.now }
  // What the database fills in by itself is left to it.
  if (!(await store.insertBatch(work.tx, row))) throw numberTaken()
  work.changed({ type: 'traceBatch', id, before: null, after: facts })
  return id
}

export function refuseDayToCome(work: Work, day: Day, where: string): void {
  if (day > personDayAt(work.now, work.programme.zone))
    throw new Problem('invalidInput', { where, reason: 'a day to come' })
}

const factsOf = (row: store.BatchRow): BatchFacts => ({
  ...{ number: row.number, productId: row.productId, productName: row.productName },
  ...{ producerId: row.producerId, producerName: row.producerName, place: row.place },
  ...{ quantity: row.quantity, unit: row.unit, packages: row.packages },
  ...{ producedOn: row.producedOn, shelfLifeDays: row.shelfLifeDays, note: row.note },
})

/**
 * Step: what was written down of the batch is put right; what it was stays in the events. Its number is printed, and
 * stays. Throws `notFound`, and `traceRefused` where it has more codes than it would have packages.
 */
export async function changeBatch(work: Work, id: string, facts: Omit<BatchFacts, 'number'>): Promise<void> {
  authorize(work.actor, 'change traces')
  const batch = await lockedBatch(work, id)
  refuseDayToCome(work, facts.producedOn, 'producedOn')
  await checkBooks(work, facts)
  if (batch.issued > facts.packages) {
    const words = `已经发了${batch.issued}个码，包装数不能比这少`
    throw new Problem('traceRefused', { reason: 'fewer packages than codes', words })
  }
  await store.changeBatch(work.tx, id, facts)
  work.changed({ type: 'traceBatch', id, before: factsOf(batch), after: { number: batch.number, ...facts } })
}

/** Step. A reason is needed where no inspection holds. Throws `notFound`, `traceRefused`. */
export async function releaseBatch(work: Work, id: string, reason: string | null): Promise<void> {
  authorize(work.actor, 'change traces')
  const batch = await lockedBatch(work, id)
  if (batch.state === 'released') return
  if (batch.state !== 'open') {
    const words = batch.state === 'recalled' ? '这一批在召回，先解除召回' : '这一批已经结束了'
    throw new Problem('traceRefused', { reason: `${batch.state} can't be released`, words })
  }
  const view = await viewOf(work, batch)
  const today = personDayAt(work.now, work.programme.zone)
  const words = releaseRefusal(view, today)
  const excused = words !== null && reason !== null && reasonSuffices(view, today)
  if (words !== null && !excused) throw new Problem('traceRefused', { reason: 'not fit for release', words })
  const released = { state: 'released', releaseReason: excused ? reason : null }
  await store.changeBatch(work.tx, id, { ...released, releasedAt: work.now, releasedById: personOf(work) })
  work.changed({ type: 'traceBatch', id, before: { state: batch.state }, after: released })
}

async function viewOf(work: Work, batch: store.BatchRow): Promise<BatchInView> {
  const records = await recordsInForce(work.tx, batch.id)
  return {
    ...{ state: batch.state, producedOn: batch.producedOn, shelfLifeDays: batch.shelfLifeDays },
    releasedWithout: batch.releaseReason,
    inspections: records
      .filter(({ kind }) => kind === 'inspection')
      .map(({ day, result, validUntil }) => ({
        ...{ day, validUntil, result: result === 'failed' ? ('failed' as const) : ('passed' as const) },
      })),
  }
}

/** Step: nothing of it is sold any more; its codes still show what they did. Throws `notFound`, `traceRefused`. */
export async function closeBatch(work: Work, id: string): Promise<void> {
  authorize(work.actor, 'change traces')
  const batch = await lockedBatch(work, id)
  if (batch.state === 'closed') return
  if (batch.state !== 'released') {
    const words = batch.state === 'recalled' ? '这一批在召回，先解除召回' : '还没放行的批次不用结束'
    throw new Problem('traceRefused', { reason: `${batch.state} can't be closed`, words })
  }
  await store.changeBatch(work.tx, id, { state: 'closed', closedAt: work.now })
  work.changed({ type: 'traceBatch', id, before: { state: batch.state }, after: { state: 'closed' } })
}
