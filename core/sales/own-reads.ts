// What one person's own sales come to, for themselves. Reads only.
import type { Tx } from '../platform/database/transactor.ts'
import { readSalesWhere } from './books-reads.ts'
import { countSales } from './count/count-sales.ts'

/** In fen; what reaches beyond the year is left out. Null where they told of none. */
export async function ownSalesOf(
  tx: Tx,
  { personId, year }: { personId: string; year: number },
): Promise<number | null> {
  const seller = { person: { OR: [{ id: personId }, { mergedIntoId: personId }] } }
  const sales = await readSalesWhere(tx, { seller }, () => personId)
  if (sales.length === 0) return null
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  return countSales(sales)
    .filter(({ sale }) => from <= sale.from && sale.to <= to)
    .reduce((sum, { fen }) => sum + fen, 0)
}
