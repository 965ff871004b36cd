// Parked messages: found, and put back to be tried again.
import type { Tx } from '../platform/database/transactor.ts'

const most = 200
const again = { state: 'pending', tries: 0, error: null } as const

export const findParked = (tx: Tx) =>
  tx.inboxMessage.findMany({
    where: { state: 'parked' },
    orderBy: { sentAt: 'asc' },
    select: { id: true, sentAt: true, error: true },
    take: most,
  })

export async function unpark(tx: Tx): Promise<number> {
  const { count } = await tx.inboxMessage.updateMany({ where: { state: 'parked' }, data: again })
  return count
}

/** False when it isn't parked any more. */
export async function unparkOne(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.inboxMessage.updateMany({ where: { id, state: 'parked' }, data: again })
  return count === 1
}
