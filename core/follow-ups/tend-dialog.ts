// A dialog under way, by the clock: taken up again when they said, reminded of once, handed to staff, ended.
import * as dialogs from '../dialogs/sessions.ts'
import { wasSaid } from '../messaging/habit-reads.ts'
import { say } from '../messaging/say.ts'
import type { Deps } from '../platform/deps.ts'
import { runWork, type Work, type WorkFrame } from '../platform/work.ts'
import { personDayAt } from '../values/days.ts'
import { endOfDay, handOver, onceKeyOf } from './begin-owed.ts'
import { isTheirHour, nobodySleeps } from './best-time.ts'
import type { Held, SessionUnderWay } from './hold-reads.ts'
import { keepUnfinished } from './keep-result.ts'
import * as store from './store.ts'

const dayMs = 86_400_000
/** A day, and their hour may be a little earlier than it was yesterday. */
const reminderAfterMs = dayMs - 4 * 3_600_000

export const tendDialog = (deps: Deps, frame: WorkFrame, session: SessionUnderWay): Promise<Held> =>
  runWork(deps, { ...frame, body: (work) => tend(work, session) })

async function tend(work: Work, under: SessionUnderWay): Promise<Held> {
  const session = await dialogs.readSession(work.tx, under.id)
  const { dueId } = session.subject
  const due = dueId ? await store.findDue(work.tx, dueId) : null
  // Staff visited them in the meantime, or they want to be asked no more.
  if (due && (due.state === 'done' || due.state === 'cancelled')) return finish(work, session, 'stopped')
  if (due && (await store.refusesFollowUps(work.tx, session.personId))) {
    const refused = await store.moveDue(work.tx, due, { state: 'cancelled' })
    return refused ? finish(work, session, 'stopped') : 'waiting'
  }
  if (session.expiresAt <= work.now) return expire(work, session, due)
  if (session.resumeAt && session.resumeAt <= work.now) return resume(work, under, session)
  if (due?.state === 'asked' && session.remindedAt && isPast(work, session.remindedAt, dayMs)) {
    if (await keepUnfinished(work, session)) return finish(work, session, 'expired')
    return (await handOver(work, due)) ? 'handedOver' : 'waiting'
  }
  const waits = session.state === 'open' && !session.remindedAt
  return waits && isPast(work, session.askedAt, reminderAfterMs) ? remind(work, under, session) : 'waiting'
}

/** What they answered stays, and then nobody calls; of who said nothing, staff do. */
async function expire(work: Work, session: dialogs.Session, due: store.DueRow | null): Promise<Held> {
  if (await keepUnfinished(work, session)) return finish(work, session, 'expired')
  if (due?.state === 'asked' && !(await handOver(work, due))) return 'waiting'
  return finish(work, session, due ? 'handedOver' : 'expired')
}

const isPast = ({ now }: Work, since: Date, ms: number): boolean => now.getTime() - since.getTime() >= ms

async function finish(
  work: Work,
  session: dialogs.Session,
  state: 'stopped' | 'expired' | 'handedOver',
): Promise<Held> {
  await dialogs.endDialog(work, session, state)
  return 'ended'
}

// They named the time themselves, so it is not one of the day's unasked messages.
async function resume(work: Work, under: SessionUnderWay, session: dialogs.Session): Promise<Held> {
  if (!nobodySleeps(work) || !under.friend || under.muted) return 'waiting'
  const onceKey = `dialog-resume:${session.id}:${session.resumeAt?.getTime() ?? 0}`
  await say(work, { ...utterance(work, under), text: dialogs.resumptionOf(session), onceKey })
  await dialogs.noteResumed(work, session)
  return 'resumed'
}

async function remind(work: Work, under: SessionUnderWay, session: dialogs.Session): Promise<Held> {
  const today = personDayAt(work.now, work.programme.zone)
  const onceKey = onceKeyOf(session.personId, today)
  if (under.muted || !under.friend || personDayAt(session.askedAt, work.programme.zone) >= today)
    return 'waiting'
  if ((await wasSaid(work.tx, onceKey)) || !(await isTheirHour(work, [under.aliasId]))) return 'waiting'
  const said = await say(work, { ...utterance(work, under), text: dialogs.reminderOf(session), onceKey })
  if (said) await dialogs.noteReminded(work, session)
  return said ? 'reminded' : 'waiting'
}

const utterance = (work: Work, { accountId, conversationId }: SessionUnderWay) => ({
  account: accountId,
  conversation: { id: conversationId, kind: 'private' as const },
  purpose: 'reminder' as const,
  expiresAt: endOfDay(work),
  answers: [],
})
