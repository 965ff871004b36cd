// 课堂口令: four digits for one class, asked for by staff, good from half an hour before it until it ends.
import { authorize } from '../people/policy.ts'
import type { Work } from '../platform/work.ts'
import type { SessionOnSchedule } from './session-reads.ts'

const earlyMs = 30 * 60_000

/** A new code ends the class's earlier ones. */
export async function issueClassCode(work: Work, session: SessionOnSchedule): Promise<string> {
  authorize(work.actor, 'issue classCode')
  const code = await freeCode(work)
  await work.tx.classCode.updateMany({
    where: { sessionId: session.id, validUntil: { gt: work.now } },
    data: { validUntil: work.now },
  })
  const id = work.ids.next('cod')
  const validFrom = new Date(Math.min(session.startsAt.getTime() - earlyMs, work.now.getTime()))
  await work.tx.classCode.create({
    data: {
      ...{ id, sessionId: session.id, code, validFrom, validUntil: session.endsAt },
      issuedById: work.actor.kind === 'person' ? work.actor.personId : null,
    },
  })
  work.changed({ type: 'classCode', id, before: null, after: { course: session.course } })
  return code
}

// Two classes at the same time must not have the same code.
async function freeCode(work: Work): Promise<string> {
  for (;;) {
    const code = String(work.random.below(10_000)).padStart(4, '0')
    const taken = await work.tx.classCode.count({ where: { code, validUntil: { gt: work.now } } })
    if (taken === 0) return code
  }
}
