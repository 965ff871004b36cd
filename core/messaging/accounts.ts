// The bot's own account: heartbeats, and the hours in which it could not hear.
import type { Deps } from '../platform/deps.ts'
import * as store from './account-store.ts'

/**
 * What the wire handed over in the moments before a sudden death may not be journalled: it has no acknowledgement. So a
 * gap begins this much before the last heartbeat.
 */
export const gapMarginMs = 10_000

export async function openAccount({ database, ids }: Deps, key: string): Promise<string> {
  const { id } = await store.findOrInsertAccount(database.client, { id: ids.next('acc'), key })
  return id
}

/** Everything handed over before now is journalled, or is about to be within the margin. */
export async function recordHeartbeat({ database, clock }: Deps, accountId: string): Promise<void> {
  await store.beat(database.client, accountId, clock.now())
}

/** The account hears again: what lies between the last heartbeat and now is a gap. */
export async function recordLogin(
  { database, clock, ids }: Deps,
  accountId: string,
  externalId: string,
): Promise<{ from: Date; until: Date } | null> {
  const now = clock.now()
  return database.transact(async (tx) => {
    const { heartbeatAt: heard } = await store.readAccount(tx, accountId)
    await store.updateAccount(tx, accountId, { state: 'in', externalId, loggedInAt: now, heartbeatAt: now })
    if (!heard || heard > now) return null
    const gap = { from: new Date(heard.getTime() - gapMarginMs), until: now }
    await store.insertGap(tx, { id: ids.next('gap'), accountId, ...gap })
    return gap
  })
}

export async function recordLogout({ database }: Deps, accountId: string): Promise<void> {
  await store.updateAccount(database.client, accountId, { state: 'out' })
}

/** The service said that the bot is too fast: nothing goes out for so long. */
export async function restSending({ database, clock }: Deps, accountId: string, ms: number): Promise<Date> {
  const restUntil = new Date(clock.now().getTime() + ms)
  await store.updateAccount(database.client, accountId, { restUntil })
  return restUntil
}

/** Until when the account has to rest; it outlives a restart. */
export async function readRestUntil({ database }: Deps, accountId: string): Promise<Date | null> {
  return (await store.readAccount(database.client, accountId)).restUntil
}
