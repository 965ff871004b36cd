// A trainee's rating of a run, sealed: counted, and not attributable, by staff neither. No event is noted of it, since
// an event says who did what by which message; what remains is the rating, of no time, and a hash that prevents a second.
import { authorize } from '../../people/policy.ts'
import type { Random } from '../../platform/random.ts'
import type { Work } from '../../platform/work.ts'
import { readSettings } from '../../programmes/settings-reads.ts'
import { dayAt } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import * as store from './rating-store.ts'
import { sealOf } from './seal.ts'

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

const longestWords = 500

/** Throws `notAllowed` where staff rate for somebody else, `invalidInput` for points beyond 1 to 5. */
export async function sealRating(work: Work, given: RatingGiven): Promise<Sealed> {
  authorize(work.actor, 'rate course')
  const { actor, tx, programme } = work
  const ofStaff = actor.kind === 'person' && actor.roles.some((role) => role === 'staff' || role === 'admin')
  if (ofStaff && actor.personId !== given.personId)
    throw new Problem('notAllowed', { verb: 'rate', thing: 'course for somebody else' })
  const { runId, personId } = given
  if (!(await store.findRun(tx, programme.id, runId)))
    throw new Problem('notFound', { thing: 'run', id: runId })
  const scores = { teacher: points(given, 'teacher'), content: points(given, 'content') }
  const rating = { ...scores, usefulness: points(given, 'usefulness'), words: wordsOf(given) }
  if (Object.values(rating).every((value) => value === null)) return 'empty'
  if (!(await store.hasAttended(tx, runId, personId))) return 'notThere'
  await store.lockRun(tx, runId)
  const personHash = sealOf(work.keyring, { programmeId: programme.id, runId, personId })
  if (!(await store.breakSeal(tx, { runId, personHash }))) return 'again'
  // Not the day on which it was given: few rate on one day.
  const day = dayAt((await store.lastClass(tx, runId)) ?? work.cause.at, programme.zone)
  const row = { id: chanceId(work.random), programmeId: programme.id, runId, day, shown: false, ...rating }
  const all = await withEnoughShown(work, [...(await store.ratingsOfRun(tx, runId)), row])
  await store.layDown(tx, runId, shuffled(all, work.random))
  return 'sealed'
}

/** Figures move only by so many at once: between two looks at them there is never one person alone. */
async function withEnoughShown<Row extends { shown: boolean }>(
  { tx, programme }: Work,
  all: Row[],
): Promise<Row[]> {
  const { wordsFrom } = (await readSettings(tx, programme.id)).ratings
  const waiting = all.filter(({ shown }) => !shown).length
  return waiting < wordsFrom ? all : all.map((each) => ({ ...each, shown: true }))
}

function points(given: RatingGiven, of: 'teacher' | 'content' | 'usefulness'): number | null {
  const value = given[of]
  if (value === undefined) return null
  if (!Number.isInteger(value) || value < 1 || value > 5)
    throw new Problem('invalidInput', { where: of, reason: 'not from 1 to 5' })
  return value
}

const wordsOf = ({ words }: RatingGiven): string | null => words?.trim().slice(0, longestWords) || null

// The usual ids begin with the time at which they were made.
const chanceId = (random: Random): string =>
  `rat_${Array.from({ length: 20 }, () => random.below(32).toString(32)).join('')}`

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const all = [...items]
  for (let i = all.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const [a, b] = [all[i], all[j]]
    if (a === undefined || b === undefined) continue
    all[i] = b
    all[j] = a
  }
  return all
}
