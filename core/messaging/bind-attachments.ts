// A picture belongs to the same sender's text within two minutes, before or after it; else it waits for staff.
import type { Tx } from '../platform/database/transactor.ts'
import { type Beside, bindAttachments, findPicturesBeside, findTextsBeside } from './attachment-store.ts'
import type { InboxRow } from './store.ts'

const nearMs = 2 * 60_000

const near = ({ conversationId, senderAliasId, sentAt }: InboxRow): Beside => ({
  ...{ conversationId, senderAliasId },
  from: new Date(sentAt.getTime() - nearMs),
  until: new Date(sentAt.getTime() + nearMs),
})

/** Called when a picture was read: binds it to the nearest text for the bot that is already there. */
export async function bindPictureToText(tx: Tx, picture: InboxRow): Promise<string | null> {
  const texts = await findTextsBeside(tx, near(picture))
  const distance = (at: Date) => Math.abs(at.getTime() - picture.sentAt.getTime())
  const [nearest] = texts.sort((a, b) => distance(a.sentAt) - distance(b.sentAt))
  if (!nearest) return null
  await bindAttachments(tx, [picture.id], nearest.id)
  return nearest.id
}

/** Called when a text turned out to be for the bot: takes the pictures that waited for it. */
export async function bindWaitingPictures(tx: Tx, text: InboxRow): Promise<number> {
  const pictures = await findPicturesBeside(tx, near(text))
  return pictures.length === 0 ? 0 : bindAttachments(tx, pictures, text.id)
}
