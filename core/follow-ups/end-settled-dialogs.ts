// Dialogs in chat about follow-ups that are owed no more: ended, and what waits in the outbox to ask again is unsaid.
import { findOpenOf, type Session, settleDialog } from '../dialogs/sessions.ts'
import { unsay, unsayExactly } from '../messaging/unsay.ts'
import type { Work } from '../platform/work.ts'
import { personDayAt } from '../values/days.ts'
import { onceKeyOf } from './begin-owed.ts'
import * as store from './store.ts'

/** The one that was answered elsewhere, with its answers. */
interface Answered {
  dueId: string
  state: 'done' | 'stopped'
  given: Session['progress']['given']
}

/** Step. A visit clears whatever fell due before it, so a dialog about an earlier follow-up is over too. */
export async function endSettledDialogs(work: Work, personId: string, answered?: Answered): Promise<void> {
  for (const session of await findOpenOf(work.tx, personId)) {
    const { dueId } = session.subject
    if (session.subject.kind !== 'followUp' || !dueId) continue
    const due = await store.findDue(work.tx, dueId)
    if (due?.state !== 'done' && due?.state !== 'cancelled') continue
    const left = { state: 'stopped' as const, given: session.progress.given }
    await settleDialog(work, session, dueId === answered?.dueId ? answered : left)
    await unsayQuestions(work, session)
  }
}

async function unsayQuestions(work: Work, session: Session): Promise<void> {
  const dayOf = (at: Date) => personDayAt(at, work.programme.zone)
  const days = [session.startedAt, ...(session.remindedAt ? [session.remindedAt] : [])].map(dayOf)
  await unsayExactly(
    work,
    days.map((day) => onceKeyOf(session.personId, day)),
  )
  await unsay(work, `dialog-resume:${session.id}:`)
}
