// Writes of the journal and the outbox, and the rows that a write must see first.
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../platform/database/transactor.ts'

export type InboxRow = Prisma.InboxMessageGetPayload<object>
export type OutboxRow = Prisma.OutboxMessageGetPayload<object>

export async function insertInbox(
  tx: Tx,
  rows: Prisma.InboxMessageCreateManyInput[],
): Promise<{ id: string; externalId: string }[]> {
  const accountId = rows[0]?.accountId
  if (!accountId) return []
  const known = await tx.inboxMessage.findMany({
    where: { accountId, externalId: { in: rows.map((row) => row.externalId) } },
    select: { externalId: true },
  })
  const seen = new Set(known.map((row) => row.externalId))
  const fresh = rows.filter((row) => {
    if (seen.has(row.externalId)) return false
    seen.add(row.externalId)
    return true
  })
  if (fresh.length > 0) await tx.inboxMessage.createMany({ data: fresh })
  return fresh.map(({ id, externalId }) => ({ id, externalId }))
}

/** The WeChat id as the account has it; what people call themselves and whether they are friends is kept up. */
export async function findOrInsertAlias(
  tx: Tx,
  row: Prisma.WechatAliasCreateManyInput & { id: string; nickname: string | null; friend: boolean },
): Promise<string> {
  const { accountId, externalId, nickname, friend } = row
  const { id } = await tx.wechatAlias.upsert({
    where: { accountId_externalId: { accountId, externalId } },
    create: row,
    update: { nickname, friend },
  })
  return id
}

/** True for the one who gets to handle it: a message is handled once, whoever tries. */
export async function claimInbox(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.inboxMessage.updateMany({
    where: { id, state: 'pending' },
    data: { state: 'done', handledAt: at },
  })
  return count === 1
}

export interface Reading {
  forBot: boolean
  intents: Prisma.InputJsonValue
}

export const noteReading = (tx: Tx, id: string, { forBot, intents }: Reading) =>
  tx.inboxMessage.updateMany({ where: { id }, data: { forBot, intents } })

export const noteFailure = (tx: Tx, id: string, failure: { tries: number; error: string; park: boolean }) =>
  tx.inboxMessage.updateMany({
    where: { id, state: 'pending' },
    data: { tries: failure.tries, error: failure.error, ...(failure.park ? { state: 'parked' } : {}) },
  })

export const findInbox = (tx: Tx, accountId: string, externalId: string): Promise<InboxRow | null> =>
  tx.inboxMessage.findUnique({ where: { accountId_externalId: { accountId, externalId } } })

export const markRecalled = (tx: Tx, id: string, at: Date) =>
  tx.inboxMessage.updateMany({ where: { id }, data: { recalledAt: at, text: null, purgedAt: at } })

export async function insertOutbox(
  tx: Tx,
  row: Prisma.OutboxMessageCreateManyInput,
  inboxIds: readonly string[],
): Promise<void> {
  await tx.outboxMessage.create({ data: row, select: { id: true } })
  await linkCauses(tx, row.id, inboxIds)
}

export async function linkCauses(tx: Tx, outboxId: string, inboxIds: readonly string[]): Promise<void> {
  for (const inboxId of inboxIds)
    await tx.outboxCause.create({ data: { outboxId, inboxId }, select: { inboxId: true } })
}

export const findGathering = (tx: Tx, conversationId: string): Promise<OutboxRow | null> =>
  tx.outboxMessage.findFirst({ where: { conversationId, gathers: true, state: 'queued' } })

/** False when it went out in the meantime. */
export async function appendToGathering(tx: Tx, row: OutboxRow, line: string): Promise<boolean> {
  const { count } = await tx.outboxMessage.updateMany({
    where: { id: row.id, state: 'queued' },
    data: { text: `${row.text}\n${line}` },
  })
  return count === 1
}

export const countAcknowledgements = (tx: Tx, conversationId: string, since: Date): Promise<number> =>
  tx.outboxMessage.count({ where: { conversationId, gathers: true, createdAt: { gte: since } } })
