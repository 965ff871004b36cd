// Writes of chat imports, and the rows that they must see first.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import { insertNew, rows, run } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { InboxRow } from '../store.ts'

export type ImportRow = Prisma.ChatImportGetPayload<object>
export type ImportOutcome = 'taken' | 'unmatched' | 'refused'

export const insertImport = (tx: Tx, row: Prisma.ChatImportCreateManyInput) =>
  tx.chatImport.createMany({ data: [row] })

/** The last of the same file for the same room, where not everything of it is journalled, or handled, yet. */
export async function findUnfinished(
  tx: Tx,
  { conversationId, fileHash }: { conversationId: string; fileHash: string },
): Promise<ImportRow | null> {
  const row = await tx.chatImport.findFirst({ where: { conversationId, fileHash }, orderBy: { id: 'desc' } })
  if (!row || row.journalledAt === null) return row
  const waits = await tx.importedMessage.findFirst({ where: { importId: row.id, outcome: 'pending' } })
  return waits ? row : null
}

export const readImport = (tx: Tx, id: string): Promise<ImportRow> =>
  tx.chatImport.findUniqueOrThrow({ where: { id } })

export interface Progress {
  journalled: number
  known: number
  ignored: number
  journalledAt: Date | null
}

/** False when another process went on with it in the meantime. */
export async function lockProgress(tx: Tx, { id, journalled }: ImportRow): Promise<boolean> {
  const sql = `UPDATE "ChatImport" SET "journalled" = "journalled"
    WHERE "id" = ? AND "journalled" = ? AND "journalledAt" IS NULL`
  return (await run(tx, sql, [id, journalled])) === 1
}

export function noteProgress(tx: Tx, id: string, progress: Progress): Promise<number> {
  const sql = `UPDATE "ChatImport" SET "journalled" = ?, "known" = "known" + ?, "ignored" = "ignored" + ?,
    "journalledAt" = ? WHERE "id" = ?`
  const { journalled, known, ignored, journalledAt } = progress
  return run(tx, sql, [journalled, known, ignored, journalledAt, id])
}

type Counted = 'ignored' | ImportOutcome

export const count = (tx: Tx, importId: string, outcome: Counted, by: 1 | -1): Promise<number> =>
  run(tx, `UPDATE "ChatImport" SET "${outcome}" = "${outcome}" + ? WHERE "id" = ?`, [by, importId])

export const insertImported = (
  tx: Tx,
  row: { inboxId: string; importId: string; aliasId: string; sender: string },
) => insertNew(tx, 'ImportedMessage', row)

export interface ImportedRow {
  inboxId: string
  importId: string
  outcome: string
}

export async function findImported(tx: Tx, inboxId: string): Promise<ImportedRow | null> {
  const sql = 'SELECT "inboxId", "importId", "outcome" FROM "ImportedMessage" WHERE "inboxId" = ?'
  const [row = null] = await rows<ImportedRow>(tx, sql, [inboxId])
  return row
}

export const setOutcome = (
  tx: Tx,
  inboxId: string,
  { outcome, note }: { outcome: ImportOutcome | 'pending'; note: string | null },
) =>
  run(tx, 'UPDATE "ImportedMessage" SET "outcome" = ?, "note" = ? WHERE "inboxId" = ?', [
    outcome,
    note,
    inboxId,
  ])

const twinSql = `SELECT i."id" FROM "InboxMessage" i JOIN "ImportedMessage" m ON m."inboxId" = i."id"
  WHERE i."conversationId" = ? AND i."sentAt" >= ? AND i."sentAt" <= ? AND i."source" = 'imported' AND i."textHash" = ?
    AND m."outcome" IN ('pending', 'taken') AND m."heardAs" IS NULL
    AND (i."senderAliasId" = ? OR EXISTS (SELECT 1 FROM "AliasPerson" a JOIN "AliasPerson" b ON a."personId" = b."personId"
      WHERE a."aliasId" = i."senderAliasId" AND b."aliasId" = ?))
  ORDER BY i."sentAt" LIMIT 1`

/** The same message out of a log, not yet taken for another. */
export async function findLogTwin(
  tx: Tx,
  live: InboxRow,
  span: { from: Date; until: Date },
): Promise<string | null> {
  const { conversationId, textHash, senderAliasId } = live
  const params = [conversationId, span.from, span.until, textHash, senderAliasId, senderAliasId]
  const [row = null] = await rows<{ id: string }>(tx, twinSql, params)
  return row?.id ?? null
}

