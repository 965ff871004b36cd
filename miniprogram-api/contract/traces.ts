// Wire types of traceability: batches, their records, lots of codes and recalls, and what a scanned code shows.
import { z } from 'zod'

const day = z.iso.date()
const count = z.int().min(0)
const key = z.string().min(1).max(60)
const words = (most: number) => z.string().trim().min(1).max(most)
const maybe = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((text) => text || null)
    .nullable()
    .default(null)

export const traceStateSchema = z.enum(['open', 'released', 'recalled', 'closed'])
export const traceRecordKindSchema = z.enum([
  'input',
  'production',
  'inspection',
  'storage',
  'transport',
  'sale',
])
const resultSchema = z.enum(['passed', 'failed'])

export const tracesQuerySchema = z.strictObject({
  programme: key,
  state: traceStateSchema.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  /** `next` of the page before. */
  cursor: key.optional(),
})

export const traceParamsSchema = z.strictObject({ id: key })

const mostPackages = 1_000_000
const batchFacts = {
  productId: maybe(60),
  productName: words(60),
  producerId: maybe(60),
  producerName: words(80),
  place: words(80),
  quantity: z.int().min(1).max(1_000_000_000),
  unit: words(10),
  /** How many packages it fills: it may have no more codes than that. */
  packages: z.int().min(1).max(mostPackages),
  producedOn: day,
  shelfLifeDays: z.int().min(1).max(3650).nullable().default(null),
  /** For staff alone. */
  note: maybe(500),
}

export const traceBatchBodySchema = z.strictObject({
  programme: key,
  /** 批号, as it is printed. */
  number: words(40),
  ...batchFacts,
})

export const traceBatchChangeSchema = z.strictObject(batchFacts)

export const traceReleaseSchema = z.strictObject({
  /** Needed where no inspection holds. */
  reason: maybe(200),
})

/** Of a file in its base64, and the rest of the body. */
export const maxEvidenceBytes = 5_000_000
export const maxEvidenceBodyBytes = 7_000_000

const evidenceSchema = z
  .strictObject({ name: words(100), bytes: z.base64().min(1).max(maxEvidenceBodyBytes) })
  .nullable()
  .default(null)

const recordFacts = {
  kind: traceRecordKindSchema,
  day,
  /** Who stated it; for staff alone. */
  statedBy: words(40),
  /** What everybody may read. */
  words: words(300),
  place: maybe(80),
  /** Of an inspection. */
  agency: maybe(80),
  reportNumber: maybe(60),
  result: resultSchema.nullable().default(null),
  validUntil: day.nullable().default(null),
  /** For staff alone. */
  note: maybe(500),
  /** For staff alone. */
  amountFen: z.int().min(0).max(100_000_000_000).nullable().default(null),
  evidence: evidenceSchema,
}

export const traceRecordBodySchema = z.strictObject(recordFacts)

export const traceCorrectionSchema = z.strictObject({
  ...recordFacts,
  /** Why it is put right. */
  reason: words(200),
  /** It is struck out. */
  gone: z.boolean().default(false),
})

export const traceLotBodySchema = z.strictObject({
  count: z.int().min(1).max(100_000),
  /** Made by who asks; the same again gives the same lot. */
  requestKey: z.string().min(8).max(60),
})

export const traceLotFileQuerySchema = z.strictObject({ format: z.enum(['xlsx', 'csv']).default('xlsx') })

/** Codes on one printed page, and pages in one answer. */
export const codesOnPage = 24
const mostOnSheet = codesOnPage * 20

export const traceSheetQuerySchema = z.strictObject({
  /** Counted from 1 within the lot. */
  from: z.coerce.number().int().min(1).max(100_000).default(1),
  count: z.coerce
    .number()
    .int()
    .min(1)
    .max(mostOnSheet)
    .default(codesOnPage * 10),
})

export const traceRevocationSchema = z.strictObject({
  reason: words(200),
  /** Single codes of the lot; the whole lot where they are left out. */
  codes: z.array(z.string().min(1).max(40)).min(1).max(200).optional(),
})

export const traceRecallSchema = z.strictObject({
  reason: words(200),
  advice: words(200),
  day,
  /** Ids of further batches that it is widened to. */
  widenedTo: z.array(key).max(50).default([]),
})

export const traceLiftSchema = z.strictObject({ reason: words(200), day })

const warningSchema = z.object({
  kind: z.enum(['noInspection', 'inspectionFailed', 'inspectionExpired', 'shelfLifeEnding', 'shelfLifePast']),
  day: day.nullable(),
})

const batchFields = {
  id: z.string(),
  number: z.string(),
  productName: z.string(),
  producerName: z.string(),
  place: z.string(),
  quantity: count,
  unit: z.string(),
  packages: count,
  /** Codes in force. */
  issued: count,
  producedOn: day,
  shelfLifeDays: count.nullable(),
  bestBefore: day.nullable(),
  state: traceStateSchema,
  sample: z.boolean(),
  /** One of its inspections, one of its shelf life. */
  warnings: z.array(warningSchema).max(2),
}

