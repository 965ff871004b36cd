// 登记: somebody says who they are. Whoever is known already is completed; who fits one person of the roster is linked
// to them; where there is doubt staff decide and nothing is guessed; who is nobody known is new.
import type { Work } from '../platform/work.ts'
import { candidatesSchema, makePersonKnown, openDoubt } from './known-people.ts'
import { sealedPhone, tidyName } from './named-person.ts'
import { authorize } from './policy.ts'
import { type KnownRow, matchRegistration } from './register-match.ts'
import * as registration from './registration-store.ts'
import { readSender, type SenderPerson } from './sender-reads.ts'
import * as store from './store.ts'

export interface Registration {
  aliasId: string
  name?: string | undefined
  phone?: string | undefined
  village?: string | undefined
  /** The station that they name, where it is one of the programme's. */
  stationId?: string | undefined
  /** What they say of themselves: kept as a claim, never counted. */
  categories?: readonly string[] | undefined
}

export interface RegisteredPerson {
  id: string
  name: string
  village: string | null
}

export type Registered =
  /** The WeChat id stands for them already; `completed` where something was new. */
  | { kind: 'known'; person: RegisteredPerson; completed: boolean }
  | { kind: 'linked'; person: RegisteredPerson }
  | { kind: 'new'; person: RegisteredPerson }
  /** Staff were asked who it is. */
  | { kind: 'doubtful' }
  | { kind: 'nameMissing' }
  /** The WeChat id stands for somebody of another name. */
  | { kind: 'otherName'; knownAs: string }
  /** It stands for several, and no name was said. */
  | { kind: 'whichOne'; names: string[] }

/** Step. Whether it can be decided without knowing the village is what `villageHelps` says. */
export async function registerPerson(work: Work, said: Registration): Promise<Registered> {
  authorize(work.actor, 'register person')
  const own = await ownPeople(work, said.aliasId)
  if (own.length > 0) return registerAgain(work, said, own)
  if (!said.name) return { kind: 'nameMissing' }
  await registration.lockPeople(work.tx, work.programme.id)
  const name = tidyName(said.name)
  const match = await matchOf(work, { ...said, name })
  if (match.kind === 'doubtful') {
    await openDoubt(work, { aliasId: said.aliasId, name, candidates: match.candidates.map(({ id }) => id) })
    return { kind: 'doubtful' }
  }
  if (match.kind === 'link') return linkTo(work, said, match)
  const person = await makePersonKnown(work, { ...said, name, origin: 'self', matchedBy: 'self' })
  await claim(work, person.id, said)
  // Perhaps a slip in the name; perhaps a couple's phone.
  if (match.alike.length > 0) {
    await openDoubt(work, { personId: person.id, name, candidates: match.alike.map(({ id }) => id) })
  }
  return { kind: 'new', person }
}

/** True where the village would decide who somebody is: nobody of the roster is known by name and phone alone. */
export async function villageHelps(work: Work, said: Registration & { name: string }): Promise<boolean> {
  if (said.village || said.stationId) return false
  if ((await ownPeople(work, said.aliasId)).length > 0) return false
  return (await matchOf(work, { ...said, name: tidyName(said.name) })).kind !== 'link'
}

async function matchOf(work: Work, said: Registration & { name: string }) {
  const { tx, programme, keyring, cause } = work
  const phoneIndex = said.phone ? keyring.phoneIndex(programme.id, said.phone) : null
  const { aliasId, name } = said
  const question = { programmeId: programme.id, aliasId, name, phoneIndex, at: cause.at }
  const ruledOut = (await registration.findRuledOut(tx, aliasId)).flatMap((ids) =>
    candidatesSchema.parse(ids),
  )
  const rows = (await registration.findKnownRows(tx, question)).map((row) => ({
    ...row,
    ruledOut: row.ruledOut || ruledOut.includes(row.id),
  }))
  const evidence = { name, phoneIndex, village: said.village ?? null, stationId: said.stationId ?? null }
  return matchRegistration(rows, evidence)
}

