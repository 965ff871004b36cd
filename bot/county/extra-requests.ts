// Requests that the page makes of the county beyond the contract's: a voice clip, a recall.
import { z } from 'zod'

export const voiceSchema = z.strictObject({
  conversationId: z.string().min(1),
  senderId: z.string().min(1),
})

/** A recall says everything in its address. */
export const recallSchema = z.strictObject({}).optional()

export const readMessagesSchema = z.object({
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
})