export const traceBatchSchema = z.object(batchFields).meta({ id: 'TraceBatch' })

export const traceBatchesSchema = z
  .object({ today: day, items: z.array(traceBatchSchema), next: z.string().nullable() })
  .meta({ id: 'TraceBatches' })

const recordVersionSchema = z
  .object({
    /** Of this version. */
    id: z.string(),
    recordId: z.string(),
    version: z.int().min(1),
    kind: traceRecordKindSchema,
    day,
    statedBy: z.string(),
    words: z.string(),
    place: z.string().nullable(),
    agency: z.string().nullable(),
    reportNumber: z.string().nullable(),
    result: resultSchema.nullable(),
    validUntil: day.nullable(),
    note: z.string().nullable(),
    amountFen: count.nullable(),
    /** What the evidence is called: `/v1/trace-record-versions/ID/file`. */
    fileName: z.string().nullable(),
    reason: z.string().nullable(),
    gone: z.boolean(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'TraceRecordVersion' })

const lotSchema = z
  .object({
    id: z.string(),
    /** 号段: from the one to the other. */
    firstNumber: count,
    lastNumber: count,
    count,
    createdAt: z.iso.datetime(),
    revokedAt: z.iso.datetime().nullable(),
    revokeReason: z.string().nullable(),
    /** The first code of it, to look at. */
    firstCode: z.string(),
  })
  .meta({ id: 'TraceLot' })

export const traceBatchOpenedSchema = z
  .object({
    ...batchFields,
    /** In the programme. */
    today: day,
    productId: z.string().nullable(),
    producerId: z.string().nullable(),
    note: z.string().nullable(),
    releasedAt: z.iso.datetime().nullable(),
    releaseReason: z.string().nullable(),
    /** Of each record the last version, which holds; of the earlier ones the newest. */
    records: z.array(recordVersionSchema).max(500),
    lots: z.array(lotSchema).max(500),
    /** The last one first. */
    statements: z
      .array(
        z.object({
          kind: z.enum(['recalled', 'widened', 'lifted']),
          reason: z.string(),
          advice: z.string(),
          day,
          at: z.iso.datetime(),
        }),
      )
      .max(200),
    /** Different codes that were scanned. */
    scanned: count,
    /** The last day first; of the scans, those of codes that nobody had scanned before. */
    scanDays: z.array(z.object({ day, scans: count, firsts: count })).max(60),
  })
  .meta({ id: 'TraceBatchOpened' })

export const traceIdSchema = z.object({ id: z.string() })
export const traceLotMadeSchema = z.object({
  id: z.string(),
  /** It was made before, by the same request. */
  repeated: z.boolean(),
})
export const traceRevokedSchema = z.object({ revoked: count })

export const traceCodeParamsSchema = z.strictObject({ code: z.string().min(1).max(60) })

/** Each is said once at the most. */
const noticeKindSchema = z.enum([
  ...(['recalled', 'revoked', 'places', 'notReleased', 'expired'] as const),
  ...(['noInspection', 'recallLifted', 'sample'] as const),
])

export const tracePublicSchema = z
  .object({
    /** As it is printed, with gaps. */
    code: z.string(),
    /** What has to be read first, in the order in which it matters. */
    notices: z
      .array(z.object({ kind: noticeKindSchema, words: z.string() }))
      .max(noticeKindSchema.options.length),
    /** Under `/v1/brand/:programme`, where they are published there. */
    productId: z.string().nullable(),
    producerId: z.string().nullable(),
    product: z.string(),
    producer: z.string(),
    region: z.string(),
    batch: z.object({
      number: z.string(),
      place: z.string(),
      quantity: count,
      unit: z.string(),
      producedOn: day,
      bestBefore: day.nullable(),
      state: traceStateSchema,
    }),
    records: z
      .array(
        z.object({
          kind: traceRecordKindSchema,
          /** 检测, 运输, … */
          name: z.string(),
          day,
          words: z.string(),
          place: z.string().nullable(),
          agency: z.string().nullable(),
          reportNumber: z.string().nullable(),
          result: resultSchema.nullable(),
          validUntil: day.nullable(),
          /** It was put right once. */
          corrected: z.boolean(),
        }),
      )
      .max(200),
    scan: z.object({
      /** With this one. */
      count: z.int().min(1),
      /** Null: this is the first. */
      firstAt: z.iso.datetime().nullable(),
      /** Different places, as far as addresses tell. */
      places: z.int().min(1),
    }),
  })
  .meta({ id: 'TracedCode' })

export type TraceBatches = z.input<typeof traceBatchesSchema>
export type TraceBatch = z.input<typeof traceBatchSchema>
export type TraceBatchOpened = z.input<typeof traceBatchOpenedSchema>
export type TraceRecordVersion = z.input<typeof recordVersionSchema>
export type TraceBatchBody = z.input<typeof traceBatchBodySchema>
export type TraceRecordBody = z.input<typeof traceRecordBodySchema>
export type TraceCorrection = z.input<typeof traceCorrectionSchema>
export type TraceRecall = z.input<typeof traceRecallSchema>
export type TracePublic = z.input<typeof tracePublicSchema>
