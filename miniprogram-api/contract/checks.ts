// Wire types of the sense checks: what is odd of a station's day, what is verified, and totals of each grade.
import { z } from 'zod'

const day = z.iso.date()
const instant = z.iso.datetime()
const whole = z.int()
const id = z.string().min(1).max(60)
const programme = z.string().min(1).max(60)

export const dayNumberSchema = z.enum([
  ...(['purchaseOrders', 'purchaseFen', 'saleOrders', 'saleFen', 'parcelsIn', 'parcelsOut'] as const),
  ...(['serviceOrders', 'serviceFen', 'cashOrders', 'cashFen'] as const),
  ...([
    'purchaseRefundOrders',
    'purchaseRefundFen',
    'saleRefundOrders',
    'saleRefundFen',
    'visitors',
  ] as const),
])
const sideSchema = z.enum(['purchase', 'sale', 'service'])
/** Orders or pieces; of money, fen. */
const quantity = z.number()

export const flagsQuerySchema = z.strictObject({
  programme,
  state: z.enum(['open', 'settled']).default('open'),
  limit: z.coerce.number().int().min(1).max(50).default(20),
  /** `next` of the page before. */
  cursor: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}~[\w-]{1,60}$/)
    .optional(),
})

/** What was found, by kind. */
export const findingSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('tenfold'),
    found: z.array(
      z.object({
        number: dayNumberSchema,
        value: quantity,
        usual: quantity,
        days: whole,
        /** What it would be without a slipped zero or point. */
        meant: quantity,
        /** `real`: something else of the day speaks for it. */
        likely: z.enum(['slip', 'real']),
      }),
    ),
  }),
  z.object({
    kind: z.literal('pricePerOrder'),
    found: z.array(
      z.object({
        side: sideSchema,
        fen: quantity,
        orders: quantity,
        /** Fen an order. */
        usual: quantity,
        days: whole,
        meant: z.object({ number: dayNumberSchema, value: quantity }).nullable(),
      }),
    ),
  }),
  z.object({
    kind: z.literal('direction'),
    usual: z.enum(['purchase', 'sale']),
    orders: quantity.nullable(),
    fen: quantity.nullable(),
    onDays: whole,
    days: whole,
  }),
  z.object({
    kind: z.literal('amountWithoutOrders'),
    found: z.array(
      z.object({ side: sideSchema, missing: z.enum(['orders', 'amount']), both: whole, days: whole }),
    ),
  }),
  z.object({
    kind: z.literal('sameNumbers'),
    from: day,
    days: whole,
    /** Days of which somebody said 跟昨天一样. */
    saidOpenly: z.array(day),
  }),
  z.object({
    kind: z.literal('samePhoto'),
    found: z.array(z.object({ photoId: z.string(), firstPhotoId: z.string(), station: z.string(), day })),
  }),
  z.object({ kind: z.literal('oneSender'), person: z.string(), stations: z.array(z.string()) }),
])

const messageSchema = z.object({
  id: z.string(),
  /** Null once it was purged. */
  text: z.string().nullable(),
  sentAt: instant,
  sender: z.string().nullable(),
  /** For `GET /v1/report-photos/:id`. */
  photoIds: z.array(z.string()),
})

const numbersSchema = z.partialRecord(dayNumberSchema, whole)

const flagSchema = z
  .object({
    id: z.string(),
    station: z.object({ id: z.string(), name: z.string() }),
    day,
    found: findingSchema,
    state: z.enum(['open', 'explained', 'accepted', 'corrected', 'withdrawn']),
    openedAt: instant,
    /** When the bot asked about it; null where it did not. */
    askedAt: instant.nullable(),
    settled: z.object({ by: z.string().nullable(), at: instant, words: z.string().nullable() }).nullable(),
    /** The day as it is now: only what was stated. Null where nothing counts any more. */
    report: z
      .object({
        numbers: numbersSchema,
        noBusiness: z.boolean(),
        undecided: z.boolean(),
        grade: z.string(),
        version: whole,
      })
      .nullable(),
    /** What the station usually has, of its last eight weeks: the median of the days on which there was any. */
    usual: z.array(z.object({ number: dayNumberSchema, usual: whole, days: whole })),
    messages: z.array(messageSchema),
    /** Whether the bot may be sent to ask about it. */
    askable: z.boolean(),
  })
  .meta({ id: 'ReportFlag' })

/** The newest day first. */
export const flagsSchema = z
  .object({ items: z.array(flagSchema), next: z.string().nullable() })
  .meta({ id: 'ReportFlags' })

export const flagParamsSchema = z.strictObject({ id })

/** Whoever accepts a number says why; the bot asks in words of its own. */
export const flagDecisionSchema = z
  .strictObject({
    decision: z.enum(['accept', 'askAgain']),
    words: z.string().trim().min(1).max(200).optional(),
  })
  .refine(({ decision, words }) => (decision === 'accept') === (words !== undefined), { path: ['words'] })

export const decidedSchema = z.object({ done: z.literal(true) }).meta({ id: 'FlagDecided' })

export const photoParamsSchema = z.strictObject({ id })

export const verificationBodySchema = z.strictObject({
  stationId: id,
  /** Both days count. */
  from: day,
  to: day,
  how: z.enum(['photo', 'accounts', 'visit', 'phone']),
  note: z.string().trim().min(1).max(200).optional(),
  /** Of a single day: the version that was looked at. Another one is refused. */
  version: z.int().min(1).max(2_147_483_647).optional(),
})

export const verifiedSchema = z
  .object({
    verified: z.array(day),
    /** Left out, as nobody knows yet which of its numbers are meant. */
    undecided: z.array(day),
  })
  .meta({ id: 'DaysVerified' })

export const totalsQuerySchema = z.strictObject({
  programme,
  /** Both days count. */
  from: day,
  to: day,
  station: id.optional(),
})

const totalSchema = z
  .object({
    /** Station-days. */
    days: whole,
    numbers: numbersSchema,
    /** Buying, selling and services, refunds netted; cash services are none. */
    turnoverFen: whole,
  })
  .meta({ id: 'ReportTotal' })

export const totalsSchema = z
  .object({
    from: day,
    to: day,
    reported: totalSchema,
    /** Its papers were seen, and its numbers are what they were then. */
    verified: totalSchema,
    flagged: totalSchema,
    undecided: totalSchema,
  })
  .meta({ id: 'ReportTotals' })

export type DayNumberName = z.infer<typeof dayNumberSchema>
export type FoundOnWire = z.infer<typeof findingSchema>
export type ReportFlag = z.infer<typeof flagSchema>
export type FlagDecision = z.infer<typeof flagDecisionSchema>
export type VerificationBody = z.infer<typeof verificationBodySchema>
export type ReportTotal = z.infer<typeof totalSchema>
export type ReportTotals = z.infer<typeof totalsSchema>
