// Staff say who a sender of a log is, and what a second report of a day meant: what waited for that is handled again.
import { z } from 'zod'
import { findLapsed, settleQuestion } from '../../dialogs/open-questions.ts'
import { linkSender } from '../../people/link-sender.ts'
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { decidePartOrTotal } from '../../stations/ledger/decide-part-or-total.ts'
import { Problem } from '../../values/problem.ts'
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

const subjectSchema = z.object({ stationId: z.string(), reportId: z.string(), revisionId: z.string() })

/** Step. Throws `notFound`, and `conflict` where it was answered before. */
export async function decideImportedDay(
  work: Work,
  { questionId, meaning }: { questionId: string; meaning: 'parts' | 'totals' },
): Promise<void> {
  authorize(work.actor, 'import conversation')
  const question = await findLapsed(work, questionId)
  if (question?.kind !== 'partOrTotal') throw new Problem('notFound', { thing: 'question', id: questionId })
  if (question.answeredAt) throw new Problem('conflict', { thing: 'question', reason: 'answered before' })
  await decidePartOrTotal(work, {
    ...subjectSchema.parse(question.subject),
    // Of that day alone: how the station means its reports is for the station to say.
    ...{ meaning, learn: false },
  })
  await settleQuestion(work, questionId, meaning)
}
