// Wire types of the groups that the bot is in.
import { z } from 'zod'

const instant = z.iso.datetime()
const id = z.string().min(1).max(60)
const purpose = z.enum(['stations', 'trainees', 'staff'])

export const roomsQuerySchema = z.strictObject({ programme: z.string().min(1).max(60) })
export const roomParamsSchema = z.strictObject({ id })

const roomSchema = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    purpose,
    run: z.object({ id: z.string(), course: z.string(), number: z.int() }).nullable(),
    /** Who wrote there so far. */
    members: z.int().min(0),
    boundAt: instant.nullable(),
    boundBy: z.string().nullable(),
    lastMessageAt: instant.nullable(),
  })
  .meta({ id: 'Room' })

export const roomsSchema = z
  .object({
    items: z.array(roomSchema),
    /** Nobody's yet: bound by a code typed in them. Told to admins alone; empty for the others. */
    unbound: z.array(
      z.object({ id: z.string(), name: z.string().nullable(), lastMessageAt: instant.nullable() }),
    ),
  })
  .meta({ id: 'Rooms' })

export const roomChangeSchema = z
  .strictObject({ purpose, /** Null: no run's. */ runId: id.nullable() })
  .partial()

export type Room = z.infer<typeof roomSchema>
export type Rooms = z.infer<typeof roomsSchema>
