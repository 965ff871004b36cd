// A unit of work for tests of steps, as a message, a command or a job would open it.
import type { Deps } from '../../core/platform/deps.ts'
import { type Cause, runWork, type Work } from '../../core/platform/work.ts'
import type { Actor } from '../../core/values/actor.ts'
import { programmeKey } from './county-accounts.ts'

export interface WorkAs {
  actor?: Actor | 'system'
  cause?: Partial<Cause>
  programme?: string
}

let causes = 0

export async function doWork<T>(
  deps: Deps,
  body: (work: Work) => Promise<T>,
  { actor = 'system', cause = {}, programme: key = programmeKey }: WorkAs = {},
): Promise<T> {
  const programme = await deps.database.client.programme.findUniqueOrThrow({ where: { key } })
  const id = `test-${String(++causes).padStart(6, '0')}`
  return runWork(deps, {
    programme,
    actor: actor === 'system' ? { kind: 'system', programmeId: programme.id } : actor,
    cause: { kind: 'command', id, orderId: id, at: deps.clock.now(), ...cause },
    body,
  })
}

/** The person of that name, acting with these roles. */
export async function actorNamed(
  deps: Deps,
  name: string,
  options: Partial<Actor & object> = {},
): Promise<Actor> {
  const row = await deps.database.client.person.findFirstOrThrow({
    where: { name },
    include: { roles: true },
  })
  return {
    ...{ kind: 'person', programmeId: row.programmeId, personId: row.id, verified: true },
    roles: row.roles.map(({ role }) => role as 'staff'),
    ...options,
  } as Actor
}
