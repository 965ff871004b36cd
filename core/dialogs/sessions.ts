// Dialogs under way: begun, answered, taken up again, ended. Steps; what becomes of the answers is the caller's.
import { maskAll } from '../messaging/mask-words.ts'
import { authorize } from '../people/policy.ts'
import type { Work } from '../platform/work.ts'
import type { JsonObject } from '../values/json.ts'
import { Problem } from '../values/problem.ts'
import { type Answer, answersOf, type Progress } from './answers.ts'
import { type DialogStep, end, stepAfter, stepOf } from './definition.ts'
import { findLatest } from './definition-store.ts'
import { advance, filled, firstPosition, openingOf, shortOf, type Turn } from './engine.ts'
import { type Heard, type Later, readAnswer, readChange } from './read-answer.ts'
import { resumeAt } from './resume-at.ts'
import * as store from './session-store.ts'

export type { Session, Subject } from './session-store.ts'
export { findOpenOf, findOpenSession, readSession, standsFor } from './session-store.ts'

const dayMs = 86_400_000
const patienceMs = 7 * dayMs
/** So long after its end the last answer may still be changed. */
const changeableMs = 60 * 60_000

export interface Beginning {
  /** Key of the dialog. */
  dialog: string
  personId: string
  aliasId: string
  conversationId: string
  subject: store.Subject
}

/** The session and its first message; null where the programme has no such dialog, or another one is open. */
export async function beginDialog(
  work: Work,
  { dialog, subject, ...place }: Beginning,
): Promise<{ id: string; text: string } | null> {
  authorize(work.actor, 'answer followUp')
  const latest = await findLatest(work.tx, work.programme.id, dialog)
  if (!latest || (await hasOpenDialog(work, place))) return null
  const id = work.ids.next('dse')
  await store.insertSession(work.tx, {
    ...{ id, programmeId: work.programme.id, definitionId: latest.id, ...place, subject },
    ...{ state: 'open', step: firstPosition(latest.definition).step },
    ...{ startedAt: work.now, askedAt: work.now, expiresAt: new Date(work.now.getTime() + patienceMs) },
  })
  if (subject.kind === 'followUp')
    work.changed({ type: 'dialogSession', id, before: null, after: { dialog, state: 'open' } })
  return { id, text: openingOf(latest.definition, subject) }
}

/** People answer the last thing that they read, so one waits for the other; on a couple's phone too. */
export const hasOpenDialog = async (
  { tx }: Work,
  place: { personId: string; conversationId: string },
): Promise<boolean> => (await store.countOpen(tx, place)) > 0

export interface Answered {
  heard: Heard['kind']
  turn: Turn
  /** The question that was open wants its answers sealed. */
  sealed: boolean
  /** What was answered, once the dialog is done or stopped. */
  answers: Record<string, Answer>
}

/** Whether the words are just an answer to the question that is open; to a question about words only
 * 没有 is. */
export function fitsOpenQuestion({ definition, step }: store.Session, text: string): boolean {
  const open = stepOf(definition, step)
  const heard = readAnswer(text, open, null)
  return heard.kind === 'answer' && (open.kind !== 'text' || heard.answer === '')
}

/** Nothing that is said while it is open is anybody's business. */
export const isSealedOpen = ({ state, definition, step }: store.Session): boolean =>
  state === 'open' && stepOf(definition, step).sealed

/** Any words at all are its answer. */
export const takesAnyWords = (session: store.Session): boolean =>
  isSealedOpen(session) && stepOf(session.definition, session.step).kind === 'text'

/** Sent before the question that is open was asked, so it isn't its answer: the second of two taps. */
export const precedesQuestion = ({ state, askedAt }: store.Session, sentAt: Date): boolean =>
  state === 'open' && sentAt < askedAt

export interface Answering {
  session: store.Session
  text: string
  /** The session's person is one of those behind the WeChat id that wrote. */
  own: boolean
  /** `HH:mm` at which the person is best spoken to; asked for only when they put it off. */
  best: () => Promise<string>
}

export async function answerDialog(work: Work, { session, text, own, best }: Answering): Promise<Answered> {
  authorize(work.actor, 'answer followUp', { own })
  const { definition, progress } = session
  const step = stepOf(definition, session.step)
  const heard = readAnswer(text, step, lastStep(session))
  const turn = advance(definition, session, heard)
  const answers = answersOf(turn.progress)
  const said = turn.says === null ? null : filled(turn.says, session.subject)
  const answered = { heard: heard.kind, turn: { ...turn, says: said }, sealed: step.sealed, answers }
  if (heard.kind === 'courtesy' || (heard.kind === 'talk' && turn.progress === progress)) return answered
  await move(work, session, {
    ...{ state: turn.state, step: turn.step, answers: keptOf(session, turn.state, turn.progress) },
    resumeAt: turn.later ? await resumption(work, turn.later, best) : null,
    ...(turn.state === 'open' ? { askedAt: work.now } : {}),
    ...(isOver(turn.state) ? endOf(session, work.now) : {}),
  })
  return answered
}

