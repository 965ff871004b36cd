// Writes of the categories that are frozen into attendances, and the rows that a write must see first.
import type { Tx } from '../../platform/database/transactor.ts'

export interface ClassSpan {
  programmeId: string
  /** Classes that start at or after this, and before `until`. */
  from: Date
  until: Date | null
}

const within = ({ programmeId, from, until }: ClassSpan) => ({
  programmeId,
  session: { startsAt: { gte: from, ...(until ? { lt: until } : {}) } },
})

export const findAttendances = (tx: Tx, span: ClassSpan, personIds?: readonly string[]) =>
  tx.attendance.findMany({
    where: { ...within(span), ...(personIds ? { personId: { in: [...personIds] } } : {}) },
    select: { id: true, personId: true, categories: true },
    orderBy: { id: 'asc' },
  })

export const saveCategories = (tx: Tx, ids: readonly string[], categories: string[]) =>
  tx.attendance.updateMany({ where: { id: { in: [...ids] } }, data: { categories } })
