// Writes of the days on which stations are shut, and the rows that a write must see first.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import { insert } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'

export type ClosureRow = Prisma.StationClosureGetPayload<object>

export const insertClosure = (tx: Tx, row: Omit<ClosureRow, 'voidedAt' | 'voidedById'>): Promise<void> =>
  insert(tx, 'StationClosure', row)

export const closuresOfCause = (tx: Tx, causeId: string): Promise<ClosureRow[]> =>
  tx.stationClosure.findMany({ where: { causeId, voidedAt: null }, orderBy: { part: 'asc' } })

export const findClosure = (tx: Tx, id: string): Promise<ClosureRow | null> =>
  tx.stationClosure.findUnique({ where: { id } })

export const voidClosure = (tx: Tx, id: string, by: { voidedAt: Date; voidedById: string | null }) =>
  tx.stationClosure.updateMany({ where: { id, voidedAt: null }, data: by })
