// From the channel into the journal, and from the journal to its handling: in order within a conversation, in parallel
// across them. What could not be journalled stays in memory and is tried again; what is journalled is never lost.
import { setTimeout as delay } from 'node:timers/promises'
import { handleMessage, type Interpret } from '../core/messaging/handle-message.ts'
import type { InboundMessage } from '../core/messaging/inbound-message.ts'
import { type Journal, type Journalled, journalMessages } from '../core/messaging/journal-messages.ts'
import { readPending } from '../core/messaging/pending-reads.ts'
import type { Deps } from '../core/platform/deps.ts'

export interface Intake {
  accept(message: InboundMessage): void
  /** Takes up what an earlier process journalled and did not handle. */
  recover(): Promise<number>
  /** Resolves when nothing is under way. */
  idle(): Promise<void>
}

export interface IntakeOptions {
  deps: Deps
  journal: Journal
  interpret: Interpret
  /** After messages were handled (or parked), with the channel's ids: their replies may go out. */
  handled(externalIds: readonly string[]): void
}

const largestBatch = 200
const retryMs = 1_000

export function createIntake({ deps, journal, interpret, handled }: IntakeOptions): Intake {
  const arrived: InboundMessage[] = []
  const queues = new Map<string, Journalled[]>()
  const underWay = new Set<Promise<void>>()
  /** Ids of what is queued or being handled: whoever looks for pending messages finds these too. */
  const underHand = new Set<string>()
  let journalling = false

  function track(work: Promise<void>): void {
    const tracked = work.catch((error: unknown) => {
      deps.log.error({ name: error instanceof Error ? error.name : 'unknown' }, 'the intake stumbled')
    })
    underWay.add(tracked)
    void tracked.finally(() => underWay.delete(tracked))
  }

  function accept(message: InboundMessage): void {
    arrived.push(message)
    if (!journalling) track(journalArrived())
  }

  async function journalArrived(): Promise<void> {
    journalling = true
    // Let what arrives in the same turn of the loop share one commit.
    await new Promise(setImmediate)
    while (arrived.length > 0) {
      const batch = arrived.slice(0, largestBatch)
      try {
        enqueue(await journalMessages(deps, journal, batch))
        arrived.splice(0, batch.length)
      } catch {
        deps.log.error({ waiting: arrived.length }, 'the journal can not be written; trying again')
        await delay(retryMs)
      }
    }
    journalling = false
  }

  function enqueue(messages: readonly Journalled[]): void {
    const fresh: string[] = []
    for (const message of messages) {
      if (underHand.has(message.id)) continue
      underHand.add(message.id)
      const queue = queues.get(message.conversationId)
      if (queue) queue.push(message)
      else {
        queues.set(message.conversationId, [message])
        fresh.push(message.conversationId)
      }
    }
    // Only now: a worker begins at once, and must find all of its conversation to take it in order.
    for (const conversationId of fresh) track(work(conversationId))
  }

  async function work(conversationId: string): Promise<void> {
    const queue = queues.get(conversationId) ?? []
    while (queue.length > 0) {
      const batch = queue.splice(0, largestBatch).sort(inOrder)
      await handleAll(batch)
      for (const { id } of batch) underHand.delete(id)
      handled(batch.map(({ externalId }) => externalId))
    }
    queues.delete(conversationId)
  }

  // SQLite has one writer and keeps the order in which it was asked, so that a whole batch shares one commit.
  async function handleAll(batch: readonly Journalled[]): Promise<void> {
    if (deps.database.provider === 'sqlite') {
      await Promise.all(batch.map(handleSurely))
      return
    }
    for (const message of batch) await handleSurely(message)
  }

  async function handleSurely({ id }: Journalled): Promise<void> {
    for (;;) {
      try {
        await handleMessage(deps, id, interpret)
        return
      } catch {
        deps.log.error({ inboxId: id }, 'the database does not answer; trying again')
        await delay(retryMs)
      }
    }
  }

  return {
    accept,
    recover: async () => {
      const pending = await readPending(deps.database.client, journal.accountId)
      enqueue(pending)
      return pending.length
    },
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }
}

function inOrder(a: Journalled, b: Journalled): number {
  const byTime = a.sentAt.getTime() - b.sentAt.getTime()
  return byTime !== 0 ? byTime : a.externalId < b.externalId ? -1 : 1
}
