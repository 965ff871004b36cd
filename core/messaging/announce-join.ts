// The bot was taken into a room: it says what it is and what it keeps, before it hears anything.
import type { Deps } from '../platform/deps.ts'
import { findOrInsertConversation, markNoticed } from './conversation-store.ts'
import { priorities } from './outbox-rules.ts'
import * as store from './store.ts'

export interface JoinedRoom {
  externalId: string
  name: string | null
  notice: string
}

/** Once a room: taken out and in again, it has been told. */
export function announceJoin(
  { database, ids, clock }: Deps,
  accountId: string,
  { externalId, name, notice }: JoinedRoom,
): Promise<void> {
  const now = clock.now()
  return database.transact(async (tx) => {
    const fresh = { id: ids.next('cnv'), accountId, externalId, kind: 'room', name } as const
    const room = await findOrInsertConversation(tx, fresh)
    if (room.noticedAt) return
    await markNoticed(tx, room.id, now)
    const row = { id: ids.next('out'), accountId, conversationId: room.id, text: notice, mentions: [] }
    await store.insertOutbox(tx, { ...row, priority: priorities.notice, dueAt: now, createdAt: now }, [])
  })
}
