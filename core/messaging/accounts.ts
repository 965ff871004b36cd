// The bot's own account: heartbeats, and the hours in which it could not hear.
import type { Deps } from '../platform/deps.ts'

/**
 * What the wire handed over in the moments before a sudden death may not be journalled: it has no acknowledgement. So a
 * gap begins this much before the last heartbeat.
 */
export const gapMarginMs = 10_000

export async function openAccount({ database, ids }: Deps, key: string): Promise<string> {
  const { id } = await database.client.wechatAccount.upsert({
    where: { key },
    create: { id: ids.next('acc'), key },
    update: {},
  })
  return id
}

/** Everything handed over before now is journalled, or is about to be within the margin. */
export async function recordHeartbeat({ database, clock }: Deps, accountId: string): Promise<void> {
  await database.client.wechatAccount.updateMany({
    where: { id: accountId, state: 'in' },
    data: { heartbeatAt: clock.now() },
  })
}

/** The account hears again: what lies between the last heartbeat and now is a gap. */
export async function recordLogin(
  { database, clock, ids }: Deps,
  accountId: string,
  externalId: string,
): Promise<{ from: Date; until: Date } | null> {
  const now = clock.now()
  return database.transact(async (tx) => {
    const account = await tx.wechatAccount.findUniqueOrThrow({ where: { id: accountId } })
    const data = { state: 'in', externalId, loggedInAt: now, heartbeatAt: now }
    await tx.wechatAccount.updateMany({ where: { id: accountId }, data })
    const heard = account.heartbeatAt
    if (!heard || heard > now) return null
    const gap = { from: new Date(heard.getTime() - gapMarginMs), until: now }
    await tx.offlineGap.createMany({ data: [{ id: ids.next('gap'), accountId, ...gap }] })
    return gap
  })
}

export async function recordLogout({ database }: Deps, accountId: string): Promise<void> {
  await database.client.wechatAccount.updateMany({ where: { id: accountId }, data: { state: 'out' } })
}
