// Writes of the authority's category rosters, and the rows that a write must see first.
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import { insert } from '../platform/database/direct.ts'
import type { Tx } from '../platform/database/transactor.ts'

export async function lastVersion(tx: Tx, programmeId: string): Promise<number> {
  const row = await tx.categoryRoster.findFirst({
    where: { programmeId },
    select: { version: true },
    orderBy: { version: 'desc' },
  })
  return row?.version ?? 0
}

export const insertCategoryRoster = (tx: Tx, row: Prisma.CategoryRosterCreateManyInput) =>
  tx.categoryRoster.createMany({ data: [row] })

export interface NewEntry {
  id: string
  rosterId: string
  name: string
  village: string | null
  phoneIndex: string | null
  categories: string[]
  state: 'unmatched' | 'matched' | 'doubtful'
  personId: string | null
}

export const insertEntry = (tx: Tx, row: NewEntry) => insert(tx, 'CategoryRosterEntry', { ...row })

export const findEntry = (tx: Tx, programmeId: string, id: string) =>
  tx.categoryRosterEntry.findFirst({ where: { id, roster: { programmeId } } })

export interface EntryDecided {
  state: 'matched' | 'rejected'
  personId: string | null
  decidedById: string | null
  decidedAt: Date
}

export const decideEntry = (tx: Tx, id: string, decided: EntryDecided) =>
  tx.categoryRosterEntry.updateMany({ where: { id }, data: decided })
