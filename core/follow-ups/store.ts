// Writes of visits, their statements and facts, and of what is due; and the rows that a write must see first.
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import { insert, insertNew, rows, run, updateById } from '../platform/database/direct.ts'
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
): Promise<{ visit: VisitRow; fresh: boolean }> {
  const fresh = await insertNew(tx, 'FollowUpVisit', { ...row })
  const where = '"personId" = ? AND "day" = ? AND "via" = ?'
  const place = [row.personId, row.day, row.via]
  if (!fresh) await run(tx, `UPDATE "FollowUpVisit" SET "via" = "via" WHERE ${where}`, place)
  const [visit] = await rows<VisitRow>(tx, `SELECT * FROM "FollowUpVisit" WHERE ${where}`, place)
  if (!visit) throw new Error(`no visit of ${row.personId} on ${row.day}`)
  return { visit, fresh }
}

/** False when that part of that message is there already. */
export const insertStatement = (
  tx: Tx,
  row: Omit<Prisma.FollowUpStatementCreateManyInput, 'said'> & { said: object },
): Promise<boolean> => insertNew(tx, 'FollowUpStatement', { ...row })

export async function statementsOf(tx: Tx, visitId: string): Promise<Statement[]> {
  const sql = 'SELECT * FROM "FollowUpStatement" WHERE "visitId" = ? AND "voidedAt" IS NULL'
  const found = await rows<Omit<Statement, 'said'> & { said: unknown }>(tx, sql, [visitId])
  return found.map(({ said, byPersonId, causeId, messageId, part, sentAt }) => ({
    ...{ said: visitSaidSchema.parse(said), byPersonId, causeId, messageId, part, sentAt },
  }))
}

const columnsOf = ({ sells: _, monthlySalesFen, ...state }: VisitState) => ({
  ...state,
  monthlySalesFen: monthlySalesFen === null ? null : BigInt(monthlySalesFen),
})

interface VisitUpdate {
  state: VisitState
  byPersonId: string | null
  causeId: string
  messageId: string
  sentAt: Date
}

/** It counts again, if it was taken back. */
export const updateVisit = (tx: Tx, id: string, { state, ...columns }: VisitUpdate): Promise<number> =>
  updateById(tx, 'FollowUpVisit', id, { ...columnsOf(state), ...columns, voidedAt: null })

export const voidVisit = (tx: Tx, id: string, at: Date) =>
  tx.followUpVisit.updateMany({ where: { id }, data: { voidedAt: at, flag: null } })

/** The visits of which that message said something, its statements no longer counting. */
export async function voidStatements(tx: Tx, causeId: string, at: Date): Promise<string[]> {
  const told = await tx.followUpStatement.findMany({ where: { causeId, voidedAt: null } })
  await tx.followUpStatement.updateMany({ where: { causeId, voidedAt: null }, data: { voidedAt: at } })
  return [...new Set(told.map(({ visitId }) => visitId))]
}

export async function readVisit(tx: Tx, id: string): Promise<VisitRow> {
  const [visit] = await rows<VisitRow>(tx, 'SELECT * FROM "FollowUpVisit" WHERE "id" = ?', [id])
  if (!visit) throw new Error(`no visit ${id}`)
  return visit
}

export const factRows = (tx: Tx, visitId: string): Promise<FactRow[]> =>
  tx.personFact.findMany({ where: { visitId, voidedAt: null } })

export const voidFacts = (tx: Tx, ids: readonly string[], at: Date) =>
  tx.personFact.updateMany({ where: { id: { in: [...ids] } }, data: { voidedAt: at } })

/** The value as JSON: it may be a bare word, a number or a truth. */
export async function insertFacts(tx: Tx, facts: Prisma.PersonFactCreateManyInput[]): Promise<void> {
  for (const fact of facts) await insert(tx, 'PersonFact', { ...fact, value: JSON.stringify(fact.value) })
}

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

/** The person's own rows, and those of whoever turned out to be them. */
const theirs = '("personId" = ? OR "personId" IN (SELECT "id" FROM "Person" WHERE "mergedIntoId" = ?))'

export const reachedVisits = (tx: Tx, personId: string): Promise<ReachedVisit[]> => {
  const sql = `SELECT "id", "day" FROM "FollowUpVisit"
    WHERE ${theirs} AND "reached" = ? AND "voidedAt" IS NULL`
  return rows(tx, sql, [personId, personId, true])
}

/** All but the cancelled ones. */
export const dueRowsOf = (tx: Tx, personId: string): Promise<DueRow[]> =>
  rows(tx, `SELECT * FROM "FollowUpDue" WHERE ${theirs} AND "state" <> 'cancelled'`, [personId, personId])

/** Until the transaction ends nobody else changes what is due of them; needed on PostgreSQL alone. */
export const lockDueOf = (tx: Tx, personId: string): Promise<number> =>
  run(tx, `UPDATE "FollowUpDue" SET "state" = "state" WHERE ${theirs}`, [personId, personId])

interface DueMove {
  state: string
  clearedById?: string | null
  dialogSessionId?: string
  handedOverAt?: Date
}

/** False when it is no longer in the state in which it was read. */
export async function moveDue(
  tx: Tx,
  { id, state }: Pick<DueRow, 'id' | 'state'>,
  to: DueMove,
): Promise<boolean> {
  const columns = Object.entries(to).filter(([, value]) => value !== undefined)
  const set = columns.map(([name]) => `"${name}" = ?`).join(', ')
  const sql = `UPDATE "FollowUpDue" SET ${set} WHERE "id" = ? AND "state" = ?`
  return (await run(tx, sql, [...columns.map(([, value]) => value), id, state])) === 1
}

export const insertDue = (tx: Tx, row: Prisma.FollowUpDueCreateManyInput): Promise<boolean> =>
  insertNew(tx, 'FollowUpDue', { ...row })

/** Of those that were cancelled without anybody having been asked. */
export const reviveDue = (tx: Tx, due: { personId: string; plan: string; dueOn: Day }) =>
  tx.followUpDue.updateMany({
    where: { ...due, state: 'cancelled', dialogSessionId: null },
    data: { state: 'due' },
  })

interface PersonRow {
  id: string
  programmeId: string
  mergedIntoId: string | null
}

/** The person, or the one that they became. */
export async function canonicalPerson(tx: Tx, personId: string): Promise<PersonRow | null> {
  const sql = 'SELECT "id", "programmeId", "mergedIntoId" FROM "Person" WHERE "id" = ?'
  const [person = null] = await rows<PersonRow>(tx, sql, [personId])
  if (!person?.mergedIntoId) return person
  const [became = null] = await rows<PersonRow>(tx, sql, [person.mergedIntoId])
  return became
}

export const findDue = (tx: Tx, id: string): Promise<DueRow | null> =>
  tx.followUpDue.findUnique({ where: { id } })

/** They want to be followed up no more. */
export const refusesFollowUps = async (tx: Tx, personId: string): Promise<boolean> =>
  (await tx.consent.count({
    where: {
      ...{ purpose: 'followUp', refusedAt: { not: null } },
      person: { OR: [{ id: personId }, { mergedIntoId: personId }] },
    },
  })) > 0

/** When the mini-program was given that to say; null where it never was. */
export const noticeWrittenAt = async (tx: Tx, onceKey: string): Promise<Date | null> =>
  (await tx.notice.findUnique({ where: { onceKey }, select: { createdAt: true } }))?.createdAt ?? null
