// What staff note while they are in the room: how many heads there are, and a picture of the class.
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { lockSession } from './attendance-store.ts'
import { classesBetween } from './class-reads.ts'
import { sessionOf } from './mark-attendance.ts'
import * as store from './store.ts'

const hourMs = 3_600_000

/** Throws `notFound` for a class that the programme does not have. */
export async function setHeadcount(
  work: Work,
  input: { sessionId: string; headcount: number },
): Promise<void> {
  authorize(work.actor, 'change training')
  const { id, course } = await sessionOf(work, input.sessionId)
  await lockSession(work.tx, id)
  const before = await store.headcountOf(work.tx, id)
  if (before === input.headcount) return
  await store.setHeadcount(work.tx, id, input.headcount)
  work.changed({
    ...{ type: 'headcount', id, before: before === null ? null : { course, headcount: before } },
    after: { course, headcount: input.headcount },
  })
}

/** A picture sent during a class of the run or in the hour after it. False where there is no such class. */
export async function keepClassPhoto(
  work: Work,
  photo: { inboxId: string; runId: string },
): Promise<boolean> {
  authorize(work.actor, 'change training')
  const at = work.cause.at
  const [session] = await classesBetween(work.tx, work.programme.id, {
    ...{ from: new Date(at.getTime() - hourMs), until: at, runId: photo.runId },
  })
  if (!session || work.actor.kind !== 'person') return false
  for (const { id: attachmentId, sha256 } of await store.picturesOf(work.tx, photo.inboxId)) {
    // Two bots in one room see the same picture.
    if (await store.hasPhoto(work.tx, session.id, sha256)) continue
    const id = work.ids.next('pho')
    await store.insertPhoto(work.tx, {
      ...{ id, sessionId: session.id, attachmentId, byPersonId: work.actor.personId, at },
    })
    work.changed({ type: 'classPhoto', id, before: null, after: { course: session.course } })
  }
  return true
}
