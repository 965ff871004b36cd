// Writes of sealed ratings. Nothing here leads from a rating to whoever gave it, the order of the rows included.

import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import { insertNew, run } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'

type RatingRow = Prisma.RatingGetPayload<object>

/** False when this person has rated the run before. */
export const breakSeal = (tx: Tx, seal: { runId: string; personHash: string }): Promise<boolean> =>
  insertNew(tx, 'RatingSeal', seal)

/** When the last class of the run that was not cancelled begins. */
export async function lastClass(tx: Tx, runId: string): Promise<Date | null> {
  const found = await tx.classSession.findFirst({
    where: { runId, cancelledAt: null },
    orderBy: { startsAt: 'desc' },
    select: { startsAt: true },
  })
  return found?.startsAt ?? null
}

/** On PostgreSQL the row lock keeps two ratings of a run apart; SQLite has one writer anyway. */
export async function lockRun(tx: Tx, runId: string): Promise<void> {
  await run(tx, 'UPDATE "CourseRun" SET "number" = "number" WHERE "id" = ?', [runId])
}

export const ratingsOfRun = (tx: Tx, runId: string): Promise<RatingRow[]> =>
  tx.rating.findMany({ where: { runId }, orderBy: { id: 'asc' } })

/** A database keeps rows as they came, and seals too: so the run's ratings are laid down anew, in a chance order. */
export async function layDown(tx: Tx, runId: string, shuffled: readonly RatingRow[]): Promise<void> {
  await tx.rating.deleteMany({ where: { runId } })
  await tx.rating.createMany({ data: [...shuffled] })
}

export async function findRun(tx: Tx, programmeId: string, runId: string): Promise<{ id: string } | null> {
  return tx.courseRun.findFirst({ where: { id: runId, course: { programmeId } }, select: { id: true } })
}

export async function hasAttended(tx: Tx, runId: string, personId: string): Promise<boolean> {
  const found = await tx.attendance.findFirst({
    where: {
      ...{ voidedAt: null, state: { in: ['present', 'late'] }, session: { runId, cancelledAt: null } },
      OR: [{ personId }, { person: { mergedIntoId: personId } }],
    },
    select: { id: true },
  })
  return found !== null
}
