// Who is reminded, and how: alone where the bot may write to them, else by a mention in their stations' group. A phone
// that serves two people is reminded once. A read.

import { onceKeyOf, wayToAsk } from '../../follow-ups/begin-owed.ts'
import { wasSaid } from '../../messaging/habit-reads.ts'
import { readWays, type Way } from '../../people/reach-reads.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { Day } from '../../values/days.ts'
import type { StationOwed } from './reminder-words.ts'

export interface Room {
  id: string
  accountId: string
}

export interface ToRemind {
  personIds: string[]
  way: Way
  /** The group to be mentioned in; null where they can be told alone. */
  room: Room | null
  owed: StationOwed[]
}

export interface Asked {
  today: Day
  now: Date
  rooms: readonly Room[]
}

/** Of the people who owe something, those who were not spoken to today, by the WeChat id that is written to. */
export async function whomToRemind(
  tx: Tx,
  owing: ReadonlyMap<string, StationOwed[]>,
  asked: Asked,
): Promise<ToRemind[]> {
  const byAlias = new Map<string, ToRemind>()
  const spokenTo = new Set<string>()
  for (const [personId, owed] of owing) {
    const found = await wayOf(tx, personId, asked)
    if (!found) continue
    const { aliasId } = found.way
    if (await wasSaid(tx, onceKeyOf(personId, asked.today))) spokenTo.add(aliasId)
    const before = byAlias.get(aliasId)
    byAlias.set(aliasId, before ? joined(before, personId, owed) : { ...found, personIds: [personId], owed })
  }
  return [...byAlias.values()].filter(({ way }) => !spokenTo.has(way.aliasId))
}

// A couple owes each station once.
const joined = (before: ToRemind, personId: string, owed: readonly StationOwed[]): ToRemind => ({
  ...before,
  personIds: [...before.personIds, personId],
  owed: [...before.owed, ...owed.filter(({ id }) => !before.owed.some((each) => each.id === id))],
})

async function wayOf(
  tx: Tx,
  personId: string,
  { rooms, now }: Asked,
): Promise<Pick<ToRemind, 'way' | 'room'> | null> {
  const ways = await readWays(tx, personId, now)
  if (ways.some(({ muted }) => muted)) return null
  const friend = wayToAsk(ways)
  if (friend) return { way: friend, room: null }
  for (const way of ways) {
    const room = await roomOf(tx, way, rooms)
    if (room) return { way, room }
  }
  return null
}

/** The stations' group that they share with the bot; of several the one in which they wrote last. */
async function roomOf(tx: Tx, way: Way, rooms: readonly Room[]): Promise<Room | null> {
  const shared = rooms.filter(({ accountId }) => accountId === way.accountId)
  if (shared.length <= 1) return shared[0] ?? null
  const last = await tx.inboxMessage.findFirst({
    where: { conversationId: { in: shared.map(({ id }) => id) }, senderAliasId: way.aliasId },
    orderBy: { id: 'desc' },
    select: { conversationId: true },
  })
  return shared.find(({ id }) => id === last?.conversationId) ?? null
}
