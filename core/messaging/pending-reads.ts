// Messages that were journalled and not handled: after a crash, and for whoever retries parked ones. Reads only.
import type { PrismaClient } from '../../prisma/generated/sqlite/client.ts'
import type { Journalled } from './journal-messages.ts'

export const readPending = (client: PrismaClient, accountId: string): Promise<Journalled[]> =>
  client.inboxMessage.findMany({
    where: { accountId, state: 'pending' },
    orderBy: [{ sentAt: 'asc' }, { externalId: 'asc' }],
    select: { id: true, externalId: true, conversationId: true, sentAt: true },
  })
