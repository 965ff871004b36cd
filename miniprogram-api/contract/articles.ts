// Wire types of the reads of articles, and of what others state of their readers.
import { z } from 'zod'
import { proofBodySchema } from './proof.ts'

const day = z.iso.date()
const instant = z.iso.datetime()
const count = z.int().min(0)
const key = z.string().min(1).max(60)
const words = (most: number) => z.string().trim().min(1).max(most)
export const webLink = z.url({ protocol: /^https?$/ }).max(1000)

export const articleParamsSchema = z.strictObject({ id: key })

/** A random key that the client keeps; of somebody who is signed in to the mini-program it isn't needed. */
const reader = z.string().regex(/^[\w-]{22,64}$/, '22 to 64 signs')
export const openingBodySchema = z.strictObject({ reader: reader.optional() })
export const openingSchema = z
  .object({ ticket: z.string(), /** From then on the read may be said. */ dwellSeconds: z.int() })
  .meta({ id: 'ArticleOpening' })
export const readBodySchema = z.strictObject({
  reader: reader.optional(),
  ticket: z.string().min(1).max(120),
})
export const readAnswerSchema = z
  .object({ /** False: it was counted today already, or a bound keeps it out. */ counted: z.boolean() })
  .meta({ id: 'ArticleRead' })

export const statedChannelSchema = z.enum([
  ...(['微信公众号', '视频号', '今日头条', '抖音', '快手', '微博', '其他'] as const),
])

export const readsQuerySchema = z.strictObject({
  programme: key,
  /** Both days count. */
  from: day.optional(),
  to: day.optional(),
})

const countedSchema = z.object({
  /** By readers whose WeChat is known. */
  signedIn: count,
  /** By a browser's own key. */
  anonymous: count,
})

export const maxArticleTotals = 500
export const maxStated = 200

export const readsSchema = z
  .object({
    /** By us. What follows is of other grades, and never added to it. */
    counted: countedSchema,
    /** By others' pages, as staff entered it with a picture. */
    stated: z
      .array(z.object({ channel: statedChannelSchema, reads: count }))
      .max(statedChannelSchema.options.length),
    /** What a bound kept out of `counted`. */
    refused: count,
    targets: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        target: z.number(),
        counted: count,
        stated: count,
        phases: z.array(
          z.object({
            number: z.int(),
            target: z.number().nullable(),
            from: day.nullable(),
            to: day.nullable(),
            counted: count.nullable(),
            stated: count.nullable(),
          }),
        ),
      }),
    ),
    /** Published articles, the most read within the span first. */
    items: z
      .array(z.object({ id: z.string(), title: z.string(), counted: countedSchema, stated: count }))
      .max(maxArticleTotals),
  })
  .meta({ id: 'ReadTotals' })

export const statedReadsBodySchema = z.strictObject({
  channel: statedChannelSchema,
  url: webLink.nullable().default(null),
  /** All of them until that day, as the page says. */
  reads: z.int().min(0).max(1_000_000_000),
  day,
  /** The picture of the page that says so. */
  picture: proofBodySchema,
  note: words(200).nullable().default(null),
})
export const strikeBodySchema = z.strictObject({ reason: words(200) })

const statedSchema = z.object({
  id: z.string(),
  channel: statedChannelSchema,
  url: z.string().nullable(),
  reads: count,
  day,
  pictureName: z.string(),
  note: z.string().nullable(),
  by: z.string().nullable(),
  createdAt: instant,
  voidedAt: instant.nullable(),
  voidReason: z.string().nullable(),
})

/** The newest day first. */
export const statedListSchema = z
  .object({ items: z.array(statedSchema).max(maxStated) })
  .meta({ id: 'StatedReads' })

export type ReadTotalsOut = z.infer<typeof readsSchema>
export type StatedOut = z.infer<typeof statedSchema>
export type StatedReadsBody = z.input<typeof statedReadsBodySchema>
