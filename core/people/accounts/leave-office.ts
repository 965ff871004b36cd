// One of staff leaves: every office of theirs ends at once, and every browser in which they are signed in.

import type { Work } from '../../platform/work.ts'
import { authorize } from '../policy.ts'
import { isAccountRole } from './account-reads.ts'
import * as store from './account-store.ts'
import { endRole } from './end-role.ts'

/** Step, by an admin. False where they hold none. Throws the Problem `lastAdmin`. */
export async function leaveOffice(work: Work, personId: string): Promise<boolean> {
  authorize(work.actor, 'manage accounts')
  const inForce = await store.findRoles(work.tx, work.programme.id, work.now)
  const roles = new Set(
    inForce.filter(({ rootId, role }) => rootId === personId && isAccountRole(role)).map(({ role }) => role),
  )
  for (const role of roles) if (isAccountRole(role)) await endRole(work, { personId, role })
  return roles.size > 0
}

/** Whether they are staff, an admin or an auditor now. */
export async function holdsOffice(work: Work, personId: string): Promise<boolean> {
  const inForce = await store.findRoles(work.tx, work.programme.id, work.now)
  return inForce.some(({ rootId, role }) => rootId === personId && isAccountRole(role))
}
