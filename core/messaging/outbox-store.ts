// Writes of the outbox on its way out, and the rows that sending must see first.
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../platform/database/transactor.ts'
import { priorities } from './outbox-rules.ts'

export type OutboxRow = Prisma.OutboxMessageGetPayload<object>

/** The most urgent row that is due; among equals the one that waited longest. */
export const findMostUrgent = (tx: Tx, accountId: string, now: Date): Promise<OutboxRow | null> =>
  tx.outboxMessage.findFirst({
    where: { accountId, state: 'queued', dueAt: { lte: now } },
    orderBy: [{ priority: 'asc' }, { dueAt: 'asc' }, { id: 'asc' }],
  })

/** Wakes nobody before `until`: what of the programme is due by now and may wait (`sparesSleepers`). */
export const postpone = (
  tx: Tx,
  { accountId, programmeId, now, until }: { accountId: string; programmeId: string; now: Date; until: Date },
) =>
  tx.outboxMessage.updateMany({
    where: {
      ...{ accountId, programmeId, state: 'queued', dueAt: { lte: now } },
      OR: [{ priority: { gt: priorities.answer } }, { gathers: true }],
    },
    data: { dueAt: until },
  })

export const cancelExpired = (tx: Tx, id: string) =>
  tx.outboxMessage.updateMany({
    where: { id, state: 'queued' },
    data: { state: 'cancelled', error: 'expired' },
  })

export async function zoneOf(tx: Tx, programmeId: string): Promise<string> {
  return (await tx.programme.findUniqueOrThrow({ where: { id: programmeId }, select: { zone: true } })).zone
}

export async function externalIdOf(tx: Tx, conversationId: string): Promise<string> {
  const where = { id: conversationId }
  return (await tx.conversation.findUniqueOrThrow({ where, select: { externalId: true } })).externalId
}

export async function findNextDue(tx: Tx, accountId: string): Promise<Date | null> {
  const row = await tx.outboxMessage.findFirst({
    where: { accountId, state: 'queued' },
    orderBy: { dueAt: 'asc' },
    select: { dueAt: true },
  })
  return row?.dueAt ?? null
}

/** False when another took it. */
export async function claimQueued(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.outboxMessage.updateMany({
    where: { id, state: 'queued' },
    data: { state: 'sending', attempts: { increment: 1 } },
  })
  return count === 1
}

export const readOutbox = (tx: Tx, id: string): Promise<OutboxRow> =>
  tx.outboxMessage.findUniqueOrThrow({ where: { id } })

/** For whom a message stands, in the order in which they are mentioned. */
export async function peopleOf(
  tx: Tx,
  outboxId: string,
): Promise<{ personId: string; mention: string | null }[]> {
  const keys = await tx.outboxKey.findMany({ where: { outboxId }, orderBy: { onceKey: 'asc' } })
  return keys.flatMap(({ personId, mention }) => (personId ? { personId, mention } : []))
}

/** Only of a row that is being sent. */
export const settle = (tx: Tx, id: string, data: Prisma.OutboxMessageUpdateManyMutationInput) =>
  tx.outboxMessage.updateMany({ where: { id, state: 'sending' }, data })

export async function abandonSending(tx: Tx, accountId: string, error: string): Promise<number> {
  const { count } = await tx.outboxMessage.updateMany({
    where: { accountId, state: 'sending' },
    data: { state: 'unknown', error },
  })
  return count
}

export async function findSends(tx: Tx, accountId: string, since: Date): Promise<Date[]> {
  const rows = await tx.outboxMessage.findMany({
    where: { accountId, sentAt: { gte: since } },
    orderBy: { sentAt: 'asc' },
    select: { sentAt: true },
  })
  return rows.flatMap(({ sentAt }) => sentAt ?? [])
}

export async function cancelQueued(tx: Tx, programmeId: string, onceKeyBegins: string): Promise<number> {
  const where = { programmeId, state: 'queued', onceKey: { startsWith: onceKeyBegins } }
  return (await tx.outboxMessage.updateMany({ where, data: { state: 'cancelled' } })).count
}

export async function cancelQueuedOf(
  tx: Tx,
  programmeId: string,
  onceKeys: readonly string[],
): Promise<number> {
  const where = { programmeId, state: 'queued', onceKey: { in: [...onceKeys] } }
  return (await tx.outboxMessage.updateMany({ where, data: { state: 'cancelled' } })).count
}
