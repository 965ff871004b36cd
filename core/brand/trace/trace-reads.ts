// Batches with their records, lots and recalls, for staff. Reads only.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { Day } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import { mostLots, mostRecords } from './batch-limits.ts'
import { type BatchWarning, bestBefore, warningsOf } from './batch-warnings.ts'
import type { BatchState, RecordKind } from './trace-words.ts'

type BatchRow = Prisma.TraceBatchGetPayload<object>
export type RecordVersion = Omit<Prisma.TraceRecordGetPayload<object>, 'kind' | 'result'> & {
  kind: RecordKind
  result: 'passed' | 'failed' | null
}
export type LotRead = Prisma.TraceLotGetPayload<object>
export type StatementRead = Prisma.RecallStatementGetPayload<object>

export interface BatchRead extends Omit<BatchRow, 'state'> {
  state: BatchState
  bestBefore: Day | null
  warnings: BatchWarning[]
}

export interface BatchesQuestion {
  programmeId: string
  state?: BatchState | undefined
  today: Day
  /** Id of the last one of the page before. */
  after?: string | undefined
  limit: number
}

/** The newest first. */
export async function listBatches(tx: Tx, question: BatchesQuestion): Promise<BatchRead[]> {
  const { programmeId, state, after, limit, today } = question
  const rows = await tx.traceBatch.findMany({
    where: { programmeId, ...(state ? { state } : {}) },
    include: { records: { where: { kind: 'inspection' }, orderBy: { version: 'asc' } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    take: limit,
  })
  return rows.map(({ records, ...row }) => batchRead(row, records, today))
}

const lastVersions = <Row extends { recordId: string }>(rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((row) => [row.recordId, row])).values(),
]

/** Of each record of a batch the version that holds, also of those that are struck out; the batch has no more records. */
const versionsThatHold = (tx: Tx, batchId: string) =>
  tx.traceRecord.findMany({
    where: { batchId },
    orderBy: [{ recordId: 'asc' }, { version: 'desc' }],
    distinct: ['recordId'],
    take: mostRecords,
  })

type InspectionRow = Pick<
  Prisma.TraceRecordGetPayload<object>,
  'kind' | 'day' | 'result' | 'validUntil' | 'gone' | 'recordId'
>

function batchRead(row: BatchRow, records: readonly InspectionRow[], today: Day): BatchRead {
  const inspections = lastVersions(records)
    .filter(({ gone, kind }) => !gone && kind === 'inspection')
    .map(({ day, validUntil, result }) => ({
      ...{ day, validUntil, result: result === 'failed' ? ('failed' as const) : ('passed' as const) },
    }))
  const view = { ...row, inspections, releasedWithout: row.releaseReason }
  return {
    ...row,
    ...{ state: row.state as BatchState, bestBefore: bestBefore(row), warnings: warningsOf(view, today) },
  }
}

/** Throws the Problem `notFound`. */
export async function batchById(tx: Tx, id: string): Promise<BatchRow> {
  const row = await tx.traceBatch.findUnique({ where: { id } })
  if (!row) throw new Problem('notFound', { thing: 'batch', id })
  return row
}

/** Of its records the versions that hold, without those that are struck out. */
export const recordsInForce = async (tx: Tx, batchId: string) =>
  (await versionsThatHold(tx, batchId)).filter(({ gone }) => !gone)

export interface BatchOpened extends BatchRead {
  /** Versions, each record's in order, the records by day. */
  records: RecordVersion[]
  lots: LotRead[]
  /** The last one first. */
  statements: StatementRead[]
  scanDays: { day: Day; scans: number; firsts: number }[]
  /** Codes that were scanned at all. */
  scanned: number
}

/** So many of a batch are shown at the most; older versions and statements stay in the database. */
const mostVersions = 500
const mostStatements = 200
const mostDays = 60

/** Those that hold, and of the others the newest. */
async function versionsOf(tx: Tx, batchId: string) {
  const holding = await versionsThatHold(tx, batchId)
  const others = await tx.traceRecord.findMany({
    where: { batchId, id: { notIn: holding.map(({ id }) => id) } },
    orderBy: { id: 'desc' },
    take: mostVersions - holding.length,
  })
  return { holding, all: [...holding, ...others] }
}

export async function readBatch(tx: Tx, id: string, today: Day): Promise<BatchOpened> {
  const row = await batchById(tx, id)
  const batchId = id
  const { holding, all: records } = await versionsOf(tx, batchId)
  const [lots, statements, scanDays, scanned] = [
    await tx.traceLot.findMany({ where: { batchId }, orderBy: { firstNumber: 'asc' }, take: mostLots }),
    await tx.recallStatement.findMany({ where: { batchId }, orderBy: { id: 'desc' }, take: mostStatements }),
    await tx.traceScanDay.findMany({ where: { batchId }, orderBy: { day: 'desc' }, take: mostDays }),
    await tx.traceCode.count({ where: { lot: { batchId }, scans: { gt: 0 } } }),
  ]
  const firstDays = new Map(holding.map(({ recordId, day }) => [recordId, day]))
  const order = ({ recordId, version }: { recordId: string; version: number }) =>
    `${firstDays.get(recordId)} ${recordId} ${String(version).padStart(5, '0')}`
  return {
    ...batchRead(row, holding, today),
    records: records
      .map((record) => ({
        ...record,
        kind: record.kind as RecordKind,
        result: record.result as 'passed' | 'failed' | null,
      }))
      .sort((a, b) => (order(a) < order(b) ? -1 : 1)),
    ...{ lots, statements, scanned },
    scanDays: scanDays.map(({ day, scans, firsts }) => ({ day, scans, firsts })),
  }
}

/** Throws the Problem `notFound`. */
export async function lotById(tx: Tx, id: string): Promise<LotRead & { batch: BatchRow }> {
  const row = await tx.traceLot.findUnique({ where: { id }, include: { batch: true } })
  if (!row) throw new Problem('notFound', { thing: 'lot', id })
  return row
}

/** Its last version. Throws the Problem `notFound`. */
export async function recordById(tx: Tx, recordId: string) {
  const row = await tx.traceRecord.findFirst({ where: { recordId }, orderBy: { version: 'desc' } })
  if (!row) throw new Problem('notFound', { thing: 'record', id: recordId })
  return row
}

/** With what it shows as evidence in that version. Throws the Problem `notFound`. */
export async function versionById(tx: Tx, id: string) {
  const row = await tx.traceRecord.findUnique({ where: { id } })
  if (!row) throw new Problem('notFound', { thing: 'record', id })
  return row
}

/** Batches in which something is wrong, for the day's look: released or open ones that are no samples. */
export async function batchesToWarnOf(tx: Tx, programmeId: string, today: Day): Promise<BatchRead[]> {
  const rows = await tx.traceBatch.findMany({
    where: { programmeId, sample: false, state: { in: ['open', 'released'] } },
    include: { records: { where: { kind: 'inspection' }, orderBy: { version: 'asc' } } },
    orderBy: { id: 'asc' },
  })
  return rows
    .map(({ records, ...row }) => batchRead(row, records, today))
    .filter(({ warnings }) => warnings.length > 0)
}
