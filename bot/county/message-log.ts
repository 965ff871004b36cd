// The county's messages in the order of their arrival, the newest some thousands of them.
import { randomUUID } from 'node:crypto'
import { CountyRefusal } from './refusal.ts'

export interface KeptMessage {
  id: string
  conversationId: string
  senderId: string
  kind: 'text' | 'image' | 'voice' | 'recall'
  /** Of a recall: the id of the message that was taken back. */
  text: string
  sentAt: Date
  fromBot: boolean
  /** WeChat ids of those whom it notifies. */
  mentions: string[]
}

export interface LoggedMessage extends KeptMessage {
  /** Opaque; later messages have greater ones. */
  cursor: string
}

export interface MessagePage {
  items: LoggedMessage[]
  /** Where to ask from next. */
  next: string
}

export interface MessageLog {
  append(message: KeptMessage): LoggedMessage
  find(id: string): LoggedMessage | undefined
  /** Also of a message that was taken back. */
  knows(id: string): boolean
  takeBack(id: string): void
  /** From the oldest kept when `after` is left out. Throws a CountyRefusal for a cursor that this log never gave. */
  read(after: string | undefined, limit: number): MessagePage
  /** The place behind the newest message. */
  end(): string
}

const cursorPattern = /^[0-9a-f]{8}-\d{12}$/
/** True of every county's cursors, an earlier run's too. */
export const looksLikeCursor = (text: string) => cursorPattern.test(text)

interface Entry {
  message: LoggedMessage
  takenBack: boolean
}

export function createMessageLog(keep: number): MessageLog {
  const run = randomUUID().slice(0, 8)
  const entries = new Map<number, Entry>()
  const places = new Map<string, number>()
  let oldest = 1
  let newest = 0

  const cursorAt = (place: number) => `${run}-${String(place).padStart(12, '0')}`
  const entryOf = (id: string) => entries.get(places.get(id) ?? 0)

  function placeOf(cursor: string): number {
    const place = Number(cursor.slice(9))
    if (!looksLikeCursor(cursor) || !cursor.startsWith(run) || place > newest) {
      throw new CountyRefusal('unknownCursor', cursor)
    }
    return place
  }

  function dropOldest(): void {
    const id = entries.get(oldest)?.message.id ?? ''
    // A message that was taken back and sent again has a newer place.
    if (places.get(id) === oldest) places.delete(id)
    entries.delete(oldest)
    oldest += 1
  }

  return {
    append: (message) => {
      newest += 1
      const logged = { ...message, cursor: cursorAt(newest) }
      entries.set(newest, { message: logged, takenBack: false })
      places.set(message.id, newest)
      if (entries.size > keep) dropOldest()
      return logged
    },
    find: (id) => {
      const entry = entryOf(id)
      return entry && !entry.takenBack ? entry.message : undefined
    },
    knows: (id) => places.has(id),
    takeBack: (id) => {
      const entry = entryOf(id)
      if (entry) entry.takenBack = true
    },
    read: (after, limit) => {
      const items: LoggedMessage[] = []
      let place = Math.max(after === undefined ? 0 : placeOf(after), oldest - 1)
      while (place < newest && items.length < limit) {
        place += 1
        const entry = entries.get(place)
        if (entry && !entry.takenBack) items.push(entry.message)
      }
      return { items, next: cursorAt(place) }
    },
    end: () => cursorAt(newest),
  }
}
