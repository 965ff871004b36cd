// Wire types of the stations and of their ledger: each day's numbers, and the messages that made them.
import { z } from 'zod'

const day = z.iso.date()
const instant = z.iso.datetime()
const whole = z.int()

/** A list of stations is never longer: a county has some fifty. */
export const maxStations = 1000
const maxReportsPerPage = 100
const defaultReportsPerPage = 31

export const stationsQuerySchema = z.strictObject({ programme: z.string().min(1).max(60) })

const stationSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    township: z.string(),
    level: z.enum(['township', 'village']),
  })
  .meta({ id: 'Station' })

export const stationsSchema = z.object({ items: z.array(stationSchema) }).meta({ id: 'Stations' })

export const stationParamsSchema = z.strictObject({ id: z.string().min(1).max(60) })

export const stationReportsQuerySchema = z.strictObject({
  /** Both days count. 31 days up to `to`, or up to the programme's current day, when they are left out. */
  from: day.optional(),
  to: day.optional(),
  limit: z.coerce.number().int().min(1).max(maxReportsPerPage).default(defaultReportsPerPage),
  /** `next` of the page before. */
  cursor: day.optional(),
})

const numbersOf = <Number extends z.ZodType>(number: Number) =>
  z.object({
    purchaseOrders: number,
    purchaseFen: number,
    saleOrders: number,
    saleFen: number,
    parcelsIn: number,
    parcelsOut: number,
    serviceOrders: number,
    serviceFen: number,
    cashOrders: number,
    cashFen: number,
    purchaseRefundOrders: number,
    purchaseRefundFen: number,
    saleRefundOrders: number,
    saleRefundFen: number,
    visitors: number,
  })

/** What a message said of a day, or what the day was before and after it: only what was stated. */
const dayStatementSchema = numbersOf(whole)
  .extend({ appSignedIn: z.boolean(), noBusiness: z.boolean(), approximate: z.boolean() })
  .partial()
  .meta({ id: 'DayStatement' })

const gradeSchema = z.enum(['self', 'late', 'forAnother', 'imported', 'staff'])

/** One message's part in a day. The parts lie in the order in which they were said. */
const reportRevisionSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['report', 'deal', 'correction', 'adjustment', 'signIn', 'sameAs']),
    /** Numbers of a deal or an adjustment are added; those of the other kinds replace. */
    change: dayStatementSchema,
    before: dayStatementSchema.nullable(),
    after: dayStatementSchema,
    grade: gradeSchema,
    sentAt: instant,
    /** WeChat's id of the message; null when a form or an import made it. */
    messageId: z.string().nullable(),
    reporter: z.string().nullable(),
    /** Set when the message was taken back: it no longer counts. */
    voidedAt: instant.nullable(),
    /** Why staff corrected it. */
    reason: z.string().nullable(),
    /** What somebody said that a report in doubt was. */
    decidedAs: z.enum(['parts', 'totals']).nullable(),
    /** It came into a closed month by an approved amendment. */
    amended: z.boolean(),
    /** The message's words, where they are kept. */
    words: z.string().nullable(),
  })
  .meta({ id: 'ReportRevision' })

/** A station's day. A number that nobody stated is null, never 0. */
const stationReportSchema = numbersOf(whole.nullable())
  .extend({
    id: z.string(),
    day,
    grade: gradeSchema,
    /** False while nothing but an app sign-in counts. */
    reported: z.boolean(),
    noBusiness: z.boolean(),
    appSignedIn: z.boolean().nullable(),
    approximate: z.boolean(),
    /** The bot asked what was meant and was not answered yet. */
    undecided: z.boolean(),
    version: z.int().min(1),
    firstSentAt: instant,
    lastSentAt: instant,
    revisions: z.array(reportRevisionSchema),
  })
  .meta({ id: 'StationReport' })

export const stationReportsSchema = z
  .object({
    station: stationSchema,
    from: day,
    to: day,
    /** The newest day first. */
    items: z.array(stationReportSchema),
    /** `cursor` of the next page; null on the last one. */
    next: z.string().nullable(),
  })
  .meta({ id: 'StationReports' })

export type Station = z.infer<typeof stationSchema>
export type DayStatement = z.infer<typeof dayStatementSchema>
export type ReportRevision = z.infer<typeof reportRevisionSchema>
export type StationReport = z.infer<typeof stationReportSchema>
