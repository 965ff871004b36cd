// What is answered instead, when something can't be answered (RFC 9457, `application/problem+json`).
import { z } from 'zod'

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    /** For the user, in Chinese. */
    detail: z.string(),
    /** The path that was asked for. */
    instance: z.string(),
    /** For programs; never changes its meaning. */
    code: z.string(),
    /** The same as the header `x-request-id`, and as in the log. */
    requestId: z.string(),
  })
  .meta({ id: 'Problem' })

export type ProblemAnswer = z.infer<typeof problemSchema>
