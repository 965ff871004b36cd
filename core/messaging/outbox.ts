// Sending, once: a row is claimed before the send and settled after it. What was claimed and never settled has an
// unknown outcome: it is shown to staff and never blindly repeated.
import type { Deps } from '../platform/deps.ts'
import { quietUntil, sparesSleepers } from './outbox-rules.ts'
import * as store from './outbox-store.ts'
import type { Recheck, Rechecks, ToSay } from './recheck.ts'

export interface DueMessage {
  id: string
  conversationExternalId: string
  kind: 'text' | 'image'
}

/**
 * The most urgent message that is due, without claiming it. What fell due while the bot was out, or was held, is
 * reckoned anew: past its time it is cancelled, and at night it waits for the morning.
 */
export async function findDue(deps: Deps, accountId: string, now: Date): Promise<DueMessage | null> {
  const { database } = deps
  const row = await findTimely(deps, accountId, now)
  if (!row) return null
  const kind = row.kind === 'image' ? 'image' : 'text'
  const conversationExternalId = await store.externalIdOf(database.client, row.conversationId)
  return { id: row.id, kind, conversationExternalId }
}

async function findTimely(deps: Deps, accountId: string, now: Date): Promise<store.OutboxRow | null> {
  const { client } = deps.database
  for (;;) {
    const row = await store.findMostUrgent(client, accountId, now)
    if (!row) return null
    const { programmeId } = row
    const morning = await morningFor(deps, row, now)
    if (row.expiresAt && row.expiresAt <= now) await store.cancelExpired(client, row.id)
    else if (programmeId && morning)
      await store.postpone(client, { accountId, programmeId, now, until: morning })
    else return row
  }
}

async function morningFor({ config, database }: Deps, row: store.OutboxRow, now: Date): Promise<Date | null> {
  if (!row.programmeId || !sparesSleepers(row)) return null
  const quiet = { from: config.QUIET_FROM, until: config.QUIET_UNTIL }
  return quietUntil(now, await store.zoneOf(database.client, row.programmeId), quiet)
}

/** When the next queued message falls due; null when none waits. */
export const nextDueAt = ({ database }: Deps, accountId: string): Promise<Date | null> =>
  store.findNextDue(database.client, accountId)

/**
 * Committed before the send; null when another took it, or when there is no sense in saying it any more. The text is
 * read again, as lines may have joined it, and what may have changed is looked at again.
 */
export const claimSend = ({ database, clock }: Deps, id: string, rechecks: Rechecks): Promise<ToSay | null> =>
  database.transact(async (tx) => {
    if (!(await store.claimQueued(tx, id))) return null
    const row = await store.readOutbox(tx, id)
    const said = { text: row.text, mentions: row.mentions as string[] }
    const lookAgain = row.recheck ? rechecks[row.recheck as Recheck] : undefined
    if (!lookAgain) return said
    const people = await store.peopleOf(tx, id)
    const now = await lookAgain(tx, { id, programmeId: row.programmeId, people, ...said }, clock.now())
    await store.settle(tx, id, now ? saidNow(now) : { state: 'cancelled', error: 'true no more' })
    return now
  })

const saidNow = ({ text, mentions }: ToSay) => ({ text, mentions: [...mentions] })

export type SendResult =
  | { outcome: 'sent'; externalId: string | null }
  /** The channel said no, and so nothing went out. */
  | { outcome: 'refused'; error: string }
  /** The connection broke between the asking and the answer. */
  | { outcome: 'unknown'; error: string }

const retryAfterMs = [5_000, 600_000]

export async function settleSend({ database, clock }: Deps, id: string, result: SendResult): Promise<void> {
  const now = clock.now()
  await database.transact(async (tx) => {
    if (result.outcome === 'sent') {
      await store.settle(tx, id, { state: 'sent', sentAt: now, externalId: result.externalId })
      return
    }
    const { error } = result
    const wait = retryAfterMs[(await store.readOutbox(tx, id)).attempts - 1]
    if (result.outcome === 'refused' && wait !== undefined) {
      await store.settle(tx, id, { state: 'queued', error, dueAt: new Date(now.getTime() + wait) })
      return
    }
    await store.settle(tx, id, { state: result.outcome === 'refused' ? 'failed' : 'unknown', error })
  })
}

/** At start: what the last process was sending when it died. Returns how many. */
export const markInterrupted = ({ database }: Deps, accountId: string): Promise<number> =>
  store.abandonSending(database.client, accountId, 'interrupted')

/** Instants of the sends of the last day, oldest first. */
export const readSendHistory = ({ database, clock }: Deps, accountId: string): Promise<Date[]> =>
  store.findSends(database.client, accountId, new Date(clock.now().getTime() - 86_400_000))
