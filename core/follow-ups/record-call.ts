// Staff enter what a call came to, on the call list.
import type { Deps } from '../platform/deps.ts'
import { type ProgrammeInForce, runWork } from '../platform/work.ts'
import type { Actor } from '../values/actor.ts'
import type { Day } from '../values/days.ts'
import { type EnteredVisit, recordVisit } from './enter-visit.ts'
import type { VisitSaid } from './visit-fold.ts'

export interface Call {
  programme: ProgrammeInForce
  actor: Actor
  requestId: string
  personId: string
  day: Day
  said: VisitSaid
}

/** Use case. Throws the Problems `notAllowed`, `notFound` and `invalidInput` (a day that is yet to come). */
export function recordCall(
  deps: Deps,
  { programme, actor, requestId, personId, day, said }: Call,
): Promise<EnteredVisit> {
  const cause = { kind: 'http' as const, id: requestId, orderId: requestId, at: deps.clock.now() }
  return runWork(deps, {
    ...{ programme, actor, cause },
    body: (work) => recordVisit(work, { person: personId, day, said, part: 0 }),
  })
}
