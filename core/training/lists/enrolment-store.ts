// Writes of sign-ups: steps, chains, and the places that follow from them; and the rows that a write must see first.
import { z } from 'zod'
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import { insert, insertNew, rows, run, updateById } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { ChainSaid, StepSaid } from './run-list.ts'

export interface RunRow {
  id: string
  programmeId: string
  course: string
  number: number
  capacity: number | null
  open: boolean
  /** Since when it is not open. */
  closedAt: Date | null
}

const runSql = `SELECT r."id", c."programmeId", c."name" AS "course", r."number", r."capacity", r."open", r."closedAt"
  FROM "CourseRun" r JOIN "Course" c ON c."id" = r."courseId" WHERE r."id" = ?`

/**
 * On PostgreSQL the row lock keeps two changes of one list apart; SQLite has one writer anyway. Throws when there is no
 * such run.
 */
export async function lockRun(tx: Tx, runId: string): Promise<RunRow> {
  await run(tx, 'UPDATE "CourseRun" SET "listVersion" = "listVersion" + 1 WHERE "id" = ?', [runId])
  const [row] = await rows<RunRow>(tx, runSql, [runId])
  if (!row) throw new Error(`no run ${runId}`)
  return row
}

/** False when that part of its message is there already. */
export const insertStep = (tx: Tx, row: Prisma.EnrolmentStepCreateManyInput): Promise<boolean> =>
  insertNew(tx, 'EnrolmentStep', { ...row })

export const entriesSchema = z.array(z.object({ n: z.number(), name: z.string(), personId: z.string() }))
export type ChainEntries = z.infer<typeof entriesSchema>
const idsSchema = z.array(z.string())

/** False when its message is there already. */
export const insertSnapshot = (
  tx: Tx,
  {
    entries,
    byPersonIds,
    ...row
  }: Omit<Prisma.ChainSnapshotCreateManyInput, 'entries' | 'byPersonIds'> & {
    entries: ChainEntries
    byPersonIds: readonly string[]
  },
): Promise<boolean> => insertNew(tx, 'ChainSnapshot', { ...row, entries, byPersonIds: [...byPersonIds] })

interface StepRow {
  kind: string
  personId: string
  byPersonId: string | null
  sentAt: Date
  messageId: string
  part: number
}

interface SnapshotRow {
  title: string
  entries: unknown
  byAliasId: string
  byPersonIds: unknown
  byStaff: boolean
  sentAt: Date
  messageId: string
}

/** As it was said; of whom, and what they are called, is for the caller. */
export type SaidRow = Omit<StepSaid, 'label'> | Omit<ChainSaid, 'label'>

/** All that was said of the run's list and not taken back, in no order. */
export async function saidOfRun(tx: Tx, runId: string): Promise<SaidRow[]> {
  const steps = await rows<StepRow>(
    tx,
    `SELECT "kind", "personId", "byPersonId", "sentAt", "messageId", "part" FROM "EnrolmentStep"
      WHERE "runId" = ? AND "voidedAt" IS NULL`,
    [runId],
  )
  const snapshots = await rows<SnapshotRow>(
    tx,
    `SELECT "title", "entries", "byAliasId", "byPersonIds", "byStaff", "sentAt", "messageId"
      FROM "ChainSnapshot" WHERE "runId" = ? AND "voidedAt" IS NULL`,
    [runId],
  )
  return [
    ...steps.map(({ kind, ...step }): SaidRow => ({ ...step, kind: kind === 'withdraw' ? kind : 'enrol' })),
    ...snapshots.map(
      ({ entries, byPersonIds, ...row }): SaidRow => ({
        ...{ ...row, kind: 'chain', part: 0, byPersonIds: idsSchema.parse(byPersonIds) },
        personIds: entriesSchema.parse(entries).map(({ personId }) => personId),
      }),
    ),
  ]
}

