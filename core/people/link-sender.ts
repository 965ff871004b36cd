// Step: staff say whom a name of a chat log stands for. It may report from the first of its messages on, and no more.
import type { Work } from '../platform/work.ts'
import { Problem } from '../values/problem.ts'
import { isReadsOwn } from './link-kinds.ts'
import { findBound, findLinks } from './person-code-store.ts'
import * as store from './store.ts'

const always = new Date(0)

/** Whoever it stood for before by its name, it doesn't any more. Throws `notFound`; `conflict` where it is surely somebody. */
export async function linkSender(
  work: Work,
  { aliasId, personId }: { aliasId: string; personId: string },
): Promise<void> {
  const person = await findBound(work.tx, work.programme.id, personId)
  if (!person) throw new Problem('notFound', { thing: 'person', id: personId })
  const known = await findLinks(work.tx, aliasId, work.programme.id)
  if (known.some(({ matchedBy }) => isReadsOwn(matchedBy)))
    throw new Problem('conflict', { thing: 'sender', reason: 'is surely somebody already' })
  await store.endLinks(work.tx, { aliasId, programmeId: work.programme.id }, work.now)
  const link = { aliasId, personId: person.id, matchedBy: 'nickname', since: always }
  await store.linkAlias(work.tx, { id: work.ids.next('alp'), ...link })
  work.changed({ type: 'aliasPerson', id: aliasId, before: null, after: { personId: person.id, by: 'log' } })
}
