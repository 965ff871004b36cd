// A picture belongs to the same sender's text within two minutes, before or after it; else it waits for staff.
import type { Tx } from '../platform/database/transactor.ts'
import type { InboxRow } from './store.ts'

const nearMs = 2 * 60_000

const near = (at: Date) => ({ gte: new Date(at.getTime() - nearMs), lte: new Date(at.getTime() + nearMs) })

const sameSender = ({ conversationId, senderAliasId, sentAt }: InboxRow) => ({
  ...{ conversationId, senderAliasId, sentAt: near(sentAt) },
})

/** Called when a picture was read: binds it to the nearest text for the bot that is already there. */
export async function bindPictureToText(tx: Tx, picture: InboxRow): Promise<string | null> {
  const texts = await tx.inboxMessage.findMany({
    where: { ...sameSender(picture), kind: 'text', forBot: true },
    select: { id: true, sentAt: true },
  })
  const distance = (at: Date) => Math.abs(at.getTime() - picture.sentAt.getTime())
  const [nearest] = texts.sort((a, b) => distance(a.sentAt) - distance(b.sentAt))
  if (!nearest) return null
  await tx.attachment.updateMany({
    where: { inboxId: picture.id, boundToId: null },
    data: { boundToId: nearest.id },
  })
  await tx.inboxMessage.updateMany({ where: { id: picture.id }, data: { forBot: true } })
  return nearest.id
}

/** Called when a text turned out to be for the bot: takes the pictures that waited for it. */
export async function bindWaitingPictures(tx: Tx, text: InboxRow): Promise<number> {
  const pictures = await tx.inboxMessage.findMany({
    where: { ...sameSender(text), kind: 'image' },
    select: { id: true },
  })
  if (pictures.length === 0) return 0
  const inboxId = { in: pictures.map(({ id }) => id) }
  const { count } = await tx.attachment.updateMany({
    where: { inboxId, boundToId: null },
    data: { boundToId: text.id },
  })
  if (count > 0) await tx.inboxMessage.updateMany({ where: { id: inboxId }, data: { forBot: true } })
  return count
}
