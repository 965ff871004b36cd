// Writes of broadcasts and of their rows in the outbox, and the rows that a write must see first.
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../platform/database/transactor.ts'

const withTargets = { targets: true } as const
export type BroadcastRow = Prisma.BroadcastGetPayload<{ include: typeof withTargets }>

/** States in which a number is taken. */
export const underWay = ['preview', 'sending', 'paused']

export const findNumbersInUse = async (tx: Tx, programmeId: string): Promise<Set<number>> => {
  const rows = await tx.broadcast.findMany({
    where: { programmeId, state: { in: underWay } },
    select: { number: true },
  })
  return new Set(rows.map(({ number }) => number))
}

export async function insertBroadcast(
  tx: Tx,
  row: Prisma.BroadcastCreateManyInput,
  targets: Prisma.BroadcastTargetCreateManyInput[],
): Promise<void> {
  await tx.broadcast.createMany({ data: [row] })
  await tx.broadcastTarget.createMany({ data: targets })
}

/** The last one that had this number; numbers come again. */
export const findByNumber = (tx: Tx, programmeId: string, number: number): Promise<BroadcastRow | null> =>
  tx.broadcast.findFirst({
    where: { programmeId, number },
    include: withTargets,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })

export const findByCause = (tx: Tx, causeId: string): Promise<BroadcastRow | null> =>
  tx.broadcast.findFirst({ where: { causeId }, include: withTargets })

/** False when it was in another state by then. */
export async function moveBroadcast(
  tx: Tx,
  { id, from, to }: { id: string; from: readonly string[]; to: string },
  data: Prisma.BroadcastUpdateManyMutationInput = {},
): Promise<boolean> {
  const { count } = await tx.broadcast.updateMany({
    where: { id, state: { in: [...from] } },
    data: { ...data, state: to },
  })
  return count === 1
}

/** Of what has not gone out yet. Returns how many. */
export async function moveRows(
  tx: Tx,
  { broadcastId, from, to }: { broadcastId: string; from: readonly string[]; to: string },
): Promise<number> {
  const { count } = await tx.outboxMessage.updateMany({
    where: { broadcastId, state: { in: [...from] } },
    data: { state: to },
  })
  return count
}

export const findPicturePaths = async (tx: Tx, causeId: string): Promise<string[]> => {
  const rows = await tx.attachment.findMany({
    where: { boundToId: causeId, kind: 'image', path: { not: null } },
    select: { path: true },
    orderBy: { id: 'asc' },
  })
  return rows.flatMap(({ path }) => path ?? [])
}

export const expirePreviews = async (tx: Tx, now: Date): Promise<number> => {
  const { count } = await tx.broadcast.updateMany({
    where: { state: 'preview', expiresAt: { lt: now } },
    data: { state: 'expired' },
  })
  return count
}

/** With the conversation in which it was composed. */
export async function readBroadcast(tx: Tx, id: string) {
  const row = await tx.broadcast.findUniqueOrThrow({ where: { id } })
  const { accountId, kind } = await tx.conversation.findUniqueOrThrow({ where: { id: row.conversationId } })
  const conversation = {
    id: row.conversationId,
    accountId,
    kind: kind === 'room' ? 'room' : 'private',
  } as const
  return { number: row.number, conversation }
}
