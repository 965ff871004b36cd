// Writes of verifications, and the days that they are of.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import { insert } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { Day } from '../../values/days.ts'
import type { DayState } from '../ledger/day-ledger.ts'
import { stateOf } from '../ledger/store.ts'

export interface DayToVerify {
  day: Day
  state: DayState
  undecided: boolean
  version: number
}

/** In their order; both ends count. */
export async function daysToVerify(
  tx: Tx,
  stationId: string,
  { from, to }: { from: Day; to: Day },
): Promise<DayToVerify[]> {
  const where = { stationId, day: { gte: from, lte: to }, reported: true }
  const found = await tx.dailyReport.findMany({ where, orderBy: { day: 'asc' } })
  return found.map((row) => ({
    ...{ day: row.day, state: stateOf(row), undecided: row.undecided, version: row.version },
  }))
}

export const insertVerification = (
  tx: Tx,
  row: Prisma.ReportVerificationCreateManyInput & { numbers: object },
) => insert(tx, 'ReportVerification', { ...row })
