// 合并: two people of a programme are one. Reversible in any order: the merges in force are the truth, and whom a
// person turned out to be is reckoned from them each time.
import { followMergedDue } from '../follow-ups/follow-merge.ts'
import type { Work } from '../platform/work.ts'
import { followMerge } from '../training/lists/follow-merge.ts'
import { Problem } from '../values/problem.ts'
import { type MergeRefusal, refusalOf, rootsOf } from './merge-roots.ts'
import * as store from './merge-store.ts'
import { authorize } from './policy.ts'
import { refreshCategories } from './refresh-categories.ts'
import { lockPeople } from './registration-store.ts'

export interface Merging {
  fromId: string
  intoId: string
  reason?: string | undefined
}

const refusalWords: Record<MergeRefusal, string> = {
  same: '这是同一条记录，不用合并',
  merged: '这个人已经合到别人那里了，先分开再合',
  circle: '这两位已经合在一起了',
}

const byId = ({ actor }: Work): string | null => (actor.kind === 'person' ? actor.personId : null)

/**
 * Step. Returns the merge's id. Throws `notFound`; `cannotMerge` where `from` is merged already or it closes a circle;
 * `notAllowed` where one of them holds an office, and it is no admin who merges them; `lastAdmin`
 * where the programme would have none.
 */
export async function mergePeople(work: Work, { fromId, intoId, reason }: Merging): Promise<string> {
  authorize(work.actor, 'change people')
  const { tx, programme } = work
  await lockPeople(tx, programme.id)
  const inForce = await store.findMergesInForce(tx, programme.id)
  const refusal = refusalOf(inForce, { fromId, intoId })
  if (refusal) throw new Problem('cannotMerge', { reason: refusal, words: refusalWords[refusal] })
  if ((await store.countPeople(tx, programme.id, [fromId, intoId])) < 2)
    throw new Problem('notFound', { thing: 'person', id: fromId })
  await authorizeOffice(work, [fromId, rootsOf(inForce).get(intoId) ?? intoId])
  const admins = await store.countAdmins(tx, programme.id, work.now)
  const id = work.ids.next('mrg')
  await store.insertMerge(tx, {
    ...{ id, programmeId: programme.id, fromId, intoId, reason: reason ?? null },
    ...{ byPersonId: byId(work), at: work.now },
  })
  work.changed({ type: 'personMerge', id, before: null, after: { fromId, intoId } })
  await markRoots(work)
  // An office stays behind with the one to whom it was given.
  if (admins > 0 && (await store.countAdmins(tx, programme.id, work.now)) === 0)
    throw new Problem('lastAdmin', {})
  return id
}

/** Step. Undone before, it changes nothing. Throws `notFound`, and `notAllowed` as merging does. */
export async function undoMerge(work: Work, { mergeId }: { mergeId: string }): Promise<void> {
  authorize(work.actor, 'change people')
  const { tx, programme } = work
  await lockPeople(tx, programme.id)
  const merge = await store.findMerge(tx, programme.id, mergeId)
  if (!merge) throw new Problem('notFound', { thing: 'merge', id: mergeId })
  if (merge.undoneAt) return
  const inForce = await store.findMergesInForce(tx, programme.id)
  await authorizeOffice(work, [rootsOf(inForce).get(merge.fromId) ?? merge.fromId])
  await store.markUndone(tx, mergeId, { undoneAt: work.now, undoneById: byId(work) })
  const { fromId, intoId } = merge
  work.changed({ type: 'personMerge', id: mergeId, before: { fromId, intoId }, after: null })
  await markRoots(work)
}

/**
 * Whoever stands for a person may do what that one may: who is one with an office holder, with everybody merged into
 * them, is said by an admin alone. Throws `notAllowed`.
 */
export async function authorizeOffice(work: Work, rootIds: readonly string[]): Promise<void> {
  if (await store.hasOffice(work.tx, rootIds, work.now)) authorize(work.actor, 'invite staff')
}

async function markRoots(work: Work): Promise<void> {
  const { tx, programme } = work
  const roots = rootsOf(await store.findMergesInForce(tx, programme.id))
  const marked = await store.findMarked(tx, programme.id)
  const touched = new Set<string>()
  for (const id of new Set([...roots.keys(), ...marked.keys()])) {
    const [before, after] = [marked.get(id), roots.get(id)]
    if (before === after) continue
    await store.markMerged(tx, id, after ?? null)
    for (const each of [id, before, after]) if (each !== undefined) touched.add(each)
  }
  if (touched.size === 0) return
  await followMerge(work, [...touched].sort())
  await followMergedDue(work, [...touched])
  // Categories belong to the whole person: their classes are filled anew.
  await refreshCategories(work, { personIds: [...touched] })
}
