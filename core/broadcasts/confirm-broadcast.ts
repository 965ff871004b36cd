// Step: 发送27. Every send is a row of the outbox with a key of its own, so that a group is sent to once, whatever dies.
import { say } from '../messaging/say.ts'
import { authorize } from '../people/policy.ts'
import type { Work } from '../platform/work.ts'
import { readGroups } from './reads.ts'
import * as store from './store.ts'

export type Confirmed =
  | { kind: 'sending'; groups: number; people: number; pictures: number; sendAt: Date | null }
  | { kind: 'unknown' | 'notYours' | 'tooLate' | 'already' }

/** Throws the Problem `notAllowed`. */
export async function confirmBroadcast(work: Work, number: number): Promise<Confirmed> {
  authorize(work.actor, 'send broadcast')
  const broadcast = await store.findByNumber(work.tx, work.programme.id, number)
  if (!broadcast) return { kind: 'unknown' }
  const own = work.actor.kind === 'person' && work.actor.personId === broadcast.byPersonId
  if (!own) return { kind: broadcast.state === 'preview' ? 'notYours' : 'unknown' }
  if (broadcast.state === 'sending' || broadcast.state === 'paused') return { kind: 'already' }
  const late = work.cause.at > broadcast.expiresAt
  if (late || broadcast.state !== 'preview') return { kind: late ? 'tooLate' : 'unknown' }
  const moved = { id: broadcast.id, from: ['preview'], to: 'sending' }
  if (!(await store.moveBroadcast(work.tx, moved, { confirmedAt: work.now }))) return { kind: 'already' }
  const pictures = await store.findPicturePaths(work.tx, broadcast.causeId)
  await queue(work, broadcast, pictures)
  work.changed({
    type: 'broadcast',
    id: broadcast.id,
    before: { state: 'preview' },
    after: { state: 'sending' },
  })
  return {
    kind: 'sending',
    groups: broadcast.targets.length,
    people: broadcast.targets.reduce((sum, { people }) => sum + people, 0),
    pictures: pictures.length,
    sendAt: broadcast.sendAt,
  }
}

async function queue(work: Work, broadcast: store.BroadcastRow, pictures: readonly string[]): Promise<void> {
  const groups = await readGroups(work.tx, work.programme.id, work.now)
  const accounts = new Map(groups.map(({ conversationId, accountId }) => [conversationId, accountId]))
  const images = pictures.map((text) => ({ kind: 'image' as const, text }))
  for (const { conversationId, text } of broadcast.targets) {
    const parts = [{ kind: 'text' as const, text: text ?? broadcast.text }, ...images]
    const account = accounts.get(conversationId)
    // A room that was given to another programme in the meantime is none of ours.
    if (!account) continue
    for (const [index, part] of parts.entries()) {
      await say(work, {
        ...{
          account,
          conversation: { id: conversationId, kind: 'room' as const },
          purpose: 'broadcast' as const,
        },
        ...{ ...part, answers: [], broadcastId: broadcast.id },
        onceKey: `broadcast:${broadcast.id}:${conversationId}:${index}`,
        ...(broadcast.sendAt ? { notBefore: broadcast.sendAt } : {}),
      })
    }
  }
}
