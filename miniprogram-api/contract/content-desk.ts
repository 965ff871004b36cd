// Wire types of the desk at which staff write, review, publish and withdraw, and note what happened when.
import { z } from 'zod'
import { shownSchema } from './brand.ts'
import { contentKindSchema, contentSchema } from './content.ts'
import { flagSchema } from './flag.ts'

const key = z.string().min(1).max(60)
const id = z.string().min(1).max(60)
const words = (most: number) => z.string().trim().min(1).max(most)
const instant = z.iso.datetime()
const someTime = instant.nullable()
const somebody = z.string().nullable()
const day = z.iso.date()

export const contentParamsSchema = z.strictObject({ id })
export const previewParamsSchema = z.strictObject({ token: z.string().min(1).max(200) })

const stateSchema = z.enum(['draft', 'inReview', 'published', 'withdrawn'])

export const contentsQuerySchema = z.strictObject({
  programme: key,
  kind: contentKindSchema,
  state: stateSchema.optional(),
  /** Only what waits for somebody to review it. */
  waiting: flagSchema.optional(),
  q: z.string().trim().min(1).max(40).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  /** `next` of the page before. */
  cursor: id.optional(),
})

/** `version`: of the item as it was seen; another one by now is a conflict. */
const version = z.int().min(1).max(2_147_483_647)
export const newContentSchema = z.strictObject({ programme: key, content: contentSchema })
export const draftBodySchema = z.strictObject({ version, content: contentSchema })
export const versionBodySchema = z.strictObject({ version })
export const reasonedBodySchema = z.strictObject({ version, reason: words(300) })

export const contentChangedSchema = z
  .object({ id: z.string(), version: z.int() })
  .meta({ id: 'ContentChanged' })

const itemFields = {
  id: z.string(),
  kind: contentKindSchema,
  title: z.string(),
  /** As the public sees it. */
  state: stateSchema,
  /** A revision is being written or reviewed. */
  working: z.enum(['draft', 'inReview']).nullable(),
  version: z.int(),
  createdAt: instant,
  firstPublishedAt: someTime,
}

export const contentsSchema = z
  .object({ items: z.array(z.object(itemFields)), next: z.string().nullable() })
  .meta({ id: 'Contents' })

const revisionSchema = z.object({
  number: z.int(),
  title: z.string(),
  state: z.enum(['draft', 'inReview', 'published', 'replaced', 'withdrawn', 'dropped']),
  content: contentSchema,
  author: somebody,
  editedAt: instant,
  submittedAt: someTime,
  submittedBy: somebody,
  returnedAt: someTime,
  returnedBy: somebody,
  returnReason: z.string().nullable(),
  publishedAt: someTime,
  publishedBy: somebody,
  /** Published by its author, as there was nobody else. */
  alone: z.boolean(),
  endedAt: someTime,
  endedBy: somebody,
  endReason: z.string().nullable(),
})

export const factKindSchema = z.enum([
  ...(['applied', 'admitted', 'suspended', 'left', 'incubated'] as const),
  ...(['established', 'integrated', 'launched', 'developed', 'packaged'] as const),
])

const factSchema = z.object({
  id: z.string(),
  kind: factKindSchema,
  day,
  brandId: z.string().nullable(),
  brand: z.string().nullable(),
  count: z.int().nullable(),
  paper: z.string().nullable(),
  imageId: z.string().nullable(),
  note: z.string().nullable(),
  sample: z.boolean(),
  by: somebody,
  createdAt: instant,
  voidedAt: someTime,
  voidReason: z.string().nullable(),
})

export const contentItemSchema = z
  .object({
    ...itemFields,
    /** The newest first, 50 at the most. */
    revisions: z.array(revisionSchema).max(50),
    /** The latest day first, 200 at the most. */
    facts: z.array(factSchema).max(200),
  })
  .meta({ id: 'ContentItem' })

export const previewLinkSchema = z
  .object({ token: z.string(), /** Of the API. */ path: z.string(), until: instant })
  .meta({ id: 'PreviewLink' })

export const previewSchema = z
  .object({ /** Not what everybody sees: a draft. */ preview: z.literal(true), shown: shownSchema })
  .meta({ id: 'Preview' })

export const factBodySchema = z.strictObject({
  kind: factKindSchema,
  day,
  /** Of an admission alone: into which brand. */
  brandId: id.nullable().default(null),
  /** Of packages alone: how many. */
  count: z.int().min(1).max(10_000_000).nullable().default(null),
  paper: words(200).nullable().default(null),
  /** A picture of the paper. */
  imageId: id.nullable().default(null),
  note: words(500).nullable().default(null),
})
export const factReasonSchema = z.strictObject({ reason: words(200) })
export const madeFactSchema = z.object({ id: z.string() }).meta({ id: 'MadeFact' })

const year = z.coerce.number().int().min(2000).max(2100)
export const differencesQuerySchema = z.strictObject({ programme: key, from: year, to: year })
export const differencesSheetQuerySchema = z.strictObject({
  ...differencesQuerySchema.shape,
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
})
export const productDatabaseQuerySchema = z.strictObject({
  programme: key,
  year,
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
})

export const maxDifferences = 500

export const differencesSchema = z
  .object({
    from: z.int(),
    to: z.int(),
    /** Products of which nothing was reviewed yet; they are not among the rows. */
    unreviewed: z.int(),
    /** So many more rows than `items` has; the sheet has them all. */
    more: z.int(),
    /** What changed stands first. */
    items: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          category: z.string(),
          kind: z.enum(['added', 'missing', 'changed', 'same']),
          /** One a column of the database. */
          changes: z
            .array(
              z.object({
                field: z.string(),
                before: z.string().nullable(),
                after: z.string().nullable(),
                percent: z.number().nullable(),
              }),
            )
            .max(7),
        }),
      )
      .max(maxDifferences),
  })
  .meta({ id: 'ProductDifferences' })

export type Contents = z.infer<typeof contentsSchema>
export type ContentItem = z.infer<typeof contentItemSchema>
export type ContentChanged = z.infer<typeof contentChangedSchema>
export type FactBody = z.input<typeof factBodySchema>
export type PreviewLink = z.infer<typeof previewLinkSchema>
export type Preview = z.infer<typeof previewSchema>
export type ProductDifferences = z.infer<typeof differencesSchema>
