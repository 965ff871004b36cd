// Writes of batches, their records, lots and recalls. Records and statements are only ever added.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import { insertNew, run } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'

export type BatchRow = Prisma.TraceBatchGetPayload<object>
export type RecordRow = Prisma.TraceRecordGetPayload<object>
export type LotRow = Prisma.TraceLotGetPayload<object>
export type NewLot = Omit<LotRow, 'serial' | 'firstNumber' | 'revokedAt' | 'revokeReason'>

/** False when the programme has a batch of that number. */
export const insertBatch = (tx: Tx, row: Prisma.TraceBatchUncheckedCreateInput): Promise<boolean> =>
  insertNew(tx, 'TraceBatch', { ...row })

/** Two that change a batch at the same time wait for each other. Null where the programme has no such batch. */
export async function lockBatch(tx: Tx, programmeId: string, id: string): Promise<BatchRow | null> {
  const where = [id, programmeId]
  await run(tx, 'UPDATE "TraceBatch" SET "version" = "version" WHERE "id" = ? AND "programmeId" = ?', where)
  return tx.traceBatch.findFirst({ where: { id, programmeId } })
}

/** What its codes show is old from now on. */
export const changeBatch = (tx: Tx, id: string, data: Prisma.TraceBatchUncheckedUpdateManyInput = {}) =>
  tx.traceBatch.updateMany({ where: { id }, data: { ...data, version: { increment: 1 } } })

/** Its records, also those that are struck out. */
export const countRecords = (tx: Tx, batchId: string): Promise<number> =>
  tx.traceRecord.count({ where: { batchId, version: 1 } })

/** Its lots, also those that are revoked. */
export const countLots = (tx: Tx, batchId: string): Promise<number> =>
  tx.traceLot.count({ where: { batchId } })

export const findLastVersion = (tx: Tx, programmeId: string, recordId: string): Promise<RecordRow | null> =>
  tx.traceRecord.findFirst({ where: { programmeId, recordId }, orderBy: { version: 'desc' } })

/** False when somebody was quicker with that version. */
export const insertRecord = (tx: Tx, row: Prisma.TraceRecordUncheckedCreateInput): Promise<boolean> =>
  insertNew(tx, 'TraceRecord', { ...row })

export const findLotOfRequest = (tx: Tx, programmeId: string, requestKey: string): Promise<LotRow | null> =>
  tx.traceLot.findFirst({ where: { programmeId, requestKey } })

export const findLot = (tx: Tx, programmeId: string, id: string): Promise<LotRow | null> =>
  tx.traceLot.findFirst({ where: { programmeId, id } })

/** The next serial of the installation, and the numbers that follow the programme's last. Null where it was overtaken. */
export async function insertLot(tx: Tx, row: NewLot): Promise<LotRow | null> {
  const { _max: last } = await tx.traceLot.aggregate({ _max: { serial: true } })
  const before = await tx.traceLot.findFirst({
    where: { programmeId: row.programmeId },
    orderBy: { firstNumber: 'desc' },
    select: { firstNumber: true, count: true },
  })
  const firstNumber = before ? before.firstNumber + before.count : 1
  const lot = { ...row, serial: (last.serial ?? 0) + 1, firstNumber, revokedAt: null, revokeReason: null }
  return (await insertNew(tx, 'TraceLot', lot)) ? lot : null
}

export const revokeLot = (tx: Tx, id: string, { at, reason }: { at: Date; reason: string }) =>
  tx.traceLot.updateMany({ where: { id }, data: { revokedAt: at, revokeReason: reason } })

/** False when it was revoked before. */
export async function revokeCode(
  tx: Tx,
  { lotId, position }: { lotId: string; position: number },
  { at, reason }: { at: Date; reason: string },
): Promise<boolean> {
  await insertNew(tx, 'TraceCode', { lotId, position, scans: 0 })
  const { count } = await tx.traceCode.updateMany({
    where: { lotId, position, revokedAt: null },
    data: { revokedAt: at, revokeReason: reason },
  })
  return count === 1
}

export const insertStatement = (tx: Tx, row: Prisma.RecallStatementUncheckedCreateInput) =>
  tx.recallStatement.createMany({ data: [row] })
