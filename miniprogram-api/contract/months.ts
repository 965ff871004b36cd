// Wire types of what staff do to a station's ledger: corrections with a reason, decisions, and closed months.
import { z } from 'zod'

const day = z.iso.date()
const instant = z.iso.datetime()
const id = z.string().min(1).max(60)
const maxReason = 100
const reasonSchema = z.string().trim().min(2).max(maxReason)
/** 2,000,000 yuan or 20,000 of anything a day is a slip of the finger. */
const fen = z.int().min(0).max(200_000_000).optional()
const orders = z.int().min(0).max(20_000).optional()

export const stationDayParamsSchema = z.strictObject({ id, day })

/** Only the numbers that change: they are set, not added. */
export const correctionBodySchema = z.strictObject({
  reason: reasonSchema,
  numbers: z
    .strictObject({
      ...{ purchaseOrders: orders, purchaseFen: fen, saleOrders: orders, saleFen: fen },
      ...{ parcelsIn: orders, parcelsOut: orders, serviceOrders: orders, serviceFen: fen },
      ...{ cashOrders: orders, cashFen: fen, purchaseRefundOrders: orders, purchaseRefundFen: fen },
      ...{ saleRefundOrders: orders, saleRefundFen: fen, visitors: orders },
    })
    .optional(),
  appSignedIn: z.boolean().optional(),
  noBusiness: z.literal(true).optional(),
})

/** `asked`: the month is closed, and the correction waits for an admin. */
export const correctedSchema = z.object({ state: z.enum(['corrected', 'asked']) }).meta({ id: 'Corrected' })

export const dayDecisionBodySchema = z.strictObject({ meaning: z.enum(['parts', 'totals']) })

export const revisionParamsSchema = z.strictObject({ id })
export const reasonBodySchema = z.strictObject({ reason: reasonSchema })

const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
const programme = z.string().min(1).max(60)
export const monthParamsSchema = z.strictObject({ month })
export const monthQuerySchema = z.strictObject({ programme })
export const monthClosingBodySchema = z.strictObject({ programme })

const stationDay = z.object({ stationId: z.string(), station: z.string(), day })

export const monthSchema = z
  .object({
    month: z.string(),
    /** Its last day has ended. */
    over: z.boolean(),
    /** What hinders its closing. */
    undecided: z.array(stationDay),
    unreasoned: z.array(stationDay.extend({ revisionId: z.string(), by: z.string().nullable() })),
    /** Null while it is open. */
    closed: z
      .object({
        closedAt: instant,
        by: z.string().nullable(),
        days: z.int(),
        /** At the closing, and recomputed from the days as they stand now. */
        rootHash: z.string(),
        currentHash: z.string(),
        /** Nothing but approved amendments has changed it. */
        intact: z.boolean(),
        changed: z.array(stationDay.extend({ amended: z.boolean() })),
      })
      .nullable(),
  })
  .meta({ id: 'Month' })

export const maxAmendments = 200

export const amendmentsQuerySchema = z.strictObject({ programme, month: month.optional() })

const saidSchema = z.object({
  kind: z.string(),
  /** Numbers of a deal or an adjustment are added; those of the other kinds replace. */
  numbers: z.record(z.string(), z.int()),
  appSignedIn: z.boolean().nullable(),
  noBusiness: z.boolean(),
})

export const amendmentSchema = z
  .object({
    id: z.string(),
    stationId: z.string(),
    station: z.string(),
    day,
    /** A report or correction, the recall of one, or the move of one that names no day. */
    kind: z.enum(['part', 'recall', 'move']),
    /** What it says, or what is taken back or moved. */
    said: saidSchema.nullable(),
    toDay: day.nullable(),
    reason: z.string().nullable(),
    by: z.string().nullable(),
    words: z.string().nullable(),
    sentAt: instant,
    state: z.enum(['asked', 'approved', 'refused', 'withdrawn']),
    decidedBy: z.string().nullable(),
    decidedAt: instant.nullable(),
    decisionReason: z.string().nullable(),
  })
  .meta({ id: 'ReportAmendment' })

/** Those that wait first, then the latest. */
export const amendmentsSchema = z.object({ items: z.array(amendmentSchema) }).meta({ id: 'ReportAmendments' })

export const amendmentParamsSchema = z.strictObject({ id })
export const amendmentDecisionBodySchema = z.strictObject({
  decision: z.enum(['approved', 'refused']),
  /** Of a refusal. */
  reason: reasonSchema.optional(),
})

export type CorrectionBody = z.infer<typeof correctionBodySchema>
export type Month = z.infer<typeof monthSchema>
export type Amendment = z.infer<typeof amendmentSchema>
