// Wire types of what was sent to many, and of what became of each send.
import { z } from 'zod'

const instant = z.iso.datetime()
const count = z.int().min(0)

export const broadcastsQuerySchema = z.strictObject({
  programme: z.string().min(1).max(60),
  limit: z.coerce.number().int().min(1).max(50).default(20),
  /** `next` of the page before. */
  cursor: z.string().min(1).max(60).optional(),
})

const targetSchema = z
  .object({
    name: z.string(),
    /** 0 where nobody knows. */
    people: count,
    /** unknown: the process died during the send; it is never repeated. Null before it was confirmed. */
    state: z.enum(['queued', 'held', 'sending', 'sent', 'unknown', 'failed', 'cancelled']).nullable(),
    sentAt: instant.nullable(),
  })
  .meta({ id: 'BroadcastTarget' })

const broadcastSchema = z
  .object({
    id: z.string(),
    number: z.int(),
    text: z.string(),
    /** Who composed it. */
    by: z.string(),
    state: z.enum(['preview', 'sending', 'paused', 'done', 'cancelled', 'expired']),
    createdAt: instant,
    sendAt: instant.nullable(),
    confirmedAt: instant.nullable(),
    finishedAt: instant.nullable(),
    targets: z.array(targetSchema),
  })
  .meta({ id: 'Broadcast' })

export const broadcastsSchema = z
  .object({ items: z.array(broadcastSchema), next: z.string().nullable() })
  .meta({ id: 'Broadcasts' })

export type Broadcast = z.infer<typeof broadcastSchema>
