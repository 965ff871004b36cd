// What one person's own sales come to, for themselves. Reads only.
import type { Tx } from '../platform/database/transactor.ts'
import { readSalesWhere } from './books-reads.ts'
import { countSales } from './count/count-sales.ts'
import type { Counted } from './count/sale.ts'

/** All that one person told of, each with what it adds to their total. */
export function ownSales(tx: Tx, personId: string): Promise<Counted[]> {
  const seller = { person: { OR: [{ id: personId }, { mergedIntoId: personId }] } }
  return readSalesWhere(tx, { seller }, () => personId).then((sales) => countSales(sales))
}

/** In fen; what reaches beyond the year is left out. Null where they told of none. */
export async function ownSalesOf(
  tx: Tx,
  { personId, year }: { personId: string; year: number },
): Promise<number | null> {
  const counted = await ownSales(tx, personId)
  if (counted.length === 0) return null
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  return counted
    .filter(({ sale }) => from <= sale.from && sale.to <= to)
    .reduce((sum, { fen }) => sum + fen, 0)
}
