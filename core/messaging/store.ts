// Writes of the journal and the outbox, and the rows that a write must see first.
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import { insert, insertNew, rows, run, updateById } from '../platform/database/direct.ts'
import type { Tx } from '../platform/database/transactor.ts'
import { Problem } from '../values/problem.ts'

export type InboxRow = Prisma.InboxMessageGetPayload<object>

type NewInbox = Pick<
  InboxRow,
  'id' | 'accountId' | 'externalId' | 'conversationId' | 'senderAliasId' | 'kind' | 'text' | 'textHash'
> &
  Pick<InboxRow, 'mentionsBot' | 'recalls' | 'sentAt' | 'receivedAt'> & { source?: 'live' | 'imported' }

/** False when the account has a message with that external id: each is journalled once. */
export const insertInbox = (tx: Tx, row: NewInbox): Promise<boolean> => insertNew(tx, 'InboxMessage', row)

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
  const sql = `UPDATE "InboxMessage" SET "state" = 'done', "handledAt" = ? WHERE "id" = ? AND "state" = 'pending'`
  return (await run(tx, sql, [at, id])) === 1
}

export interface Reading {
  forBot: boolean
  intents: readonly object[]
  /** Where something in it is not to be kept. */
  text?: string | null
}

/** Of a message whose words were forgotten while it was handled, nothing comes back, and no intents are kept. */
export async function noteReading(tx: Tx, id: string, { forBot, intents, text }: Reading): Promise<void> {
  const [set, words] = text === undefined ? ['', []] : [', "text" = ?', [text]]
  const sql = `UPDATE "InboxMessage" SET "forBot" = ?, "intents" = ?${set} WHERE "id" = ? AND "purgedAt" IS NULL`
  if ((await run(tx, sql, [forBot, intents, ...words, id])) === 1) return
  await updateById(tx, 'InboxMessage', id, { forBot, intents: [] })
}

export const noteFailure = (tx: Tx, id: string, failure: { tries: number; error: string; park: boolean }) =>
  tx.inboxMessage.updateMany({
    where: { id, state: 'pending' },
    data: { tries: failure.tries, error: failure.error, ...(failure.park ? { state: 'parked' } : {}) },
  })

export const findInbox = (tx: Tx, accountId: string, externalId: string): Promise<InboxRow | null> =>
  tx.inboxMessage.findUnique({ where: { accountId_externalId: { accountId, externalId } } })

/** A recall that names it is journalled. */
export async function isTakenBack(tx: Tx, { accountId, externalId }: InboxRow): Promise<boolean> {
  const sql = 'SELECT "id" FROM "InboxMessage" WHERE "accountId" = ? AND "recalls" = ? LIMIT 1'
  return (await rows(tx, sql, [accountId, externalId])).length > 0
}

export const markRecalled = (tx: Tx, id: string, at: Date) =>
  tx.inboxMessage.updateMany({ where: { id }, data: { recalledAt: at, text: null, purgedAt: at } })

type NewOutbox = Prisma.OutboxMessageCreateManyInput & { mentions: readonly string[] }

/** False when it was said before: another row has its `onceKey`. */
export async function insertOutbox(tx: Tx, row: NewOutbox, inboxIds: readonly string[]): Promise<boolean> {
  if (row.onceKey) {
    if (!(await insertNew(tx, 'OutboxMessage', { ...row }))) return false
  } else await insert(tx, 'OutboxMessage', { ...row })
  await linkCauses(tx, row.id, inboxIds)
  return true
}

/** Whether anything was said, or waits to be, under one of these keys: a message's own, or one of those that it bears. */
export async function anySaid(tx: Tx, onceKeys: readonly string[]): Promise<boolean> {
  const places = onceKeys.map(() => '?').join(', ')
  const sql = `SELECT 1 AS "one" FROM "OutboxMessage" WHERE "onceKey" IN (${places})
    UNION ALL SELECT 1 AS "one" FROM "OutboxKey" WHERE "onceKey" IN (${places})
    UNION ALL SELECT 1 AS "one" FROM "Notice" WHERE "onceKey" IN (${places}) LIMIT 1`
  return (await rows(tx, sql, [...onceKeys, ...onceKeys, ...onceKeys])).length > 0
}

export async function insertKey(
  tx: Tx,
  key: { onceKey: string; outboxId: string; personId?: string; mention?: string },
): Promise<void> {
  if (!(await insertNew(tx, 'OutboxKey', key)))
    throw new Problem('conflict', { thing: 'outboxMessage', reason: 'said in the meantime' })
}

export async function linkCauses(tx: Tx, outboxId: string, inboxIds: readonly string[]): Promise<void> {
  for (const inboxId of inboxIds) await insert(tx, 'OutboxCause', { outboxId, inboxId })
}

export interface Gathering {
  id: string
  text: string
}

/** The last one: those before it are full. */
export async function findGathering(tx: Tx, conversationId: string): Promise<Gathering | null> {
  const sql = `SELECT "id", "text" FROM "OutboxMessage"
    WHERE "conversationId" = ? AND "gathers" = ? AND "state" = 'queued' ORDER BY "id" DESC LIMIT 1`
  const [row = null] = await rows<Gathering>(tx, sql, [conversationId, true])
  return row
}

/** False when it went out in the meantime. */
export async function rewriteGathering(tx: Tx, id: string, text: string): Promise<boolean> {
  const sql = `UPDATE "OutboxMessage" SET "text" = ? WHERE "id" = ? AND "state" = 'queued'`
  return (await run(tx, sql, [text, id])) === 1
}

export interface Recent {
  since: Date
  /** Counts no further. */
  most: number
}

export async function countAcknowledgements(
  tx: Tx,
  conversationId: string,
  { since, most }: Recent,
): Promise<number> {
  const sql = `SELECT 1 AS "one" FROM "OutboxMessage"
    WHERE "conversationId" = ? AND "gathers" = ? AND "createdAt" >= ? LIMIT ?`
  return (await rows(tx, sql, [conversationId, true, since, most])).length
}

/** Not even its hash is kept: there are only so many answers to try. */
export const purgeText = (tx: Tx, id: string, at: Date): Promise<number> =>
  run(tx, 'UPDATE "InboxMessage" SET "text" = NULL, "textHash" = NULL, "purgedAt" = ? WHERE "id" = ?', [
    at,
    id,
  ])

/** Whose WeChat ids are gone (people/deletion). Asked with each batch of messages; there are few. */
export async function countForgotten(tx: Tx): Promise<number> {
  const sql = `SELECT COUNT(*) AS "n" FROM "DeletionRequest" WHERE "state" = 'granted' AND "farewell" IS NULL`
  const [row] = await rows<{ n: number | bigint }>(tx, sql, [])
  return Number(row?.n ?? 0)
}
