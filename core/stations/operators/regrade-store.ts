// Whose a station's parts of days are: the rows, and the grade that follows.
import type { Tx } from '../../platform/database/transactor.ts'

export interface SaidPart {
  id: string
  reportId: string
  day: string
  grade: string
  sentAt: Date
  /** Who said it, as whom they turned out to be. */
  personId: string
}

/** What people of no office said of a station from an instant on, of any day. */
export async function partsSaidFrom(tx: Tx, stationId: string, from: Date): Promise<SaidPart[]> {
  const rows = await tx.reportRevision.findMany({
    where: {
      ...{ stationId, voidedAt: null, actorId: { not: null }, sentAt: { gte: from } },
      grade: { in: ['self', 'late', 'forAnother'] },
    },
    select: { id: true, reportId: true, day: true, grade: true, sentAt: true, actorId: true },
  })
  const merged = await tx.person.findMany({
    where: { id: { in: rows.flatMap(({ actorId }) => actorId ?? []) }, mergedIntoId: { not: null } },
    select: { id: true, mergedIntoId: true },
  })
  const roots = new Map(merged.map(({ id, mergedIntoId }) => [id, mergedIntoId]))
  return rows.map(({ actorId, ...row }) => ({ ...row, personId: roots.get(actorId ?? '') ?? actorId ?? '' }))
}

export const setGrade = (tx: Tx, id: string, grade: string) =>
  tx.reportRevision.updateMany({ where: { id }, data: { grade } })
