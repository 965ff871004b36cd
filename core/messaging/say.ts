// Puts what the bot has to say into the outbox, in the transaction of whatever made it say so.
import type { Work } from '../platform/work.ts'
import {
  busyAfter,
  busyWindowMs,
  dueAt,
  type OutboxPurpose,
  priorities,
  type QuietHours,
} from './outbox-rules.ts'
import * as store from './store.ts'

export interface Utterance {
  account: string
  conversation: { id: string; kind: 'room' | 'private' }
  purpose: OutboxPurpose
  text: string
  /** WeChat ids of the people that it mentions. */
  mentions?: readonly string[]
  /** Inbox ids that it answers. */
  answers: readonly string[]
  quiet: QuietHours
}

/** Longer than this a gathered acknowledgement is no longer read. */
const gatheredLengthMax = 600

export async function say(work: Work, utterance: Utterance): Promise<void> {
  const { conversation, purpose } = utterance
  const gathers = purpose === 'acknowledgement' && conversation.kind === 'room'
  if (gathers && (await joinGathering(work, utterance))) return
  const recentAcknowledgements = gathers
    ? await store.countAcknowledgements(work.tx, conversation.id, {
        since: new Date(work.now.getTime() - busyWindowMs),
        most: busyAfter,
      })
    : 0
  const outgoing = { purpose, inRoom: conversation.kind === 'room', recentAcknowledgements }
  const row = {
    id: work.ids.next('out'),
    accountId: utterance.account,
    conversationId: conversation.id,
    programmeId: work.programme.id,
    text: utterance.text,
    mentions: [...(utterance.mentions ?? [])],
    priority: priorities[purpose],
    gathers,
    dueAt: dueAt(outgoing, work.now, { zone: work.programme.zone, quiet: utterance.quiet }),
    createdAt: work.now,
  }
  await store.insertOutbox(work.tx, row, utterance.answers)
}

async function joinGathering(work: Work, { conversation, text, answers }: Utterance): Promise<boolean> {
  const waiting = await store.findGathering(work.tx, conversation.id)
  if (!waiting || waiting.text.length + text.length > gatheredLengthMax) return false
  if (!(await store.appendToGathering(work.tx, waiting, text))) return false
  await store.linkCauses(work.tx, waiting.id, answers)
  return true
}
