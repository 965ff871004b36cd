// 召回: statements, of which the last one holds. All codes of the batch show it from the next scan on. Steps.
import { say } from '../../messaging/say.ts'
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { readStaffRooms } from '../../stations/summaries/staff-reads.ts'
import type { Day } from '../../values/days.ts'
import { dayText } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import { lockedBatch, personOf, refuseDayToCome } from './open-batch.ts'
import * as store from './trace-store.ts'

export interface Recall {
  reason: string
  /** What whoever has it is to do. */
  advice: string
  day: Day
  /** Ids of further batches that it is widened to. */
  widenedTo: readonly string[]
}

/** Step: of one that is recalled already, a new statement that widens it. Throws `notFound`, `invalidInput`. */
export async function recallBatch(work: Work, id: string, recall: Recall): Promise<void> {
  authorize(work.actor, 'recall batch')
  refuseDayToCome(work, recall.day, 'day')
  // In one order, so that two at the same time never wait for each other's.
  for (const batchId of [...new Set([id, ...recall.widenedTo])].sort()) await recallOne(work, batchId, recall)
}

async function recallOne(work: Work, id: string, { reason, advice, day }: Recall): Promise<void> {
  const batch = await lockedBatch(work, id)
  const kind = batch.state === 'recalled' ? 'widened' : 'recalled'
  await state(work, batch, { kind, reason, advice, day })
  await store.changeBatch(work.tx, id, { state: 'recalled' })
  work.changed({
    ...{ type: 'recall', id, before: { state: batch.state } },
    after: { state: 'recalled', kind, reason, advice, day },
  })
  const what = kind === 'recalled' ? '召回了' : '的召回有新说法'
  await tellStaff(
    work,
    `⚠️ ${dayText(day)}批次${batch.number}（${batch.productName}，${batch.producerName}）${what}：${reason}。已发的${batch.issued}个码，扫出来都会看到。处理：${advice}`,
  )
}

/** Step: it is what it was before. Throws `notFound`, and `traceRefused` where it isn't recalled. */
export async function liftRecall(work: Work, id: string, lift: { reason: string; day: Day }): Promise<void> {
  authorize(work.actor, 'recall batch')
  refuseDayToCome(work, lift.day, 'day')
  const batch = await lockedBatch(work, id)
  if (batch.state !== 'recalled')
    throw new Problem('traceRefused', { reason: 'not recalled', words: '这一批没有在召回' })
  const after = batch.closedAt ? 'closed' : batch.releasedAt ? 'released' : 'open'
  await state(work, batch, { kind: 'lifted', advice: '', ...lift })
  await store.changeBatch(work.tx, id, { state: after })
  work.changed({ type: 'recall', id, before: { state: 'recalled' }, after: { state: after, ...lift } })
  await tellStaff(
    work,
    `${dayText(lift.day)}批次${batch.number}（${batch.productName}）的召回解除了：${lift.reason}`,
  )
}

interface Statement {
  kind: 'recalled' | 'widened' | 'lifted'
  reason: string
  advice: string
  day: Day
}

const state = (work: Work, { id: batchId }: store.BatchRow, statement: Statement) =>
  store.insertStatement(work.tx, {
    ...{ id: work.ids.next('rcl'), programmeId: work.programme.id, batchId, ...statement },
    ...{ byPersonId: personOf(work), causeId: work.cause.id, at: work.now },
  })

async function tellStaff(work: Work, text: string): Promise<void> {
  for (const { id, accountId } of await readStaffRooms(work.tx, work.programme.id))
    await say(work, {
      ...{ account: accountId, conversation: { id, kind: 'room' }, purpose: 'notice', text, answers: [] },
    })
}
