// What a dialog came to: a follow-up becomes a visit with its facts, a rating goes under the seal.
import { type Answer, answersOf } from '../dialogs/answers.ts'
import type { Session } from '../dialogs/sessions.ts'
import { authorize } from '../people/policy.ts'
import type { Work } from '../platform/work.ts'
import { sealRating } from '../training/ratings/rate-run.ts'
import { personDayAt } from '../values/days.ts'
import { enterVisit } from './enter-visit.ts'
import * as store from './store.ts'
import type { VisitSaid } from './visit-fold.ts'

/** Of a dialog, or of a form that stands for one. */
export type Finished = Pick<Session, 'definition' | 'subject' | 'personId' | 'finishedAt'>

export interface Result {
  session: Finished
  answers: Record<string, Answer>
  state: 'done' | 'stopped'
  /** The session's person wrote it. */
  own: boolean
}

/** Who stops in between has still said what they said, but half a rating is none. */
export async function keepResult(work: Work, result: Result): Promise<void> {
  authorize(work.actor, 'answer followUp', { own: result.own })
  if (result.session.definition.outcome === 'rating') return keepRating(work, result)
  return keepFollowUp(work, result)
}

/** Of somebody who says no more: what they said until then, on that day. False where nothing is to be kept. */
export async function keepUnfinished(work: Work, session: Session): Promise<boolean> {
  authorize(work.actor, 'answer followUp')
  const answers = answersOf(session.progress)
  // Half a rating is none.
  if (session.definition.outcome === 'rating' || !visitOf(answers)) return false
  await keepFollowUp(work, {
    session: { ...session, finishedAt: session.askedAt },
    answers,
    state: 'stopped',
  })
  return true
}

type Kept = Omit<Result, 'own'>

async function keepRating(work: Work, { session, answers, state }: Kept): Promise<void> {
  const { runId } = session.subject
  if (state !== 'done' || !runId) return
  const points = (key: string) => (typeof answers[key] === 'number' ? answers[key] : undefined)
  const words = typeof answers.words === 'string' ? answers.words : undefined
  const personId = (await store.canonicalPerson(work.tx, session.personId))?.id ?? session.personId
  const given = { teacher: points('teacher'), content: points('content'), usefulness: points('usefulness') }
  await sealRating(work, { runId, personId, ...given, words })
}

async function keepFollowUp(work: Work, { session, answers, state }: Kept): Promise<void> {
  const said = visitOf(answers)
  const { personId, subject } = session
  const person = await store.canonicalPerson(work.tx, personId)
  if (said && person) {
    const day = personDayAt(session.finishedAt ?? work.cause.at, work.programme.zone)
    await enterVisit(work, { personId: person.id, day, via: 'dialog', said, part: 0 })
  }
  // Asked and not answered: they are not asked again, and not phoned either.
  if (said || !subject.dueId) return
  const due = await store.findDue(work.tx, subject.dueId)
  if (due && waiting.has(due.state))
    await store.moveDue(work.tx, due, { state: state === 'done' ? 'done' : 'cancelled' })
}

/** A form is there before anybody asked. */
const waiting = new Set(['due', 'asked', 'handedOver'])

/** Null where every question was skipped. */
export function visitOf(answers: Record<string, Answer>): VisitSaid | null {
  const truth = (key: string) => (typeof answers[key] === 'boolean' ? { [key]: answers[key] } : {})
  const { sells, needs, monthlySales } = answers
  const sold = typeof monthlySales === 'object' && monthlySales !== null ? monthlySales : null
  const said: VisitSaid = {
    ...truth('openedShop'),
    ...truth('employed'),
    ...(typeof sells === 'boolean' || typeof sells === 'string' ? { sells } : {}),
    ...(sold
      ? { monthlySalesFen: sold.fen, ...(sold.approximate ? { approximate: true as const } : {}) }
      : {}),
    ...(typeof needs === 'string' ? { needs } : {}),
  }
  return Object.keys(said).length === 0 ? null : { method: '微信', ...said }
}
