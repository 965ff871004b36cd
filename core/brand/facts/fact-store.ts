// Writes of dated facts, and the rows that a write must see first.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../../platform/database/transactor.ts'

export const insertFact = (tx: Tx, row: Prisma.BrandFactCreateManyInput) =>
  tx.brandFact.createMany({ data: [row] })

export const updateFact = (tx: Tx, id: string, data: Prisma.BrandFactUpdateManyMutationInput) =>
  tx.brandFact.updateMany({ where: { id }, data })

export const findFact = (tx: Tx, id: string) => tx.brandFact.findUnique({ where: { id } })

export const factsOfItem = (tx: Tx, itemId: string) =>
  tx.brandFact.findMany({ where: { itemId, voidedAt: null } })

export const findItem = (tx: Tx, id: string) =>
  tx.contentItem.findUnique({ where: { id }, select: { id: true, programmeId: true, kind: true } })

export const findImage = (tx: Tx, id: string) =>
  tx.image.findUnique({ where: { id }, select: { programmeId: true } })
