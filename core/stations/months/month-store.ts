// Writes of closed months and of the amendments that were asked for, and the rows that a write must see first.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import { insert, insertNew, rows, run } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { Day } from '../../values/days.ts'

export type AmendmentRow = Prisma.ReportAmendmentGetPayload<object>

/** Each message asks this of the day that it is about. */
export async function isClosedDay(tx: Tx, programmeId: string, day: Day): Promise<boolean> {
  const sql = 'SELECT 1 AS "closed" FROM "MonthClosing" WHERE "programmeId" = ? AND "month" = ?'
  return (await rows(tx, sql, [programmeId, day.slice(0, 7)])).length > 0
}

/** Whether a month of these days is closed. */
export async function anyClosed(tx: Tx, programmeId: string, from: Day, to: Day): Promise<boolean> {
  const month = { gte: from.slice(0, 7), lte: to.slice(0, 7) }
  return (await tx.monthClosing.count({ where: { programmeId, month } })) > 0
}

/** Nothing of any station's ledger changes while the month is being closed. */
export async function lockLedgers(tx: Tx, programmeId: string): Promise<void> {
  const sql = 'UPDATE "Station" SET "ledgerVersion" = "ledgerVersion" + 1 WHERE "programmeId" = ?'
  await run(tx, sql, [programmeId])
}

export interface NewClosing {
  id: string
  programmeId: string
  month: string
  rootHash: string
  rows: readonly object[]
  closedById: string | null
  causeId: string
  closedAt: Date
}

/** False when the month is closed already. */
export const insertClosing = (tx: Tx, { rows: days, ...row }: NewClosing): Promise<boolean> =>
  insertNew(tx, 'MonthClosing', { ...row, rows: days as object })

export type NewAmendment = Omit<
  AmendmentRow,
  'state' | 'decidedById' | 'decidedAt' | 'decisionReason' | 'rootAfter' | 'detail'
> & { detail: object }

/** Returns its id; that of the first, when the same was asked for before. */
export async function insertAmendment(tx: Tx, row: NewAmendment): Promise<string> {
  const known = await tx.reportAmendment.findUnique({ where: { onceKey: row.onceKey }, select: { id: true } })
  if (known) return known.id
  await insert(tx, 'ReportAmendment', { ...row, state: 'asked' })
  return row.id
}

export const findAmendment = (tx: Tx, id: string): Promise<AmendmentRow | null> =>
  tx.reportAmendment.findUnique({ where: { id } })

export const askedByCause = (tx: Tx, causeId: string): Promise<AmendmentRow[]> =>
  tx.reportAmendment.findMany({ where: { causeId, state: 'asked', kind: 'part' } })

interface Decision {
  state: 'approved' | 'refused' | 'withdrawn'
  decidedById: string | null
  decidedAt: Date
  decisionReason?: string
  rootAfter?: string
}

/** False when somebody decided it before. */
export async function settleAmendment(tx: Tx, id: string, decision: Decision): Promise<boolean> {
  const { count } = await tx.reportAmendment.updateMany({ where: { id, state: 'asked' }, data: decision })
  return count === 1
}
