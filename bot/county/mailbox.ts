// Keeps what was said, pictures included, and tells those who listen.
import { randomUUID } from 'node:crypto'
import type { Clock } from '../../core/platform/clock.ts'
import { createImageStore, imageMediaType, type StoredImage } from './image-store.ts'
import { createListeners, type Listeners } from './listeners.ts'
import { createMessageLog, type KeptMessage, type LoggedMessage, type MessageLog } from './message-log.ts'
import { CountyRefusal } from './refusal.ts'

export interface Saying {
  conversationId: string
  senderId: string
  kind?: KeptMessage['kind']
  text?: string | undefined
  image?: Buffer | undefined
  id?: string | undefined
  /** The county's clock otherwise. */
  sentAt?: Date | undefined
  fromBot?: boolean
  mentions?: string[]
}

export interface Mailbox extends Pick<MessageLog, 'find' | 'knows' | 'read' | 'end'> {
  /** Throws a CountyRefusal when its picture is none. */
  say(saying: Saying): KeptMessage
  sayAgain(message: KeptMessage): void
  /** Puts a notice in its place, and returns it. */
  takeBack(message: LoggedMessage): KeptMessage
  image(messageId: string): StoredImage | undefined
  /** Each message once. */
  subscribe: Listeners<LoggedMessage>['add']
  /** Each message once, and each time that it is said again. */
  onDelivery: Listeners<KeptMessage>['add']
}

const imageBytesKept = 128 * 1024 * 1024

export function createMailbox(clock: Clock, keep: number): Mailbox {
  const log = createMessageLog(keep)
  const images = createImageStore(imageBytesKept)
  const arrivals = createListeners<LoggedMessage>()
  const deliveries = createListeners<KeptMessage>()

  function say({ id = randomUUID(), text = '', sentAt = clock.now(), ...saying }: Saying): KeptMessage {
    const { conversationId, senderId, fromBot = false, mentions = [] } = saying
    const image = saying.image && storable(saying.image)
    const kind = saying.kind ?? (image ? 'image' : 'text')
    const message = { id, conversationId, senderId, kind, text, sentAt, fromBot, mentions }
    if (image) images.put(id, image)
    arrivals.tell(log.append(message))
    deliveries.tell(message)
    return message
  }

  return {
    say,
    sayAgain: deliveries.tell,
    takeBack: ({ id, conversationId, senderId, fromBot }) => {
      log.takeBack(id)
      images.drop(id)
      return say({ conversationId, senderId, fromBot, kind: 'recall', text: id })
    },
    image: images.get,
    find: log.find,
    knows: log.knows,
    read: log.read,
    end: log.end,
    subscribe: arrivals.add,
    onDelivery: deliveries.add,
  }
}

function storable(bytes: Buffer): StoredImage {
  const mediaType = imageMediaType(bytes)
  if (!mediaType) throw new CountyRefusal('badImage', `${bytes.length} bytes`)
  return { bytes, mediaType }
}
