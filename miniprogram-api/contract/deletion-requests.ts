// Wire types of the wish to be forgotten: as the person asks it, and as staff decide.
import { z } from 'zod'

const instant = z.iso.datetime()
const id = z.string().trim().min(1).max(60)
const state = z.enum(['asked', 'withdrawn', 'refused', 'granted'])

export const deletionBodySchema = z.strictObject({
  /** 为什么想删: nobody has to say. */
  words: z.string().trim().min(1).max(300).optional(),
})
export const deletionParamsSchema = z.strictObject({ id })

const requestFields = {
  id: z.string(),
  state,
  words: z.string().nullable(),
  askedAt: instant,
  /** The last day by which it is decided: fifteen working days. */
  dueOn: z.iso.date(),
  decidedAt: instant.nullable(),
  /** Told to the person. */
  reason: z.string().nullable(),
}

export const maxDeletionRequests = 200

export const deletionAskedSchema = z
  .object({ id: z.string(), dueOn: z.iso.date() })
  .meta({ id: 'DeletionAsked' })

/** The newest first. */
export const ownDeletionsSchema = z
  .object({ items: z.array(z.object(requestFields)).max(20) })
  .meta({ id: 'OwnDeletionRequests' })

export const deletionsQuerySchema = z.strictObject({
  programme: z.string().min(1).max(60),
  /** Undecided ones, the most urgent first; `all`: the newest first. */
  show: z.enum(['open', 'all']).default('open'),
})

const listedSchema = z
  .object({
    ...requestFields,
    personId: z.string(),
    name: z.string(),
    village: z.string().nullable(),
    /** Undecided, and its last day is over. */
    late: z.boolean(),
  })
  .meta({ id: 'DeletionRequest' })

export const deletionsSchema = z
  .object({ items: z.array(listedSchema).max(maxDeletionRequests) })
  .meta({ id: 'DeletionRequests' })

export const deletionDecisionBodySchema = z.strictObject({
  decision: z.enum(['granted', 'refused']),
  /** As the person is told it. */
  reason: z.string().trim().min(2).max(200),
})

export type DeletionListed = z.output<typeof listedSchema>
