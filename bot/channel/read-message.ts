// A Wechaty message → the channel's own shape. The only reader of puppet payloads.
import type { Message } from 'wechaty'
import { types } from 'wechaty'
import type { InboundAttachment, InboundKind, InboundMessage } from '../../core/messaging/inbound-message.ts'

const kinds = new Map<types.Message, InboundKind>([
  [types.Message.Text, 'text'],
  [types.Message.Image, 'image'],
  [types.Message.Audio, 'voice'],
  [types.Message.Attachment, 'file'],
  [types.Message.Location, 'location'],
  [types.Message.Recalled, 'recall'],
])

/** Bigger pictures are not proof of anything a smaller one would not prove. */
const largestPicture = 8_000_000

/** Null for what says nothing to the bot: its own words, and messages of no sender. */
export async function readMessage(
  message: Message,
  bot: { id: string; name: string },
): Promise<InboundMessage | null> {
  const talker = message.talker()
  if (talker.id === bot.id) return null
  const room = message.room()
  const kind = kinds.get(message.type()) ?? 'other'
  // Where somebody is comes as text too: toLocation() fails with every puppet.
  const text = kind === 'text' || kind === 'location' ? message.text() : ''
  return {
    id: message.id,
    conversation: room
      ? { externalId: room.id, kind: 'room', name: room.payload?.topic ?? null }
      : { externalId: talker.id, kind: 'private', name: null },
    sender: { externalId: talker.id, nickname: talker.name() || null, friend: talker.friend() ?? false },
    kind,
    text,
    attachments: kind === 'image' ? await readPicture(message) : [],
    sentAt: message.date(),
    mentionsBot: room !== undefined && kind === 'text' && mentions(message, text, bot),
    ...(kind === 'recall' ? { recalls: message.text() } : {}),
  }
}

function mentions(message: Message, text: string, bot: { id: string; name: string }): boolean {
  const payload = message.payload as { mentionIdList?: string[] } | undefined
  // Some puppets know no mentions: then the words have to do.
  return payload?.mentionIdList?.includes(bot.id) || text.includes(`@${bot.name}`)
}

async function readPicture(message: Message): Promise<InboundAttachment[]> {
  const file = await message.toFileBox()
  const bytes = await file.toBuffer()
  if (bytes.length > largestPicture) return []
  return [{ kind: 'image', mime: file.mediaType, bytes }]
}
