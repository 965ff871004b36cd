// Staff: what happened to a brand, an enterprise or a product, on which day, by which paper.
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { dayAt } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import { checkAdmissions, checkFact, type NewFact } from './fact-rules.ts'
import * as store from './fact-store.ts'

export interface FactFields extends NewFact {
  note: string | null
  sample?: boolean
}

const missing = (thing: string, id: string): Problem => new Problem('notFound', { thing, id })

async function checkNamed({ tx, programme }: Work, { brandId, imageId }: NewFact): Promise<void> {
  const brand = brandId === null ? null : await store.findItem(tx, brandId)
  if (brandId && (brand?.programmeId !== programme.id || brand.kind !== 'brand'))
    throw missing('brand', brandId)
  const image = imageId === null ? null : await store.findImage(tx, imageId)
  if (imageId && image?.programmeId !== programme.id) throw missing('image', imageId)
}

/** Step. Throws `invalidInput`, `notFound`, and `contentRefused` where an admission can't follow the one before. */
export async function recordFact(work: Work, itemId: string, fields: FactFields): Promise<string> {
  authorize(work.actor, 'change brand')
  const { tx, programme, ids, now, cause, actor } = work
  const item = await store.findItem(tx, itemId)
  if (item?.programmeId !== programme.id) throw missing('content', itemId)
  checkFact(item.kind, fields, dayAt(now, programme.zone))
  await checkNamed(work, fields)
  const id = ids.next('bft')
  const { kind, day, brandId } = fields
  if (brandId)
    checkAdmissions([...(await store.factsOfItem(tx, itemId)), { id, kind, day, brandId }], brandId)
  await store.insertFact(tx, {
    ...{ id, programmeId: programme.id, itemId, ...fields },
    byPersonId: actor.kind === 'person' ? actor.personId : null,
    ...{ causeId: cause.id, createdAt: now },
  })
  work.changed({ type: 'brandFact', id, before: null, after: { itemId, ...fields } })
  return id
}

/** Step: it was recorded wrongly. It stays, struck out. Throws as `recordFact` does, and `conflict` for the second time. */
export async function voidFact(work: Work, id: string, reason: string): Promise<void> {
  authorize(work.actor, 'change brand')
  const { tx, programme, now } = work
  const fact = await store.findFact(tx, id)
  if (fact?.programmeId !== programme.id) throw missing('fact', id)
  if (fact.voidedAt) throw new Problem('conflict', { thing: 'fact', reason: 'voided before' })
  if (fact.brandId) {
    const others = (await store.factsOfItem(tx, fact.itemId)).filter((each) => each.id !== id)
    checkAdmissions(others, fact.brandId)
  }
  await store.updateFact(tx, id, { voidedAt: now, voidReason: reason })
  const { kind, day } = fact
  work.changed({ type: 'brandFact', id, before: { kind, day }, after: { voided: true, reason } })
}
