// Writes of the judges' points.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import { insert } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'

export const insertAdjustment = (tx: Tx, row: Prisma.ContestAdjustmentCreateManyInput): Promise<void> =>
  insert(tx, 'ContestAdjustment', { ...row })

export const findStation = (tx: Tx, programmeId: string, id: string): Promise<{ name: string } | null> =>
  tx.station.findFirst({ where: { id, programmeId }, select: { name: true } })
