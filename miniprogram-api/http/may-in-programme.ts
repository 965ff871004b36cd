// For `authorize` of what is listed by programme: finds the programme that the query names and checks the asker.
import { type Action, authorize } from '../../core/people/policy.ts'
import type { Deps } from '../../core/platform/deps.ts'
import { type ProgrammeSummary, programmeByKey } from '../../core/programmes/programme-reads.ts'
import type { Actor } from '../../core/values/actor.ts'

interface Ask {
  deps: Deps
  query: { programme: string }
  actorIn(programmeId: string): Actor
}

/** Throws `notFound`, and `notAllowed` where the asker may not do this in that programme. */
export const mayInProgramme =
  (action: Action) =>
  async ({ deps, query, actorIn }: Ask): Promise<ProgrammeSummary> => {
    const programme = await programmeByKey(deps.database.client, query.programme)
    authorize(actorIn(programme.id), action)
    return programme
  }
