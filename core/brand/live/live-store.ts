// Writes of live sessions, and the rows that a write must see first.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import { run } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'

export type LiveRow = Prisma.LiveSessionGetPayload<object>

export const insertLive = (tx: Tx, row: Prisma.LiveSessionCreateManyInput) =>
  tx.liveSession.createMany({ data: [row] })

/** Locked: on PostgreSQL that keeps two changes of one session apart. */
export async function lockLive(tx: Tx, id: string): Promise<LiveRow | null> {
  await run(tx, 'UPDATE "LiveSession" SET "version" = "version" + 1 WHERE "id" = ?', [id])
  return tx.liveSession.findUnique({ where: { id } })
}

export const updateLive = (tx: Tx, id: string, data: Prisma.LiveSessionUpdateManyMutationInput) =>
  tx.liveSession.updateMany({ where: { id }, data })
