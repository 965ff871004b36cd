// Parked messages, tried again by hand once their cause is mended. A running bot finds them within a quarter of a minute.
import type { Deps } from '../platform/deps.ts'

export interface Parked {
  id: string
  sentAt: Date
  /** The kind of failure, never people's words. */
  error: string | null
}

export const listParked = ({ database }: Deps): Promise<Parked[]> =>
  database.client.inboxMessage.findMany({
    where: { state: 'parked' },
    orderBy: { sentAt: 'asc' },
    select: { id: true, sentAt: true, error: true },
    take: 200,
  })

/** Returns how many were put back. */
export async function retryParked({ database }: Deps): Promise<number> {
  const { count } = await database.client.inboxMessage.updateMany({
    where: { state: 'parked' },
    data: { state: 'pending', tries: 0, error: null },
  })
  return count
}
