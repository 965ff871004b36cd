// Wire types of how the stations' days stand: the reporting rate, a station's month, and days on which stations are shut.
import { z } from 'zod'

const day = z.iso.date()
const instant = z.iso.datetime()
const count = z.int().min(0)

export const ratesQuerySchema = z.strictObject({
  programme: z.string().min(1).max(60),
  /** Both days count. The current month, when they are left out. */
  from: day.optional(),
  to: day.optional(),
})

const reportGradeSchema = z.enum(['self', 'late', 'forAnother', 'staff', 'imported'])

/** Station-days. due = reported + unknown + missing. */
const rateSchema = z.object({
  due: count,
  reported: count,
  grades: z.object({ self: count, late: count, forAnother: count, staff: count, imported: count }),
  /** Of the reported ones: the bot asked what was meant and was not answered yet. */
  undecided: count,
  /** Nobody reported, and the bot could not hear that evening. */
  unknown: count,
  missing: count,
  /** Days on which the station was shut; not due. */
  closed: count,
  /** reported / due, and (reported + unknown) / due; null while nothing is due. */
  low: z.number().min(0).max(1).nullable(),
  high: z.number().min(0).max(1).nullable(),
})

export const ratesSchema = z
  .object({
    from: day,
    /** Yesterday at the latest: before `from` when no day of the span is over. */
    to: day,
    total: rateSchema.meta({ id: 'ReportingRate' }),
    /** By name, of the stations that were open on some day. */
    items: z.array(rateSchema.extend({ stationId: z.string(), station: z.string() })),
  })
  .meta({ id: 'ReportingRates' })

export const stationMonthQuerySchema = z.strictObject({
  month: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/),
})

const closureKindSchema = z.enum(['closed', 'leave', 'holiday'])

const standingDaySchema = z
  .object({
    day,
    /** `ahead`: not over yet, and not reported. */
    state: z.enum(['reported', 'missing', 'unknown', 'closed', 'notOpen', 'ahead']),
    /** Of a reported day. */
    grade: reportGradeSchema.nullable(),
    undecided: z.boolean(),
    /** Of a closed day. */
    why: closureKindSchema.nullable(),
  })
  .meta({ id: 'StandingDay' })

export const stationMonthSchema = z
  .object({
    station: z.object({ id: z.string(), name: z.string() }),
    month: z.string(),
    rate: rateSchema,
    days: z.array(standingDaySchema),
  })
  .meta({ id: 'StationMonth' })

export const maxClosures = 500
const maxNote = 100
const maxClosureDays = 366

export const closuresQuerySchema = z.strictObject({
  programme: z.string().min(1).max(60),
  from: day,
  to: day,
  station: z.string().min(1).max(60).optional(),
})

export const closureSchema = z
  .object({
    id: z.string(),
    /** Null: every station. */
    stationId: z.string().nullable(),
    station: z.string().nullable(),
    from: day,
    to: day,
    kind: closureKindSchema,
    note: z.string().nullable(),
    by: z.string().nullable(),
    /** WeChat's id of the message that said so; null when staff entered it on the page. */
    messageId: z.string().nullable(),
    recordedAt: instant,
  })
  .meta({ id: 'StationClosure' })

export const closuresSchema = z.object({ items: z.array(closureSchema) }).meta({ id: 'StationClosures' })

export const closureBodySchema = z
  .strictObject({
    programme: z.string().min(1).max(60),
    /** Null: every station. */
    stationId: z.string().min(1).max(60).nullable(),
    from: day,
    to: day,
    kind: closureKindSchema,
    note: z.string().trim().min(1).max(maxNote).optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'is before from' })
  .refine(({ from, to }) => (Date.parse(to) - Date.parse(from)) / 86_400_000 < maxClosureDays, {
    path: ['to'],
    error: `more than ${maxClosureDays} days`,
  })

export const closureIdSchema = z.object({ id: z.string() }).meta({ id: 'StationClosureId' })
export const closureParamsSchema = z.strictObject({ id: z.string().min(1).max(60) })

export type ReportingRate = z.infer<typeof rateSchema>
export type ReportingRates = z.infer<typeof ratesSchema>
export type StandingDay = z.infer<typeof standingDaySchema>
export type StationMonth = z.infer<typeof stationMonthSchema>
export type StationClosure = z.infer<typeof closureSchema>
export type ClosureBody = z.infer<typeof closureBodySchema>
