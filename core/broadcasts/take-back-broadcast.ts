// Step: the message that composed a broadcast was recalled. What went out stays out; the rest is not sent.
import type { Work } from '../platform/work.ts'
import { readTargets, type TargetState } from './reads.ts'
import * as store from './store.ts'

export interface BroadcastTakenBack {
  number: number
  /** Too late: it was sent. */
  done: boolean
  /** What became of each group; no state where nothing was confirmed yet. */
  targets: TargetState[]
}

/** Null where the message composed none, or it had come to nothing. */
export async function takeBackBroadcast(work: Work, causeId: string): Promise<BroadcastTakenBack | null> {
  const broadcast = await store.findByCause(work.tx, causeId)
  if (!broadcast) return null
  const { id, number, state } = broadcast
  const moved = { id, from: store.underWay, to: 'cancelled' }
  if (await store.moveBroadcast(work.tx, moved, { finishedAt: work.now })) {
    await store.moveRows(work.tx, { broadcastId: id, from: ['queued', 'held'], to: 'cancelled' })
    work.changed({ type: 'broadcast', id, before: { state }, after: { state: 'cancelled' } })
  } else if (state !== 'done') return null
  return { number, done: state === 'done', targets: await readTargets(work.tx, id) }
}