export async function claimTwin(tx: Tx, inboxId: string, heardAs: string): Promise<boolean> {
  const sql = 'UPDATE "ImportedMessage" SET "heardAs" = ? WHERE "inboxId" = ? AND "heardAs" IS NULL'
  return (await run(tx, sql, [heardAs, inboxId])) === 1
}

/** Nothing stays of it. */
export async function forgetMessage(tx: Tx, inboxId: string): Promise<void> {
  await run(tx, 'DELETE FROM "ImportedMessage" WHERE "inboxId" = ?', [inboxId])
  await run(tx, 'DELETE FROM "InboxMessage" WHERE "id" = ?', [inboxId])
}

/** Something is on record because of it. */
export async function hasRecorded(tx: Tx, inboxId: string): Promise<boolean> {
  return (await rows(tx, 'SELECT "id" FROM "Event" WHERE "causeId" = ? LIMIT 1', [inboxId])).length > 0
}

export async function isKnownSender(tx: Tx, aliasId: string): Promise<boolean> {
  const sql = 'SELECT "id" FROM "AliasPerson" WHERE "aliasId" = ? AND "until" IS NULL LIMIT 1'
  return (await rows(tx, sql, [aliasId])).length > 0
}

/** To be handled once more, from the beginning. */
export async function putBack(tx: Tx, inboxId: string): Promise<boolean> {
  const sql = `UPDATE "InboxMessage" SET "state" = 'pending', "tries" = 0, "error" = NULL
    WHERE "id" = ? AND "state" = 'done' AND "source" = 'imported'`
  return (await run(tx, sql, [inboxId])) === 1
}

/** Kept and not recorded. */
export const findUnsettled = (
  tx: Tx,
  where: { aliasId: string } | { inboxId: string },
): Promise<ImportedRow[]> =>
  tx.importedMessage.findMany({ where: { ...where, outcome: { in: ['unmatched', 'refused'] } } })

/** The account that stands for the log; null while a message of it waits, or another log of the room is on its way. */
export async function finishedLogAccount(tx: Tx, importId: string): Promise<string | null> {
  const sql = `SELECT a."id" FROM "ChatImport" i JOIN "WechatAccount" a ON a."key" = 'import/' || i."conversationId"
    WHERE i."id" = ? AND NOT EXISTS (SELECT 1 FROM "ImportedMessage" m WHERE m."importId" = i."id" AND m."outcome" = 'pending')
      AND NOT EXISTS (SELECT 1 FROM "ChatImport" o WHERE o."conversationId" = i."conversationId" AND o."journalledAt" IS NULL)`
  const [row = null] = await rows<{ id: string }>(tx, sql, [importId])
  return row?.id ?? null
}

/** Of senders of whom nothing was kept. */
export const forgetIdleAliases = (tx: Tx, accountId: string): Promise<number> =>
  run(
    tx,
    `DELETE FROM "WechatAlias" WHERE "accountId" = ?
      AND NOT EXISTS (SELECT 1 FROM "InboxMessage" m WHERE m."senderAliasId" = "WechatAlias"."id")
      AND NOT EXISTS (SELECT 1 FROM "AliasPerson" l WHERE l."aliasId" = "WechatAlias"."id")
      AND NOT EXISTS (SELECT 1 FROM "MatchDoubt" d WHERE d."aliasId" = "WechatAlias"."id")`,
    [accountId],
  )

export interface Heard {
  id: string
  externalId: string
  senderAliasId: string | null
  textHash: string | null
  sentAt: Date
}

/** What of a room is in the journal already, of that time. */
export const findHeard = (
  tx: Tx,
  { conversationId, from, until }: { conversationId: string; from: Date; until: Date },
): Promise<Heard[]> =>
  rows(
    tx,
    `SELECT "id", "externalId", "senderAliasId", "textHash", "sentAt" FROM "InboxMessage"
      WHERE "conversationId" = ? AND "sentAt" >= ? AND "sentAt" <= ? AND "kind" = 'text' ORDER BY "sentAt", "externalId"`,
    [conversationId, from, until],
  )

export const findSaid = async (
  tx: Tx,
  { conversationId, from, until }: { conversationId: string; from: Date; until: Date },
): Promise<string[]> => {
  const sent = await tx.outboxMessage.findMany({
    where: { conversationId, kind: 'text', createdAt: { gte: from, lte: until } },
    select: { text: true },
  })
  return sent.map(({ text }) => text)
}
