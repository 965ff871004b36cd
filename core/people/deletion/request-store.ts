// Writes of requests for deletion, and the rows that a write must see first.
import { insertNew } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'

export interface NewRequest {
  id: string
  programmeId: string
  personId: string
  openOf: string
  words: string | null
  state: 'asked'
  askedAt: Date
  dueOn: string
  causeId: string
}

/** False where one of theirs is undecided. */
export const insertRequest = (tx: Tx, row: NewRequest): Promise<boolean> =>
  insertNew(tx, 'DeletionRequest', { ...row })

export const findRequest = (tx: Tx, id: string) => tx.deletionRequest.findUnique({ where: { id } })

export interface Decided {
  state: 'withdrawn' | 'refused' | 'granted'
  decidedById: string | null
  decidedAt: Date
  reason: string | null
}

/** False when it was decided or taken back in the meantime. */
export async function closeRequest(tx: Tx, id: string, decided: Decided): Promise<boolean> {
  const where = { id, state: 'asked' }
  return (await tx.deletionRequest.updateMany({ where, data: { ...decided, openOf: null } })).count === 1
}

export interface Farewell {
  /** WeChat ids that stand for nobody any more, and their conversations with the bot. */
  aliasIds: string[]
  conversationIds: string[]
  /** The last word; null where they can't be written to. */
  outboxId: string | null
  /** Under the data folder. */
  files: string[]
}

/** What they wrote goes at once. */
export const noteErased = (tx: Tx, id: string, farewell: Farewell) =>
  tx.deletionRequest.updateMany({ where: { id }, data: { farewell: { ...farewell } } })

export const forgetWords = (tx: Tx, personIds: readonly string[]) =>
  tx.deletionRequest.updateMany({ where: { personId: { in: [...personIds] } }, data: { words: null } })

/** Of all who were merged into the person, and the person. */
export const peopleOf = (tx: Tx, personId: string) =>
  tx.person.findMany({
    where: { OR: [{ id: personId }, { mergedIntoId: personId }] },
    select: { id: true, name: true, nicknames: { select: { name: true } } },
    orderBy: { id: 'asc' },
  })
