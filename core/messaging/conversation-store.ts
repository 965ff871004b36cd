// Writes of conversations: found or made, bound to a programme, told what the bot keeps.
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../platform/database/transactor.ts'

export type ConversationRow = Prisma.ConversationGetPayload<object>

export interface NewConversation {
  id: string
  accountId: string
  externalId: string
  kind: 'room' | 'private'
  name: string | null
}

/** The one that the account has under that id; the new one where there is none. */
export async function findOrInsertConversation(tx: Tx, row: NewConversation): Promise<ConversationRow> {
  const { accountId, externalId } = row
  return tx.conversation.upsert({
    where: { accountId_externalId: { accountId, externalId } },
    create: row,
    update: {},
  })
}

export interface Binding {
  programmeId: string
  purpose: string
  boundAt: Date
  boundById: string | null
}

/** Whoever is in the room is told at the same time. */
export const bindConversation = (tx: Tx, id: string, binding: Binding) =>
  tx.conversation.updateMany({ where: { id }, data: { ...binding, noticedAt: binding.boundAt } })

export const markNoticed = (tx: Tx, id: string, noticedAt: Date) =>
  tx.conversation.updateMany({ where: { id }, data: { noticedAt } })

/** Null where it is not bound to this programme. */
export const findBoundRoom = (tx: Tx, programmeId: string, id: string) =>
  tx.conversation.findFirst({
    where: { id, programmeId, kind: 'room', purpose: { not: null } },
    select: { accountId: true, purpose: true, courseRunId: true },
  })

export const rebindRoom = (tx: Tx, id: string, data: { purpose: string; courseRunId: string | null }) =>
  tx.conversation.updateMany({ where: { id }, data })

export const letRoomGo = (tx: Tx, id: string) =>
  tx.conversation.updateMany({
    where: { id },
    data: { programmeId: null, purpose: null, courseRunId: null, boundAt: null, boundById: null },
  })
