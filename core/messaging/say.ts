// Puts what the bot has to say into the outbox, in the transaction of whatever made it say so.
import type { Work } from '../platform/work.ts'
import { busyAfter, busyWindowMs, dueAt, type OutboxPurpose, priorities } from './outbox-rules.ts'
import type { Recheck } from './recheck.ts'
import * as store from './store.ts'

export interface Utterance {
  account: string
  conversation: { id: string; kind: 'room' | 'private' }
  purpose: OutboxPurpose
  /** `image`: `text` is the file's path. */
  kind?: 'text' | 'image'
  text: string
  /** WeChat ids of the people that it mentions. */
  mentions?: readonly string[]
  /** Inbox ids that it answers. */
  answers: readonly string[]
  /** Not before; quiet hours may make it later still. */
  notBefore?: Date
  /** Past it there is no sense in saying it any more: it is cancelled. */
  expiresAt?: Date
  /** What must not be said twice: (duty, person, period). */
  onceKey?: string
  /** What it says at once of several things, each of which must not be said twice either. */
  keys?: readonly UtteranceKey[]
  /** What has to be looked at again before it is said (recheck.ts). */
  recheck?: Recheck
  broadcastId?: string
}

export interface UtteranceKey {
  onceKey: string
  personId?: string
  /** The WeChat id by which the person is mentioned. */
  mention?: string
}

/** Longer than this a gathered acknowledgement is no longer read. */
const gatheredLengthMax = 600

/**
 * The outbox row's id; null when it joined another row, or was said before under its `onceKey`. Because of a log that
 * was brought in nothing is said: null.
 */
export async function say(work: Work, utterance: Utterance): Promise<string | null> {
  if (work.cause.imported) return null
  const { conversation, purpose, onceKey, notBefore } = utterance
  const gathers =
    purpose === 'acknowledgement' && conversation.kind === 'room' && !onceKey && utterance.kind !== 'image'
  if (gathers && (await joinGathering(work, utterance))) return null
  const recentAcknowledgements = gathers
    ? await store.countAcknowledgements(work.tx, conversation.id, {
        since: new Date(work.now.getTime() - busyWindowMs),
        most: busyAfter,
      })
    : 0
  const outgoing = { purpose, inRoom: conversation.kind === 'room', recentAcknowledgements }
  const from = notBefore && notBefore > work.now ? notBefore : work.now
  const { keys = [] } = utterance
  const once = [...(onceKey ? [onceKey] : []), ...keys.map((key) => key.onceKey)]
  if (once.length > 0 && (await store.anySaid(work.tx, once))) return null
  const id = work.ids.next('out')
  const row = {
    id,
    accountId: utterance.account,
    conversationId: conversation.id,
    programmeId: work.programme.id,
    kind: utterance.kind ?? 'text',
    text: utterance.text,
    mentions: [...(utterance.mentions ?? [])],
    priority: priorities[purpose],
    gathers,
    dueAt: dueAt(outgoing, from, { zone: work.programme.zone, quiet: work.quiet }),
    createdAt: work.now,
    onceKey: onceKey ?? null,
    broadcastId: utterance.broadcastId ?? null,
    expiresAt: utterance.expiresAt ?? null,
    recheck: utterance.recheck ?? null,
  }
  if (!(await store.insertOutbox(work.tx, row, utterance.answers))) return null
  for (const key of keys) await store.insertKey(work.tx, { ...key, outboxId: id })
  return id
}

async function joinGathering(work: Work, { conversation, text, answers }: Utterance): Promise<boolean> {
  const waiting = await store.findGathering(work.tx, conversation.id)
  const together = waiting && gathered(waiting.text, text)
  if (!waiting || !together || together.length > gatheredLengthMax) return false
  if (!(await store.rewriteGathering(work.tx, waiting.id, together))) return false
  await store.linkCauses(work.tx, waiting.id, answers)
  return true
}

const isEcho = (line: string): boolean => /^(?:✅|✏️)/u.test(line)

/** One line each; what is said to newcomers is said once, at the end. */
function gathered(waiting: string, text: string): string {
  const before = waiting.split('\n')
  const added = text.split('\n')
  const repeated = new Set(added.filter((line) => !isEcho(line) && before.includes(line)))
  const tails = new Set([...before, ...added].filter((line) => repeated.has(line)))
  return [
    ...before.filter((line) => !tails.has(line)),
    ...added.filter((line) => !tails.has(line)),
    ...tails,
  ].join('\n')
}
