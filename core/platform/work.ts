// A unit of work: what a use case and the steps that it calls share inside one transaction. Only the outermost use
// case opens one; steps are functions of `(work, input)`.
import type { Actor } from '../values/actor.ts'
import { insert, type Reader, readerOf } from './database/direct.ts'
import type { Tx } from './database/transactor.ts'
import type { Deps } from './deps.ts'

export interface ProgrammeInForce {
  id: string
  key: string
  region: string
  zone: string
}

/** What made a change: the message, the request, the job's run or the command. */
export interface Cause {
  kind: 'message' | 'http' | 'job' | 'command'
  id: string
  /** WeChat's id of a message; the cause's own id otherwise. Orders what was sent in the same instant. */
  orderId: string
  /** When it was said; for anything but a message, now. */
  at: Date
  /** A message out of a chat log: it is recorded, and nothing is said or asked because of it. */
  imported?: true
}

export interface Change {
  /** `dailyReport`, `attendance`, … */
  type: string
  id: string
  before: object | null
  after: object | null
}

export interface Work {
  tx: Tx
  /** The transaction, for reads that the doors ask outside of one, too. */
  reader: Reader
  programme: ProgrammeInForce
  actor: Actor
  cause: Cause
  now: Date
  ids: Deps['ids']
  random: Deps['random']
  keyring: Deps['keyring']
  /** When nobody is to be woken. */
  quiet: { from: string; until: string }
  /** Notes what changed; written as events when the work ends, in the same transaction. */
  changed(change: Change): void
}

export interface WorkFrame {
  programme: ProgrammeInForce
  actor: Actor
  cause: Cause
}

const actorId = (actor: Actor): string | null => (actor.kind === 'person' ? actor.personId : null)

/** Runs `body` as one unit of work inside a transaction that the caller has opened. */
export async function workWithin<T>(
  deps: Deps,
  tx: Tx,
  frame: WorkFrame & { body: (work: Work) => Promise<T> },
): Promise<T> {
  const changes: Change[] = []
  const work: Work = {
    tx,
    reader: readerOf(tx),
    programme: frame.programme,
    actor: frame.actor,
    cause: frame.cause,
    now: deps.clock.now(),
    ids: deps.ids,
    random: deps.random,
    keyring: deps.keyring,
    quiet: { from: deps.config.QUIET_FROM, until: deps.config.QUIET_UNTIL },
    changed: (change) => changes.push(change),
  }
  const result = await frame.body(work)
  for (const change of changes) await insert(tx, 'Event', eventRow(work, change))
  return result
}

const eventRow = (work: Work, change: Change) => ({
  id: work.ids.next('evt'),
  programmeId: work.programme.id,
  type: change.type,
  subjectId: change.id,
  before: change.before,
  after: change.after,
  actorId: actorId(work.actor),
  causeKind: work.cause.kind,
  causeId: work.cause.id,
  at: work.now,
})

/** The outermost use case: opens the transaction, and answers only after the commit. */
export const runWork = <T>(deps: Deps, frame: WorkFrame & { body: (work: Work) => Promise<T> }): Promise<T> =>
  deps.database.transact((tx) => workWithin(deps, tx, frame))
