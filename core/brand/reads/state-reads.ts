// Staff: what somebody else's page (公众号, …) says of an article's readers, with its picture and the day. A grade of its
// own: it is shown beside what we counted, and never added to it.
import { authorize } from '../../people/policy.ts'
import type { KeptFile } from '../../platform/kept-files.ts'
import type { Work } from '../../platform/work.ts'
import { type Day, dayAt } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import type { StatedChannel } from './stated-channels.ts'
import * as store from './stated-store.ts'

export interface StatedFields {
  articleId: string
  channel: StatedChannel
  url: string | null
  /** All of them until that day, as the page says. */
  reads: number
  day: Day
  picture: KeptFile
  note: string | null
}

/** Step. A later figure takes the place of an earlier one, which is kept. Throws `notFound` and `invalidInput`. */
export async function stateReads(work: Work, fields: StatedFields): Promise<string> {
  authorize(work.actor, 'change brand')
  const { tx, programme, actor, now, cause } = work
  if (fields.day > dayAt(now, programme.zone))
    throw new Problem('invalidInput', { where: 'day', reason: 'is to come' })
  if (!(await store.isArticle(tx, programme.id, fields.articleId)))
    throw new Problem('notFound', { thing: 'article', id: fields.articleId })
  const id = work.ids.next('std')
  await store.insertStated(tx, {
    ...{ id, programmeId: programme.id, ...fields },
    byPersonId: actor.kind === 'person' ? actor.personId : null,
    ...{ causeId: cause.id, createdAt: now },
  })
  work.changed({ type: 'statedReads', id, before: null, after: { ...fields } })
  return id
}

/** Step: it was entered wrongly. Throws `notFound`. */
export async function strikeStated(work: Work, id: string, reason: string): Promise<void> {
  authorize(work.actor, 'change brand')
  const row = await store.findStated(work.tx, id)
  if (row?.programmeId !== work.programme.id || row.voidedAt)
    throw new Problem('notFound', { thing: 'statedReads', id })
  await store.updateStated(work.tx, id, { voidedAt: work.now, voidReason: reason })
  const { articleId, channel, reads, day } = row
  work.changed({
    ...{ type: 'statedReads', id, before: { articleId, channel, reads, day } },
    after: { voidReason: reason },
  })
}
