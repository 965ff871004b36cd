// A message of the county in the words of Wechaty's puppet protocol.
import * as PUPPET from 'wechaty-puppet'
import { privatePersonId } from './directory.ts'
import type { KeptMessage } from './message-log.ts'

const types = {
  text: PUPPET.types.Message.Text,
  image: PUPPET.types.Message.Image,
  voice: PUPPET.types.Message.Audio,
  recall: PUPPET.types.Message.Recalled,
} satisfies Record<KeptMessage['kind'], PUPPET.types.Message>

/** In a private conversation the listener is the one of the two who isn't talking. */
export function messagePayload(message: KeptMessage, botId: string): PUPPET.payloads.Message {
  const { id, senderId: talkerId, text, sentAt, conversationId, mentions } = message
  // Milliseconds: Wechaty's Message.date() takes anything below 1e11 (March 1973) for seconds.
  const base = { id, talkerId, text, timestamp: sentAt.getTime(), type: types[message.kind] }
  const personId = privatePersonId(conversationId)
  if (personId === undefined) return { ...base, roomId: conversationId, mentionIdList: mentions }
  return { ...base, listenerId: talkerId === botId ? personId : botId }
}
