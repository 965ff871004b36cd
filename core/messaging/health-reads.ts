// How the machine is: the bot's account, what waits in the journal and in the outbox, the last job.
import type { Tx } from '../platform/database/transactor.ts'

export interface Health {
  bot: { state: string; loggedInAt: Date | null; heartbeatAgeSeconds: number | null }
  inbox: { pending: number; oldestPendingSeconds: number | null; parked: number }
  outbox: { queued: number; unknown: number; failed: number }
  lastJob: { job: string; finishedAt: Date; ok: boolean } | null
}

/** Older than this, a heartbeat or a message that waits means that something is stuck. */
const patienceSeconds = 60

export interface HealthQuestion {
  now: Date
  /** How the keys of the channel's accounts begin: `county`, `wechaty-puppet-service`. */
  accountKey: string
}

export async function readHealth(tx: Tx, { now, accountKey }: HealthQuestion): Promise<Health> {
  const accounts = await tx.wechatAccount.findMany({
    where: { key: { startsWith: accountKey } },
    select: { id: true, state: true, loggedInAt: true, heartbeatAt: true },
  })
  const [inbox, outbox, lastJob] = await Promise.all([
    readInbox(tx, now),
    readOutbox(
      tx,
      accounts.map(({ id }) => id),
    ),
    readLastJob(tx),
  ])
  // An account of an earlier login stays in the table; the one that beats is the bot.
  const [bot] = accounts.sort((a, b) => (b.heartbeatAt?.getTime() ?? 0) - (a.heartbeatAt?.getTime() ?? 0))
  return {
    bot: {
      state: bot?.state ?? 'out',
      loggedInAt: bot?.loggedInAt ?? null,
      heartbeatAgeSeconds: secondsSince(bot?.heartbeatAt ?? null, now),
    },
    inbox,
    outbox,
    lastJob,
  }
}

export function isHealthy({ bot, inbox }: Health): boolean {
  const beats = bot.heartbeatAgeSeconds !== null && bot.heartbeatAgeSeconds <= patienceSeconds
  return bot.state === 'in' && beats && (inbox.oldestPendingSeconds ?? 0) <= patienceSeconds
}

async function readInbox(tx: Tx, now: Date): Promise<Health['inbox']> {
  const waiting = await tx.inboxMessage.aggregate({
    // A log that was brought in takes its time.
    where: { state: 'pending', source: 'live' },
    _count: true,
    _min: { receivedAt: true },
  })
  const parked = await tx.inboxMessage.count({ where: { state: 'parked' } })
  return {
    pending: waiting._count,
    oldestPendingSeconds: secondsSince(waiting._min.receivedAt, now),
    parked,
  }
}

// By account, because that is how the outbox is indexed.
async function readOutbox(tx: Tx, accountIds: string[]): Promise<Health['outbox']> {
  const groups = await tx.outboxMessage.groupBy({
    by: ['state'],
    where: { accountId: { in: accountIds }, state: { in: ['queued', 'unknown', 'failed'] } },
    _count: true,
  })
  const count = (state: string) => groups.find((group) => group.state === state)?._count ?? 0
  return { queued: count('queued'), unknown: count('unknown'), failed: count('failed') }
}

// Ids sort by the time they were made, so the last run is found without a walk through all of them.
async function readLastJob(tx: Tx): Promise<Health['lastJob']> {
  const run = await tx.jobRun.findFirst({
    where: { finishedAt: { not: null } },
    orderBy: { id: 'desc' },
    select: { job: true, finishedAt: true, error: true },
  })
  if (!run?.finishedAt) return null
  return { job: run.job, finishedAt: run.finishedAt, ok: run.error === null }
}

// A demo's clock can be set back: then nothing is old.
const secondsSince = (at: Date | null, now: Date): number | null =>
  at && Math.max(0, Math.floor((now.getTime() - at.getTime()) / 1000))
