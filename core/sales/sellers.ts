// Whose sales a message tells of: the person's own, or those of the enterprise or cooperative for which they report.
import { authorize } from '../people/policy.ts'
import type { Work } from '../platform/work.ts'
import * as store from './seller-store.ts'

export interface Seller {
  id: string
  name: string
  kind: string
}

/** Step. `kind`: it was said for such a one; of several the one whose name stands in the words. */
export async function sellerFor(
  work: Work,
  person: { id: string; name: string },
  { kind, words }: { kind: 'enterprise' | 'cooperative' | undefined; words: string },
): Promise<Seller> {
  authorize(work.actor, 'report sale')
  const { tx, programme, ids, now } = work
  const reported = await store.sellersReportedBy(tx, person.id)
  const named = reported.filter(({ name }) => words.includes(name))
  const ofKind = kind ? reported.filter((seller) => seller.kind === kind) : []
  const [meant] = named.length === 1 ? named : ofKind.length === 1 ? ofKind : []
  if (meant) return meant
  return store.ensurePersonSeller(tx, {
    ...{ id: ids.next('sel'), programmeId: programme.id, kind: 'person', name: person.name },
    ...{ personId: person.id, createdAt: now },
  })
}
