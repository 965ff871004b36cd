// What is said of somebody's being in a class, noted as it was said; their attendance follows from all of it.
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { Problem } from '../../values/problem.ts'
import type { MarkKind } from './attendance-fold.ts'
import * as store from './attendance-store.ts'
import { type Marked, refoldAttendance } from './refold-attendance.ts'
import { deletePhotosOf } from './store.ts'

export interface Marking {
  sessionId: string
  personId: string
  kind: MarkKind
  /** Place among the message's own parts, from 0. */
  part: number
  /** Of a make-up or an absence. A leave keeps none. */
  reason?: string | undefined
  byAliasId?: string | undefined
  /** A leave that staff gave; the other kinds of staff are theirs anyway. */
  byStaff?: boolean
}

const ofStaff = ({ kind, byStaff }: Marking): boolean =>
  kind === 'makeUp' || kind === 'absent' || kind === 'paper' || byStaff === true

/** Throws `notFound` for a class that the programme does not have. */
export async function markAttendance(work: Work, marking: Marking): Promise<Marked> {
  const staff = ofStaff(marking)
  authorize(work.actor, staff ? 'change training' : 'record attendance')
  const session = await sessionOf(work, marking.sessionId)
  await store.lockSession(work.tx, session.id)
  const { personId, kind, part, reason, byAliasId } = marking
  const { actor, cause } = work
  await store.insertMark(work.tx, {
    ...{ id: work.ids.next('mrk'), programmeId: work.programme.id, sessionId: session.id, personId, kind },
    reason: staff ? (reason ?? null) : null,
    byAliasId: byAliasId ?? null,
    byPersonId: staff && actor.kind === 'person' ? actor.personId : null,
    ...{ causeId: cause.id, messageId: cause.orderId, part, sentAt: cause.at, recordedAt: work.now },
  })
  return refoldAttendance(work, session, personId)
}

export async function sessionOf(work: Work, id: string): Promise<store.SessionRow> {
  const session = await store.findSession(work.tx, work.programme.id, id)
  if (!session) throw new Problem('notFound', { thing: 'session', id })
  return session
}

/** A recalled message takes its marks back, and its picture of a class. Returns of which kinds they were. */
export async function takeBackAttendance(work: Work, causeId: string): Promise<MarkKind[]> {
  await deletePhotosOf(work.tx, causeId)
  return takeBack(work, await store.marksOfCause(work.tx, causeId))
}

/** Of one message, the check-ins of these people alone: who of a phone it was is taken back. */
export async function takeBackCheckIns(
  work: Work,
  causeId: string,
  personIds: readonly string[],
): Promise<MarkKind[]> {
  const marks = await store.marksOfCause(work.tx, causeId)
  return takeBack(
    work,
    marks.filter(({ kind, personId }) => kind === 'checkIn' && personIds.includes(personId)),
  )
}

async function takeBack(work: Work, marks: readonly store.MarkPlace[]): Promise<MarkKind[]> {
  for (const { id, sessionId, personId } of marks) {
    await store.lockSession(work.tx, sessionId)
    await store.voidMark(work.tx, id, work.now)
    await refoldAttendance(work, await sessionOf(work, sessionId), personId)
  }
  return marks.map(({ kind }) => kind)
}

/** Everybody's state in a class anew: after its time was changed, another check-in is late. */
export async function refoldSession(work: Work, sessionId: string): Promise<void> {
  authorize(work.actor, 'change training')
  const session = await sessionOf(work, sessionId)
  await store.lockSession(work.tx, sessionId)
  for (const personId of await store.markedPeople(work.tx, sessionId))
    await refoldAttendance(work, session, personId)
}
