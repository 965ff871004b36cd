// Writes of images.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../../platform/database/transactor.ts'

export const insertImage = (tx: Tx, row: Prisma.ImageCreateManyInput) => tx.image.createMany({ data: [row] })

export const findBySha = (tx: Tx, programmeId: string, sha256: string) =>
  tx.image.findUnique({ where: { programmeId_sha256: { programmeId, sha256 } }, select: { id: true } })

export const updateImage = (tx: Tx, id: string, data: Prisma.ImageUpdateManyMutationInput) =>
  tx.image.updateMany({ where: { id }, data })

export async function replacePersons(tx: Tx, imageId: string, personIds: readonly string[]): Promise<void> {
  await tx.imagePerson.deleteMany({ where: { imageId } })
  const data = [...new Set(personIds)].map((personId) => ({ imageId, personId }))
  if (data.length > 0) await tx.imagePerson.createMany({ data })
}

/** How many of those people there are in the programme. */
export const countPeople = (tx: Tx, programmeId: string, ids: readonly string[]) =>
  tx.person.count({ where: { programmeId, id: { in: [...new Set(ids)] } } })
