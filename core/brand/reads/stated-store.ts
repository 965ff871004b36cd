// Writes of stated reads, and the rows that a write must see first.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../../platform/database/transactor.ts'

export const isArticle = async (tx: Tx, programmeId: string, id: string): Promise<boolean> =>
  (await tx.contentItem.count({ where: { id, programmeId, kind: 'article' } })) === 1

export const insertStated = (tx: Tx, row: Prisma.StatedReadsCreateManyInput) =>
  tx.statedReads.createMany({ data: [row] })

export const findStated = (tx: Tx, id: string) => tx.statedReads.findUnique({ where: { id } })

export const updateStated = (tx: Tx, id: string, data: Prisma.StatedReadsUpdateManyMutationInput) =>
  tx.statedReads.updateMany({ where: { id }, data })
