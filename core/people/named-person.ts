// The person that a name in a message means. Nobody is taken for somebody else on a name alone where there is doubt:
// then they are new, and staff are asked whether they are one of the known ones (MatchDoubt, undone by un-merging).
import type { Work } from '../platform/work.ts'
import { choose, type NamedRow } from './name-match.ts'
import { allowed } from './policy.ts'
import { lockPeople } from './registration-store.ts'
import * as store from './store.ts'

export interface Naming {
  name: string
  phone?: string | undefined
  village?: string | undefined
  /** The WeChat id that wrote the name: its own people come first. */
  aliasId?: string | undefined
  /** The run that is spoken of: its list comes second. */
  runId?: string | undefined
  /** Written in full, on a list: nobody is meant by a nickname. */
  exactly?: boolean
}

export interface NamedPerson {
  id: string
  name: string
  /** Not known before. */
  fresh: boolean
  /** Staff were asked who it is. */
  doubtful: boolean
}

export const tidyName = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '')

/** Who is meant, made known where nobody fits. */
export async function namedPerson(work: Work, naming: Naming): Promise<NamedPerson> {
  const known = await findNamed(work, naming)
  if (known.kind === 'one') return knownPerson(known.person)
  // Another bot may hear the same name at this moment: whoever comes second finds whom the first made known.
  await lockPeople(work.tx, work.programme.id)
  const found = await findNamed(work, naming)
  if (found.kind === 'one') return knownPerson(found.person)
  const id = work.ids.next('per')
  const name = tidyName(naming.name)
  await store.insertPerson(work.tx, {
    ...{ id, programmeId: work.programme.id, name, village: naming.village ?? null },
    ...{ origin: 'named', createdAt: work.now },
    ...sealedPhone(work, naming.phone),
  })
  work.changed({ type: 'person', id, before: null, after: { origin: 'named' } })
  if (found.kind === 'doubtful') {
    await store.insertDoubt(work.tx, {
      ...{ id: work.ids.next('dbt'), programmeId: work.programme.id, kind: 'name', personId: id, name },
      ...{
        candidates: found.candidates.map((person) => person.id),
        causeId: work.cause.id,
        createdAt: work.now,
      },
    })
  }
  return { id, name, fresh: true, doubtful: found.kind === 'doubtful' }
}

const knownPerson = ({ id, name }: NamedRow): NamedPerson => ({ id, name, fresh: false, doubtful: false })

export type Found =
  | { kind: 'one'; person: NamedRow }
  | { kind: 'none' }
  | { kind: 'doubtful'; candidates: NamedRow[] }

/** Who is meant, without making anybody known. */
export async function findNamed(work: Work, naming: Naming): Promise<Found> {
  const { programme, tx, keyring } = work
  const question = {
    ...{ programmeId: programme.id, name: tidyName(naming.name), at: work.cause.at },
    aliasId: naming.aliasId ?? null,
    runId: naming.runId ?? null,
  }
  const named = await store.findNamedRows(tx, question)
  // What staff call somebody counts for staff alone, and only where nobody has that name.
  const byNickname = named.length === 0 && !naming.exactly && allowed(work.actor, 'change people')
  const rows = byNickname ? await store.findNicknamedRows(tx, question) : named
  const phoneIndex = naming.phone ? keyring.phoneIndex(programme.id, naming.phone) : null
  return choose(rows, { phoneIndex, village: naming.village ?? null })
}

/** The columns that keep a phone: sealed, and findable without reading it. */
export function sealedPhone({ keyring, programme }: Work, phone: string | undefined) {
  if (!phone) return {}
  return {
    phoneCipher: keyring.sealPhone(programme.id, phone),
    phoneIndex: keyring.phoneIndex(programme.id, phone),
    phoneVersion: 1,
  }
}
