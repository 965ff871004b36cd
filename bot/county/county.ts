// The simulated WeChat county: people, rooms, and what they say to each other and to the bot. It knows nothing of
// Wechaty (county-puppet.ts) or of HTTP (face.ts).
import type { SettableClock } from '../../core/platform/clock.ts'
import {
  type CountyBot,
  type CountyPerson,
  type CountyRoom,
  createDirectory,
  type Directory,
} from './directory.ts'
import type { StoredImage } from './image-store.ts'
import { createListeners } from './listeners.ts'
import { createMailbox } from './mailbox.ts'
import type { KeptMessage, LoggedMessage, MessagePage } from './message-log.ts'
import { CountyRefusal } from './refusal.ts'

export interface CountyOptions {
  people: CountyPerson[]
  rooms: CountyRoom[]
  bot: CountyBot
  clock: SettableClock
  /** How many messages are kept. */
  keep?: number
}

export interface Speaking {
  conversationId: string
  senderId: string
}

export interface Post extends Speaking {
  text?: string | undefined
  image?: Buffer | undefined
  /** Sent again under the same id, the message is delivered again as it was. */
  id?: string | undefined
  /** The county's clock otherwise. */
  sentAt?: Date | undefined
  mentionsBot?: boolean | undefined
}

export interface BotSend {
  conversationId: string
  text: string
  image?: Buffer
  mentions?: string[]
}

export interface SentMessage {
  id: string
  conversationId: string
  kind: KeptMessage['kind']
  text: string
  mentions: string[]
  at: Date
}

export interface County {
  readonly bot: CountyBot
  readonly directory: Directory
  conversations: Directory['conversations']
  /** Returns the message's id. Throws a CountyRefusal. */
  post(post: Post): string
  postVoice(speaking: Speaking): string
  /** Its sender takes it back. Returns the notice's id. Throws a CountyRefusal. */
  recall(messageId: string): string
  /** What the bot says. Returns the message's id. Throws a CountyRefusal. */
  send(message: BotSend): string
  recallSent(messageId: string): string
  find(messageId: string): LoggedMessage | undefined
  /** Also true of a message that was taken back. */
  knows(messageId: string): boolean
  image(messageId: string): StoredImage | undefined
  /** From the oldest kept without `after`. Throws a CountyRefusal for a cursor that it never gave. */
  messages(after: string | undefined, limit: number): MessagePage
  /** The cursor behind the newest message. */
  end(): string
  /** The bot's sends, oldest first. */
  sent(): readonly SentMessage[]
  /** Each message once, when it is new. Returns the way out. */
  subscribe(listener: (message: LoggedMessage) => void): () => void
  /** What WeChat hands to the bot's account: again when a message is sent again, the bot's own too. */
  onDelivery(listener: (message: KeptMessage) => void): () => void
  /** Somebody has become the bot's friend. */
  onFriend(listener: (person: CountyPerson) => void): () => void
}

const messagesKept = 20_000

export function createCounty({ people, rooms, bot, clock, keep = messagesKept }: CountyOptions): County {
  const mailbox = createMailbox(clock, keep)
  const friends = createListeners<CountyPerson>()
  const directory = createDirectory({ people, rooms, bot, onFriend: friends.tell })
  const sent: SentMessage[] = []

  function recall(messageId: string, fromBot: boolean): string {
    const message = mailbox.find(messageId)
    if (!message || message.kind === 'recall') throw new CountyRefusal('unknownMessage', messageId)
    if (message.fromBot !== fromBot) throw new CountyRefusal('notTheirs', messageId)
    return mailbox.takeBack(message).id
  }

  return {
    bot,
    directory,
    conversations: directory.conversations,
    post: ({ mentionsBot, ...said }) => {
      directory.admit(said.senderId, said.conversationId)
      const earlier = said.id === undefined ? undefined : mailbox.find(said.id)
      if (!earlier) return mailbox.say({ ...said, mentions: mentionsBot ? [bot.wechatId] : [] }).id
      mailbox.sayAgain(earlier)
      return earlier.id
    },
    postVoice: (speaking) => {
      directory.admit(speaking.senderId, speaking.conversationId)
      return mailbox.say({ ...speaking, kind: 'voice' }).id
    },
    recall: (messageId) => recall(messageId, false),
    send: (said) => {
      directory.admitBot(said.conversationId)
      const message = mailbox.say({ ...said, senderId: bot.wechatId, fromBot: true })
      const { id, conversationId, kind, text, mentions, sentAt: at } = message
      sent.push({ id, conversationId, kind, text, mentions, at })
      if (sent.length > keep) sent.shift()
      return id
    },
    recallSent: (messageId) => recall(messageId, true),
    find: mailbox.find,
    knows: mailbox.knows,
    image: mailbox.image,
    messages: mailbox.read,
    end: mailbox.end,
    sent: () => sent,
    subscribe: mailbox.subscribe,
    onDelivery: mailbox.onDelivery,
    onFriend: friends.add,
  }
}
