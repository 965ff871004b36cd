// Notices on their way out: claimed before the send, settled after it.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../../platform/database/transactor.ts'

export interface DueNotice {
  id: string
  kind: string
  words: unknown
  expiresAt: Date | null
  zone: string
  /** Whose tap it uses. */
  user: { id: string; appId: string; openid: string }
  templateId: string
}

/** The oldest first. */
export async function findDue(tx: Tx, now: Date, limit: number): Promise<DueNotice[]> {
  const found = await tx.notice.findMany({
    where: { state: 'queued', dueAt: { lte: now } },
    include: { grant: { include: { user: { select: { id: true, appId: true, openid: true } } } } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: limit,
  })
  const programmes = await tx.programme.findMany({
    where: { id: { in: found.map(({ programmeId }) => programmeId) } },
    select: { id: true, zone: true },
  })
  const zones = new Map(programmes.map(({ id, zone }) => [id, zone]))
  return found.flatMap(({ id, kind, words, expiresAt, programmeId, grant }) =>
    grant
      ? [
          {
            ...{ id, kind, words, expiresAt, zone: zones.get(programmeId) ?? 'Asia/Shanghai' },
            ...{ user: grant.user, templateId: grant.templateId },
          },
        ]
      : [],
  )
}

/** False when another took it. */
export async function claim(tx: Tx, id: string, leaseUntil: Date): Promise<boolean> {
  const { count } = await tx.notice.updateMany({
    where: { id, state: 'queued' },
    data: { state: 'sending', attempts: { increment: 1 }, dueAt: leaseUntil },
  })
  return count === 1
}

export const readAttempts = async (tx: Tx, id: string): Promise<number> =>
  (await tx.notice.findUniqueOrThrow({ where: { id }, select: { attempts: true } })).attempts

type Settled = Prisma.NoticeUpdateManyMutationInput

/** Only of one in that state. */
export async function settle(
  tx: Tx,
  id: string,
  { from, ...data }: Settled & { from: 'queued' | 'sending' },
): Promise<boolean> {
  return (await tx.notice.updateMany({ where: { id, state: from }, data })).count === 1
}

/** Whoever sent them died in the middle of it. Returns how many. */
export async function abandon(tx: Tx, now: Date): Promise<number> {
  const { count } = await tx.notice.updateMany({
    where: { state: 'sending', dueAt: { lte: now } },
    data: { state: 'unknown', error: 'interrupted' },
  })
  return count
}
