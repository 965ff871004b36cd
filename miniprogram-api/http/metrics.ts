// What a monitor reads: the process, the requests, and the state of the queues at the moment of the scrape.
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Health } from '../../core/messaging/health-reads.ts'

interface Observed {
  method: string
  /** The route's pattern, never the path: a label for each id would never end. */
  route: string
  status: number
  ms: number
}

export interface Metrics {
  observe(request: Observed): void
  /** In the Prometheus text format; the health is null while the database fails. */
  text(health: Health | null): Promise<string>
  contentType: string
}

const gauges = {
  xiaoer_inbox_pending: ['Messages journalled and not handled yet', (h: Health) => h.inbox.pending],
  xiaoer_inbox_oldest_pending_seconds: [
    'Age of the oldest message that waits to be handled',
    (h: Health) => h.inbox.oldestPendingSeconds ?? 0,
  ],
  xiaoer_inbox_parked: ['Messages that failed and wait for staff', (h: Health) => h.inbox.parked],
  xiaoer_outbox_queued: ['Messages that wait to be sent', (h: Health) => h.outbox.queued],
  xiaoer_outbox_unknown: ['Messages of which nobody knows if they went out', (h: Health) => h.outbox.unknown],
  xiaoer_outbox_failed: ['Messages that could not be sent', (h: Health) => h.outbox.failed],
  xiaoer_bot_heartbeat_age_seconds: [
    "Time since the bot's last heartbeat; none before the first",
    (h: Health) => h.bot.heartbeatAgeSeconds,
  ],
} as const

export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'xiaoer_http_request_duration_seconds',
    help: 'How long requests took',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  })
  const database = new Gauge({ name: 'xiaoer_database_up', help: '1 while the database answers', registers })
  const readings = Object.entries(gauges).map(([name, [help, read]]) => ({
    gauge: new Gauge({ name, help, registers, labelNames: [] }),
    read,
  }))
  const take = (health: Health | null) => {
    database.set(health ? 1 : 0)
    for (const { gauge, read } of readings) {
      const value = health && read(health)
      gauge.remove()
      if (value !== null) gauge.set(value)
    }
  }
  return {
    contentType: registry.contentType,
    observe: ({ method, route, status, ms }) => {
      requests.observe({ method, route, status: String(status) }, ms / 1000)
    },
    text: (health) => {
      take(health)
      return registry.metrics()
    },
  }
}
