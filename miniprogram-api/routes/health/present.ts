import { type Health, isHealthy } from '../../../core/messaging/health-reads.ts'
import type { HealthAnswer } from '../../contract/health.ts'

export const failingDatabase: HealthAnswer = {
  ok: false,
  database: 'failing',
  bot: null,
  inbox: null,
  outbox: null,
  lastJob: null,
}

export const presentHealth = (health: Health): HealthAnswer => ({
  ok: isHealthy(health),
  database: 'ok',
  bot: {
    state: health.bot.state,
    loggedInAt: health.bot.loggedInAt?.toISOString() ?? null,
    heartbeatAgeSeconds: health.bot.heartbeatAgeSeconds,
  },
  inbox: {
    pending: health.inbox.pending,
    oldestPendingSeconds: health.inbox.oldestPendingSeconds,
    parked: health.inbox.parked,
  },
  outbox: {
    queued: health.outbox.queued,
    unknown: health.outbox.unknown,
    failed: health.outbox.failed,
  },
  lastJob: health.lastJob && {
    job: health.lastJob.job,
    finishedAt: health.lastJob.finishedAt.toISOString(),
    ok: health.lastJob.ok,
  },
})
