// What must be known of a message before it can be understood: its room, its sender, its programme. A read.
import { readSender, type Sender, type SenderPerson } from '../people/sender.ts'
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
  /** Null where a room is unbound or a private writer is in no programme. */
  programme: ProgrammeInForce | null
  /** The sender's people in that programme. */
  people: readonly SenderPerson[]
}

export async function readScene(tx: Tx, message: InboxRow): Promise<Scene | null> {
  if (!message.senderAliasId) return null
  const row = await tx.conversation.findUniqueOrThrow({ where: { id: message.conversationId } })
  const sender = await readSender(tx, message.senderAliasId, message.sentAt)
  const programmeId = row.programmeId ?? onlyProgramme(sender.people)
  const programme = programmeId ? await tx.programme.findUnique({ where: { id: programmeId } }) : null
  return {
    message,
    conversation: {
      id: row.id,
      externalId: row.externalId,
      kind: row.kind === 'room' ? 'room' : 'private',
      purpose: row.purpose as RoomPurpose | null,
      courseRunId: row.courseRunId,
      accountId: row.accountId,
    },
    sender,
    programme: programme && {
      id: programme.id,
      key: programme.key,
      region: programme.region,
      zone: programme.zone,
    },
    people: programme ? sender.people.filter((person) => person.programmeId === programme.id) : [],
  }
}

// Someone in two programmes writes in their rooms; alone with the bot, the first one they belong to is meant.
const onlyProgramme = (people: readonly SenderPerson[]): string | null => people[0]?.programmeId ?? null
