// Wire types of what is handed in to the ministry's platform: a month's days, one day, a file and its receipt.
import { z } from 'zod'
import { fileTextSchema } from './files.ts'

const key = z.string().min(1).max(60)
const id = z.string().min(1).max(60)
const count = z.int().min(0)
const instant = z.iso.datetime()
const day = z.iso.date()
const month = z.string().regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/)

/** A receipt of 5 MB in base64, and what stands around it. */
export const maxReceiptBodyBytes = 7_000_000
export const maxReceiptBytes = 5_000_000

export const handInsQuerySchema = z.strictObject({
  programme: key,
  /** This one where it is left out. */
  month: month.optional(),
})
export const handInDayParamsSchema = z.strictObject({ day })
export const handInDayQuerySchema = z.strictObject({ programme: key })
export const handInParamsSchema = z.strictObject({ id })
export const handInFileQuerySchema = z.strictObject({ format: z.enum(['xlsx', 'csv']).default('xlsx') })
export const handInBodySchema = z.strictObject({
  programme: key,
  day,
  /** correction: only what is otherwise now than it was handed in. */
  kind: z.enum(['whole', 'correction']).default('whole'),
})
export const stationCodeBodySchema = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^[\dA-Za-z][\dA-Za-z._-]{0,39}$/, '编码只用数字和字母')
    .nullable(),
})
export const receiptBodySchema = z.strictObject({
  number: z.string().trim().min(1).max(100),
  /** When the platform gave it; now where it is left out. */
  at: z.iso.datetime({ offset: true }).optional(),
  note: z.string().trim().max(500).optional(),
  file: z.strictObject({ name: z.string().trim().min(1).max(200), bytes: fileTextSchema }).optional(),
})

const leftOutSchema = z.object({
  stationId: z.string(),
  station: z.string(),
  reason: z.enum(['unreported', 'undecided']),
})

const rowSchema = z.object({
  stationId: z.string(),
  stationCode: z.string().nullable(),
  station: z.string(),
  orderType: z.enum(['代买', '代卖']),
  /** Null where only the other of the two was stated. */
  fen: z.int().nullable(),
  orders: z.int().nullable(),
})

export const handInSchema = z
  .object({
    id: z.string(),
    day,
    /** Its place among those of the day, from 1. */
    number: z.int().min(1),
    kind: z.enum(['whole', 'correction']),
    state: z.enum(['made', 'handedIn', 'receipted']),
    rows: count,
    leftOut: z.array(leftOutSchema),
    /** SHA-256 of the files as they were made. */
    xlsxHash: z.string(),
    csvHash: z.string(),
    madeAt: instant,
    madeBy: z.string().nullable(),
    handedInAt: instant.nullable(),
    handedInBy: z.string().nullable(),
    receiptNumber: z.string().nullable(),
    receiptAt: instant.nullable(),
    /** Name of the picture or file of the receipt. */
    receiptFile: z.string().nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'HandIn' })

export const handInCalendarSchema = z
  .object({
    month,
    /** Until today. */
    items: z.array(
      z.object({
        day,
        state: z.enum(['none', 'made', 'handedIn', 'receipted']),
        handIns: count,
        /** Figures that are otherwise now than they were handed in. */
        changed: count,
        unreported: count,
        undecided: count,
      }),
    ),
  })
  .meta({ id: 'HandInCalendar' })

export const handInDaySchema = z
  .object({
    day,
    rows: z.array(rowSchema),
    leftOut: z.array(leftOutSchema),
    withoutCode: z.array(z.object({ id: z.string(), name: z.string() })),
    handIns: z.array(handInSchema),
    changes: z.array(
      z.object({
        station: z.string(),
        orderType: z.enum(['代买', '代卖']),
        figure: z.enum(['fen', 'orders']),
        before: z.int().nullable(),
        after: z.int().nullable(),
        cause: z
          .object({
            revisionId: z.string(),
            kind: z.string(),
            at: instant,
            by: z.string().nullable(),
            /** WeChat's id of the message; null where no message made it. */
            messageId: z.string().nullable(),
            voided: z.boolean(),
          })
          .nullable(),
      }),
    ),
  })
  .meta({ id: 'HandInDay' })

export const stationCodesSchema = z
  .object({
    items: z.array(
      z.object({ id: z.string(), name: z.string(), township: z.string(), code: z.string().nullable() }),
    ),
  })
  .meta({ id: 'StationCodes' })

export type HandIn = z.infer<typeof handInSchema>
export type HandInCalendar = z.infer<typeof handInCalendarSchema>
export type HandInDay = z.infer<typeof handInDaySchema>
export type StationCodes = z.infer<typeof stationCodesSchema>
export type ReceiptBody = z.input<typeof receiptBodySchema>
