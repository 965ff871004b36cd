// Wire types of 站点综合评选: each station's points from what is known, and what the judges added.
import { z } from 'zod'

const day = z.iso.date()
const key = z.string().min(1).max(60)

export const contestQuerySchema = z.strictObject({
  programme: key,
  /** Both days count; this year to today where they are left out. */
  from: day.optional(),
  to: day.optional(),
})

export const contestSheetQuerySchema = contestQuerySchema.extend({
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
})

const partSchema = z.object({
  part: z.enum(['reporting', 'punctuality', 'signIn', 'turnover', 'visits', 'evidence']),
  name: z.string(),
  weight: z.number(),
  /** 0 to 1 of its points; null where it is not known. */
  share: z.number().nullable(),
  points: z.number(),
  /** The numbers behind it. */
  words: z.string(),
})

const standingSchema = z
  .object({
    station: z.object({ id: z.string(), name: z.string(), township: z.string() }),
    parts: z.array(partSchema),
    points: z.number(),
    /** Points that could be had with what is known, of `weight`. */
    knownWeight: z.number(),
    weight: z.number(),
    adjustments: z.array(
      z.object({ by: z.string(), points: z.number(), reason: z.string(), at: z.iso.datetime() }),
    ),
    total: z.number(),
    /** Without cash, refunds taken off. */
    turnoverFen: z.int(),
    reportedDays: z.int().min(0),
    reachesTarget: z.boolean(),
  })
  .meta({ id: 'ContestStanding' })

export const contestSchema = z
  .object({
    from: day,
    to: day,
    /** What a model station must turn over. */
    targetFen: z.int(),
    /** The most points first. */
    items: z.array(standingSchema),
  })
  .meta({ id: 'Contest' })

export const adjustmentSchema = z.strictObject({
  programme: key,
  stationId: key,
  from: day,
  to: day,
  /** 0 takes back what the same judge gave before. */
  points: z.number().min(-100).max(100),
  reason: z.string().trim().min(1).max(200),
})

export type Contest = z.input<typeof contestSchema>
