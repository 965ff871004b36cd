// Who reported for stations that are not their own. Only what a write must see.
import { rows } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { StationDay } from './flag-store.ts'

export interface ForAnother extends StationDay {
  personId: string
  sentAt: Date
}

const sql = `SELECT "stationId", "day", "actorId" AS "personId", "sentAt" FROM "ReportRevision"
  WHERE "grade" = 'forAnother' AND "kind" <> 'signIn' AND "voidedAt" IS NULL`

export const forOthersBy = (
  tx: Tx,
  personId: string,
  span: { from: Date; to: Date },
): Promise<ForAnother[]> =>
  rows(tx, `${sql} AND "actorId" = ? AND "sentAt" >= ? AND "sentAt" <= ?`, [personId, span.from, span.to])

export const forOthersOn = (tx: Tx, { stationId, day }: StationDay): Promise<ForAnother[]> =>
  rows(tx, `${sql} AND "stationId" = ? AND "day" = ? AND "actorId" IS NOT NULL`, [stationId, day])

/** Also of what was taken back. */
export const forOthersIn = (tx: Tx, causeId: string): Promise<ForAnother[]> =>
  rows(
    tx,
    `SELECT "stationId", "day", "actorId" AS "personId", "sentAt" FROM "ReportRevision"
      WHERE "causeId" = ? AND "grade" = 'forAnother' AND "actorId" IS NOT NULL`,
    [causeId],
  )
