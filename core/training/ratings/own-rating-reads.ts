// Which of their runs somebody may still rate. Whether they have is known by the seal alone, and told to nobody else.
import type { Reader } from '../../platform/database/direct.ts'
import type { Keyring } from '../../platform/keyring.ts'
import type { RunProgress } from '../certificates/progress-reads.ts'
import { sealOf } from './seal.ts'

/** After so many days nobody remembers a course well enough to rate it. */
export const ratedWithinMs = 14 * 86_400_000

interface Asking {
  keyring: Keyring
  programmeId: string
  personId: string
  now: Date
}

/** Runs whose classes are over, in which they were, and which they have not rated. */
export async function ratingsDue(
  reader: Reader,
  runs: readonly RunProgress[],
  { keyring, programmeId, personId, now }: Asking,
): Promise<RunProgress[]> {
  const fresh = runs.filter(
    ({ attended, endsAt }) =>
      attended > 0 && endsAt !== null && endsAt <= now && now.getTime() - endsAt.getTime() <= ratedWithinMs,
  )
  if (fresh.length === 0) return []
  const hashes = fresh.map(({ runId }) => sealOf(keyring, { programmeId, runId, personId }))
  const places = hashes.map(() => '?').join(', ')
  const sql = `SELECT "runId" FROM "RatingSeal" WHERE "personHash" IN (${places})
    AND "runId" IN (${places})`
  const rated = await reader.rows<{ runId: string }>(sql, [...hashes, ...fresh.map(({ runId }) => runId)])
  return fresh.filter(({ runId }) => !rated.some((seal) => seal.runId === runId))
}
