// Use case of the clock: previews that nobody confirmed lapse, and a broadcast with nothing left to send gets its
// receipt, once, where it was composed.
import { say } from '../messaging/say.ts'
import type { Deps } from '../platform/deps.ts'
import { runWork, type Work } from '../platform/work.ts'
import { programmeById } from '../programmes/programme-reads.ts'
import { findFinished, readTargets } from './reads.ts'
import { receiptWords } from './receipt.ts'
import * as store from './store.ts'

/** Safe to run twice, and after a day off. */
export async function finishBroadcasts(
  deps: Deps,
  now: Date,
): Promise<{ expired: number; finished: number }> {
  const { client } = deps.database
  const expired = await store.expirePreviews(client, now)
  let finished = 0
  for (const { id, programmeId } of await findFinished(client)) {
    const programme = await programmeById(client, programmeId)
    const runId = deps.ids.next('run')
    const done = await runWork(deps, {
      programme,
      actor: { kind: 'system', programmeId },
      cause: { kind: 'job', id: runId, orderId: runId, at: now },
      body: (work) => finish(work, id),
    })
    if (done) finished++
  }
  return { expired, finished }
}

async function finish(work: Work, id: string): Promise<boolean> {
  const moved = { id, from: ['sending'], to: 'done' }
  if (!(await store.moveBroadcast(work.tx, moved, { finishedAt: work.now }))) return false
  const broadcast = await store.readBroadcast(work.tx, id)
  await say(work, {
    account: broadcast.conversation.accountId,
    conversation: broadcast.conversation,
    purpose: 'notice',
    text: `群发${broadcast.number}发完了：${receiptWords(await readTargets(work.tx, id))}`,
    answers: [],
    onceKey: `receipt:${id}`,
  })
  work.changed({ type: 'broadcast', id, before: { state: 'sending' }, after: { state: 'done' } })
  return true
}
