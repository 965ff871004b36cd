// Staff: an enterprise or cooperative that sells, who may report for it, and what was done for a seller and when.
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { type Day, personDayAt } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import * as sellers from '../seller-store.ts'
import * as store from './desk-store.ts'

export interface NewSeller {
  kind: 'person' | 'enterprise' | 'cooperative'
  name: string
  /** Who may report for it; of a person, that one. */
  personIds: readonly string[]
}

const byWhom = ({ actor }: Work): string | null => (actor.kind === 'person' ? actor.personId : null)

/** Step. Throws `notFound` for people who are not in the programme. */
export async function addSeller(
  work: Work,
  { kind, name, personIds }: NewSeller,
): Promise<sellers.SellerRow> {
  authorize(work.actor, 'change sales')
  const { tx, programme, ids, now } = work
  const people = await store.peopleOf(tx, programme.id, personIds)
  const missing = personIds.find((id) => !people.some((person) => person.id === id))
  if (missing) throw new Problem('notFound', { thing: 'person', id: missing })
  const row = { id: ids.next('sel'), programmeId: programme.id, createdAt: now }
  if (kind === 'person') {
    const [person] = people
    if (!person || people.length > 1) throw new Problem('invalidInput', { where: 'personIds', reason: 'one' })
    return sellers.ensurePersonSeller(tx, { ...row, kind, name: person.name, personId: person.id })
  }
  await sellers.insertSeller(tx, { ...row, kind, name })
  for (const { id } of people) await sellers.insertMember(tx, row.id, { personId: id, since: now })
  work.changed({ type: 'seller', id: row.id, before: null, after: { kind, name, personIds: [...personIds] } })
  const seller = await sellers.findSeller(tx, row.id)
  if (!seller) throw new Error(`the seller ${row.id} is not there`)
  return seller
}

/** Throws `notFound`. */
export async function sellerIn(work: Work, id: string): Promise<sellers.SellerRow> {
  const seller = await sellers.findSeller(work.tx, id)
  if (seller?.programmeId !== work.programme.id) throw new Problem('notFound', { thing: 'seller', id })
  return seller
}

export function notToCome({ cause, programme }: Work, day: Day, where: string): void {
  if (day > personDayAt(cause.at, programme.zone))
    throw new Problem('invalidInput', { where, reason: 'is yet to come' })
}

/** Step. */
export async function addService(
  work: Work,
  { sellerId, day, kind, note }: { sellerId: string; day: Day; kind: string; note: string | null },
): Promise<string> {
  authorize(work.actor, 'change sales')
  const seller = await sellerIn(work, sellerId)
  notToCome(work, day, 'day')
  const id = work.ids.next('svc')
  await store.insertService(work.tx, {
    ...{ id, programmeId: work.programme.id, sellerId: seller.id, day, kind, note },
    ...{ byPersonId: byWhom(work), causeId: work.cause.id, createdAt: work.now },
  })
  work.changed({ type: 'serviceRecord', id, before: null, after: { sellerId, day, kind, note } })
  return id
}

/** Step. What was written down stays there, struck out. */
export async function voidService(work: Work, id: string, reason: string): Promise<void> {
  authorize(work.actor, 'change sales')
  const service = await store.findService(work.tx, id)
  if (service?.programmeId !== work.programme.id) throw new Problem('notFound', { thing: 'service', id })
  if (service.voidedAt) throw new Problem('conflict', { thing: 'service', reason: 'is struck out already' })
  await store.updateService(work.tx, id, { voidedAt: work.now, voidReason: reason })
  work.changed({ type: 'serviceRecord', id, before: { kind: service.kind }, after: { voidReason: reason } })
}
