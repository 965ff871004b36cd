// 课堂口令: four digits for one class. Asked for in chat, it is good from half an hour before the class until its end;
// on the class page it changes every few minutes, so that nobody passes it on to somebody who isn't there.
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { readSettings } from '../../programmes/settings-reads.ts'
import { lockSession } from './attendance-store.ts'
import { sessionOf } from './mark-attendance.ts'
import * as store from './store.ts'

/** Whoever was just typing the old code of the page. */
const graceMs = 2 * 60_000

interface ClassOfCode {
  id: string
  course: string
  startsAt: Date
  endsAt: Date
}

/** A new code ends the class's earlier ones. */
export async function issueClassCode(work: Work, session: ClassOfCode): Promise<string> {
  authorize(work.actor, 'issue classCode')
  await lockSession(work.tx, session.id)
  return (await issue(work, session, work.now)).code
}

export interface ShownCode extends store.CodeInForce {
  /** From then on the class page has another one, or none as the class is over. */
  changesAt: Date
}

/** What the class page shows: a new code once the last is `settings.classes.codeMinutes` old. Null after the class. */
export async function currentClassCode(work: Work, sessionId: string): Promise<ShownCode | null> {
  authorize(work.actor, 'issue classCode')
  const session = await sessionOf(work, sessionId)
  if (session.cancelledAt || session.endsAt <= work.now) return null
  await lockSession(work.tx, sessionId)
  const { classes } = await readSettings(work.tx, work.programme.id)
  const known = await store.findCurrentCode(work.tx, sessionId, work.now)
  const shownMs = classes.codeMinutes * 60_000
  const oldest = work.now.getTime() - shownMs
  // Before the door opens there is nothing to hurry: one code waits for the first to come.
  const shown =
    known && known.validFrom.getTime() > oldest
      ? known
      : await issue(work, session, new Date(work.now.getTime() + graceMs))
  const changes = Math.min(shown.validFrom.getTime() + shownMs, session.endsAt.getTime())
  return { ...shown, changesAt: new Date(changes) }
}

async function issue(work: Work, session: ClassOfCode, earlierUntil: Date): Promise<store.CodeInForce> {
  const { classes } = await readSettings(work.tx, work.programme.id)
  const code = await freeCode(work)
  const id = work.ids.next('cod')
  const opens = session.startsAt.getTime() - classes.openMinutes * 60_000
  // WeChat tells the time of a message in whole seconds: what is sent at once must not seem too early.
  const issued = Math.floor(work.now.getTime() / 1000) * 1000
  const validFrom = new Date(Math.max(opens, issued))
  const row = { id, sessionId: session.id, code, validFrom, validUntil: session.endsAt }
  const issuedById = work.actor.kind === 'person' ? work.actor.personId : null
  await store.replaceCode(work.tx, { ...row, issuedById }, earlierUntil)
  work.changed({ type: 'classCode', id, before: null, after: { course: session.course } })
  return { code, validFrom, validUntil: row.validUntil }
}

interface ClassTime {
  startsAt: Date
  endsAt: Date
}

/** Step: another time of a class is another time of its code; one that was replaced stays as it is. */
export async function retimeClassCode(
  work: Work,
  sessionId: string,
  { before, after }: { before: ClassTime; after: ClassTime },
): Promise<void> {
  authorize(work.actor, 'change training')
  const { classes } = await readSettings(work.tx, work.programme.id)
  const opening = ({ startsAt }: ClassTime) => startsAt.getTime() - classes.openMinutes * 60_000
  for (const { id, validFrom } of await store.findCodesUntil(work.tx, sessionId, before.endsAt)) {
    // Given out before the door opened, it opens with the door; given out later, not before that.
    const issued = validFrom.getTime() > opening(before) ? validFrom.getTime() : 0
    const opens = new Date(Math.max(opening(after), issued))
    await store.retimeCode(work.tx, id, { validFrom: opens, validUntil: after.endsAt })
  }
}

// Two classes at the same time must not have the same code.
async function freeCode(work: Work): Promise<string> {
  for (;;) {
    const code = String(work.random.below(10_000)).padStart(4, '0')
    if (!(await store.isCodeTaken(work.tx, code, work.now))) return code
  }
}
