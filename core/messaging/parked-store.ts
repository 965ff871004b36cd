// Parked messages: found, and put back to be tried again.
import type { Tx } from '../platform/database/transactor.ts'

const most = 200

export const findParked = (tx: Tx) =>
  tx.inboxMessage.findMany({
    where: { state: 'parked' },
    orderBy: { sentAt: 'asc' },
    select: { id: true, sentAt: true, error: true },
    take: most,
  })

export async function unpark(tx: Tx): Promise<number> {
  const { count } = await tx.inboxMessage.updateMany({
    where: { state: 'parked' },
    data: { state: 'pending', tries: 0, error: null },
  })
  return count
}
