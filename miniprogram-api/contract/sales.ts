// Wire types of the sales: what they come to, whose they are, what proves each, and what staff decide of them.
import { z } from 'zod'
import { fileTextSchema } from './files.ts'

const day = z.iso.date()
const instant = z.iso.datetime()
const fen = z.int()
const key = z.string().min(1).max(60)
const words = (most: number) => z.string().trim().min(1).max(most)
const mostFen = 10_000_000_000
const amountFen = z.int().min(0).max(mostFen)

/** Products that are named one by one; the rest are told as one. */
export const mostProducts = 200

export const salesQuerySchema = z.strictObject({
  programme: key,
  /** Both days count. The current year when they are left out. */
  from: day.optional(),
  to: day.optional(),
})

/** Where a figure comes from. `proved`: said by the seller, with a photo. */
export const gradeSchema = z.enum(['self', 'proved', 'staff', 'imported', 'verified'])
export const lineKindSchema = z.enum(['sale', 'refund', 'station', 'campaign'])
export const flagSchema = z.enum([
  ...(['sameOrder', 'sameSale', 'inList', 'inOthers'] as const),
  ...(['overlap', 'partsExceed', 'campaignExceeded', 'noAmount'] as const),
])

const splitSchema = z.object({ key: z.string(), name: z.string(), fen, drivenFen: fen })

const targetSchema = z.object({
  key: z.string(),
  name: z.string(),
  targetFen: fen,
  scope: z.enum(['contract', 'year']),
  fen,
  /** What counts towards it: something dated was done for the seller before the sale. */
  drivenFen: fen,
  phases: z.array(
    z.object({
      number: z.int(),
      targetFen: fen.nullable(),
      from: day.nullable(),
      to: day.nullable(),
      fen: fen.nullable(),
    }),
  ),
})

export const salesSummarySchema = z
  .object({
    from: day,
    to: day,
    /** In the programme's zone. */
    today: day,
    fen,
    drivenFen: fen,
    notDrivenFen: fen,
    byGrade: z.record(gradeSchema, fen),
    byKind: z.record(lineKindSchema, fen),
    byChannel: z.array(splitSchema),
    byProduct: z.array(splitSchema).max(mostProducts),
    /** Of what reaches beyond the span: part of no total of it. */
    straddlingFen: fen,
    straddling: z.int(),
    flagged: z.int(),
    /** Who sold for a million yuan in the year of `to`. */
    bigSellers: z.int(),
    targets: z.array(targetSchema),
  })
  .meta({ id: 'SalesSummary' })

const mostSellers = 200
const mostCampaigns = 100

const paged = (most: number) => ({
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(most).default(most),
})

export const sellerYearsQuerySchema = z.strictObject({
  programme: key,
  /** The current one when it is left out. */
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  /** This one alone. */
  seller: key.optional(),
  /** Only who sells for a million a year. */
  big: z.enum(['yes']).optional(),
  ...paged(mostSellers),
})

const sellerKind = z.enum(['person', 'enterprise', 'cooperative'])

const sellerSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: sellerKind,
    personId: z.string().nullable(),
    fen,
    drivenFen: fen,
    lastYearFen: fen,
    months: z.array(fen),
    acrossMonthsFen: fen,
    big: z.boolean(),
  })
  .meta({ id: 'SellerYear' })

/** By name. */
export const sellersSchema = z
  .object({ year: z.int(), items: z.array(sellerSchema).max(mostSellers), total: z.int() })
  .meta({ id: 'Sellers' })

export const sellerBodySchema = z.strictObject({
  programme: key,
  kind: sellerKind,
  name: words(60),
  /** Who may report for it; of a person, that one. */
  personIds: z.array(key).max(20),
})

export const madeSchema = z.object({ id: z.string() }).meta({ id: 'Made' })
export const idParamsSchema = z.strictObject({ id: key })

export const serviceBodySchema = z.strictObject({
  day,
  /** 孵化, 供应链, 直播辅导, … */
  kind: words(30),
  note: words(200).optional(),
})
export const reasonBodySchema = z.strictObject({ reason: words(200) })

export const maxLines = 500

export const linesQuerySchema = z.strictObject({
  ...salesQuerySchema.shape,
  seller: key.optional(),
  /** Only what should be looked at. */
  flagged: z.enum(['yes']).optional(),
  driven: z.enum(['yes', 'no']).optional(),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(maxLines).default(100),
})

const serviceSchema = z.object({
  id: z.string(),
  source: z.enum(['record', 'class', 'visit', 'guidance']),
  day,
  kind: z.string(),
})

const lineSchema = z
  .object({
    kind: lineKindSchema,
    id: z.string(),
    sellerId: z.string().nullable(),
    /** Of the seller, the station or the campaign. */
    name: z.string(),
    from: day,
    to: day,
    channel: z.string(),
    product: z.string().nullable(),
    grade: gradeSchema,
    /** As it was said; null where no amount was. */
    statedFen: fen.nullable(),
    /** What it adds to the total. */
    fen,
    flags: z.array(flagSchema),
    because: z.array(z.string()),
    campaignId: z.string().nullable(),
    service: serviceSchema.nullable(),
  })
  .meta({ id: 'SalesLine' })

/** The newest day first. */
export const linesSchema = z.object({ items: z.array(lineSchema), total: z.int() }).meta({ id: 'SalesLines' })

