// What the purge of idle talk finds and forgets.
import type { Tx } from '../platform/database/transactor.ts'

/** Handled messages that were not for the bot and came before the instant. */
export async function findIdleTalk(tx: Tx, before: Date, most: number): Promise<string[]> {
  const rows = await tx.inboxMessage.findMany({
    // A message that could not be read is nobody's evidence either.
    where: { forBot: { not: true }, state: { not: 'pending' }, purgedAt: null, receivedAt: { lt: before } },
    select: { id: true },
    take: most,
  })
  return rows.map(({ id }) => id)
}

/** Forgets their words, and returns the paths of the pictures that nothing else keeps a row of. */
export async function forgetTalk(tx: Tx, ids: readonly string[], now: Date): Promise<string[]> {
  const attachments = await tx.attachment.findMany({
    where: { inboxId: { in: [...ids] }, boundToId: null, path: { not: null } },
  })
  await tx.inboxMessage.updateMany({ where: { id: { in: [...ids] } }, data: { text: null, purgedAt: now } })
  await tx.attachment.updateMany({
    where: { id: { in: attachments.map(({ id }) => id) } },
    data: { path: null },
  })
  return attachments.flatMap(({ path }) => path ?? [])
}

export const countUses = (tx: Tx, path: string): Promise<number> => tx.attachment.count({ where: { path } })
