// Writes of mini-program users and the devices in which they are signed in.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../../platform/database/transactor.ts'

type SessionRow = Prisma.MiniProgramSessionGetPayload<object>

export interface WechatUser {
  appId: string
  openid: string
  unionid?: string | undefined
}

/** Its id; two sign-ins at once make one. */
export async function ensureUser(
  tx: Tx,
  { id, appId, openid, unionid, createdAt }: WechatUser & { id: string; createdAt: Date },
): Promise<string> {
  const row = await tx.miniProgramUser.upsert({
    where: { appId_openid: { appId, openid } },
    create: { ...{ id, appId, openid, createdAt }, unionid: unionid ?? null },
    update: unionid ? { unionid } : {},
    select: { id: true },
  })
  return row.id
}

export const insertSession = (tx: Tx, row: Prisma.MiniProgramSessionCreateManyInput) =>
  tx.miniProgramSession.createMany({ data: [row] })

/** By its refresh token, or the one before. */
export const findByRefresh = (tx: Tx, hash: string): Promise<SessionRow | null> =>
  tx.miniProgramSession.findFirst({ where: { OR: [{ refreshHash: hash }, { previousHash: hash }] } })

export interface Rotation {
  accessHash: string
  accessUntil: Date
  refreshHash: string
  previousHash: string
  rotatedAt: Date
  expiresAt: Date
}

/** False when another renewal came first. */
export async function rotate(tx: Tx, seen: SessionRow, to: Rotation): Promise<boolean> {
  const { count } = await tx.miniProgramSession.updateMany({
    where: { id: seen.id, refreshHash: seen.refreshHash, revokedAt: null },
    data: to,
  })
  return count === 1
}

/** Returns whether it was one of the user's, and in force. */
export async function revoke(tx: Tx, which: { id: string; userId: string }, at: Date): Promise<boolean> {
  const where = { ...which, revokedAt: null, expiresAt: { gt: at } }
  return (await tx.miniProgramSession.updateMany({ where, data: { revokedAt: at } })).count === 1
}

/** All but the last ones that were renewed. */
export async function revokeBeyond(tx: Tx, userId: string, { keep, at }: { keep: number; at: Date }) {
  const old = await tx.miniProgramSession.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: at } },
    orderBy: [{ rotatedAt: 'desc' }, { id: 'asc' }],
    skip: keep,
    select: { id: true },
  })
  if (old.length === 0) return
  await tx.miniProgramSession.updateMany({
    where: { id: { in: old.map(({ id }) => id) } },
    data: { revokedAt: at },
  })
}

export const setActing = (tx: Tx, id: string, personId: string) =>
  tx.miniProgramSession.updateMany({ where: { id, revokedAt: null }, data: { personId } })
