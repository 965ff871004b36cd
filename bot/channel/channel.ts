// The port behind which a WeChat stands, whichever it is.
import type { InboundMessage } from '../../core/messaging/inbound-message.ts'
import type { SendResult } from '../../core/messaging/outbox.ts'

export interface OutboundMessage {
  conversationExternalId: string
  kind: 'text' | 'image'
  text: string
  /** Ids of the people that it mentions. */
  mentions: readonly string[]
}

/** None of these may throw; what is slow goes on by itself. */
export interface ChannelListener {
  message(message: InboundMessage): void
  login(selfId: string): void
  logout(): void
  /** The bot was taken into a room. */
  joined(room: { externalId: string; name: string | null }): void
  /** Somebody has to scan this to log the account in. */
  scan(qrCode: string): void
  /** The service asks the bot to slow down. */
  tooFast(): void
}

export interface Channel {
  /** Which account this is, so that its ids are not mistaken for another's. */
  readonly accountKey: string
  start(listener: ChannelListener): Promise<void>
  /** Never throws: an outcome that can't be known is said to be so. */
  send(message: OutboundMessage): Promise<SendResult>
  /** Falls silent without logging the gateway out. */
  stop(): Promise<void>
}
