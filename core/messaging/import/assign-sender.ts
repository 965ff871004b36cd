// Staff say who a sender of a log is, and what a second report of a day meant: what waited for that is handled again.
import { findLapsed, settleQuestion } from '../../dialogs/open-questions.ts'
import { linkSender } from '../../people/link-sender.ts'
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { decidePartOrTotal } from '../../stations/ledger/decide-part-or-total.ts'
import { Problem } from '../../values/problem.ts'
import { undecidedDays } from './import-reads.ts'
import { putBackUnsettled } from './settle-imported.ts'

/** Step. Returns how many messages are handled again. Throws `notFound` where the person is not of the programme. */
export async function assignSender(
  work: Work,
  { aliasId, personId }: { aliasId: string; personId: string },
): Promise<number> {
  authorize(work.actor, 'import conversation')
  await linkSender(work, { aliasId, personId })
  return putBackUnsettled(work.tx, { aliasId })
}

/**
 * Step: what a second report of a day meant. A station has one habit: its other days out of logs of that group are
 * settled alike. Returns how many days were. Throws `notFound`, and `conflict` where it was answered before.
 */
export async function decideImportedDay(
  work: Work,
  { questionId, meaning }: { questionId: string; meaning: 'parts' | 'totals' },
): Promise<number> {
  authorize(work.actor, 'import conversation')
  const question = await findLapsed(work, questionId)
  if (question?.kind !== 'partOrTotal') throw new Problem('notFound', { thing: 'question', id: questionId })
  if (question.answeredAt) throw new Problem('conflict', { thing: 'question', reason: 'answered before' })
  const open = await undecidedDays(work.tx, question.conversationId)
  const stationId = open.find((each) => each.questionId === questionId)?.stationId
  if (!stationId) throw new Problem('notFound', { thing: 'question', id: questionId })
  const alike = open.filter((each) => each.stationId === stationId)
  for (const { reportId, revisionId, questionId: id } of alike) {
    await decidePartOrTotal(work, { stationId, reportId, revisionId, meaning, learn: true })
    await settleQuestion(work, id, meaning)
  }
  return new Set(alike.map(({ reportId }) => reportId)).size
}
