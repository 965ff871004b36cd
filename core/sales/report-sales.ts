// A seller says what was sold: statements are kept, and the records follow from all of them.
import { authorize } from '../people/policy.ts'
import type { Work } from '../platform/work.ts'
import { addDays, type Day, personDayAt } from '../values/days.ts'
import type { Said } from './said/sale-said.ts'
import { correctsWithinMs, foldSales, type SaleState } from './said/sales-fold.ts'
import * as store from './sales-store.ts'
import * as sellers from './seller-store.ts'

export interface SaleReport {
  sellerId: string
  conversationId: string | null
  parts: readonly (Said & { part: number })[]
  /** Where it was not the message at hand that said it. */
  told?: { causeId: string; messageId: string; sentAt: Date }
}

/** One record that is not what it was. */
export interface ChangedSale {
  id: string
  before: SaleState | null
  /** Null: nothing is left of it. */
  after: SaleState | null
}

/** Nobody has sold what is to be sold; a month that runs on is said before its end. */
const mayReach: Record<'day' | 'period', number> = { day: 0, period: 366 }
export const isToCome = (said: { from: Day; to: Day }, today: Day): boolean =>
  said.from > today || said.to > addDays(today, said.from === said.to ? mayReach.day : mayReach.period)

/** Step. What was said before already changes nothing. */
export async function reportSales(work: Work, report: SaleReport): Promise<ChangedSale[]> {
  authorize(work.actor, 'report sale')
  const { tx, cause, now, programme, ids, actor } = work
  const { sellerId, conversationId } = report
  const told = report.told ?? { causeId: cause.id, messageId: cause.orderId, sentAt: cause.at }
  const today = personDayAt(told.sentAt, programme.zone)
  await sellers.lockSeller(tx, sellerId)
  const before = foldSales(await store.statementsOf(tx, sellerId))
  const byPersonId = actor.kind === 'person' ? actor.personId : null
  for (const { kind, said, part } of report.parts) {
    if (kind !== 'correction' && isToCome(said, today)) continue
    await store.insertStatement(tx, {
      ...{ id: ids.next('sst'), programmeId: programme.id, sellerId, kind, said, conversationId, byPersonId },
      ...{ ...told, part, recordedAt: now },
    })
  }
  return follow(work, sellerId, before)
}

/** A recalled message takes its sales back. */
export async function takeBackSales(work: Work, causeId: string): Promise<ChangedSale[]> {
  const changed: ChangedSale[] = []
  for (const { sellerId } of await store.sellersOfCause(work.tx, causeId)) {
    await sellers.lockSeller(work.tx, sellerId)
    const before = foldSales(await store.statementsOf(work.tx, sellerId))
    await store.voidStatements(work.tx, causeId, work.now)
    changed.push(...(await follow(work, sellerId, before)))
  }
  return changed
}

/** The records anew, where the fold says something else than `before`. */
async function follow(
  work: Work,
  sellerId: string,
  before: ReadonlyMap<string, SaleState>,
): Promise<ChangedSale[]> {
  const after = foldSales(await store.statementsOf(work.tx, sellerId))
  const changed: ChangedSale[] = []
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [was = null, is = null] = [before.get(key), after.get(key)]
    if (JSON.stringify(was) === JSON.stringify(is)) continue
    const [told, tells] = [was && shown(was), is && shown(is)]
    const anew = JSON.stringify(told) !== JSON.stringify(tells)
    const id = await keep(work, { sellerId, key, is, anew })
    if (!anew) continue
    changed.push({ id, before: was, after: is })
    work.changed({ type: 'salesReport', id, before: told, after: tells })
  }
  return changed
}

async function keep(
  work: Work,
  { sellerId, key, is, anew }: { sellerId: string; key: string; is: SaleState | null; anew: boolean },
): Promise<string> {
  const { tx, now, programme } = work
  const known = await store.recordByKey(tx, sellerId, key)
  if (!is) {
    if (known) await store.markGone(tx, known.id, now)
    return known?.id ?? key
  }
  if (known) {
    await store.updateFolded(tx, known.id, { state: is, anew })
    return known.id
  }
  const id = work.ids.next('sal')
  await store.insertFolded(tx, { id, programmeId: programme.id, sellerId, createdAt: now }, is)
  return id
}

const shown = ({ statementIds: _, causeIds: _i, causeId: _c, sentAt: _a, key: _k, ...rest }: SaleState) =>
  rest

/** Of whom a correction without any word of it may be. */
export const sellerJustHeard = (
  work: Work,
  { conversationId, personId }: { conversationId: string; personId: string },
): Promise<string | null> => {
  const until = work.cause.at
  const from = new Date(until.getTime() - correctsWithinMs)
  return store.lastSellerIn(work.tx, { conversationId, byPersonId: personId, from, until })
}
