// Writes of what sellers said and of the records that it comes to; and the rows that a write must see first.
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import { insert, insertNew, rows, updateById } from '../platform/database/direct.ts'
import type { Tx } from '../platform/database/transactor.ts'
import { parseSaid } from './said/sale-said.ts'
import type { SaleState, Statement } from './said/sales-fold.ts'

export type RecordRow = Prisma.SalesRecordGetPayload<object>

/** False when that part of that message is there already. */
export const insertStatement = (
  tx: Tx,
  row: Omit<Prisma.SalesStatementCreateManyInput, 'said'> & { said: object },
): Promise<boolean> => insertNew(tx, 'SalesStatement', { ...row })

interface StatementRow extends Omit<Statement, 'kind' | 'said'> {
  kind: string
  said: unknown
}

/** Those that count. */
export async function statementsOf(tx: Tx, sellerId: string): Promise<Statement[]> {
  const sql = 'SELECT * FROM "SalesStatement" WHERE "sellerId" = ? AND "voidedAt" IS NULL'
  const found = await rows<StatementRow>(tx, sql, [sellerId])
  return found.map(({ id, conversationId, byPersonId, causeId, messageId, part, sentAt, ...row }) => ({
    ...{ id, conversationId, byPersonId, causeId, messageId, part, sentAt },
    ...parseSaid(row.kind, row.said),
  }))
}

export const sellersOfCause = (tx: Tx, causeId: string): Promise<{ sellerId: string }[]> =>
  rows(
    tx,
    `SELECT DISTINCT "sellerId" FROM "SalesStatement" WHERE "causeId" = ? AND "voidedAt" IS NULL
      ORDER BY "sellerId"`,
    [causeId],
  )

export const voidStatements = (tx: Tx, causeId: string, at: Date) =>
  tx.salesStatement.updateMany({ where: { causeId, voidedAt: null }, data: { voidedAt: at } })

/** The seller to whom that person said something in that conversation last, between the instants. */
export async function lastSellerIn(
  tx: Tx,
  place: { conversationId: string; byPersonId: string; from: Date; until: Date },
): Promise<string | null> {
  const { conversationId, byPersonId, from, until } = place
  const sql = `SELECT "sellerId" FROM "SalesStatement" WHERE "conversationId" = ? AND "byPersonId" = ?
    AND "kind" <> 'correction' AND "voidedAt" IS NULL AND "sentAt" >= ? AND "sentAt" <= ?
    ORDER BY "sentAt" DESC, "messageId" DESC, "part" DESC LIMIT 1`
  const [row] = await rows<{ sellerId: string }>(tx, sql, [conversationId, byPersonId, from, until])
  return row?.sellerId ?? null
}

export async function recordByKey(tx: Tx, sellerId: string, key: string): Promise<RecordRow | null> {
  const sql = 'SELECT * FROM "SalesRecord" WHERE "sellerId" = ? AND "key" = ?'
  const [row = null] = await rows<RecordRow>(tx, sql, [sellerId, key])
  return row
}

export const findRecord = (tx: Tx, id: string): Promise<RecordRow | null> =>
  tx.salesRecord.findUnique({ where: { id } })

const columnsOf = (state: SaleState) => ({
  ...{ kind: state.kind, fromDay: state.from, toDay: state.to },
  ...{ product: state.product ?? null, quantity: state.quantity ?? null, unit: state.unit ?? null },
  ...{ orders: state.orders ?? null, channel: state.channel ?? null },
  amountFen: state.amountFen === undefined ? null : BigInt(state.amountFen),
  ...{ approximate: state.approximate === true, viaStation: state.viaStation === true },
  ...{ stationId: state.stationId ?? null, orderNumbers: state.orderNumbers ?? [] },
  ...{ causeId: state.causeId, causes: state.causeIds, sentAt: state.sentAt },
})

export const insertFolded = (
  tx: Tx,
  row: { id: string; programmeId: string; sellerId: string; createdAt: Date },
  state: SaleState,
): Promise<void> => insert(tx, 'SalesRecord', { ...row, key: state.key, source: 'self', ...columnsOf(state) })

/** It counts again, if nothing was left of it. `anew`: what staff had verified was something else. */
export const updateFolded = (
  tx: Tx,
  id: string,
  { state, anew }: { state: SaleState; anew: boolean },
): Promise<number> => {
  const unverified = anew ? { verifiedAt: null, verifiedById: null } : {}
  return updateById(tx, 'SalesRecord', id, { ...columnsOf(state), goneAt: null, ...unverified })
}

export const markGone = (tx: Tx, id: string, goneAt: Date): Promise<number> =>
  updateById(tx, 'SalesRecord', id, { goneAt })

export const insertRecords = (tx: Tx, rows: Prisma.SalesRecordCreateManyInput[]) =>
  tx.salesRecord.createMany({ data: rows })

export const updateRecord = (tx: Tx, id: string, data: Prisma.SalesRecordUpdateManyMutationInput) =>
  tx.salesRecord.updateMany({ where: { id }, data })
