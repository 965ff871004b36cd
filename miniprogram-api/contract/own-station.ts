// Wire types of what an operator sees of their own station in the mini-program, and of the day's form.
import { z } from 'zod'
import { stationMonthSchema } from './station-days.ts'

const day = z.iso.date()
const id = z.string().trim().min(1).max(60)
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
const count = z.int().min(0).max(20_000)
const fen = z.int().min(0).max(200_000_000)

const numbersOf = (orders: z.ZodInt, money: z.ZodInt) => ({
  ...{ purchaseOrders: orders.optional(), purchaseFen: money.optional() },
  ...{ saleOrders: orders.optional(), saleFen: money.optional() },
  ...{ parcelsIn: orders.optional(), parcelsOut: orders.optional() },
  ...{ serviceOrders: orders.optional(), serviceFen: money.optional() },
  ...{ cashOrders: orders.optional(), cashFen: money.optional() },
  ...{ purchaseRefundOrders: orders.optional(), purchaseRefundFen: money.optional() },
  ...{ saleRefundOrders: orders.optional(), saleRefundFen: money.optional() },
  visitors: orders.optional(),
})

/** Whole fen and whole orders; what was not stated is left out. */
export const dayNumbersSchema = z.strictObject(numbersOf(count, fen)).meta({ id: 'DayNumbers' })

export const ownStationQuerySchema = z.strictObject({
  /** The current month where it is left out. */
  month: month.optional(),
  /** Which, where somebody runs several; the first by name where it is left out. */
  station: id.optional(),
})

export const ownStationSchema = z
  .object({
    /** Those that one runs now. */
    stations: z.array(z.object({ id: z.string(), name: z.string() })).max(50),
    ...stationMonthSchema.shape,
    /** Days of the month that are over, were due, and have no report. */
    missing: z.array(day).max(31),
    /** Days on end until now. */
    streak: z.int(),
    /** What the month comes to until now, of the days that are decided. */
    numbers: z.object(numbersOf(z.int(), z.int())),
    /** One's own place by turnover this month, of so many; null without any. Nobody else's is told. */
    place: z.int().nullable(),
    of: z.int(),
  })
  .meta({ id: 'OwnStation' })

export const ownReportBodySchema = z
  .strictObject({
    station: id,
    day,
    numbers: dayNumbersSchema.default({}),
    appSignedIn: z.boolean().optional(),
    /** Nothing at all that day: no numbers then. */
    noBusiness: z.literal(true).optional(),
  })
  .refine(({ noBusiness, numbers }) => !noBusiness || Object.keys(numbers).length === 0, {
    path: ['numbers'],
    error: 'stated beside noBusiness',
  })
  .refine(
    ({ noBusiness, numbers, appSignedIn }) =>
      noBusiness === true || appSignedIn !== undefined || Object.keys(numbers).length > 0,
    { path: ['numbers'], error: 'empty' },
  )

export const ownReportSchema = z
  .object({
    /** held: the month is closed, and an admin will look at it. */
    state: z.enum(['recorded', 'held']),
    day,
    /** As the day stands now; empty where it was held. */
    numbers: dayNumbersSchema,
    noBusiness: z.boolean(),
    appSignedIn: z.boolean().nullable(),
  })
  .meta({ id: 'OwnReport' })
