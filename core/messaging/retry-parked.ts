// Parked messages, tried again by hand once their cause is mended. A running bot finds them within a quarter of a minute.

import { authorize } from '../people/policy.ts'
import type { Deps } from '../platform/deps.ts'
import type { Work } from '../platform/work.ts'
import { Problem } from '../values/problem.ts'
import { listParkedOf } from './parked-reads.ts'
import { findParked, unpark, unparkOne } from './parked-store.ts'

export interface Parked {
  id: string
  sentAt: Date
  /** The kind of failure, never people's words. */
  error: string | null
}

export const listParked = ({ database }: Deps): Promise<Parked[]> => findParked(database.client)

/** Returns how many were put back. */
export const retryParked = ({ database }: Deps): Promise<number> => unpark(database.client)

/** Step: one of the programme's own. Throws the Problem `notFound`. */
export async function retryOneParked(work: Work, id: string): Promise<void> {
  authorize(work.actor, 'retry journal')
  const ours = await listParkedOf(work.tx, work.programme.id)
  if (!ours.some((each) => each.id === id) || !(await unparkOne(work.tx, id)))
    throw new Problem('notFound', { thing: 'parked', id })
  work.changed({ type: 'inboxMessage', id, before: { state: 'parked' }, after: { state: 'pending' } })
}
