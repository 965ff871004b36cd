// A trainee's rating of a run, sealed: counted, and not attributable. No event is noted of it.
import { authorize } from '../people/policy.ts'
import type { Work } from '../platform/work.ts'
import { dayAt } from '../values/days.ts'
import * as store from './rating-store.ts'

export interface RatingGiven {
  runId: string
  personId: string
  /** From 1 to 5. */
  teacher?: number | undefined
  content?: number | undefined
  usefulness?: number | undefined
  words?: string | undefined
}

/** `again`: they have rated it before. `notThere`: they were in none of its classes. `empty`: nothing was said. */
export type Sealed = 'sealed' | 'again' | 'notThere' | 'empty'

export async function sealRating(work: Work, { runId, personId, ...given }: RatingGiven): Promise<Sealed> {
  authorize(work.actor, 'rate course')
  const { programme, keyring, random } = work
  if (Object.values(given).every((each) => each === undefined)) return 'empty'
  const personHash = keyring.codeHash(`rating ${programme.id} ${runId} ${personId}`)
  if (!(await store.breakSeal(work.tx, { runId, personHash }))) return 'again'
  // The usual ids begin with the time at which they were made.
  const id = `rat_${Array.from({ length: 20 }, () => random.below(32).toString(32)).join('')}`
  const day = dayAt(work.cause.at, programme.zone)
  const { teacher = null, content = null, usefulness = null, words = null } = given
  const row = { id, programmeId: programme.id, runId, day, teacher, content, usefulness, words }
  await store.layDown(work.tx, row)
  return 'sealed'
}
