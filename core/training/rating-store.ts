// Ratings and their seals.
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import { insertNew } from '../platform/database/direct.ts'
import type { Tx } from '../platform/database/transactor.ts'

/** False when they have rated it before. */
export const breakSeal = (tx: Tx, seal: { runId: string; personHash: string }): Promise<boolean> =>
  insertNew(tx, 'RatingSeal', seal)

export const layDown = (tx: Tx, row: Prisma.RatingCreateManyInput) => tx.rating.createMany({ data: [row] })
