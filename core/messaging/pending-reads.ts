// The journal as a starting process finds it. Reads only.
import type { PrismaClient } from '../../prisma/generated/sqlite/client.ts'
import type { Journalled } from './journal-messages.ts'

/** Journalled and not handled, oldest first; of a log that was brought in, also for an account that is gone. */
export const readPending = (client: PrismaClient, accountId: string): Promise<Journalled[]> =>
  client.inboxMessage.findMany({
    where: { state: 'pending', OR: [{ accountId }, { source: 'imported' }] },
    orderBy: [{ sentAt: 'asc' }, { externalId: 'asc' }],
    select: { id: true, externalId: true, conversationId: true, sentAt: true },
  })

export async function readLastReceived(client: PrismaClient): Promise<Date | null> {
  const last = await client.inboxMessage.findFirst({
    orderBy: { receivedAt: 'desc' },
    select: { receivedAt: true },
  })
  return last?.receivedAt ?? null
}