/** Whom a name meant in the run's chains so far: the same line is the same person. */
export async function readChainNames(tx: Tx, runId: string): Promise<Map<string, string>> {
  const sql = `SELECT "entries" FROM "ChainSnapshot" WHERE "runId" = ? AND "voidedAt" IS NULL
    ORDER BY "sentAt" DESC LIMIT 20`
  const names = new Map<string, string>()
  for (const { entries } of await rows<{ entries: unknown }>(tx, sql, [runId]))
    for (const { name, personId } of entriesSchema.parse(entries))
      if (!names.has(name)) names.set(name, personId)
  return names
}

export interface PersonName {
  id: string
  name: string
  mergedIntoId: string | null
}

export const peopleOf = (tx: Tx, ids: readonly string[]): Promise<PersonName[]> =>
  tx.person.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true, mergedIntoId: true },
  })

export interface EnrolmentRow {
  id: string
  personId: string
  state: 'enrolled' | 'waiting' | 'withdrawn'
  position: number | null
  since: Date | null
  toldState: string | null
}

/** In the order in which they came to the list. */
export const enrolmentsOf = (tx: Tx, runId: string): Promise<EnrolmentRow[]> =>
  rows(
    tx,
    `SELECT "id", "personId", "state", "position", "since", "toldState" FROM "Enrolment" WHERE "runId" = ?
      ORDER BY "id"`,
    [runId],
  )

export const insertEnrolment = (tx: Tx, row: Prisma.EnrolmentCreateManyInput) =>
  insert(tx, 'Enrolment', { ...row })

export const updateEnrolment = (
  tx: Tx,
  id: string,
  change: {
    state?: string
    position?: number | null
    since?: Date | null
    causeId?: string
    withdrawnAt?: Date | null
    toldState?: string
  },
) => updateById(tx, 'Enrolment', id, change)

/** The person's own rows, and those of whoever turned out to be them. */
const theirs = '("personId" = ? OR "personId" IN (SELECT "id" FROM "Person" WHERE "mergedIntoId" = ?))'

/** Whether that WeChat id signed them up for the run. */
export async function signedUpBy(
  tx: Tx,
  { runId, personId, aliasId }: { runId: string; personId: string; aliasId: string },
): Promise<boolean> {
  const sql = `SELECT "id" FROM "EnrolmentStep" WHERE "runId" = ? AND ${theirs} AND "byAliasId" = ?
    AND "kind" = 'enrol' AND "voidedAt" IS NULL LIMIT 1`
  return (await rows(tx, sql, [runId, personId, personId, aliasId])).length > 0
}

/** Who signed them up for the run last, themselves perhaps. */
export async function signerOf(tx: Tx, runId: string, personId: string): Promise<string | null> {
  const sql = `SELECT "byPersonId" FROM "EnrolmentStep" WHERE "runId" = ? AND ${theirs}
    AND "kind" = 'enrol' AND "voidedAt" IS NULL ORDER BY "sentAt" DESC LIMIT 1`
  const [row] = await rows<{ byPersonId: string | null }>(tx, sql, [runId, personId, personId])
  return row?.byPersonId ?? null
}

/** The runs on whose lists any of them is, or was. */
export async function runsOfPeople(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  const found = await tx.enrolment.findMany({
    where: { personId: { in: [...personIds] } },
    select: { runId: true },
    distinct: ['runId'],
    orderBy: { runId: 'asc' },
  })
  return found.map(({ runId }) => runId)
}

/** The runs whose lists a message has a part in. */
export async function runsOfCause(tx: Tx, causeId: string): Promise<string[]> {
  const of = (table: string) =>
    rows<{ runId: string }>(
      tx,
      `SELECT DISTINCT "runId" FROM "${table}" WHERE "causeId" = ? AND "voidedAt" IS NULL`,
      [causeId],
    )
  const found = [...(await of('EnrolmentStep')), ...(await of('ChainSnapshot'))]
  return [...new Set(found.map(({ runId }) => runId))].sort()
}

export async function voidOfCause(tx: Tx, causeId: string, at: Date): Promise<void> {
  for (const table of ['EnrolmentStep', 'ChainSnapshot']) {
    const sql = `UPDATE "${table}" SET "voidedAt" = ? WHERE "causeId" = ? AND "voidedAt" IS NULL`
    await run(tx, sql, [at, causeId])
  }
}
