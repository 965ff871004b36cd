// Writes of visits, their statements and facts, and of what is due; and the rows that a write must see first.
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import { insertNew, run } from '../platform/database/direct.ts'
import type { Tx } from '../platform/database/transactor.ts'
import type { Day } from '../values/days.ts'
import type { ReachedVisit } from './due-rules.ts'
import { type Statement, type VisitState, visitSaidSchema } from './visit-fold.ts'

export type VisitRow = Prisma.FollowUpVisitGetPayload<object>
export type DueRow = Prisma.FollowUpDueGetPayload<object>
export type FactRow = Prisma.PersonFactGetPayload<object>

export interface VisitPlace {
  personId: string
  day: Day
  via: 'staff' | 'dialog'
}

/** The visit's row, there from now on, and locked: on PostgreSQL that keeps two changes of one visit apart. */
export async function lockVisit(
  tx: Tx,
  row: VisitPlace & Prisma.FollowUpVisitCreateManyInput,
): Promise<VisitRow> {
  await insertNew(tx, 'FollowUpVisit', { ...row })
  const { personId, day, via } = row
  const sql = 'UPDATE "FollowUpVisit" SET "via" = "via" WHERE "personId" = ? AND "day" = ? AND "via" = ?'
  await run(tx, sql, [personId, day, via])
  return tx.followUpVisit.findUniqueOrThrow({ where: { personId_day_via: { personId, day, via } } })
}

/** False when that part of that message is there already. */
export const insertStatement = (
  tx: Tx,
  row: Omit<Prisma.FollowUpStatementCreateManyInput, 'said'> & { said: object },
): Promise<boolean> => insertNew(tx, 'FollowUpStatement', { ...row })

export async function statementsOf(tx: Tx, visitId: string): Promise<Statement[]> {
  const rows = await tx.followUpStatement.findMany({ where: { visitId, voidedAt: null } })
  return rows.map(({ said, byPersonId, causeId, messageId, part, sentAt }) => ({
    ...{ said: visitSaidSchema.parse(said), byPersonId, causeId, messageId, part, sentAt },
  }))
}

const columnsOf = ({ sells: _, monthlySalesFen, ...state }: VisitState) => ({
  ...state,
  monthlySalesFen: monthlySalesFen === null ? null : BigInt(monthlySalesFen),
})

export const updateVisit = (
  tx: Tx,
  id: string,
  { state, ...columns }: { state: VisitState } & Prisma.FollowUpVisitUncheckedUpdateManyInput,
) => tx.followUpVisit.updateMany({ where: { id }, data: { ...columnsOf(state), ...columns } })

export const voidVisit = (tx: Tx, id: string, at: Date) =>
  tx.followUpVisit.updateMany({ where: { id }, data: { voidedAt: at, flag: null } })

/** The visits of which that message said something, its statements no longer counting. */
export async function voidStatements(tx: Tx, causeId: string, at: Date): Promise<string[]> {
  const rows = await tx.followUpStatement.findMany({ where: { causeId, voidedAt: null } })
  await tx.followUpStatement.updateMany({ where: { causeId, voidedAt: null }, data: { voidedAt: at } })
  return [...new Set(rows.map(({ visitId }) => visitId))]
}

export const readVisit = (tx: Tx, id: string): Promise<VisitRow> =>
  tx.followUpVisit.findUniqueOrThrow({ where: { id } })

export const factRows = (tx: Tx, visitId: string): Promise<FactRow[]> =>
  tx.personFact.findMany({ where: { visitId, voidedAt: null } })

export const voidFacts = (tx: Tx, ids: readonly string[], at: Date) =>
  tx.personFact.updateMany({ where: { id: { in: [...ids] } }, data: { voidedAt: at } })

export const insertFacts = (tx: Tx, rows: Prisma.PersonFactCreateManyInput[]) =>
  tx.personFact.createMany({ data: rows })

/** Visits by a member of staff that were told between the instants. */
export const visitsToldBy = (
  tx: Tx,
  byPersonId: string,
  span: { from: Date; until: Date },
): Promise<VisitRow[]> =>
  tx.followUpVisit.findMany({
    where: { byPersonId, voidedAt: null, via: 'staff', sentAt: { gte: span.from, lt: span.until } },
  })

export const flagVisits = (tx: Tx, ids: readonly string[], flag: string | null) =>
  tx.followUpVisit.updateMany({ where: { id: { in: [...ids] } }, data: { flag } })

export const reachedVisits = (tx: Tx, personId: string): Promise<ReachedVisit[]> =>
  tx.followUpVisit.findMany({
    where: { personId, reached: true, voidedAt: null },
    select: { id: true, day: true },
  })

/** All but the cancelled ones. */
export const dueRowsOf = (tx: Tx, personId: string): Promise<DueRow[]> =>
  tx.followUpDue.findMany({ where: { personId, state: { not: 'cancelled' } } })

export const updateDue = (tx: Tx, id: string, data: Prisma.FollowUpDueUncheckedUpdateManyInput) =>
  tx.followUpDue.updateMany({ where: { id }, data })

export const insertDue = (tx: Tx, row: Prisma.FollowUpDueCreateManyInput): Promise<boolean> =>
  insertNew(tx, 'FollowUpDue', { ...row })

/** Of those that were cancelled without anybody having been asked. */
export const reviveDue = (tx: Tx, due: { personId: string; plan: string; dueOn: Day }) =>
  tx.followUpDue.updateMany({
    where: { ...due, state: 'cancelled', dialogSessionId: null },
    data: { state: 'due' },
  })

export async function canonicalPerson(tx: Tx, personId: string) {
  const select = { id: true, name: true, village: true, programmeId: true, mergedIntoId: true } as const
  const person = await tx.person.findUnique({ where: { id: personId }, select })
  if (!person?.mergedIntoId) return person
  return tx.person.findUnique({ where: { id: person.mergedIntoId }, select })
}

export const findDue = (tx: Tx, id: string): Promise<DueRow | null> =>
  tx.followUpDue.findUnique({ where: { id } })
