// The conversation with one person alone; the channel names it by the person's own id.
import type { Work } from '../platform/work.ts'
import { findOrInsertConversation } from './conversation-store.ts'

export async function ensurePrivateConversation(
  work: Work,
  accountId: string,
  { externalId, nickname: name }: { externalId: string; nickname: string | null },
): Promise<string> {
  const row = { id: work.ids.next('cnv'), accountId, externalId, kind: 'private', name } as const
  return (await findOrInsertConversation(work.tx, row)).id
}
