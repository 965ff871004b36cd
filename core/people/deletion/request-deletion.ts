// Somebody asks that what is held of them be deleted, or takes it back. Steps.
import type { Work } from '../../platform/work.ts'
import { type Day, dayAt } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import { authorize } from '../policy.ts'
import { decideBy } from './due-day.ts'
import * as store from './request-store.ts'

/** Throws the Problem `deletionAsked`. */
export async function requestDeletion(
  work: Work,
  { personId, words }: { personId: string; words: string | undefined },
): Promise<{ id: string; dueOn: Day }> {
  authorize(work.actor, 'ask deletion', { own: true })
  const id = work.ids.next('del')
  const dueOn = decideBy(dayAt(work.now, work.programme.zone))
  const row = { id, programmeId: work.programme.id, personId, openOf: personId, words: words ?? null }
  const asked = { state: 'asked' as const, askedAt: work.now, dueOn, causeId: work.cause.id }
  if (!(await store.insertRequest(work.tx, { ...row, ...asked }))) throw new Problem('deletionAsked', {})
  work.changed({ type: 'deletionRequest', id, before: null, after: { state: 'asked', dueOn } })
  return { id, dueOn }
}

/** Throws the Problems `notFound` and `deletionDecided`. */
export async function withdrawRequest(
  work: Work,
  { personId, id }: { personId: string; id: string },
): Promise<void> {
  authorize(work.actor, 'ask deletion', { own: true })
  const request = await store.findRequest(work.tx, id)
  const people = await store.peopleOf(work.tx, personId)
  if (!request || !people.some((person) => person.id === request.personId))
    throw new Problem('notFound', { thing: 'deletionRequest', id })
  const withdrawn = { state: 'withdrawn' as const, decidedById: null, decidedAt: work.now, reason: null }
  if (!(await store.closeRequest(work.tx, id, withdrawn))) throw new Problem('deletionDecided', {})
  work.changed({ type: 'deletionRequest', id, before: { state: 'asked' }, after: { state: 'withdrawn' } })
}
