// The conversation with one person alone; the channel names it by the person's own id.
import type { Work } from '../platform/work.ts'

export async function ensurePrivateConversation(
  work: Work,
  accountId: string,
  { externalId, nickname }: { externalId: string; nickname: string | null },
): Promise<string> {
  const where = { accountId_externalId: { accountId, externalId } }
  const known = await work.tx.conversation.findUnique({ where, select: { id: true } })
  if (known) return known.id
  const id = work.ids.next('cnv')
  await work.tx.conversation.create({ data: { id, accountId, externalId, kind: 'private', name: nickname } })
  return id
}
