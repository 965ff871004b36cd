// What is due of somebody, next to the visits that there are: cleared by them, and due again when they are taken back.
import type { Work } from '../platform/work.ts'
import { clearedBy } from './due-rules.ts'
import * as store from './store.ts'

/** Returns how many rows changed. */
export async function settleDue(work: Work, personId: string): Promise<number> {
  const id = (await store.canonicalPerson(work.tx, personId))?.id ?? personId
  if ((await store.lockDueOf(work.tx, id)) === 0) return 0
  const due = await store.dueRowsOf(work.tx, id)
  const visits = await store.reachedVisits(work.tx, id)
  let changed = 0
  for (const row of due) {
    const clearedById = clearedBy(row.dueOn, visits)
    // Done without a visit: they were asked and had nothing to say.
    const state = clearedById ? 'done' : row.clearedById ? stateBefore(row) : row.state
    if (clearedById === row.clearedById && state === row.state) continue
    await store.moveDue(work.tx, row, { clearedById, state })
    const [before, after] = [{ state: row.state }, { state }]
    work.changed({ type: 'followUpDue', id: row.id, before, after })
    changed += 1
  }
  return changed
}

// Asked once and taken back, it is asked again.
const stateBefore = ({ handedOverAt }: store.DueRow): string => (handedOverAt ? 'handedOver' : 'due')
