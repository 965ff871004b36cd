// What the bot asked and waits for. An answer counts only from the one who was asked, where they were asked.
import type { Tx } from '../platform/database/transactor.ts'
import type { Work } from '../platform/work.ts'
import type { JsonObject } from '../values/json.ts'

const patienceMs = 24 * 3_600_000

export interface Question {
  conversationId: string
  aliasId: string
  /** partOrTotal | whichStation | whoIsThere */
  kind: string
  subject: JsonObject
}

export interface OpenQuestion {
  id: string
  kind: string
  subject: unknown
  /** The message that made the bot ask. */
  causeId: string
}

/** A newer question takes the place of an older one: people answer the last thing they read. */
export async function ask(work: Work, question: Question): Promise<void> {
  const { conversationId, aliasId } = question
  await work.tx.openQuestion.updateMany({
    where: { conversationId, aliasId, answeredAt: null },
    data: { expiresAt: work.now },
  })
  await work.tx.openQuestion.createMany({
    data: [
      {
        id: work.ids.next('qst'),
        programmeId: work.programme.id,
        ...question,
        askedAt: work.now,
        expiresAt: new Date(work.now.getTime() + patienceMs),
        causeId: work.cause.id,
      },
    ],
  })
}

export const findOpen = (
  tx: Tx,
  place: { conversationId: string; aliasId: string },
  now: Date,
): Promise<OpenQuestion | null> =>
  tx.openQuestion.findFirst({
    where: { ...place, answeredAt: null, expiresAt: { gt: now } },
    orderBy: { askedAt: 'desc' },
    select: { id: true, kind: true, subject: true, causeId: true },
  })

export async function settleQuestion(work: Work, id: string, answer: string): Promise<void> {
  await work.tx.openQuestion.updateMany({ where: { id }, data: { answeredAt: work.now, answer } })
}
