// Use case: a group's log, exported or pasted, into the journal, so that a programme whose bot was locked out loses
// nothing. Its messages are handled like any others, in silence. The log itself isn't kept.
import { createHash } from 'node:crypto'
import { authorize } from '../../people/policy.ts'
import type { Deps } from '../../platform/deps.ts'
import { runWork, type Work, type WorkFrame } from '../../platform/work.ts'
import type { Day } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import { journalText } from '../journal-messages.ts'
import type { ReadChat } from './chat-lines.ts'
import * as store from './import-store.ts'
import { journalStretch } from './journal-log.ts'
import { findRooms, type Room } from './match-reads.ts'
import { type PlacedLine, placeLines, spanAround } from './message-ids.ts'
import { readChat } from './read-chat.ts'
import { forgetTalkers } from './settle-imported.ts'

export interface ChatLog {
  /** Id or name of a group of the programme. */
  room: string
  file: { name: string; bytes: Buffer }
  year?: number | undefined
  copiedOn?: Day | undefined
}

/** So many messages share a commit. */
const stretch = 200

/** The id of the import; its messages are journalled and wait to be handled. Throws `notFound`, `listRefused`. */
export async function importChat(deps: Deps, frame: WorkFrame, log: ChatLog): Promise<string> {
  const { lines, room, begun } = await runWork(deps, { ...frame, body: (work) => begin(work, log) })
  const claimed = new Set<string>()
  const ownNames = await deps.database.transact((tx) => namesOfBot(tx, room, lines))
  let row = begun
  while (row.journalledAt === null) {
    const here = lines.slice(row.journalled, row.journalled + stretch)
    const last = row.journalled + stretch >= lines.length
    const work = { room, row, lines: here, last, claimed, ownNames }
    const body = (each: Work) => journalStretch(each, work)
    if (!(await runWork(deps, { ...frame, body })))
      deps.log.info({ importId: row.id }, 'another process goes on with this import')
    row = await store.readImport(deps.database.client, row.id)
  }
  await deps.database.transact((tx) => forgetTalkers(tx, row.id))
  deps.log.info({ importId: row.id, messages: lines.length }, 'a chat log is journalled')
  return row.id
}

async function begin(work: Work, log: ChatLog) {
  authorize(work.actor, 'import conversation')
  const room = await roomOf(work, log.room)
  const { read, lines } = readLog(work, room, log)
  const fileHash = createHash('sha256').update(log.file.bytes).digest('hex')
  const options = { year: log.year ?? null, copiedOn: log.copiedOn ?? null }
  const unfinished = await store.findUnfinished(work.tx, { conversationId: room.id, fileHash })
  if (unfinished && JSON.stringify(unfinished.options) === JSON.stringify(options))
    return { room, read, lines, begun: unfinished }
  const times = lines.map(({ at }) => at.getTime())
  const row = {
    ...{ id: work.ids.next('imp'), programmeId: work.programme.id, conversationId: room.id },
    ...{ fileName: log.file.name.slice(0, 200), fileHash, options },
    byPersonId: work.actor.kind === 'person' ? work.actor.personId : null,
    ...{ createdAt: work.now, rows: lines.length + read.notText, unread: read.unread.length },
    ...{ firstSentAt: new Date(Math.min(...times)), lastSentAt: new Date(Math.max(...times)) },
    // Pictures, voice and notices: there is nothing of them to keep.
    ignored: read.notText,
  }
  await store.insertImport(work.tx, row)
  const after = { fileName: row.fileName, fileHash, rows: row.rows, conversationId: room.id }
  work.changed({ type: 'chatImport', id: row.id, before: null, after })
  return { room, read, lines, begun: await store.readImport(work.tx, row.id) }
}

/** Throws `notFound`, or `listRefused` where two groups have that name. */
export async function roomOf(
  { tx, programme }: Pick<Work, 'tx' | 'programme'>,
  idOrName: string,
): Promise<Room> {
  const [room, other] = await findRooms(tx, programme.id, idOrName)
  if (!room) throw new Problem('notFound', { thing: 'conversation', id: idOrName })
  if (other) throw new Problem('listRefused', { reason: `有两个群都叫“${idOrName}”，用群的编号再导` })
  return room
}

export function readLog(
  { now, programme, keyring }: Pick<Work, 'now' | 'programme' | 'keyring'>,
  room: Room,
  { file, year, copiedOn }: ChatLog,
): { read: ReadChat; lines: PlacedLine[] } {
  const read = readChat(file.bytes, { zone: programme.zone, now, year, copiedOn })
  const hashOf = (text: string) => keyring.journalHash(journalText(text), undefined)
  return { read, lines: placeLines(read.lines, { conversationId: room.id, hashOf }) }
}

/** Shorter words may be anybody's. */
const longEnough = 8

// The bot's own words stand in the log too, under whatever name it has in the group.
export async function namesOfBot(
  tx: Work['tx'],
  room: Room,
  lines: readonly PlacedLine[],
): Promise<Set<string>> {
  if (lines.length === 0) return new Set()
  const said = new Set(await store.findSaid(tx, { conversationId: room.id, ...widened(spanAround(lines)) }))
  const own = lines.filter(({ text }) => text.length >= longEnough && said.has(text))
  return new Set(own.map(({ sender }) => sender))
}

const dayMs = 86_400_000
/** What was to be said may have waited for the morning. */
const widened = ({ from, until }: { from: Date; until: Date }) => ({
  from: new Date(from.getTime() - dayMs),
  until,
})
