// Writes of open questions, and the one that an answer must see first.
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
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

export const findLatestOpen = (tx: Tx, place: Place, now: Date) =>
  tx.openQuestion.findFirst({
    where: { ...place, answeredAt: null, expiresAt: { gt: now } },
    orderBy: { askedAt: 'desc' },
    select: { id: true, kind: true, subject: true, causeId: true },
  })

export const markAnswered = (tx: Tx, id: string, answered: { answer: string; answeredAt: Date }) =>
  tx.openQuestion.updateMany({ where: { id }, data: answered })
