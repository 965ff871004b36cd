// Making somebody known, and asking staff who somebody is.
import { z } from 'zod'
import type { Work } from '../platform/work.ts'
import { sealedPhone } from './named-person.ts'
import * as registration from './registration-store.ts'
import * as store from './store.ts'

export const candidatesSchema = z.array(z.string())

export interface NewPerson {
  aliasId: string
  name: string
  phone?: string | undefined
  village?: string | undefined
  origin: 'self' | 'staff'
  /** How the WeChat id came to stand for them. */
  matchedBy: 'self' | 'staff'
}

/** A new trainee, for whom that WeChat id stands. */
export async function makePersonKnown(
  work: Work,
  { aliasId, name, phone, village, origin, matchedBy }: NewPerson,
): Promise<{ id: string; name: string; village: string | null }> {
  const { tx, programme, ids } = work
  const person = { id: ids.next('per'), name, village: village ?? null }
  const [programmeId, since] = [programme.id, work.cause.at]
  await store.insertPerson(tx, {
    ...{ ...person, programmeId, origin, createdAt: work.now },
    ...sealedPhone(work, phone),
  })
  const personId = person.id
  await store.insertRole(tx, { id: ids.next('rol'), programmeId, personId, role: 'trainee', since })
  // A log has names alone.
  const by = work.cause.imported ? 'nickname' : matchedBy
  await store.linkAlias(tx, { id: ids.next('alp'), aliasId, personId, matchedBy: by, since })
  work.changed({ type: 'person', id: personId, before: null, after: { origin } })
  return person
}

export interface NewDoubt {
  /** The WeChat id of which it is asked; the new person otherwise. */
  aliasId?: string
  personId?: string
  name: string
  /** Ids of the people that it may be. */
  candidates: readonly string[]
}

/** Asks staff; once, while they have not decided. */
export async function openDoubt(
  work: Work,
  { aliasId, personId, name, candidates }: NewDoubt,
): Promise<void> {
  if (aliasId && (await registration.findOpenDoubt(work.tx, aliasId, name))) return
  const id = work.ids.next('dbt')
  const kind = aliasId ? 'alias' : 'name'
  await store.insertDoubt(work.tx, {
    ...{ id, programmeId: work.programme.id, kind, name },
    ...{ aliasId: aliasId ?? null, personId: personId ?? null },
    ...{ candidates: [...candidates], causeId: work.cause.id, createdAt: work.now },
  })
  work.changed({ type: 'matchDoubt', id, before: null, after: { kind, candidates: candidates.length } })
}
