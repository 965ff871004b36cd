// What people think of the courses, as far as it may be known: sums and words of enough people at once, so that nobody
// can be guessed, from the difference to what was shown before neither. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'
import { readSettings } from '../../programmes/settings-reads.ts'
import { addDays, type Day, instantOf } from '../../values/days.ts'

/** Of one run, or of those whose last class was from `from` to `to`, both of which count. */
export type RatingsAsked = { runId: string } | { from: Day; to: Day }

export interface Ratings {
  responses: number
  /** So many of them are in the figures below. */
  shown: number
  /** So many more until the figures are shown, or shown anew; of several runs 0. */
  needed: number
  /** Who attended at least once, counted for each run. */
  invited: number
  /** Null where nobody was invited. */
  responseRate: number | null
  averages: { teacher: number | null; content: number | null; usefulness: number | null }
  /** Share of the ratings with points whose mean is high enough; null where there is none. */
  satisfaction: number | null
  /** In no order. */
  words: string[]
}

interface RatingRow {
  teacher: number | null
  content: number | null
  usefulness: number | null
  words: string | null
}

export async function readRatings(tx: Tx, programmeId: string, asked: RatingsAsked): Promise<Ratings> {
  const { ratings: settings } = await readSettings(tx, programmeId)
  const when = 'runId' in asked ? { runId: asked.runId } : { day: { gte: asked.from, lte: asked.to } }
  // Their ids are chance, and so is the order.
  const all = await tx.rating.findMany({ where: { programmeId, ...when }, orderBy: { id: 'asc' } })
  const rows = all.filter(({ shown }) => shown)
  const invited = await countInvited(tx, programmeId, asked)
  const means = rows
    .map(pointsOf)
    .filter((points) => points.length > 0)
    .map(mean)
  const satisfied = means.filter((each) => each >= settings.satisfiedFrom).length
  return {
    ...{ responses: all.length, invited, responseRate: invited === 0 ? null : all.length / invited },
    shown: rows.length,
    needed: 'runId' in asked ? Math.max(0, settings.wordsFrom - (all.length - rows.length)) : 0,
    averages: {
      teacher: average(rows, 'teacher'),
      content: average(rows, 'content'),
      usefulness: average(rows, 'usefulness'),
    },
    satisfaction: means.length === 0 ? null : satisfied / means.length,
    words: rows.flatMap(({ words }) => words ?? []),
  }
}

const pointsOf = ({ teacher, content, usefulness }: RatingRow): number[] =>
  [teacher, content, usefulness].filter((points) => points !== null)

const mean = (points: readonly number[]): number =>
  points.reduce((sum, each) => sum + each, 0) / points.length

function average(rows: readonly RatingRow[], of: 'teacher' | 'content' | 'usefulness'): number | null {
  const points = rows.flatMap((row) => row[of] ?? [])
  return points.length === 0 ? null : mean(points)
}

async function countInvited(tx: Tx, programmeId: string, asked: RatingsAsked): Promise<number> {
  const session = 'runId' in asked ? { runId: asked.runId } : await startsIn(tx, programmeId, asked)
  const rows = await tx.attendance.findMany({
    where: {
      ...{ programmeId, voidedAt: null, state: { in: ['present', 'late'] } },
      session: { cancelledAt: null, ...session },
    },
    select: {
      personId: true,
      person: { select: { mergedIntoId: true } },
      session: { select: { runId: true } },
    },
  })
  const invited = rows.map(
    ({ session: { runId }, person, personId }) => `${runId} ${person.mergedIntoId ?? personId}`,
  )
  return new Set(invited).size
}

async function startsIn(tx: Tx, programmeId: string, { from, to }: { from: Day; to: Day }) {
  const { zone } = await tx.programme.findUniqueOrThrow({
    where: { id: programmeId },
    select: { zone: true },
  })
  return { startsAt: { gte: instantOf(from, '00:00', zone), lt: instantOf(addDays(to, 1), '00:00', zone) } }
}
