// A name in a message about a class: only somebody of the run's list or of the sender's own phone is meant by it.
import { findNamed } from '../../core/people/named-person.ts'
import type { FeatureContext } from './context.ts'

export interface ListedPerson {
  id: string
  name: string
  /** One of the people of the phone that wrote. */
  own: boolean
}

/** Null where nobody of that name is on the list, or more than one. */
export async function onTheList(
  { work, scene }: FeatureContext,
  name: string,
  runId: string | undefined,
): Promise<ListedPerson | null> {
  const found = await findNamed(work, { name, aliasId: scene.sender.aliasId, runId })
  if (found.kind !== 'one') return null
  const { id, name: known, ofAlias, inRun } = found.person
  return ofAlias || inRun ? { id, name: known, own: ofAlias } : null
}
