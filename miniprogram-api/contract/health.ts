// Wire types of the state of the machine.
import { z } from 'zod'

const count = z.int().min(0)
const seconds = z.int().min(0)
const instant = z.iso.datetime()

export const healthSchema = z
  .object({
    ok: z.boolean(),
    database: z.enum(['ok', 'failing']),
    /** Null, as the rest, while the database fails. */
    bot: z
      .object({
        state: z.string(),
        loggedInAt: instant.nullable(),
        heartbeatAgeSeconds: seconds.nullable(),
      })
      .nullable(),
    inbox: z.object({ pending: count, oldestPendingSeconds: seconds.nullable(), parked: count }).nullable(),
    outbox: z.object({ queued: count, unknown: count, failed: count }).nullable(),
    lastJob: z.object({ job: z.string(), finishedAt: instant, ok: z.boolean() }).nullable(),
  })
  .meta({ id: 'Health' })

export type HealthAnswer = z.infer<typeof healthSchema>
