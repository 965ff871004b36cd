// A use case behind a request: opens the transaction with the request as the cause.
import type { Deps } from '../../core/platform/deps.ts'
import { runWork, type Work } from '../../core/platform/work.ts'
import { programmeById } from '../../core/programmes/programme-reads.ts'
import type { Actor } from '../../core/values/actor.ts'

interface Asking {
  deps: Deps
  requestId: string
  actorIn(programmeId: string): Actor
}

export async function inWork<T>(
  { deps, requestId, actorIn }: Asking,
  programmeId: string,
  body: (work: Work) => Promise<T>,
): Promise<T> {
  const programme = await programmeById(deps.database.client, programmeId)
  return runWork(deps, {
    programme,
    actor: actorIn(programmeId),
    cause: { kind: 'http', id: requestId, orderId: requestId, at: deps.clock.now() },
    body,
  })
}
