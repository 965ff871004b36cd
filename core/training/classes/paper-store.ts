// Writes of signed sheets, and the rows that a write must see first.

import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../../platform/database/transactor.ts'

export const insertSheet = (tx: Tx, row: Prisma.PaperSheetCreateManyInput) =>
  tx.paperSheet.createMany({ data: [row] })

export const findSheet = (tx: Tx, sessionId: string, fileHash: string): Promise<{ id: string } | null> =>
  tx.paperSheet.findFirst({ where: { sessionId, fileHash }, select: { id: true } })

/** The sheet has these of a class's attendances, and not the others. */
export async function markOnPaper(tx: Tx, sessionId: string, personIds: readonly string[]): Promise<void> {
  const named = { in: [...personIds] }
  await tx.attendance.updateMany({ where: { sessionId }, data: { onPaper: false } })
  await tx.attendance.updateMany({
    where: { sessionId, OR: [{ personId: named }, { person: { mergedIntoId: named } }] },
    data: { onPaper: true },
  })
}

/** Those who came without being on the list, by name: the sheet may have them too. */
export const findWalkIns = (tx: Tx, sessionId: string, name: string): Promise<{ id: string }[]> =>
  tx.person.findMany({
    where: { name, mergedIntoId: null, attendances: { some: { sessionId, voidedAt: null } } },
    select: { id: true },
    take: 2,
  })
