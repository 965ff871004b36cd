// What the routes of one class share: finding it, checking the asker, and a unit of work for what they change.
import { type Action, authorize } from '../../../core/people/policy.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { runWork, type Work } from '../../../core/platform/work.ts'
import { programmeById } from '../../../core/programmes/programme-reads.ts'
import { type ClassHead, readClass, readClassHead } from '../../../core/training/classes/class-page-reads.ts'
import { reconcilePaper } from '../../../core/training/classes/paper-reads.ts'
import type { Actor } from '../../../core/values/actor.ts'
import type { ClassPageAnswer } from '../../contract/classes.ts'
import { presentClass } from './present.ts'

interface Ask {
  deps: Deps
  params: { id: string }
  actorIn(programmeId: string): Actor
}

/** Throws `notFound`, and `notAllowed` where the asker may not do this in the class's programme. */
export const mayInClass =
  (action: Action) =>
  async ({ deps, params, actorIn }: Ask): Promise<ClassHead> => {
    const session = await readClassHead(deps.database.client, params.id)
    authorize(actorIn(session.programmeId), action)
    return session
  }

interface Changing extends Pick<Ask, 'deps' | 'actorIn'> {
  requestId: string
  found: ClassHead
}

export async function inClassWork<T>(
  { deps, actorIn, found, requestId }: Changing,
  body: (work: Work) => Promise<T>,
): Promise<T> {
  const programme = await programmeById(deps.database.client, found.programmeId)
  const cause = { kind: 'http' as const, id: requestId, orderId: requestId, at: deps.clock.now() }
  return runWork(deps, { programme, actor: actorIn(programme.id), cause, body })
}

export async function classPage(deps: Deps, sessionId: string): Promise<ClassPageAnswer> {
  const { client } = deps.database
  const now = deps.clock.now()
  return presentClass(
    await readClass(client, sessionId, now),
    await reconcilePaper(client, sessionId, now),
    now,
  )
}