export const recordSchema = z
  .object({
    id: z.string(),
    source: z.enum(['self', 'staff', 'imported']),
    reason: z.string().nullable(),
    enteredBy: z.string().nullable(),
    verifiedAt: instant.nullable(),
    verifiedBy: z.string().nullable(),
    voidedAt: instant.nullable(),
    voidReason: z.string().nullable(),
    orderNumbers: z.array(z.string()),
    quantity: z.number().nullable(),
    unit: z.string().nullable(),
    orders: z.int().nullable(),
    approximate: z.boolean(),
    file: z.object({ name: z.string(), row: z.int().nullable(), importedAt: instant }).nullable(),
    messages: z.array(
      z.object({
        id: z.string(),
        /** Null once it was purged or recalled. */
        text: z.string().nullable(),
        sentAt: instant,
        by: z.string().nullable(),
      }),
    ),
    photos: z.array(z.object({ id: z.string() })),
    history: z.array(
      z.object({
        at: instant,
        before: z.record(z.string(), z.unknown()).nullable(),
        after: z.record(z.string(), z.unknown()).nullable(),
      }),
    ),
  })
  .meta({ id: 'SalesRecord' })

export const photoParamsSchema = z.strictObject({ id: key, photo: key })

export const saleBodySchema = z.strictObject({
  sellerId: key,
  kind: z.enum(['sale', 'refund']).default('sale'),
  from: day,
  to: day,
  product: words(60).optional(),
  channel: words(30).optional(),
  quantity: z.number().min(0).max(100_000_000).optional(),
  unit: words(10).optional(),
  orders: z.int().min(0).max(10_000_000).optional(),
  amountFen,
  orderNumbers: z
    .array(z.string().regex(/^[\w-]{6,40}$/))
    .max(100)
    .optional(),
  campaignId: key.optional(),
  /** Why staff enter it, and on what proof. */
  reason: words(200),
})

export const decisionBodySchema = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.enum(['verify', 'unverify', 'apart', 'together', 'noCampaign']) }),
  z.strictObject({ decision: z.literal('campaign'), campaignId: key }),
  z.strictObject({ decision: z.literal('void'), reason: words(200) }),
])
/** An endpoint's body is an object: the union stands in it. */
export const decideBodySchema = z.strictObject({ decide: decisionBodySchema })
export const doneSchema = z.object({ done: z.literal(true) }).meta({ id: 'Done' })

const papers = z
  .array(z.strictObject({ kind: words(20), note: z.string().trim().max(200).default('') }))
  .max(20)
const campaignFields = {
  name: words(60),
  kind: z.enum(['产销对接会', '展销会', '直播专场', '其他']),
  from: day,
  to: day,
  amountFen: amountFen.nullable(),
  papers,
}
export const campaignBodySchema = z.strictObject({ programme: key, ...campaignFields })
export const campaignChangeSchema = z.strictObject({
  ...Object.fromEntries(Object.entries(campaignFields).map(([name, field]) => [name, field.optional()])),
  /** Strikes it out. */
  voidReason: words(200).optional(),
} as { [Name in keyof typeof campaignFields]: z.ZodOptional<(typeof campaignFields)[Name]> } & {
  voidReason: z.ZodOptional<z.ZodString>
})

const campaignSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    from: day,
    to: day,
    amountFen: fen.nullable(),
    papers: z.array(z.object({ kind: z.string(), note: z.string() })),
    missing: z.array(z.string()),
    /** What its sellers told. */
    toldFen: fen,
    /** What its papers prove beyond that. */
    restFen: fen,
    exceeded: z.boolean(),
    /** Of a 产销对接会: whether it came to what each must; null for other kinds. */
    enough: z.boolean().nullable(),
  })
  .meta({ id: 'Campaign' })

export const campaignsQuerySchema = z.strictObject({ programme: key, ...paged(mostCampaigns) })
export const campaignsSchema = z
  .object({ items: z.array(campaignSchema).max(mostCampaigns), total: z.int() })
  .meta({ id: 'Campaigns' })

export const salesImportBodySchema = z.strictObject({
  sellerId: key,
  channel: words(30),
  /** What the list covers; the days of its rows where it is left out. */
  from: day.optional(),
  to: day.optional(),
  fileName: words(200),
  file: fileTextSchema,
})

export const salesImportSchema = z
  .object({
    id: z.string(),
    rows: z.int(),
    added: z.int(),
    changed: z.int(),
    same: z.int(),
    /** That very file was brought in before. */
    repeated: z.boolean(),
    refused: z.array(z.object({ row: z.int(), reason: z.string() })),
  })
  .meta({ id: 'SalesImport' })

export const exportQuerySchema = z.strictObject({
  ...salesQuerySchema.shape,
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
})

export type SalesSummary = z.input<typeof salesSummarySchema>
export type SalesTarget = z.input<typeof targetSchema>
export type Sellers = z.input<typeof sellersSchema>
export type SalesLine = z.input<typeof lineSchema>
export type SalesLines = z.input<typeof linesSchema>
export type SalesRecord = z.input<typeof recordSchema>
export type SaleBody = z.output<typeof saleBodySchema>
export type Decision = z.infer<typeof decisionBodySchema>
export type Campaign = z.input<typeof campaignSchema>
export type CampaignBody = z.output<typeof campaignBodySchema>
export type CampaignChange = z.output<typeof campaignChangeSchema>
export type SalesImport = z.input<typeof salesImportSchema>
