// Two people turned out to be one, or two again: what is due of them is asked once, and cleared by the visits of either.
import type { Work } from '../platform/work.ts'
import { settleDue } from './settle-due.ts'
import * as store from './store.ts'

/** Step of a merge, which has seen to the authority and marked who is whom. */
export async function followMergedDue(work: Work, personIds: readonly string[]): Promise<void> {
  const roots = new Set<string>()
  for (const id of personIds) roots.add((await store.canonicalPerson(work.tx, id))?.id ?? id)
  for (const rootId of [...roots].sort()) {
    await cancelDoubles(work, rootId)
    await settleDue(work, rootId)
  }
}

/** How far it has come: the one that went furthest stands for both. */
const stages = ['due', 'handedOver', 'asked', 'done']

// Where they are two again, the plan lets fall due anew what was cancelled here and asked of nobody.
async function cancelDoubles(work: Work, rootId: string): Promise<void> {
  const rows = await store.dueRowsOf(work.tx, rootId)
  const furthestFirst = rows.sort(
    (a, b) =>
      stages.indexOf(b.state) - stages.indexOf(a.state) ||
      Number(b.personId === rootId) - Number(a.personId === rootId) ||
      (a.id < b.id ? -1 : 1),
  )
  const kept = new Set<string>()
  for (const { id, plan, dueOn, state } of furthestFirst) {
    const key = `${plan} ${dueOn}`
    if (!kept.has(key) || state === 'done') kept.add(key)
    else {
      const moved = await store.moveDue(work.tx, { id, state }, { state: 'cancelled' })
      if (moved) work.changed({ type: 'followUpDue', id, before: { state }, after: { state: 'cancelled' } })
    }
  }
}
