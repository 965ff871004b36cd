// What is due of somebody, next to the visits that there are: cleared by them, and due again when they are taken back.
import type { Work } from '../platform/work.ts'
import { clearedBy } from './due-rules.ts'
import * as store from './store.ts'

/** Returns how many rows changed. */
export async function settleDue(work: Work, personId: string): Promise<number> {
  const id = (await store.canonicalPerson(work.tx, personId))?.id ?? personId
  const due = await store.dueRowsOf(work.tx, id)
  if (due.length === 0) return 0
  const visits = await store.reachedVisits(work.tx, id)
  let changed = 0
  for (const row of due) {
    const clearedById = clearedBy(row.dueOn, visits)
    if (clearedById === row.clearedById) continue
    const state = clearedById ? 'done' : stateBefore(row)
    await store.updateDue(work.tx, row.id, { clearedById, state })
    const [before, after] = [{ state: row.state }, { state }]
    work.changed({ type: 'followUpDue', id: row.id, before, after })
    changed += 1
  }
  return changed
}

// Asked once and taken back, it is asked again.
const stateBefore = ({ handedOverAt }: store.DueRow): string => (handedOverAt ? 'handedOver' : 'due')
