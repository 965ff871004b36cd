// Where an operator said their own station's day last, and how they are mentioned there. Only what a write must see.
import { rows } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { StationDay } from './flag-store.ts'

export interface SaidWhere {
  station: string
  conversationId: string
  accountId: string
  kind: 'room' | 'private'
  aliasId: string
  externalId: string
  nickname: string | null
  muted: boolean
}

const sql = `SELECT s."name" AS "station", m."conversationId", c."accountId", c."kind",
    a."id" AS "aliasId", a."externalId", a."nickname", a."mutedAt"
  FROM "ReportRevision" r
  JOIN "Station" s ON s."id" = r."stationId"
  JOIN "InboxMessage" m ON m."id" = r."causeId"
  JOIN "Conversation" c ON c."id" = m."conversationId"
  JOIN "WechatAlias" a ON a."id" = m."senderAliasId"
  WHERE r."stationId" = ? AND r."day" = ? AND r."voidedAt" IS NULL AND r."grade" IN ('self', 'late')
    AND m."source" = 'live'
  ORDER BY r."sentAt" DESC, r."messageId" DESC LIMIT 1`

/** Null where they did not say it themselves, in a chat that is still theirs. */
export async function saidWhere(tx: Tx, { stationId, day }: StationDay): Promise<SaidWhere | null> {
  type Row = Omit<SaidWhere, 'muted'> & { mutedAt: Date | null }
  const [row] = await rows<Row>(tx, sql, [stationId, day])
  if (!row) return null
  const { mutedAt, ...place } = row
  return { ...place, muted: mutedAt !== null }
}
