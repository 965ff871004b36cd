// Writes of sellers and of who may report for them; and the rows that a write must see first.
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import { insertNew, rows, run } from '../platform/database/direct.ts'
import type { Tx } from '../platform/database/transactor.ts'

export type SellerRow = Prisma.SellerGetPayload<object>

/** The person's own row as a seller, there from now on. */
export async function ensurePersonSeller(
  tx: Tx,
  row: Prisma.SellerCreateManyInput & { personId: string },
): Promise<SellerRow> {
  await insertNew(tx, 'Seller', { ...row })
  const [seller] = await rows<SellerRow>(tx, 'SELECT * FROM "Seller" WHERE "personId" = ?', [row.personId])
  if (!seller) throw new Error(`no seller for ${row.personId}`)
  return seller
}

/** Until the transaction ends nobody else changes what this seller sold; needed on PostgreSQL alone. */
export const lockSeller = (tx: Tx, id: string): Promise<number> =>
  run(tx, 'UPDATE "Seller" SET "id" = "id" WHERE "id" = ?', [id])

/** Enterprises and cooperatives for which that person, or whoever turned out to be them, may report. */
export function sellersReportedBy(tx: Tx, personId: string): Promise<SellerRow[]> {
  const sql = `SELECT DISTINCT s.* FROM "Seller" s JOIN "SellerMember" m ON m."sellerId" = s."id"
    WHERE m."personId" = ? OR m."personId" IN (SELECT "id" FROM "Person" WHERE "mergedIntoId" = ?)
    ORDER BY s."id"`
  return rows(tx, sql, [personId, personId])
}

export const findSeller = (tx: Tx, id: string): Promise<SellerRow | null> =>
  tx.seller.findUnique({ where: { id } })

export const insertSeller = (tx: Tx, row: Prisma.SellerCreateManyInput) =>
  tx.seller.createMany({ data: [row] })

export const insertMember = (tx: Tx, sellerId: string, member: { personId: string; since: Date }) =>
  insertNew(tx, 'SellerMember', { sellerId, ...member })
