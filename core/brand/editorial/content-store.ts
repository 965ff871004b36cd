// Writes of what is written, reviewed and shown, and the rows that a write must see first.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { Facet } from './content-kind.ts'

export type ItemRow = Prisma.ContentItemGetPayload<object>
export type RevisionRow = Prisma.ContentRevisionGetPayload<object>

export const insertItem = (tx: Tx, row: Prisma.ContentItemCreateManyInput) =>
  tx.contentItem.createMany({ data: [row] })

export const findItem = (tx: Tx, id: string): Promise<ItemRow | null> =>
  tx.contentItem.findUnique({ where: { id } })

export const findSingle = (tx: Tx, singleKey: string): Promise<ItemRow | null> =>
  tx.contentItem.findUnique({ where: { singleKey } })

/** False where it is of another version by now. */
export async function updateItem(
  tx: Tx,
  { id, version }: { id: string; version: number },
  data: Prisma.ContentItemUpdateManyMutationInput,
): Promise<boolean> {
  const where = { id, version }
  const { count } = await tx.contentItem.updateMany({ where, data: { ...data, version: version + 1 } })
  return count === 1
}

export const insertRevision = (tx: Tx, row: Prisma.ContentRevisionCreateManyInput) =>
  tx.contentRevision.createMany({ data: [row] })

export const findRevision = (tx: Tx, id: string): Promise<RevisionRow | null> =>
  tx.contentRevision.findUnique({ where: { id } })

export const updateRevision = (tx: Tx, id: string, data: Prisma.ContentRevisionUpdateManyMutationInput) =>
  tx.contentRevision.updateMany({ where: { id }, data })

export const lastNumber = async (tx: Tx, itemId: string): Promise<number> =>
  (await tx.contentRevision.aggregate({ where: { itemId }, _max: { number: true } }))._max.number ?? 0

/** What an item is picked out by, and which images it shows, in place of what was before. */
export async function replaceShown(
  tx: Tx,
  itemId: string,
  { facets, imageIds }: { facets: readonly Facet[]; imageIds: readonly string[] },
): Promise<void> {
  await tx.contentFacet.deleteMany({ where: { itemId } })
  await tx.contentImage.deleteMany({ where: { itemId } })
  const once = new Map(facets.map(({ name, value }) => [`${name}\n${value}`, { itemId, name, value }]))
  if (once.size > 0) await tx.contentFacet.createMany({ data: [...once.values()] })
  const images = [...new Set(imageIds)].map((imageId) => ({ itemId, imageId }))
  if (images.length > 0) await tx.contentImage.createMany({ data: images })
}
