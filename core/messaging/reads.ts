// What became of a message, and what a message is as a cause. Reads only.
import type { PrismaClient } from '../../prisma/generated/sqlite/client.ts'
import type { Cause, Work } from '../platform/work.ts'

export async function readMessageCause(
  { tx, cause }: Pick<Work, 'tx' | 'cause'>,
  inboxId: string,
): Promise<Cause> {
  const { id, externalId, sentAt } = await tx.inboxMessage.findUniqueOrThrow({ where: { id: inboxId } })
  // An answer out of a log is as silent as any message of it.
  return {
    kind: 'message',
    id,
    orderId: externalId,
    at: sentAt,
    ...(cause.imported ? { imported: true } : {}),
  }
}

export interface MessageOutcome {
  state: 'pending' | 'done' | 'parked'
  intents: unknown
  recorded: { type: string; id: string; before: unknown; after: unknown }[]
  /** The bot's answers; the id is the channel's own, null while not sent. */
  replies: { externalId: string | null; text: string; state: string }[]
}

/** Null while the message is not journalled. */
export async function readOutcome(
  client: PrismaClient,
  accountId: string,
  externalId: string,
): Promise<MessageOutcome | null> {
  const message = await client.inboxMessage.findUnique({
    where: { accountId_externalId: { accountId, externalId } },
    include: { answers: { include: { outbox: true } } },
  })
  if (!message) return null
  const events = await client.event.findMany({ where: { causeId: message.id }, orderBy: { id: 'asc' } })
  return {
    state: message.state as MessageOutcome['state'],
    intents: message.intents,
    recorded: events.map(({ type, subjectId, before, after }) => ({ type, id: subjectId, before, after })),
    replies: message.answers
      .map(({ outbox }) => outbox)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ externalId: sentId, text, state }) => ({ externalId: sentId, text, state })),
  }
}

/** The messages that one of the bot's own answers, by the channel's ids; null while no send is settled under that id. */
export async function readAnswered(
  client: PrismaClient,
  accountId: string,
  externalId: string,
): Promise<string[] | null> {
  const row = await client.outboxMessage.findFirst({
    where: { accountId, externalId },
    include: { causes: { include: { inbox: { select: { externalId: true } } } } },
  })
  return row ? row.causes.map(({ inbox }) => inbox.externalId) : null
}
