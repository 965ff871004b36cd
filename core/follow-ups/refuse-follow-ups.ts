// They want to be followed up no more: what is owed is cancelled at once, the call list with it, and the chat asks no more.
import { authorize } from '../people/policy.ts'
import type { Work } from '../platform/work.ts'
import { endSettledDialogs } from './end-settled-dialogs.ts'
import * as store from './store.ts'

/** Step, after the consent was taken back. Returns how many were cancelled. */
export async function refuseFollowUps(work: Work, personId: string): Promise<number> {
  authorize(work.actor, 'answer followUp', { own: true })
  await store.lockDueOf(work.tx, personId)
  let cancelled = 0
  for (const row of await store.dueRowsOf(work.tx, personId)) {
    if (row.state === 'done' || !(await store.moveDue(work.tx, row, { state: 'cancelled' }))) continue
    const [before, after] = [{ state: row.state }, { state: 'cancelled' }]
    work.changed({ type: 'followUpDue', id: row.id, before, after })
    cancelled += 1
  }
  await endSettledDialogs(work, personId)
  return cancelled
}
