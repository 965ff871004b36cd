// Texts that were handled and were nothing to the bot, and that they are something after all.
import { rows } from '../platform/database/direct.ts'
import type { Tx } from '../platform/database/transactor.ts'

export interface LateText {
  id: string
  externalId: string
  text: string
  sentAt: Date
}

export const idleTextsOf = (
  tx: Tx,
  place: { conversationId: string; senderAliasId: string | null; sentAt: Date; until: Date },
): Promise<LateText[]> => {
  const { conversationId, senderAliasId, sentAt, until } = place
  const sql = `SELECT "id", "externalId", "text", "sentAt" FROM "InboxMessage"
    WHERE "conversationId" = ? AND "senderAliasId" = ? AND "sentAt" >= ? AND "sentAt" <= ?
      AND "kind" = 'text' AND "state" = 'done' AND "forBot" = ? AND "text" IS NOT NULL AND "recalledAt" IS NULL
    ORDER BY "sentAt", "externalId"`
  return rows(tx, sql, [conversationId, senderAliasId, sentAt, until, false])
}

export const markForBot = (tx: Tx, ids: readonly string[]) =>
  tx.inboxMessage.updateMany({ where: { id: { in: [...ids] } }, data: { forBot: true } })
