// 绑定码: whoever types it alone with the bot is that person, verified. It gives all that the person may do, so it is
// given only to themselves, or by staff to their face.
import { z } from 'zod'
import type { Work } from '../platform/work.ts'
import { Problem } from '../values/problem.ts'
import { issueCode, type RedeemedCode } from './codes.ts'
import { openDoubt } from './known-people.ts'
import * as codes from './person-code-store.ts'
import { authorize } from './policy.ts'
import type { SenderPerson } from './sender-reads.ts'
import * as store from './store.ts'

const detailSchema = z.object({ personId: z.string() })

/** Roles that see or change what is others'. */
const trusted = (role: string) => role !== 'trainee' && role !== 'operator'

/** Step: for a person who asks for their own. Null where their WeChat id was not verified enough to be given one. */
export async function issueOwnCode(work: Work, person: SenderPerson): Promise<string | null> {
  if (!person.readsOwn) return null
  // Made known by this id alone, then merged into one of staff: staff are to see to it.
  if (!person.verified && person.roles.some(trusted)) return null
  return issueCode(work, { purpose: 'person', detail: { personId: person.id } })
}

/** Step: by staff, for somebody whose WeChat is another now. Throws `notFound`; one of staff only by an admin. */
export async function issuePersonCode(work: Work, { personId }: { personId: string }): Promise<string> {
  authorize(work.actor, 'change people')
  const person = await codes.findBound(work.tx, work.programme.id, personId)
  if (!person) throw new Problem('notFound', { thing: 'person', id: personId })
  const at = work.now
  if (person.roles.some(({ role, until }) => trusted(role) && (until === null || until > at)))
    authorize(work.actor, 'invite staff')
  return issueCode(work, { purpose: 'person', detail: { personId: person.id } })
}

export interface Relinked {
  name: string
  /** False where the WeChat id was theirs already, and sure. */
  fresh: boolean
}

/** Step: the WeChat id that typed the code stands for its person from now on. Null when they are gone. */
export async function becomePerson(
  work: Work,
  code: RedeemedCode,
  aliasId: string,
): Promise<Relinked | null> {
  const { personId } = detailSchema.parse(code.detail)
  const person = await codes.findBound(work.tx, work.programme.id, personId)
  if (!person) return null
  const { name } = person
  const links = await codes.findLinks(work.tx, aliasId, work.programme.id)
  const mine = links.find((link) => link.personId === person.id)
  if (mine && ['code', 'friend', 'staff', 'self'].includes(mine.matchedBy)) return { name, fresh: false }
  const link = { aliasId, personId: person.id, matchedBy: 'code', since: work.cause.at }
  await store.linkAlias(work.tx, { id: work.ids.next('alp'), ...link })
  const after = { personId: person.id, by: 'code' }
  work.changed({ type: 'aliasPerson', id: aliasId, before: null, after })
  await codes.closeDoubtsOf(work.tx, aliasId, { chosenId: person.id, decidedAt: work.now })
  // They had said who they are under this id before: it may be one person on two rows.
  const namesake = links.find((each) => each.personId !== person.id && each.name === name)
  if (namesake) await openDoubt(work, { personId: namesake.personId, name, candidates: [person.id] })
  return { name, fresh: true }
}