const resumption = async (
  { now, programme, quiet }: Work,
  wait: Later['wait'],
  best: () => Promise<string>,
) => resumeAt(now, wait, { zone: programme.zone, quiet, best: await best() })

const lastStep = ({ definition, progress }: store.Session): DialogStep | null => {
  const last = progress.given.at(-1)
  return last ? stepOf(definition, last.step) : null
}

const isOver = (state: string): boolean => state === 'done' || state === 'stopped'

/** Of a rating not even when it was given: the time at which it was asked for stands for it. */
const endOf = ({ subject, startedAt }: store.Session, now: Date): Partial<store.SessionUpdate> =>
  subject.kind === 'rating' ? { finishedAt: startedAt, askedAt: startedAt } : { finishedAt: now }

// Of a rating nothing is kept here once it is over: what was said lies under the seal, or nowhere.
function keptOf({ subject }: store.Session, state: string, progress: Progress): JsonObject {
  if (subject.kind === 'rating' && state !== 'open' && state !== 'paused') return {}
  return maskAll(JSON.parse(JSON.stringify(progress)) as JsonObject)
}

/** Throws the Problem `conflict` when something else moved it: whoever tries again sees its new state. */
async function move(work: Work, session: store.Session, update: Partial<store.SessionUpdate>): Promise<void> {
  if (!(await store.moveSession(work.tx, session, update)))
    throw new Problem('conflict', { thing: 'dialogSession', reason: 'moved in the meantime' })
  if (session.subject.kind === 'rating' || update.state === undefined || update.state === session.state)
    return
  const [before, after] = [{ state: session.state }, { state: update.state }]
  work.changed({ type: 'dialogSession', id: session.id, before, after })
}

/** The last answer of a dialog that is over was meant otherwise. Null where that is not what was said. */
export async function changeFinished(
  work: Work,
  { conversationId, text }: { conversationId: string; text: string },
): Promise<{ session: store.Session; answers: Record<string, Answer> } | null> {
  const since = new Date(work.cause.at.getTime() - changeableMs)
  const session = await store.findFinished(work.tx, conversationId, since)
  const last = session?.progress.given.at(-1)
  if (!session || !last || session.subject.kind === 'rating') return null
  const answer = readChange(text, stepOf(session.definition, last.step))
  if (answer === undefined || stepAfter(session.definition, last.step, answer) !== end) return null
  const given = [...session.progress.given.slice(0, -1), { step: last.step, answer }]
  const progress = { ...session.progress, given }
  await move(work, session, { answers: keptOf(session, session.state, progress) })
  return { session, answers: answersOf(progress) }
}

/** A dialog that waits is taken up again: its question in short. */
export const resumptionOf = ({ definition, step, subject }: store.Session): string =>
  filled(`接着上回的问您：${shortOf(stepOf(definition, step))}`, subject)

export const noteResumed = (work: Work, session: store.Session): Promise<void> =>
  move(work, session, { state: 'open', resumeAt: null, askedAt: work.now })

/** The one reminder that there is. */
export function reminderOf({ definition, step, subject }: store.Session): string {
  const question = shortOf(stepOf(definition, step))
  return filled(`{name}，前面问您的，方便时回一下：${question}\n不想答回“停”就行`, subject)
}

export const noteReminded = (work: Work, session: store.Session): Promise<void> =>
  move(work, session, { remindedAt: work.now })

/** It was answered elsewhere, by a form; what was answered in chat until then is no more. */
export const settleDialog = (
  work: Work,
  session: store.Session,
  { state, given }: { state: 'stopped' | 'done'; given: Progress['given'] },
): Promise<void> =>
  move(work, session, {
    ...{ state, answers: keptOf(session, state, { ...session.progress, given }) },
    ...endOf(session, work.now),
  })

export const endDialog = (
  work: Work,
  session: store.Session,
  state: 'stopped' | 'expired' | 'handedOver' | 'done',
): Promise<void> =>
  move(work, session, {
    ...{ state, answers: keptOf(session, state, session.progress) },
    ...endOf(session, work.now),
  })
