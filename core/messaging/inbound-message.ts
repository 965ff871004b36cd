// What a channel hands over: the same shape whatever WeChat it came from.

export type InboundKind = 'text' | 'image' | 'voice' | 'file' | 'location' | 'recall' | 'other'

export interface InboundAttachment {
  kind: 'image' | 'voice' | 'file'
  mime: string
  bytes: Buffer
}

export interface InboundMessage {
  /** The channel's own id; unique for an account. */
  id: string
  conversation: { externalId: string; kind: 'room' | 'private'; name: string | null }
  sender: { externalId: string; nickname: string | null; friend: boolean }
  kind: InboundKind
  text: string
  attachments: readonly InboundAttachment[]
  sentAt: Date
  mentionsBot: boolean
  /** Id of the message that this one takes back. */
  recalls?: string
}
