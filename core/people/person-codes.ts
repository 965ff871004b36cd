// 绑定码: whoever types it alone with the bot is that person, verified. It gives all that the person may do, so it is
// given only to themselves, or by staff to their face.
import { z } from 'zod'
import type { Work } from '../platform/work.ts'
import { Problem } from '../values/problem.ts'
import { issueCode, type RedeemedCode } from './codes.ts'
import { openDoubt } from './known-people.ts'
import { authorizeOffice } from './merge-people.ts'
import { hasOffice } from './merge-store.ts'
import * as codes from './person-code-store.ts'
import { authorize } from './policy.ts'
import type { SenderPerson } from './sender-reads.ts'
import * as store from './store.ts'
import { isTrusted } from './trusted-roles.ts'

const detailSchema = z.object({ personId: z.string() })

/** Step: for a person who asks for their own. Null where their WeChat id was not verified enough to be given one. */
export async function issueOwnCode(work: Work, person: SenderPerson): Promise<string | null> {
  if (!person.readsOwn) return null
  // Made known by this id alone, then merged into one of staff: staff are to see to it.
  if (!person.verified && person.roles.some(isTrusted)) return null
  return issueCode(work, { purpose: 'person', detail: { personId: person.id } })
}

/** Step: by staff, for somebody whose WeChat is another now. Throws `notFound`; one of staff only by an admin. */
export async function issuePersonCode(work: Work, { personId }: { personId: string }): Promise<string> {
  authorize(work.actor, 'change people')
  const person = await codes.findBound(work.tx, work.programme.id, personId)
  if (!person) throw new Problem('notFound', { thing: 'person', id: personId })
  await authorizeOffice(work, [person.id])
  return issueCode(work, { purpose: 'person', detail: { personId: person.id } })
}

export interface Relinked {
  personId: string
  name: string
  /** False where the WeChat id was theirs already, and sure. */
  fresh: boolean
}

/**
 * Step: the WeChat id that typed the code stands for its person from now on. Null when they are gone, or have become
 * one of staff whom this code was not made for.
 */
export async function becomePerson(
  work: Work,
  code: RedeemedCode,
  aliasId: string,
): Promise<Relinked | null> {
  const { personId } = detailSchema.parse(code.detail)
  const person = await codes.findBound(work.tx, work.programme.id, personId)
  if (!person || !(await mayStandFor(work, code, { personId, rootId: person.id }))) return null
  const { name } = person
  const links = await codes.findLinks(work.tx, aliasId, work.programme.id)
  const mine = links.find((link) => link.personId === person.id)
  if (mine && ['code', 'friend', 'staff', 'self'].includes(mine.matchedBy))
    return { personId: person.id, name, fresh: false }
  const link = { aliasId, personId: person.id, matchedBy: 'code', since: work.cause.at }
  await store.linkAlias(work.tx, { id: work.ids.next('alp'), ...link })
  const after = { personId: person.id, by: 'code' }
  work.changed({ type: 'aliasPerson', id: aliasId, before: null, after })
  await codes.closeDoubtsOf(work.tx, aliasId, { chosenId: person.id, decidedAt: work.now })
  // They had said who they are under this id before: it may be one person on two rows.
  const namesake = links.find((each) => each.personId !== person.id && each.name === name)
  if (namesake) await openDoubt(work, { personId: namesake.personId, name, candidates: [person.id] })
  return { personId: person.id, name, fresh: true }
}

// Between the giving of a code and its typing a trainee may have turned out to be one of staff, or been made so.
async function mayStandFor(
  work: Work,
  { issuedById }: RedeemedCode,
  { personId, rootId }: { personId: string; rootId: string },
): Promise<boolean> {
  const { tx, now } = work
  if (!(await hasOffice(tx, [rootId], now))) return true
  const forThemselves = issuedById === personId && personId === rootId
  if (issuedById === null || forThemselves) return true
  return store.hasRole(tx, { personId: issuedById, role: 'admin', at: now })
}
