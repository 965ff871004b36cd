// Writes of counts of a station's things.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import { insert, updateById } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { Day } from '../../values/days.ts'

export interface CountLine {
  name: string
  quantity: number | null
  unit: string | null
  state: string | null
}

interface Ids {
  next(prefix: string): string
}

type CountToSave = Prisma.AssetCountCreateManyInput & { lines: readonly CountLine[] }

export async function insertCount(tx: Tx, { lines, ...count }: CountToSave, ids: Ids): Promise<void> {
  await insert(tx, 'AssetCount', { ...count })
  await insertLines(tx, { countId: count.id, lines }, ids)
}

async function insertLines(
  tx: Tx,
  { countId, lines }: { countId: string; lines: readonly CountLine[] },
  ids: Ids,
): Promise<void> {
  for (const [place, line] of lines.entries())
    await insert(tx, 'AssetLine', { id: ids.next('asl'), countId, place, ...line })
}

/** The count that a visit made, its lines in place of those that it had; with none it counts nothing. */
export async function saveVisitCount(
  tx: Tx,
  { lines, ...count }: CountToSave & { visitId: string },
  ids: Ids,
): Promise<void> {
  const known = await tx.assetCount.findUnique({ where: { visitId: count.visitId }, select: { id: true } })
  if (!known) {
    if (lines.length > 0) await insertCount(tx, { ...count, lines }, ids)
    return
  }
  await tx.assetLine.deleteMany({ where: { countId: known.id } })
  const voidedAt = lines.length > 0 ? null : count.createdAt
  await updateById(tx, 'AssetCount', known.id, { saidAt: count.saidAt, causeId: count.causeId, voidedAt })
  await insertLines(tx, { countId: known.id, lines }, ids)
}

/** Whether that file was brought in for that day already, and for that station where one was given. */
export async function hasImport(
  tx: Tx,
  programmeId: string,
  { fileHash, day, stationId }: { fileHash: string; day: Day; stationId?: string | undefined },
): Promise<boolean> {
  const where = { programmeId, fileHash, day, voidedAt: null, ...(stationId ? { stationId } : {}) }
  return (await tx.assetCount.count({ where })) > 0
}
