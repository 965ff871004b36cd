// What one part of a message says of a seller's sales; only what was stated. Money is fen here.
import { z } from 'zod'
import { daySchema } from '../../values/days.ts'

const count = z.number().int().nonnegative()

export const saleSaidSchema = z.object({
  /** The day, or the period's first and last. */
  from: daySchema,
  to: daySchema,
  product: z.string().min(1).optional(),
  quantity: z.number().nonnegative().optional(),
  unit: z.string().min(1).optional(),
  orders: count.optional(),
  amountFen: count.optional(),
  channel: z.string().min(1).optional(),
  approximate: z.literal(true).optional(),
  /** Sold through a station: its own takings have it, too. */
  viaStation: z.literal(true).optional(),
  stationId: z.string().optional(),
  orderNumbers: z.array(z.string()).optional(),
})
export type SaleSaid = z.infer<typeof saleSaidSchema>

export const correctionSaidSchema = z.object({
  quantity: z.number().nonnegative().optional(),
  unit: z.string().min(1).optional(),
  orders: count.optional(),
  amountFen: count.optional(),
  approximate: z.literal(true).optional(),
})
export type CorrectionSaid = z.infer<typeof correctionSaidSchema>

/** `more`, `moreRefund`: on top of what was said of it before, where the others replace it. */
export type Said =
  | { kind: 'report' | 'more' | 'refund' | 'moreRefund'; said: SaleSaid }
  /** Of whatever the same person said last in that conversation. */
  | { kind: 'correction'; said: CorrectionSaid }

export const parseSaid = (kind: string, said: unknown): Said =>
  kind === 'correction'
    ? { kind, said: correctionSaidSchema.parse(said) }
    : { kind: kindSchema.parse(kind), said: saleSaidSchema.parse(said) }

const kindSchema = z.enum(['report', 'more', 'refund', 'moreRefund'])
