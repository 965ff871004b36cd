// The product database: what was reviewed of every product, also of those that the public doesn't see any more.
import type { Tx } from '../../platform/database/transactor.ts'
import { product } from '../kinds/product.ts'
import type { NamedProduct } from './differences.ts'

/** More than a county has. */
const mostProducts = 3000

export interface ProductDatabase {
  products: NamedProduct[]
  /** Products of which nothing was reviewed yet: they are in no list. */
  unreviewed: number
}

export async function readProductDatabase(tx: Tx, programmeId: string): Promise<ProductDatabase> {
  const items = await tx.contentItem.findMany({
    where: { programmeId, kind: product.kind },
    select: {
      id: true,
      state: true,
      revisions: {
        where: { publishedAt: { not: null } },
        orderBy: { number: 'desc' },
        take: 1,
        select: { content: true },
      },
    },
    orderBy: { id: 'asc' },
    take: mostProducts,
  })
  const products = items.flatMap(({ id, revisions: [last] }) =>
    last ? [{ id, product: product.parse(last.content) }] : [],
  )
  const waiting = items.filter(({ state, revisions }) => revisions.length === 0 && state !== 'withdrawn')
  return { products, unreviewed: waiting.length }
}
