// 课堂口令: four digits for one class, asked for by staff, good from half an hour before it until it ends.
import { authorize } from '../people/policy.ts'
import type { Work } from '../platform/work.ts'
import type { SessionOnSchedule } from './session-reads.ts'
import * as store from './store.ts'

const earlyMs = 30 * 60_000

/** A new code ends the class's earlier ones. */
export async function issueClassCode(work: Work, session: SessionOnSchedule): Promise<string> {
  authorize(work.actor, 'issue classCode')
  const code = await freeCode(work)
  const id = work.ids.next('cod')
  const validFrom = new Date(Math.min(session.startsAt.getTime() - earlyMs, work.now.getTime()))
  const row = { id, sessionId: session.id, code, validFrom, validUntil: session.endsAt }
  const issuedById = work.actor.kind === 'person' ? work.actor.personId : null
  await store.replaceCode(work.tx, { ...row, issuedById }, work.now)
  work.changed({ type: 'classCode', id, before: null, after: { course: session.course } })
  return code
}

// Two classes at the same time must not have the same code.
async function freeCode(work: Work): Promise<string> {
  for (;;) {
    const code = String(work.random.below(10_000)).padStart(4, '0')
    if (!(await store.isCodeTaken(work.tx, code, work.now))) return code
  }
}
