// Writes of visits to stations and of their statements, and the rows that a write must see first.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import { insertNew, rows, run, updateById } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { SiteVisitState, Statement } from './visit-fold.ts'

export type VisitRow = Prisma.SiteVisitGetPayload<object>

/** The visit's row, there from now on, and locked: on PostgreSQL that keeps two changes of one visit apart. */
export async function lockVisit(
  tx: Tx,
  row: Omit<Prisma.SiteVisitCreateManyInput, 'guided'>,
): Promise<{ visit: VisitRow; fresh: boolean }> {
  const fresh = await insertNew(tx, 'SiteVisit', { ...row })
  const where = '"stationId" = ? AND "kind" = ? AND "day" = ? AND "visitorId" = ?'
  const place = [row.stationId, row.kind, row.day, row.visitorId]
  if (!fresh) await run(tx, `UPDATE "SiteVisit" SET "kind" = "kind" WHERE ${where}`, place)
  const [visit] = await rows<VisitRow>(tx, `SELECT * FROM "SiteVisit" WHERE ${where}`, place)
  if (!visit) throw new Error(`no visit of ${row.stationId} on ${row.day}`)
  return { visit, fresh }
}

/** False when that part of that message is there already. */
export const insertStatement = (tx: Tx, row: Prisma.SiteVisitStatementCreateManyInput): Promise<boolean> =>
  insertNew(tx, 'SiteVisitStatement', { ...row })

export const statementsOf = (tx: Tx, visitId: string): Promise<Statement[]> =>
  rows(tx, 'SELECT * FROM "SiteVisitStatement" WHERE "visitId" = ? AND "voidedAt" IS NULL', [visitId])

interface VisitUpdate extends SiteVisitState {
  guided: readonly { id: string; name: string }[] | null
}

/** It counts again, if it was taken back. */
export const updateVisit = (tx: Tx, id: string, { guided, ...state }: VisitUpdate): Promise<number> =>
  updateById(tx, 'SiteVisit', id, { ...state, guided: guided && [...guided], voidedAt: null })

export const voidVisit = (tx: Tx, id: string, at: Date): Promise<number> =>
  updateById(tx, 'SiteVisit', id, { voidedAt: at })

/** The visits of which that message said something, its statements no longer counting. */
export async function voidStatements(tx: Tx, causeId: string, at: Date): Promise<VisitRow[]> {
  const where = { causeId, voidedAt: null }
  const told = await tx.siteVisitStatement.findMany({ where, select: { visitId: true } })
  if (told.length === 0) return []
  await tx.siteVisitStatement.updateMany({ where, data: { voidedAt: at } })
  const ids = [...new Set(told.map(({ visitId }) => visitId))]
  return tx.siteVisit.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' } })
}

/** Null where the programme has no such station. */
export const findStation = (
  tx: Tx,
  programmeId: string,
  id: string,
): Promise<{ id: string; name: string } | null> =>
  tx.station.findFirst({ where: { id, programmeId }, select: { id: true, name: true } })

/** Who ran the station between those instants. */
export async function operatorsBetween(
  tx: Tx,
  stationId: string,
  { from, until }: { from: Date; until: Date },
): Promise<{ id: string; name: string }[]> {
  const assigned = await tx.stationAssignment.findMany({
    where: { stationId, since: { lt: until }, OR: [{ until: null }, { until: { gt: from } }] },
    select: { person: { select: { id: true, name: true } } },
    orderBy: { since: 'asc' },
  })
  return [...new Map(assigned.map(({ person }) => [person.id, person])).values()]
}
