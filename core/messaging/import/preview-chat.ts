// What an import would bring, before anything is kept: how many messages, of whom, from when to when, what was not read.
import type { Tx } from '../../platform/database/transactor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { ProgrammeInForce } from '../../platform/work.ts'
import type { Unread } from './chat-lines.ts'
import { type ChatLog, namesOfBot, readLog, roomOf } from './import-chat.ts'
import * as store from './import-store.ts'
import { peopleNamed, type Room } from './match-reads.ts'
import { logAccountKey, matchSenders } from './match-sender.ts'
import { findTwins, type PlacedLine, spanAround } from './message-ids.ts'

export interface PreviewSender {
  name: string
  messages: number
  /** Whom the messages will count for; null where staff have to say. */
  person: string | null
  /** The bot itself. */
  bot: boolean
}

export interface Preview {
  room: { id: string; name: string | null }
  messages: number
  notText: number
  known: number
  firstSentAt: Date
  lastSentAt: Date
  senders: PreviewSender[]
  unread: Unread[]
  unreadCount: number
}

const mostUnreadShown = 20

/** Throws `notFound`, `listRefused`. The caller has checked who asks. */
export function previewChat(deps: Deps, programme: ProgrammeInForce, log: ChatLog): Promise<Preview> {
  return deps.database.transact(async (tx) => {
    const room = await roomOf({ tx, programme }, log.room)
    const reading = { now: deps.clock.now(), programme, keyring: deps.keyring }
    const { read, lines } = readLog(reading, room, log)
    const times = lines.map(({ at }) => at.getTime())
    return {
      room: { id: room.id, name: room.name },
      ...{ messages: lines.length, notText: read.notText },
      known: await countKnown(tx, room, lines),
      ...{ firstSentAt: new Date(Math.min(...times)), lastSentAt: new Date(Math.max(...times)) },
      senders: await sendersOf(tx, room, lines),
      unread: read.unread.slice(0, mostUnreadShown),
      unreadCount: read.unread.length,
    }
  })
}

// By the journal's own ids and what was heard live under the same WeChat id.
async function countKnown(tx: Tx, room: Room, lines: readonly PlacedLine[]): Promise<number> {
  const matched = await matchSenders(tx, room, lines)
  const signed = lines.map((line) => ({ ...line, senders: [matched.get(line.sender)?.aliasId ?? ''] }))
  const rows = await store.findHeard(tx, { conversationId: room.id, ...spanAround(lines) })
  const heard = rows.map(({ senderAliasId, ...row }) => ({ ...row, senders: [senderAliasId ?? ' '] }))
  return findTwins(signed, heard, new Set()).size
}

async function sendersOf(tx: Tx, room: Room, lines: readonly PlacedLine[]): Promise<PreviewSender[]> {
  const counts = new Map<string, number>()
  for (const { sender } of lines) counts.set(sender, (counts.get(sender) ?? 0) + 1)
  const matched = await matchSenders(tx, room, lines)
  const own = await namesOfBot(tx, room, lines)
  const named = await peopleNamed(tx, room, { names: [...counts.keys()], accountKey: logAccountKey(room.id) })
  const rows = [...counts].map(([name, messages]) => {
    const people = matched
      .get(name)
      ?.people.map((person) => person.name)
      .join('、')
    return { name, messages, person: people || (named.get(name) ?? null), bot: own.has(name) }
  })
  return rows.sort((a, b) => b.messages - a.messages)
}
