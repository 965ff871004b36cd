// What the bot asks while somebody reports. Reads only.
import { rows } from '../platform/database/direct.ts'
import type { Tx } from '../platform/database/transactor.ts'

export async function hasSoldBefore(tx: Tx, sellerId: string): Promise<boolean> {
  const sql = 'SELECT "id" FROM "SalesStatement" WHERE "sellerId" = ? LIMIT 1'
  return (await rows(tx, sql, [sellerId])).length > 0
}

/** For whomever they reported. */
export async function hasReportedSales(tx: Tx, personId: string): Promise<boolean> {
  const sql = 'SELECT "id" FROM "SalesStatement" WHERE "byPersonId" = ? LIMIT 1'
  return (await rows(tx, sql, [personId])).length > 0
}

export async function findSeller(
  tx: Tx,
  id: string,
): Promise<{ id: string; name: string; kind: string } | null> {
  const sql = 'SELECT "id", "name", "kind" FROM "Seller" WHERE "id" = ?'
  const [seller = null] = await rows<{ id: string; name: string; kind: string }>(tx, sql, [id])
  return seller
}
