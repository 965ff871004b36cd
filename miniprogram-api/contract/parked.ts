// Wire types of the messages that failed three times and wait for a person.
import { z } from 'zod'

const parkedSchema = z
  .object({
    id: z.string(),
    sentAt: z.iso.datetime(),
    /** The group's name; null for a private chat. */
    group: z.string().nullable(),
    /** The kind of failure, never people's words. */
    error: z.string(),
    /** Masked as the journal is. Null for who may not read it, and for what has no text. */
    text: z.string().nullable(),
  })
  .meta({ id: 'ParkedMessage' })

export const parkedListSchema = z.object({ items: z.array(parkedSchema) }).meta({ id: 'ParkedMessages' })
export const parkedParamsSchema = z.strictObject({ id: z.string().min(1).max(60) })

export type ParkedMessage = z.infer<typeof parkedSchema>
