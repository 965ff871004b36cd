// Wire types of one's own sales.
import { z } from 'zod'
import { flagSchema, gradeSchema } from './sales.ts'

const day = z.iso.date()

export const maxOwnSales = 200

export const ownSalesQuerySchema = z.strictObject({
  /** The current one where it is left out. */
  year: z.coerce.number().int().min(2020).max(2100).optional(),
})

export const ownSalesSchema = z
  .object({
    year: z.int(),
    /** What it comes to: refunds taken off, what was told twice counted once. Of what lies within the year. */
    fen: z.int(),
    /** By the month in which it ended; months without any are left out. */
    months: z.array(z.object({ month: z.string(), fen: z.int() })).max(12),
    /** The last 200, the latest first. */
    items: z
      .array(
        z.object({
          id: z.string(),
          kind: z.enum(['sale', 'refund']),
          ...{ from: day, to: day, product: z.string().nullable(), channel: z.string().nullable() },
          /** As it was said; null where no amount was. */
          amountFen: z.int().nullable(),
          /** What it adds to the total. */
          fen: z.int(),
          grade: gradeSchema,
          flags: z.array(flagSchema),
        }),
      )
      .max(maxOwnSales),
  })
  .meta({ id: 'OwnSales' })
