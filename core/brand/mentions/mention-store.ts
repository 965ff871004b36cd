// Writes of media mentions, and the rows that a write must see first.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import { insertNew } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'

export type MentionRow = Prisma.MediaMentionGetPayload<object>

/** False where the programme has that link already. */
export const insertMention = (
  tx: Tx,
  row: Omit<Prisma.MediaMentionCreateManyInput, 'picture'> & { picture: object | null },
): Promise<boolean> => insertNew(tx, 'MediaMention', { ...row })

export const findMention = (tx: Tx, id: string): Promise<MentionRow | null> =>
  tx.mediaMention.findUnique({ where: { id } })

export const findByLink = (tx: Tx, programmeId: string, urlKey: string): Promise<MentionRow | null> =>
  tx.mediaMention.findUnique({ where: { programmeId_urlKey: { programmeId, urlKey } } })

export const updateMention = (tx: Tx, id: string, data: Prisma.MediaMentionUpdateManyMutationInput) =>
  tx.mediaMention.updateMany({ where: { id }, data })
