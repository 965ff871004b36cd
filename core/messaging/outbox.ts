// Sending, once: a row is claimed before the send and settled after it. What was claimed and never settled has an
// unknown outcome: it is shown to staff and never blindly repeated.
import type { Deps } from '../platform/deps.ts'

export interface DueMessage {
  id: string
  conversationExternalId: string
  kind: 'text' | 'image'
  text: string
  mentions: readonly string[]
  attempts: number
}

/** The most urgent message that is due, without claiming it; among equals the one that waited longest. */
export async function findDue({ database }: Deps, accountId: string, now: Date): Promise<DueMessage | null> {
  const row = await database.client.outboxMessage.findFirst({
    where: { accountId, state: 'queued', dueAt: { lte: now } },
    orderBy: [{ priority: 'asc' }, { dueAt: 'asc' }, { id: 'asc' }],
  })
  if (!row) return null
  const conversation = await database.client.conversation.findUniqueOrThrow({
    where: { id: row.conversationId },
  })
  const { id, text, attempts } = row
  const mentions = row.mentions as string[]
  const kind = row.kind === 'image' ? 'image' : 'text'
  return { id, kind, text, mentions, attempts, conversationExternalId: conversation.externalId }
}

/** When the next queued message falls due; null when none waits. */
export async function nextDueAt({ database }: Deps, accountId: string): Promise<Date | null> {
  const row = await database.client.outboxMessage.findFirst({
    where: { accountId, state: 'queued' },
    orderBy: { dueAt: 'asc' },
    select: { dueAt: true },
  })
  return row?.dueAt ?? null
}

/** Committed before the send; null when another took it. The text is read again, as lines may have joined it. */
export function claimSend({ database }: Deps, id: string): Promise<{ text: string } | null> {
  return database.transact(async (tx) => {
    const { count } = await tx.outboxMessage.updateMany({
      where: { id, state: 'queued' },
      data: { state: 'sending', attempts: { increment: 1 } },
    })
    if (count === 0) return null
    return tx.outboxMessage.findUniqueOrThrow({ where: { id }, select: { text: true } })
  })
}

export type SendResult =
  | { outcome: 'sent'; externalId: string | null }
  /** The channel said no, and so nothing went out. */
  | { outcome: 'refused'; error: string }
  /** The connection broke between the asking and the answer. */
  | { outcome: 'unknown'; error: string }

const retryAfterMs = [5_000, 600_000]

export async function settleSend({ database, clock }: Deps, id: string, result: SendResult): Promise<void> {
  const now = clock.now()
  await database.transact(async (tx) => {
    const where = { id, state: 'sending' }
    if (result.outcome === 'sent') {
      const data = { state: 'sent', sentAt: now, externalId: result.externalId }
      await tx.outboxMessage.updateMany({ where, data })
      return
    }
    const { error } = result
    const row = await tx.outboxMessage.findUniqueOrThrow({ where: { id } })
    const wait = retryAfterMs[row.attempts - 1]
    if (result.outcome === 'refused' && wait !== undefined) {
      const dueAt = new Date(now.getTime() + wait)
      await tx.outboxMessage.updateMany({ where, data: { state: 'queued', error, dueAt } })
      return
    }
    const state = result.outcome === 'refused' ? 'failed' : 'unknown'
    await tx.outboxMessage.updateMany({ where, data: { state, error } })
  })
}

/** At start: what the last process was sending when it died. Returns how many. */
export async function markInterrupted({ database }: Deps, accountId: string): Promise<number> {
  const { count } = await database.client.outboxMessage.updateMany({
    where: { accountId, state: 'sending' },
    data: { state: 'unknown', error: 'interrupted' },
  })
  return count
}

/** Instants of the sends of the last day, oldest first, and the last one of each conversation. */
export async function readSendHistory({ database, clock }: Deps, accountId: string): Promise<Date[]> {
  const since = new Date(clock.now().getTime() - 86_400_000)
  const rows = await database.client.outboxMessage.findMany({
    where: { accountId, sentAt: { gte: since } },
    orderBy: { sentAt: 'asc' },
    select: { sentAt: true },
  })
  return rows.flatMap(({ sentAt }) => sentAt ?? [])
}

/** The service said that the bot is too fast: nothing goes out until then. */
export async function restSending({ database, clock }: Deps, accountId: string, ms: number): Promise<void> {
  const restUntil = new Date(clock.now().getTime() + ms)
  await database.client.wechatAccount.updateMany({ where: { id: accountId }, data: { restUntil } })
}
