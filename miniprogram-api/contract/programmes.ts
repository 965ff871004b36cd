// Wire types of the programmes: which there are, and one day of a programme at a glance.
import { z } from 'zod'

const day = z.iso.date()
const whole = z.int()
const count = z.int().min(0)

export const programmeParamsSchema = z.strictObject({ key: z.string().min(1).max(60) })

export const todayQuerySchema = z.strictObject({
  /** The programme's current day when it is left out; before 05:00 that is the day before. */
  day: day.optional(),
})

const programmeSchema = z
  .object({ key: z.string(), name: z.string(), region: z.string() })
  .meta({ id: 'Programme' })

export const programmesSchema = z.object({ items: z.array(programmeSchema) }).meta({ id: 'Programmes' })

/** Sums of what the stations reported of the day; money is whole fen, refunds are not taken off. */
const dayTotalsSchema = z
  .object({
    purchaseOrders: whole,
    purchaseFen: whole,
    saleOrders: whole,
    saleFen: whole,
    parcelsIn: whole,
    parcelsOut: whole,
    serviceOrders: whole,
    serviceFen: whole,
    cashOrders: whole,
    cashFen: whole,
  })
  .meta({ id: 'DayTotals' })

const latestReportSchema = z
  .object({
    stationId: z.string(),
    station: z.string(),
    /** The day that is reported. */
    day,
    /** When its last message was sent. */
    reportedAt: z.iso.datetime(),
    /** WeChat's id of that message; null when a form or an import made it. */
    messageExternalId: z.string().nullable(),
  })
  .meta({ id: 'LatestReport' })

export const todaySchema = z
  .object({
    day,
    /** Of the stations that are open on the day. */
    stations: z.object({ total: count, reported: count, signedIn: count }),
    totals: dayTotalsSchema,
    /** The day's reports, the last said first; 20 at most. */
    latest: z.array(latestReportSchema),
  })
  .meta({ id: 'Today' })

export type Programme = z.infer<typeof programmeSchema>
export type DayTotals = z.infer<typeof dayTotalsSchema>
export type Today = z.infer<typeof todaySchema>
