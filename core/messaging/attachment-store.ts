// Writes of attachments, and the messages beside which they may belong.
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import { rows } from '../platform/database/direct.ts'
import type { Tx } from '../platform/database/transactor.ts'

export interface Beside {
  conversationId: string
  senderAliasId: string | null
  from: Date
  until: Date
}

export const insertAttachments = (tx: Tx, rows: Prisma.AttachmentCreateManyInput[]) =>
  tx.attachment.createMany({ data: rows })

const beside = ({ conversationId, senderAliasId, from, until }: Beside) => ({
  conversationId,
  senderAliasId,
  sentAt: { gte: from, lte: until },
})

/** Texts of the same sender that were for the bot. */
export const findTextsBeside = (tx: Tx, place: Beside): Promise<{ id: string; sentAt: Date }[]> =>
  tx.inboxMessage.findMany({
    where: { ...beside(place), kind: 'text', forBot: true },
    select: { id: true, sentAt: true },
  })

export async function findPicturesBeside(tx: Tx, place: Beside): Promise<string[]> {
  const { conversationId, senderAliasId, from, until } = place
  const sql = `SELECT "id" FROM "InboxMessage" WHERE "conversationId" = ? AND "sentAt" >= ? AND "sentAt" <= ?
    AND "senderAliasId" = ? AND "kind" = 'image'`
  const found = await rows<{ id: string }>(tx, sql, [conversationId, from, until, senderAliasId])
  return found.map(({ id }) => id)
}

/** Binds what is still unbound; such pictures are for the bot from then on. Returns how many. */
export async function bindAttachments(
  tx: Tx,
  pictureIds: readonly string[],
  boundToId: string,
): Promise<number> {
  const inboxId = { in: [...pictureIds] }
  const { count } = await tx.attachment.updateMany({
    where: { inboxId, boundToId: null },
    data: { boundToId },
  })
  if (count > 0) await tx.inboxMessage.updateMany({ where: { id: inboxId }, data: { forBot: true } })
  return count
}

/** One that belongs to a text is kept in any case. */
export async function setPictureKept(tx: Tx, inboxId: string, kept: boolean): Promise<void> {
  const bound = await tx.attachment.count({ where: { inboxId, boundToId: { not: null } } })
  await tx.inboxMessage.updateMany({ where: { id: inboxId }, data: { forBot: kept || bound > 0 } })
}
