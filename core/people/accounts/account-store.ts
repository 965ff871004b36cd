// Writes of accounts, of signed-in browsers and of the end of roles.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import { updateById } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'

/** Of the person and of everybody who was merged into them. */
export const findAccountsOfAll = (tx: Tx, rootId: string) =>
  tx.staffAccount.findMany({
    where: { person: { OR: [{ id: rootId }, { mergedIntoId: rootId }] } },
    select: { id: true },
  })

export const findAccountOf = (tx: Tx, personId: string) =>
  tx.staffAccount.findUnique({ where: { personId }, select: { id: true, login: true } })

export const findOwnerOfLogin = async (tx: Tx, login: string): Promise<string | null> =>
  (await tx.staffAccount.findUnique({ where: { login }, select: { personId: true } }))?.personId ?? null

export const insertAccount = (tx: Tx, row: Prisma.StaffAccountCreateManyInput) =>
  tx.staffAccount.createMany({ data: [row] })

export const updateAccount = (
  tx: Tx,
  id: string,
  data: { login?: string; passwordHash: string; passwordChangedAt: Date },
) => tx.staffAccount.updateMany({ where: { id }, data })

export const findPasswordHash = async (tx: Tx, id: string): Promise<string> =>
  (await tx.staffAccount.findUniqueOrThrow({ where: { id }, select: { passwordHash: true } })).passwordHash

export const insertSession = (tx: Tx, row: Prisma.WebSessionCreateManyInput) =>
  tx.webSession.createMany({ data: [row] })

/** Never wakes one that was revoked. */
export const touchSession = (tx: Tx, id: string, data: { lastSeenAt: Date; expiresAt: Date }) =>
  tx.webSession.updateMany({ where: { id, revokedAt: null }, data })

/** Returns whether it was one of the account's, and in force. */
export async function revokeSession(
  tx: Tx,
  { id, accountId }: { id: string; accountId: string },
  at: Date,
): Promise<boolean> {
  const mine = { id, accountId, revokedAt: null, expiresAt: { gt: at } }
  const { count } = await tx.webSession.updateMany({ where: mine, data: { revokedAt: at } })
  return count === 1
}

/** All of the account's but the one that is named. */
export const revokeSessions = (tx: Tx, which: { accountId: string; but?: string }, at: Date) =>
  tx.webSession.updateMany({
    where: { accountId: which.accountId, revokedAt: null, ...(which.but ? { id: { not: which.but } } : {}) },
    data: { revokedAt: at },
  })

/** Two admins who remove each other at the same time: the second waits here until the first has. */
export const lockRoles = (tx: Tx, programmeId: string) =>
  updateById(tx, 'Programme', programmeId, { id: programmeId })

const inForce = (at: Date) => ({ since: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] })

export interface RoleInForce {
  id: string
  personId: string
  role: string
  /** Who that person turned out to be; themselves otherwise. */
  rootId: string
}

export async function findRoles(tx: Tx, programmeId: string, at: Date): Promise<RoleInForce[]> {
  const rows = await tx.roleAssignment.findMany({
    where: { programmeId, ...inForce(at) },
    select: { id: true, personId: true, role: true, person: { select: { mergedIntoId: true } } },
  })
  return rows.map(({ person, ...row }) => ({ ...row, rootId: person.mergedIntoId ?? row.personId }))
}

export const endRoles = (tx: Tx, ids: readonly string[], until: Date) =>
  tx.roleAssignment.updateMany({ where: { id: { in: [...ids] } }, data: { until } })

/** Everybody's ids who turned out to be that person, with their own. */
export const findIdsOfAll = async (tx: Tx, rootId: string): Promise<string[]> =>
  (
    await tx.person.findMany({
      where: { OR: [{ id: rootId }, { mergedIntoId: rootId }] },
      select: { id: true },
    })
  ).map(({ id }) => id)

/** The invitations of these people that nobody has used. */
export const expireInvitations = (tx: Tx, issuerIds: readonly string[], at: Date) =>
  tx.inviteCode.updateMany({
    where: {
      ...{ issuedById: { in: [...issuerIds] }, purpose: { in: ['staff', 'account'] } },
      ...{ usedAt: null, expiresAt: { gt: at } },
    },
    data: { expiresAt: at },
  })