const ownPeople = async ({ tx, programme, cause }: Work, aliasId: string): Promise<SenderPerson[]> =>
  (await readSender(tx, aliasId, cause.at)).people.filter(({ programmeId }) => programmeId === programme.id)

async function registerAgain(
  work: Work,
  said: Registration,
  own: readonly SenderPerson[],
): Promise<Registered> {
  const name = said.name ? tidyName(said.name) : undefined
  const meant = name ? own.filter((person) => person.name === name) : own
  const [person] = meant
  if (!person) return { kind: 'otherName', knownAs: own.map((each) => each.name).join('、') }
  if (meant.length > 1) return { kind: 'whichOne', names: meant.map((each) => each.name) }
  await claim(work, person.id, said)
  const completed = await complete(work, person.id, { ...said, mayReplace: person.readsOwn })
  return { kind: 'known', ...completed }
}

async function linkTo(
  work: Work,
  said: Registration,
  { person, by }: { person: KnownRow; by: 'phone' | 'roster' },
): Promise<Registered> {
  const since = work.cause.at
  const link = { aliasId: said.aliasId, personId: person.id, matchedBy: by, since }
  await store.linkAlias(work.tx, { id: work.ids.next('alp'), ...link })
  work.changed({ type: 'aliasPerson', id: said.aliasId, before: null, after: { personId: person.id, by } })
  await claim(work, person.id, said)
  return {
    kind: 'linked',
    person: (await complete(work, person.id, { ...said, mayReplace: false })).person,
  }
}

/** Fills in what is not known; only who is sure to be the person replaces what is, or says which phone is theirs. */
async function complete(
  work: Work,
  id: string,
  { village, phone, mayReplace }: Registration & { mayReplace: boolean },
): Promise<{ person: RegisteredPerson; completed: boolean }> {
  const before = await registration.findDetails(work.tx, id)
  const sealed = phone && mayReplace ? sealedPhone(work, phone) : {}
  const newPhone = 'phoneIndex' in sealed && sealed.phoneIndex !== before.phoneIndex
  const newVillage =
    village !== undefined && village !== before.village && (before.village === null || mayReplace)
  const person = { id, name: before.name, village: newVillage ? village : before.village }
  if (!newPhone && !newVillage) return { person, completed: false }
  await registration.updatePerson(work.tx, id, {
    ...(newVillage ? { village } : {}),
    ...(newPhone ? sealed : {}),
  })
  // That there is a phone, never which.
  const after = { ...(newVillage ? { village } : {}), ...(newPhone ? { phone: true } : {}) }
  work.changed({ type: 'person', id, before: { village: before.village }, after })
  return { person, completed: true }
}

async function claim(work: Work, personId: string, { categories = [] }: Registration): Promise<void> {
  if (categories.length === 0) return
  await registration.insertClaim(work.tx, {
    ...{ id: work.ids.next('clm'), programmeId: work.programme.id, personId },
    ...{ categories: [...categories], causeId: work.cause.id, at: work.cause.at },
  })
}

/**
 * Step: an unlinked WeChat id whose nickname is the name of exactly one person of the programme is that person, and
 * may report. Null where there is doubt; nobody is asked then.
 */
export async function linkByNickname(
  work: Work,
  { aliasId, nickname }: { aliasId: string; nickname: string | null },
): Promise<{ id: string; name: string } | null> {
  const name = tidyName(nickname ?? '')
  if (name.length < 2 || (await ownPeople(work, aliasId)).length > 0) return null
  if ((await matchOf(work, { aliasId, name })).kind !== 'link') return null
  // Another WeChat id of that nickname may be linked at this moment.
  await registration.lockPeople(work.tx, work.programme.id)
  const match = await matchOf(work, { aliasId, name })
  if (match.kind !== 'link') return null
  const { person } = match
  const link = { aliasId, personId: person.id, matchedBy: 'nickname', since: work.cause.at }
  await store.linkAlias(work.tx, { id: work.ids.next('alp'), ...link })
  const after = { personId: person.id, by: 'nickname' }
  work.changed({ type: 'aliasPerson', id: aliasId, before: null, after })
  return { id: person.id, name: person.name }
}
