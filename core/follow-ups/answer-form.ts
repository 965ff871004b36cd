// A follow-up answered by its form: another way to what a dialog in chat comes to. Whatever the chat still asks of the
// same is over with it.
import { end, stepOf } from '../dialogs/definition.ts'
import { findVersion } from '../dialogs/dialog-versions.ts'
import { authorize } from '../people/policy.ts'
import type { Work } from '../platform/work.ts'
import { personDayAt } from '../values/days.ts'
import { Problem } from '../values/problem.ts'
import { endSettledDialogs } from './end-settled-dialogs.ts'
import { type FormAnswered, type Walked, walkForm } from './form-rules.ts'
import { type Finished, keepResult } from './keep-result.ts'
import { findOwnForm, type OwnForm } from './own-form-reads.ts'
import * as store from './store.ts'

export interface FormReply {
  dueId: string
  person: { id: string; name: string }
  /** Id of the version whose questions were answered. */
  form: string
  answers: readonly FormAnswered[]
  /** No more questions, please: what is answered until here stays. */
  stop: boolean
}

/**
 * Step. Throws the Problems `notFound`, `followUpOver` (answered before, or asked no more), `conflict` (a message moved
 * the dialog at the same moment) and `invalidInput`.
 */
export async function answerForm(work: Work, reply: FormReply): Promise<{ says: string }> {
  authorize(work.actor, 'answer followUp', { own: true })
  const { person, dueId, stop } = reply
  await store.lockDueOf(work.tx, person.id)
  const today = personDayAt(work.now, work.programme.zone)
  const asking = { programmeId: work.programme.id, personId: person.id, dueId, today }
  const found = await findOwnForm(work.tx, asking)
  if (!found) throw new Problem('notFound', { thing: 'followUp', id: dueId })
  if (found.state === 'done' || found.state === 'cancelled')
    throw new Problem('followUpOver', { answered: found.state === 'done' })
  const form = await asAnswered(work, found, reply.form)
  const { given, next } = walked(form, reply.answers)
  if (next !== end && !stop)
    throw new Problem('invalidInput', { where: 'answers', reason: 'not all is answered' })
  const state = next === end ? 'done' : 'stopped'
  const finished: Finished = {
    ...{ definition: form.version.definition, personId: person.id, finishedAt: null },
    subject: { kind: 'followUp', runId: form.runId, dueId, course: form.course ?? '', name: person.name },
  }
  const answers = Object.fromEntries(given.map(({ step, answer }) => [step, answer]))
  await keepResult(work, { session: finished, answers, state, own: true })
  await endSettledDialogs(work, person.id, { dueId, state, given })
  return { says: state === 'done' ? form.version.definition.closing : '好，不问了。不影响上课' }
}

/** Whoever opened the form before it was edited has answered what it said then. */
async function asAnswered(work: Work, form: OwnForm, id: string): Promise<OwnForm> {
  if (id === form.version.id) return form
  const version = await findVersion(work.tx, { id, programmeId: work.programme.id })
  if (version?.key !== form.version.key)
    throw new Problem('invalidInput', { where: 'form', reason: 'no version of this form' })
  return { ...form, version }
}

function walked({ version: { definition } }: OwnForm, answers: readonly FormAnswered[]): Walked {
  const walk = walkForm(definition, answers)
  if (!('misfit' in walk)) return walk
  const said = answers[walk.misfit]
  const known = definition.steps.some(({ key }) => key === said?.step)
  const where = known && said ? stepOf(definition, said.step).ask : `answers.${walk.misfit}`
  throw new Problem('invalidInput', { where, reason: walk.reason })
}
