// Writes of open questions, and the one that an answer must see first.
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import { rows } from '../platform/database/direct.ts'
import type { Tx } from '../platform/database/transactor.ts'

export interface Place {
  conversationId: string
  aliasId: string
}

export const expireOpen = (tx: Tx, { conversationId, aliasId }: Place, now: Date) =>
  tx.openQuestion.updateMany({
    where: { conversationId, aliasId, answeredAt: null },
    data: { expiresAt: now },
  })

export const expireOfCause = (tx: Tx, causeId: string, now: Date) =>
  tx.openQuestion.updateMany({ where: { causeId, answeredAt: null }, data: { expiresAt: now } })

export const insertQuestion = (tx: Tx, row: Prisma.OpenQuestionCreateManyInput) =>
  tx.openQuestion.createMany({ data: [row] })

export interface OpenRow {
  id: string
  kind: string
  subject: unknown
  causeId: string
  askedAt: Date
}

export async function findLatestOpen(
  tx: Tx,
  { conversationId, aliasId }: Place,
  now: Date,
): Promise<OpenRow | null> {
  const sql = `SELECT "id", "kind", "subject", "causeId", "askedAt" FROM "OpenQuestion"
    WHERE "conversationId" = ? AND "aliasId" = ? AND "answeredAt" IS NULL AND "expiresAt" > ?
    ORDER BY "askedAt" DESC LIMIT 1`
  const [row = null] = await rows<OpenRow>(tx, sql, [conversationId, aliasId, now])
  return row
}

export const markAnswered = (
  tx: Tx,
  id: string,
  answered: { answer: string; answeredAt: Date; answerId: string },
) => tx.openQuestion.updateMany({ where: { id }, data: answered })

export interface AnsweredRow {
  id: string
  kind: string
  causeId: string
  answer: string | null
}

export const findAnsweredBy = (tx: Tx, answerId: string): Promise<AnsweredRow[]> =>
  rows(tx, 'SELECT "id", "kind", "causeId", "answer" FROM "OpenQuestion" WHERE "answerId" = ?', [answerId])

export const findQuestion = (tx: Tx, { programmeId, id }: { programmeId: string; id: string }) =>
  tx.openQuestion.findFirst({ where: { programmeId, id } })
