// For `authorize` of what is asked of one batch.
import { batchById } from '../../../core/brand/trace/trace-reads.ts'
import { type Action, authorize } from '../../../core/people/policy.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import type { Actor } from '../../../core/values/actor.ts'

interface Asking {
  deps: Deps
  params: { id: string }
  actorIn(programmeId: string): Actor
}

/** Throws `notFound`, and `notAllowed` where the asker may not do this in the batch's programme. */
export const mayOfBatch =
  (action: Action) =>
  async ({ deps, params, actorIn }: Asking) => {
    const batch = await batchById(deps.database.client, params.id)
    authorize(actorIn(batch.programmeId), action)
    return batch
  }
