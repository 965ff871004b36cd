// A role ends at once: every request and every message looks the roles up anew.
import type { Work } from '../../platform/work.ts'
import type { StaffRole } from '../../values/actor.ts'
import { Problem } from '../../values/problem.ts'
import { authorize } from '../policy.ts'
import { isAccountRole } from './account-reads.ts'
import * as store from './account-store.ts'

/** Step. Who has no role left is signed out. Throws the Problems `notFound` and `lastAdmin`. */
export async function endRole(
  work: Work,
  { personId, role }: { personId: string; role: StaffRole },
): Promise<void> {
  authorize(work.actor, 'manage accounts')
  const { tx, now } = work
  await store.lockRoles(tx, work.programme.id)
  const inForce = await store.findRoles(tx, work.programme.id, now)
  const ending = inForce.filter((each) => each.personId === personId && each.role === role)
  if (ending.length === 0) throw new Problem('notFound', { thing: 'role', id: personId })
  const others = inForce.filter((each) => each.personId !== personId && each.role === 'admin')
  if (role === 'admin' && others.length === 0) throw new Problem('lastAdmin', {})
  await store.endRoles(
    tx,
    ending.map(({ id }) => id),
    now,
  )
  for (const { id } of ending)
    work.changed({ type: 'roleAssignment', id, before: { personId, role }, after: null })
  const left = inForce.some(
    (each) => each.personId === personId && each.role !== role && isAccountRole(each.role),
  )
  const account = left ? null : await store.findAccountOf(tx, personId)
  if (account) await store.revokeSessions(tx, { accountId: account.id }, now)
}
