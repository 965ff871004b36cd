// Writes of merges and of what staff decided, and the rows that a write must see first.
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../platform/database/transactor.ts'
import { trustedRole } from './trusted-roles.ts'

export interface MergeRow {
  id: string
  fromId: string
  intoId: string
}

export const findMergesInForce = (tx: Tx, programmeId: string): Promise<MergeRow[]> =>
  tx.personMerge.findMany({
    where: { programmeId, undoneAt: null },
    select: { id: true, fromId: true, intoId: true },
    orderBy: { id: 'asc' },
  })

export const countPeople = (tx: Tx, programmeId: string, ids: readonly string[]): Promise<number> =>
  tx.person.count({ where: { programmeId, id: { in: [...ids] } } })

/**
 * Whether any of these, or of those who were merged into them, is more than a trainee or an operator; from a later
 * moment on counts too.
 */
export const hasOffice = async (tx: Tx, rootIds: readonly string[], at: Date): Promise<boolean> => {
  const ids = [...rootIds]
  const holders = await tx.roleAssignment.count({
    where: {
      role: trustedRole,
      person: { OR: [{ id: { in: ids } }, { mergedIntoId: { in: ids } }] },
      OR: [{ until: null }, { until: { gt: at } }],
    },
  })
  return holders > 0
}

/** Who may act as one now: not those who were merged into somebody else. */
export const countAdmins = (tx: Tx, programmeId: string, at: Date): Promise<number> =>
  tx.roleAssignment.count({
    where: {
      ...{ programmeId, role: 'admin', since: { lte: at }, person: { mergedIntoId: null } },
      OR: [{ until: null }, { until: { gt: at } }],
    },
  })

export const insertMerge = (tx: Tx, row: Prisma.PersonMergeCreateManyInput) =>
  tx.personMerge.createMany({ data: [row] })

export const findMerge = (tx: Tx, programmeId: string, id: string) =>
  tx.personMerge.findFirst({ where: { id, programmeId } })

export const markUndone = (tx: Tx, id: string, undone: { undoneAt: Date; undoneById: string | null }) =>
  tx.personMerge.updateMany({ where: { id, undoneAt: null }, data: undone })

/** The people who are marked as merged, with whom they are marked to be. */
export async function findMarked(tx: Tx, programmeId: string): Promise<Map<string, string>> {
  const rows = await tx.person.findMany({
    where: { programmeId, mergedIntoId: { not: null } },
    select: { id: true, mergedIntoId: true },
  })
  return new Map(rows.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? id]))
}

export const markMerged = (tx: Tx, id: string, mergedIntoId: string | null) =>
  tx.person.updateMany({ where: { id }, data: { mergedIntoId } })

export const findDoubt = (tx: Tx, programmeId: string, id: string) =>
  tx.matchDoubt.findFirst({ where: { id, programmeId } })

export interface Decided {
  state: string
  decidedById: string | null
  decidedAt: Date
  chosenId: string | null
}

/** False when somebody else decided in the meantime. */
export async function closeDoubt(tx: Tx, id: string, decided: Decided): Promise<boolean> {
  const { count } = await tx.matchDoubt.updateMany({ where: { id, state: 'open' }, data: decided })
  return count === 1
}
