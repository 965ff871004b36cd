// Who stands on a course's list is a trainee, whoever wrote their name there and whatever else they are.
import type { Work } from '../platform/work.ts'
import * as store from './store.ts'

/** Step of a sign-up, which has seen to the authority. The role that they have is left as it is. */
export async function makeTrainee(work: Work, personId: string): Promise<void> {
  const { tx, programme, ids, cause } = work
  if (await store.hasRole(tx, { personId, role: 'trainee', at: cause.at })) return
  const role = { personId, role: 'trainee', since: cause.at }
  await store.insertRole(tx, { id: ids.next('rol'), programmeId: programme.id, ...role })
  work.changed({ type: 'roleAssignment', id: personId, before: null, after: { role: role.role } })
}
