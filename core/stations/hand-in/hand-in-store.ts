// Writes of hand-ins and of the codes of stations. The rows of a hand-in are never changed.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import { run } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'

export type HandInRecord = Prisma.HandInGetPayload<object>

/** Two at the same time wait for each other, so that each has its own number. */
export async function nextNumber(tx: Tx, programmeId: string, day: string): Promise<number> {
  await run(tx, 'UPDATE "Programme" SET "key" = "key" WHERE "id" = ?', [programmeId])
  return (await tx.handIn.count({ where: { programmeId, day } })) + 1
}

export const insertHandIn = (tx: Tx, row: Prisma.HandInCreateManyInput) =>
  tx.handIn.createMany({ data: [row] })

export const findHandIn = (tx: Tx, programmeId: string, id: string): Promise<HandInRecord | null> =>
  tx.handIn.findFirst({ where: { id, programmeId } })

export const updateHandIn = (tx: Tx, id: string, data: Prisma.HandInUpdateManyMutationInput) =>
  tx.handIn.updateMany({ where: { id }, data })

export const findStation = (tx: Tx, programmeId: string, id: string) =>
  tx.station.findFirst({ where: { id, programmeId }, select: { id: true, code: true, name: true } })

export const findStationOfCode = (tx: Tx, programmeId: string, code: string) =>
  tx.station.findFirst({ where: { programmeId, code }, select: { id: true, name: true } })

export const setCode = (tx: Tx, id: string, code: string | null) =>
  tx.station.updateMany({ where: { id }, data: { code } })
