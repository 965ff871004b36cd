// A stretch of a log into the journal, in one transaction: what was heard before is left out, what the bot itself said
// too, and the rest waits to be handled like any message.
import type { Work } from '../../platform/work.ts'
import { journalText } from '../journal-messages.ts'
import { insertInbox } from '../store.ts'
import * as store from './import-store.ts'
import { peopleBehind, type Room } from './match-reads.ts'
import { logAlias, matchSenders } from './match-sender.ts'
import { findTwins, type HeardLine, type PlacedLine, spanAround } from './message-ids.ts'
import { putBackUnsettled } from './settle-imported.ts'

export interface Stretch {
  room: Room
  row: store.ImportRow
  lines: readonly PlacedLine[]
  /** The last of the log. */
  last: boolean
  /** Messages that stand for a line already. */
  claimed: Set<string>
  /** Names under which the bot itself writes. */
  ownNames: ReadonlySet<string>
}

/** Step. False when another process has gone on with the same import. */
export async function journalStretch(work: Work, stretch: Stretch): Promise<boolean> {
  const { room, row, lines, last } = stretch
  if (!(await store.lockProgress(work.tx, row))) return false
  const others = lines.filter(({ sender }) => !stretch.ownNames.has(sender))
  const signed = await withSenders(work, room, others)
  const heard = await heardAround(work, room, others)
  const twins = findTwins(signed, heard, stretch.claimed)
  let known = 0
  for (const line of signed) {
    const twin = twins.get(line.id)
    if (twin) {
      known++
      await putBackUnsettled(work.tx, { inboxId: twin.id })
    } else await journalLine(work, line, stretch)
  }
  await store.noteProgress(work.tx, row.id, {
    journalled: row.journalled + lines.length,
    ...{ known, ignored: lines.length - others.length },
    journalledAt: last ? work.now : null,
  })
  return true
}

type Signed = PlacedLine & { aliasId: string; senders: string[] }

async function withSenders(work: Work, room: Room, lines: readonly PlacedLine[]): Promise<Signed[]> {
  const matched = await matchSenders(work.tx, room, lines)
  const aliases = new Map<string, string>()
  const signed: Signed[] = []
  for (const line of lines) {
    const { sender } = line
    const candidate = matched.get(sender)
    const aliasId = candidate?.aliasId ?? aliases.get(sender) ?? (await logAlias(work, room, sender))
    aliases.set(sender, aliasId)
    signed.push({ ...line, aliasId, senders: [aliasId] })
  }
  const people = await peopleBehind(work.tx, [...new Set(signed.map(({ aliasId }) => aliasId))])
  return signed.map((line) => ({ ...line, senders: [line.aliasId, ...(people.get(line.aliasId) ?? [])] }))
}

async function heardAround(work: Work, room: Room, lines: readonly PlacedLine[]): Promise<HeardLine[]> {
  if (lines.length === 0) return []
  const rows = await store.findHeard(work.tx, { conversationId: room.id, ...spanAround(lines) })
  const ids = new Set(rows.flatMap(({ senderAliasId }) => senderAliasId ?? []))
  const people = await peopleBehind(work.tx, [...ids])
  return rows.map(({ senderAliasId, ...row }) => ({
    ...row,
    senders: senderAliasId ? [senderAliasId, ...(people.get(senderAliasId) ?? [])] : [],
  }))
}

const asksBot = (text: string): boolean => /@\S{0,12}小二/.test(text)

async function journalLine(work: Work, line: Signed, { room, row }: Stretch): Promise<void> {
  const id = work.ids.next('msg')
  const text = journalText(line.text)
  const fresh = await insertInbox(work.tx, {
    ...{ id, accountId: room.accountId, externalId: line.id, conversationId: room.id },
    ...{ senderAliasId: line.aliasId, kind: 'text', text, textHash: line.hash },
    ...{ mentionsBot: asksBot(text), recalls: null, sentAt: line.sentAt, receivedAt: work.now },
    source: 'imported',
  })
  const { aliasId, sender } = line
  if (fresh) await store.insertImported(work.tx, { inboxId: id, importId: row.id, aliasId, sender })
}
