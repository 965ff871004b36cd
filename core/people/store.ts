// Writes of people, their WeChat ids, roles and codes, and the rows that a write must see first.
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import { rows, updateById } from '../platform/database/direct.ts'
import type { Tx } from '../platform/database/transactor.ts'
import type { NamedRow } from './name-match.ts'

export type CodeRow = Prisma.InviteCodeGetPayload<object>

export const insertCode = (tx: Tx, row: Prisma.InviteCodeCreateManyInput) =>
  tx.inviteCode.createMany({ data: [row] })

export const findLiveCode = (
  tx: Tx,
  { codeHash, purpose }: { codeHash: string; purpose: string },
  now: Date,
): Promise<CodeRow | null> =>
  tx.inviteCode.findFirst({ where: { codeHash, purpose, usedAt: null, expiresAt: { gt: now } } })

/** False when somebody else used it in the meantime. */
export async function spendCode(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.inviteCode.updateMany({ where: { id, usedAt: null }, data: { usedAt: now } })
  return count === 1
}

/** Who used a code: the other code of the same invitation stands for the same person. */
export const noteCodeUser = (tx: Tx, id: string, usedById: string) =>
  tx.inviteCode.updateMany({ where: { id }, data: { usedById } })

export const findCodeUser = async (tx: Tx, id: string): Promise<string | null> =>
  (await tx.inviteCode.findUnique({ where: { id }, select: { usedById: true } }))?.usedById ?? null

export const findPersonBehind = (
  tx: Tx,
  { programmeId, name, aliasId }: { programmeId: string; name: string; aliasId: string },
) =>
  tx.person.findFirst({
    where: { programmeId, name, mergedIntoId: null, aliases: { some: { aliasId, until: null } } },
    select: { id: true },
  })

export const insertPerson = (tx: Tx, row: Prisma.PersonCreateManyInput) =>
  tx.person.createMany({ data: [row] })

export const insertRole = (tx: Tx, row: Prisma.RoleAssignmentCreateManyInput) =>
  tx.roleAssignment.createMany({ data: [row] })

/** In force then, or from a later moment on: messages may come in any order. */
export async function hasRole(
  tx: Tx,
  { personId, role, at }: { personId: string; role: string; at: Date },
): Promise<boolean> {
  const sql = `SELECT "id" FROM "RoleAssignment" WHERE "personId" = ? AND "role" = ?
    AND ("until" IS NULL OR "until" > ?) LIMIT 1`
  return (await rows(tx, sql, [personId, role, at])).length > 0
}

/** The alias stands for the person from now on, verified in the given way. */
export async function linkAlias(
  tx: Tx,
  link: { id: string; aliasId: string; personId: string; matchedBy: string; since: Date },
): Promise<void> {
  const { aliasId, personId, matchedBy } = link
  await tx.aliasPerson.upsert({
    where: { aliasId_personId: { aliasId, personId } },
    create: link,
    update: { matchedBy, until: null },
  })
}

/** The alias stands for nobody of the programme any more. */
export const endLinks = (
  tx: Tx,
  { aliasId, programmeId }: { aliasId: string; programmeId: string },
  until: Date,
) => tx.aliasPerson.updateMany({ where: { aliasId, until: null, person: { programmeId } }, data: { until } })

export const updateAlias = (tx: Tx, id: string, data: { noticedAt?: Date; mutedAt?: Date | null }) =>
  updateById(tx, 'WechatAlias', id, data)

export const insertDoubt = (tx: Tx, row: Prisma.MatchDoubtCreateManyInput) =>
  tx.matchDoubt.createMany({ data: [row] })

export interface NameQuestion {
  programmeId: string
  name: string
  aliasId: string | null
  runId: string | null
  at: Date
}

/** The programme's people of a name; merged ones are left to the person that they became. */
export const findNamedRows = (tx: Tx, question: NameQuestion): Promise<NamedRow[]> =>
  findRows(tx, question, { name: question.name })

/** Those whom staff call so. */
export async function findNicknamedRows(tx: Tx, question: NameQuestion): Promise<NamedRow[]> {
  const { programmeId, name } = question
  const held = await tx.personNickname.findMany({
    where: { programmeId, name },
    select: { person: { select: { id: true, mergedIntoId: true } } },
  })
  const ids = held.map(({ person }) => person.mergedIntoId ?? person.id)
  return ids.length > 0 ? findRows(tx, question, { id: { in: ids } }) : []
}

async function findRows(tx: Tx, question: NameQuestion, who: Prisma.PersonWhereInput): Promise<NamedRow[]> {
  const { programmeId, aliasId, runId, at } = question
  const found = await tx.person.findMany({
    where: { programmeId, ...who, mergedIntoId: null },
    select: {
      ...{ id: true, name: true, village: true, phoneIndex: true },
      aliases: { where: { aliasId: aliasId ?? '', since: { lte: at } }, select: { until: true } },
      enrolments: { where: { runId: runId ?? '' }, select: { id: true } },
    },
    orderBy: { id: 'asc' },
  })
  return found.map(({ aliases, enrolments, ...person }) => ({
    ...person,
    ofAlias: aliases.some(({ until }) => until === null || until > at),
    inRun: enrolments.length > 0,
  }))
}
