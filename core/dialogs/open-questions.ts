// What the bot asked and waits for. An answer counts only from the one who was asked, where they were asked.
import type { Tx } from '../platform/database/transactor.ts'
import type { Work } from '../platform/work.ts'
import type { JsonObject } from '../values/json.ts'
import * as store from './store.ts'

const patienceMs = 24 * 3_600_000

export interface Question {
  conversationId: string
  aliasId: string
  /** partOrTotal | whichStation | whoIsThere | anyBusiness */
  kind: string
  subject: JsonObject
}

export interface OpenQuestion {
  id: string
  kind: string
  subject: unknown
  /** The message that made the bot ask. */
  causeId: string
  askedAt: Date
}

/**
 * A newer question takes the place of an older one: people answer the last thing they read. Of a log that was brought in
 * nobody is asked: the question lapses at once, and is there for staff to see.
 */
export async function ask(work: Work, question: Question): Promise<void> {
  const { imported } = work.cause
  if (!imported) await store.expireOpen(work.tx, question, work.now)
  await store.insertQuestion(work.tx, {
    id: work.ids.next('qst'),
    programmeId: work.programme.id,
    ...question,
    askedAt: work.now,
    expiresAt: imported ? work.cause.at : new Date(work.now.getTime() + patienceMs),
    causeId: work.cause.id,
  })
}

export const findOpen = (
  tx: Tx,
  place: { conversationId: string; aliasId: string },
  now: Date,
): Promise<OpenQuestion | null> => store.findLatestOpen(tx, place, now)

/** The message that made the bot ask was taken back: an answer would record what nobody says any more. */
export async function withdrawQuestions(work: Work, causeId: string): Promise<void> {
  await store.expireOfCause(work.tx, causeId, work.now)
}

export async function settleQuestion(work: Work, id: string, answer: string): Promise<void> {
  await store.markAnswered(work.tx, id, { answer, answeredAt: work.now, answerId: work.cause.id })
}

/** One that nobody was asked, or nobody answered in time: for staff to answer. Null when there is none. */
export const findLapsed = (work: Work, id: string) =>
  store.findQuestion(work.tx, { programmeId: work.programme.id, id })

/** What the message answered, by the kind of the question. */
export async function answersGivenBy(
  work: Work,
  causeId: string,
  kind: string,
): Promise<store.AnsweredRow[]> {
  const answered = await store.findAnsweredBy(work.tx, causeId)
  return answered.filter((question) => question.kind === kind)
}
