// Steps: a broadcast under way is paused, taken up again, or given up. What went out stays out.
import { authorize } from '../people/policy.ts'
import type { Work } from '../platform/work.ts'
import { readTargets, type TargetState } from './reads.ts'
import * as store from './store.ts'

export type Verb = 'pause' | 'resume' | 'cancel' | 'status'

export type Controlled =
  | { kind: 'unknown' }
  /** It is in no state in which that can be done. */
  | { kind: 'no'; state: string }
  | { kind: 'done'; state: string; targets: TargetState[] }

const moves = {
  pause: { from: ['sending'], to: 'paused', rows: { from: ['queued'], to: 'held' } },
  resume: { from: ['paused'], to: 'sending', rows: { from: ['held'], to: 'queued' } },
  cancel: {
    from: ['preview', 'sending', 'paused'],
    to: 'cancelled',
    rows: { from: ['queued', 'held'], to: 'cancelled' },
  },
} as const

/** Any staff of the programme may stop what another has begun. Throws the Problem `notAllowed`. */
export async function controlBroadcast(work: Work, number: number, verb: Verb): Promise<Controlled> {
  authorize(work.actor, 'send broadcast')
  const broadcast = await store.findByNumber(work.tx, work.programme.id, number)
  if (!broadcast) return { kind: 'unknown' }
  const { id } = broadcast
  if (verb === 'status')
    return { kind: 'done', state: broadcast.state, targets: await readTargets(work.tx, id) }
  const { from, to, rows } = moves[verb]
  const finishedAt = verb === 'cancel' ? { finishedAt: work.now } : {}
  if (!(await store.moveBroadcast(work.tx, { id, from, to }, finishedAt)))
    return { kind: 'no', state: broadcast.state }
  await store.moveRows(work.tx, { broadcastId: id, ...rows })
  work.changed({ type: 'broadcast', id, before: { state: broadcast.state }, after: { state: to } })
  return { kind: 'done', state: to, targets: await readTargets(work.tx, id) }
}
