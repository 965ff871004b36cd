// A programme's parked messages: those of its groups, and those that its people alone wrote privately.
import type { Tx } from '../platform/database/transactor.ts'
import { maskWords } from './mask-words.ts'

export interface ParkedOfProgramme {
  id: string
  sentAt: Date
  /** The group's name; null for a private chat. */
  group: string | null
  /** The kind of failure, never people's words. */
  error: string
  /** Not handled yet, so not masked yet either: masked here. */
  text: string | null
}

const most = 200
const shown = { id: true, sentAt: true, error: true, text: true } as const

/** The latest 200, the last sent first. */
export async function listParkedOf(tx: Tx, programmeId: string): Promise<ParkedOfProgramme[]> {
  const conversations = await tx.inboxMessage.findMany({
    where: { state: 'parked' },
    select: { ...shown, conversationId: true, senderAliasId: true },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    take: most * 5,
  })
  const groups = await groupsOf(tx, programmeId, new Set(conversations.map((each) => each.conversationId)))
  const writers = await writersOf(tx, programmeId, new Set(conversations.map((each) => each.senderAliasId)))
  return conversations
    .flatMap(({ conversationId, senderAliasId, error, text, ...message }) => {
      const group = groups.get(conversationId)
      const ours = group ? group.ours : senderAliasId !== null && writers.has(senderAliasId)
      const told = { text: text === null ? null : maskWords(text), group: group?.name ?? null }
      return ours ? [{ ...message, error: error ?? '', ...told }] : []
    })
    .slice(0, most)
}

/** Rooms alone; an unbound one is nobody's. */
async function groupsOf(tx: Tx, programmeId: string, ids: ReadonlySet<string>) {
  const rooms = await tx.conversation.findMany({
    where: { id: { in: [...ids] }, kind: 'room' },
    select: { id: true, name: true, programmeId: true },
  })
  return new Map(
    rooms.map(({ id, name, ...room }) => [
      id,
      { name: name ?? '群', ours: room.programmeId === programmeId },
    ]),
  )
}

/** WeChat ids behind which are people of this programme and of no other. */
async function writersOf(tx: Tx, programmeId: string, ids: ReadonlySet<string | null>): Promise<Set<string>> {
  const links = await tx.aliasPerson.findMany({
    where: { aliasId: { in: [...ids].filter((id) => id !== null) }, until: null },
    select: { aliasId: true, person: { select: { programmeId: true } } },
  })
  const others = new Set(
    links.filter(({ person }) => person.programmeId !== programmeId).map(({ aliasId }) => aliasId),
  )
  return new Set(links.map(({ aliasId }) => aliasId).filter((aliasId) => !others.has(aliasId)))
}
