// Wire types of the calendar of live sessions, and of what each came to.
import { z } from 'zod'
import { webLink } from './articles.ts'
import { proofBodySchema } from './proof.ts'

const instant = z.iso.datetime()
const count = z.int().min(0)
const fen = z.int()
const key = z.string().min(1).max(60)
const words = (most: number) => z.string().trim().min(1).max(most)
const mostFen = 10_000_000_000
const maxProducts = 30
const when = z.iso.datetime({ offset: true })

export const liveKindSchema = z.enum(['直播', '直播盛典'])
export const livePlatformSchema = z.enum(['抖音', '快手', '视频号', '淘宝', '京东', '拼多多', '其他'])
export const liveStateSchema = z.enum(['planned', 'held', 'cancelled'])

export const upcomingQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(50).default(20),
})
export const liveParamsSchema = z.strictObject({ id: key })

const shown = {
  id: z.string(),
  title: z.string(),
  kind: liveKindSchema,
  platform: livePlatformSchema,
  host: z.string(),
  startsAt: instant,
  endsAt: instant,
  url: z.string().nullable(),
  products: z.array(z.string()).max(maxProducts),
  state: liveStateSchema,
  cancelReason: z.string().nullable(),
  sample: z.boolean(),
}

/** What isn't over, the next first. */
export const upcomingSchema = z.object({ items: z.array(z.object(shown)) }).meta({ id: 'UpcomingLive' })

export const liveQuerySchema = z.strictObject({
  programme: key,
  state: liveStateSchema.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  /** `next` of the page before. */
  cursor: key.optional(),
})

const deskItemSchema = z.object({
  ...shown,
  expectedFen: fen.nullable(),
  viewers: count.nullable(),
  orders: count.nullable(),
  /** Counted among the sales as that campaign, and nowhere else. */
  turnoverFen: fen.nullable(),
  campaignId: z.string().nullable(),
  /** `staff`: entered without a picture; `proved`: with one. Null while nobody said how it went. */
  grade: z.enum(['staff', 'proved']).nullable(),
  proofName: z.string().nullable(),
  resultNote: z.string().nullable(),
  resultBy: z.string().nullable(),
  resultAt: instant.nullable(),
})

export const liveListSchema = z
  .object({
    /** Of the whole contract. */
    counts: z.object({
      held: count,
      /** With a picture of the results. */
      proved: count,
      festivals: count,
      planned: count,
      cancelled: count,
      viewers: count,
      orders: count,
      turnoverFen: fen,
    }),
    targets: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        target: z.number(),
        /** contract, or the current year. */
        scope: z.enum(['contract', 'year']),
        held: count,
        proved: count,
      }),
    ),
    items: z.array(deskItemSchema),
    next: z.string().nullable(),
  })
  .meta({ id: 'LiveSessions' })

const fields = {
  title: words(60),
  kind: liveKindSchema,
  platform: livePlatformSchema,
  /** As it may be shown to everybody: a stage name, or a name whose bearer agreed to it. */
  host: words(40),
  startsAt: when,
  endsAt: when,
  url: webLink.nullable(),
  products: z.array(words(40)).max(maxProducts),
  expectedFen: z.int().min(0).max(mostFen).nullable(),
}
export const liveBodySchema = z.strictObject({
  programme: key,
  ...fields,
  kind: liveKindSchema.default('直播'),
  url: fields.url.default(null),
  products: fields.products.default([]),
  expectedFen: fields.expectedFen.default(null),
})
export const liveChangeSchema = z.strictObject({
  title: fields.title.optional(),
  kind: fields.kind.optional(),
  platform: fields.platform.optional(),
  host: fields.host.optional(),
  startsAt: fields.startsAt.optional(),
  endsAt: fields.endsAt.optional(),
  url: fields.url.optional(),
  products: fields.products.optional(),
  expectedFen: fields.expectedFen.optional(),
})
export const liveResultsSchema = z.strictObject({
  viewers: z.int().min(0).max(1_000_000_000).nullable(),
  orders: z.int().min(0).max(10_000_000).nullable(),
  turnoverFen: z.int().min(0).max(mostFen).nullable(),
  note: words(300).nullable().default(null),
  /** Left out, that of before stays. */
  proof: proofBodySchema.optional(),
})

export type LiveSessions = z.infer<typeof liveListSchema>
export type LiveSessionOut = z.infer<typeof deskItemSchema>
export type LiveBody = z.input<typeof liveBodySchema>
export type LiveChange = z.input<typeof liveChangeSchema>
export type LiveResultsBody = z.input<typeof liveResultsSchema>
