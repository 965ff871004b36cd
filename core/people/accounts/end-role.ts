// A role ends at once: every request and every message looks the roles up anew.
import type { Work } from '../../platform/work.ts'
import type { StaffRole } from '../../values/actor.ts'
import { Problem } from '../../values/problem.ts'
import { authorize } from '../policy.ts'
import { isAccountRole } from './account-reads.ts'
import * as store from './account-store.ts'

/**
 * Step. It ends for everybody who was merged into the person too. Who has no role left is signed out; who is no admin
 * any more, their open invitations bring nobody in. Throws the Problems `notFound` and `lastAdmin`.
 */
export async function endRole(
  work: Work,
  { personId, role }: { personId: string; role: StaffRole },
): Promise<void> {
  authorize(work.actor, 'manage accounts')
  const { tx, now } = work
  await store.lockRoles(tx, work.programme.id)
  const inForce = await store.findRoles(tx, work.programme.id, now)
  const theirs = inForce.filter((each) => each.rootId === personId)
  const ending = theirs.filter((each) => each.role === role)
  if (ending.length === 0) throw new Problem('notFound', { thing: 'role', id: personId })
  if (role === 'admin' && !inForce.some((each) => isOtherAdmin(each, personId)))
    throw new Problem('lastAdmin', {})
  await store.endRoles(
    tx,
    ending.map(({ id }) => id),
    now,
  )
  for (const each of ending) {
    const before = { personId: each.personId, role }
    work.changed({ type: 'roleAssignment', id: each.id, before, after: null })
  }
  if (role === 'admin') await store.expireInvitations(tx, await store.findIdsOfAll(tx, personId), now)
  if (theirs.some((each) => each.role !== role && isAccountRole(each.role))) return
  for (const { id } of await store.findAccountsOfAll(tx, personId))
    await store.revokeSessions(tx, { accountId: id }, now)
}

// What somebody had before they were merged is no right of theirs any more.
const isOtherAdmin = ({ role, personId, rootId }: store.RoleInForce, ending: string): boolean =>
  role === 'admin' && personId === rootId && rootId !== ending
