// Whether somebody was told today already that the bot can't hear voice clips. Reads only.
import type { Tx } from '../platform/database/transactor.ts'
import { dayAt, instantOf } from '../values/days.ts'
import type { InboxRow } from './store.ts'

export async function hadVoiceHint(tx: Tx, message: InboxRow, zone: string): Promise<boolean> {
  const { conversationId, senderAliasId, sentAt, id } = message
  const earlier = await tx.inboxMessage.findFirst({
    where: {
      ...{ conversationId, senderAliasId, kind: 'voice', forBot: true },
      id: { not: id },
      sentAt: { gte: instantOf(dayAt(sentAt, zone), '00:00', zone), lte: sentAt },
    },
    select: { id: true },
  })
  return earlier !== null
}
