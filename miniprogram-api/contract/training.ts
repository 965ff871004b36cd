// Wire types of what comes after class: sealed ratings of a run, and the certificate that anybody can check.
import { z } from 'zod'

const share = z.number().min(0).max(1)
const points = z.number().min(1).max(5).nullable()

export const attachmentParamsSchema = z.strictObject({ id: z.string().min(1).max(60) })

export const runParamsSchema = z.strictObject({ id: z.string().min(1).max(60) })

export const ratingsSchema = z
  .object({
    responses: z.int(),
    /** So many are in the figures: they move by several at once, so that nobody is guessed. */
    shown: z.int(),
    /** So many more until the figures are shown, or shown anew. */
    needed: z.int(),
    /** Who attended at least once. */
    invited: z.int(),
    responseRate: z.number().min(0).nullable(),
    averages: z.object({ teacher: points, content: points, usefulness: points }),
    /** Share of those who gave points; null where nobody did, or too few. */
    satisfaction: share.nullable(),
    /** In no order; none while there are too few for nobody to be guessed. */
    words: z.array(z.string()),
  })
  .meta({ id: 'Ratings' })

export const certificateParamsSchema = z.strictObject({ code: z.string().min(1).max(40) })

/** `id`: of the certificate, or the code that is printed on it. */
export const revocationParamsSchema = z.strictObject({ id: z.string().min(1).max(40) })

export const revocationSchema = z.strictObject({ reason: z.string().trim().min(1).max(200) })

export const certificateSchema = z
  .object({
    number: z.string(),
    /** Masked: 李*. */
    name: z.string(),
    course: z.string(),
    hours: z.number(),
    issuedOn: z.iso.date(),
    state: z.enum(['valid', 'revoked']),
  })
  .meta({ id: 'Certificate' })
