// WeChat itself, played: what the bot sends is kept, and what a channel hands over is handed over by the test.
import type { Channel, ChannelListener, OutboundMessage } from '../../bot/channel/channel.ts'
import type { SendResult } from '../../core/messaging/outbox.ts'
import type { Clock } from '../../core/platform/clock.ts'
import { demoAccountKey } from '../../prisma/seed/demo-county.ts'

export interface Heard extends OutboundMessage {
  externalId: string
  at: Date
}

export interface FakeChannel extends Channel {
  /** Only after `start`. */
  listener: ChannelListener
  /** Sent and not yet read by the test. */
  unread: Heard[]
  /** What the next sends come to; once used up, they are sent. */
  failures: SendResult[]
}

export function fakeChannel(clock: Clock): FakeChannel {
  let sent = 0
  const fake: FakeChannel = {
    accountKey: demoAccountKey,
    listener: undefined as unknown as ChannelListener,
    unread: [],
    failures: [],
    start: async (listener) => {
      fake.listener = listener
    },
    send: async (message) => {
      const failure = fake.failures.shift()
      if (failure) return failure
      const externalId = `bot-${++sent}`
      fake.unread.push({ ...message, externalId, at: clock.now() })
      return { outcome: 'sent', externalId }
    },
    stop: async () => {},
  }
  return fake
}
