// What must be known of a message before it can be understood: its room, its sender, its programme. A read.
import { byNameAlone, readSender, type Sender, type SenderPerson } from '../people/sender-reads.ts'
import { rows } from '../platform/database/direct.ts'
import type { Tx } from '../platform/database/transactor.ts'
import type { ProgrammeInForce } from '../platform/work.ts'
import type { InboxRow } from './store.ts'

export type RoomPurpose = 'stations' | 'trainees' | 'staff'

export interface Scene {
  message: InboxRow
  conversation: {
    id: string
    externalId: string
    kind: 'room' | 'private'
    /** Null in a private conversation, and in a room that nobody bound. */
    purpose: RoomPurpose | null
    courseRunId: string | null
    accountId: string
  }
  sender: Sender
  /** With a count of the changes of what its stations are called. Null where a room is unbound or a private writer is in no programme. */
  programme: (ProgrammeInForce & { namesVersion: number | null }) | null
  /** The sender's people in that programme. */
  people: readonly SenderPerson[]
}

interface PlaceRow {
  id: string
  externalId: string
  kind: string
  purpose: string | null
  courseRunId: string | null
  accountId: string
  programmeId: string | null
}

const messageOf = (tx: Tx, inboxId: string) =>
  rows<InboxRow>(tx, 'SELECT * FROM "InboxMessage" WHERE "id" = ?', [inboxId])

const placeSql = `SELECT "id", "externalId", "kind", "purpose", "courseRunId", "accountId", "programmeId"
  FROM "Conversation" WHERE "id" = ?`

const placeOf = (tx: Tx, conversationId: string) => rows<PlaceRow>(tx, placeSql, [conversationId])

const programmeSql = 'SELECT "id", "key", "region", "zone", "namesVersion" FROM "Programme" WHERE "id" = ?'

const programmeOf = (tx: Tx, programmeId: string) =>
  rows<NonNullable<Scene['programme']>>(tx, programmeSql, [programmeId])

const servedSql = `SELECT DISTINCT "programmeId" FROM "Conversation"
  WHERE "accountId" = ? AND "kind" = 'room' AND "programmeId" IS NOT NULL LIMIT 2`

/** A stranger alone with the bot is heard where its account serves a single programme; in rooms, only where bound. */
async function programmeServed(tx: Tx, { kind, accountId }: PlaceRow): Promise<string | null> {
  if (kind !== 'private') return null
  const served = await rows<{ programmeId: string }>(tx, servedSql, [accountId])
  return served.length === 1 ? (served[0]?.programmeId ?? null) : null
}

/** Null for a message of no sender. Throws when there is no such message. */
export async function readScene(tx: Tx, inboxId: string): Promise<Scene | null> {
  const [message] = await messageOf(tx, inboxId)
  if (!message) throw new Error(`no message ${inboxId}`)
  if (!message.senderAliasId) return null
  const [place] = await placeOf(tx, message.conversationId)
  if (!place) throw new Error(`no conversation ${message.conversationId}`)
  const sender = trusted(await readSender(tx, message.senderAliasId, message.sentAt), message, place.purpose)
  const programmeId = place.programmeId ?? onlyProgramme(sender.people) ?? (await programmeServed(tx, place))
  const [programme = null] = programmeId ? await programmeOf(tx, programmeId) : []
  return {
    message,
    conversation: {
      id: place.id,
      externalId: place.externalId,
      kind: place.kind === 'room' ? 'room' : 'private',
      purpose: place.purpose as RoomPurpose | null,
      courseRunId: place.courseRunId,
      accountId: place.accountId,
    },
    sender,
    programme,
    people: programme ? sender.people.filter((person) => person.programmeId === programme.id) : [],
  }
}

// A log has names and no WeChat ids, and anybody may call themselves 赵敏; in the staff's own room they don't.
export const trusted = (sender: Sender, { source }: { source: string }, purpose: string | null): Sender =>
  source === 'imported' && purpose !== 'staff' ? { ...sender, people: byNameAlone(sender.people) } : sender

// Someone in two programmes writes in their rooms; alone with the bot, the first one they belong to is meant.
const onlyProgramme = (people: readonly SenderPerson[]): string | null => people[0]?.programmeId ?? null
