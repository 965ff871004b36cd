// Which pictures stand beside which station's days. Only what a write must see.
import { rows } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { Day } from '../../values/days.ts'
import type { StationDay } from './flag-store.ts'

/** A picture beside a message that says something of a station's day, both still standing. */
export interface PhotoUse extends StationDay {
  attachmentId: string
  sha256: string
  /** The text that it stands beside. */
  messageId: string
  sentAt: Date
}

const usesSql = `SELECT DISTINCT a."id" AS "attachmentId", a."sha256", a."boundToId" AS "messageId", p."sentAt",
    r."stationId", r."day"
  FROM "Attachment" a
  JOIN "InboxMessage" p ON p."id" = a."inboxId"
  JOIN "ReportRevision" r ON r."causeId" = a."boundToId"
  JOIN "DailyReport" d ON d."id" = r."reportId"
  WHERE a."kind" = 'image' AND p."recalledAt" IS NULL AND r."voidedAt" IS NULL AND d."programmeId" = ?`

export const usesOfPicture = (tx: Tx, programmeId: string, sha256: string): Promise<PhotoUse[]> =>
  rows<PhotoUse>(tx, `${usesSql} AND a."sha256" = ?`, [programmeId, sha256])

export const photosOfDay = (tx: Tx, programmeId: string, at: StationDay): Promise<PhotoUse[]> =>
  rows<PhotoUse>(tx, `${usesSql} AND r."stationId" = ? AND r."day" = ?`, [programmeId, at.stationId, at.day])

/** Of the pictures that stand beside the message, and of those that it is. */
export async function picturesOf(tx: Tx, messageId: string): Promise<string[]> {
  const sql = `SELECT DISTINCT "sha256" FROM "Attachment" WHERE ("boundToId" = ? OR "inboxId" = ?) AND "kind" = 'image'`
  return (await rows<{ sha256: string }>(tx, sql, [messageId, messageId])).map(({ sha256 }) => sha256)
}

/** The text beside which the picture stands; null for a text. */
export async function textBeside(tx: Tx, messageId: string): Promise<string | null> {
  const sql = 'SELECT "boundToId" FROM "Attachment" WHERE "inboxId" = ? AND "boundToId" IS NOT NULL LIMIT 1'
  const [row] = await rows<{ boundToId: string }>(tx, sql, [messageId])
  return row?.boundToId ?? null
}

/** Also of what was taken back. */
export const daysOfMessage = (tx: Tx, messageId: string): Promise<{ stationId: string; day: Day }[]> =>
  rows(tx, 'SELECT DISTINCT "stationId", "day" FROM "ReportRevision" WHERE "causeId" = ?', [messageId])
