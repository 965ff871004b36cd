// Writes of who runs a station, and the rows that they follow from.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import { run } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { Change, Tenure } from './operator-fold.ts'

/** Until the transaction ends nobody else changes who runs it; needed on PostgreSQL alone. */
export const lockStation = (tx: Tx, stationId: string) =>
  run(tx, `UPDATE "Station" SET "ledgerVersion" = "ledgerVersion" WHERE "id" = ?`, [stationId])

export const findStation = (tx: Tx, programmeId: string, id: string) =>
  tx.station.findFirst({ where: { id, programmeId }, select: { id: true, name: true } })

export const isPersonOf = async (tx: Tx, programmeId: string, id: string): Promise<boolean> =>
  (await tx.person.count({ where: { id, programmeId } })) > 0

export const insertChange = (tx: Tx, row: Prisma.OperatorChangeCreateManyInput) =>
  tx.operatorChange.createMany({ data: [row] })

export const findChangesOfCause = (tx: Tx, causeId: string) =>
  tx.operatorChange.findMany({ where: { causeId, voidedAt: null }, orderBy: { part: 'asc' } })

export const voidChanges = (tx: Tx, ids: readonly string[], voidedAt: Date) =>
  tx.operatorChange.updateMany({ where: { id: { in: [...ids] } }, data: { voidedAt } })

/** Those that nobody took back; people as whom they turned out to be. */
export async function findChanges(tx: Tx, stationId: string): Promise<Change[]> {
  const rows = await tx.operatorChange.findMany({ where: { stationId, voidedAt: null } })
  const ids = rows.flatMap(({ personId, leaverId }) => [personId ?? [], leaverId ?? []].flat())
  const merged = await tx.person.findMany({
    where: { id: { in: ids }, mergedIntoId: { not: null } },
    select: { id: true, mergedIntoId: true },
  })
  const roots = new Map(merged.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? id]))
  const rootOf = (id: string | null) => id && (roots.get(id) ?? id)
  return rows.map(({ id, kind, personId, leaverId, effectiveAt, sentAt, orderId, part }) => ({
    ...{ id, kind: kind as Change['kind'], effectiveAt, sentAt, orderId, part },
    ...{ personId: rootOf(personId), leaverId: rootOf(leaverId) },
  }))
}

export interface TenureRow extends Tenure {
  id: string
}

/** As they stand; people as whom they turned out to be. */
export async function findTenures(tx: Tx, stationId: string): Promise<TenureRow[]> {
  const rows = await tx.stationAssignment.findMany({
    where: { stationId },
    include: { person: { select: { mergedIntoId: true } } },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, personId, person, since, until, changeId, endedById }) => ({
    ...{ id, since, until, changeId, endedById },
    personId: person.mergedIntoId ?? personId,
  }))
}

export const endTenure = (tx: Tx, id: string, ended: { until: Date | null; endedById: string | null }) =>
  tx.stationAssignment.updateMany({ where: { id }, data: ended })

/** Those that follow from changes are made anew. */
export async function replaceDerived(
  tx: Tx,
  stationId: string,
  tenures: readonly (Tenure & { id: string })[],
): Promise<void> {
  await tx.stationAssignment.deleteMany({ where: { stationId, changeId: { not: null } } })
  if (tenures.length === 0) return
  await tx.stationAssignment.createMany({ data: tenures.map((tenure) => ({ ...tenure, stationId })) })
}
