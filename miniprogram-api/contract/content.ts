// Wire types of what staff write of the region, kind by kind, with the limits of each field. A kind is one line of
// `contentSchema`.

import { z } from 'zod'
import { productCategories } from './product-words.ts'
import { maxTextLength } from './rich-text.ts'

const id = z.string().min(1).max(60)
const words = (most: number) => z.string().trim().min(1).max(most)
const maybe = (most: number) => z.string().trim().max(most).default('')
/** In the part of Markdown that is shown: headings, lists, quotes, bold, links, images of ours. */
const text = z.string().max(maxTextLength)
const image = id.nullable().default(null)

export const maxSections = 20
export const maxGallery = 9
export const maxCertifications = 20
/** Of an article: so many brands and products that it tells of. */
export const maxTold = { brands: 10, products: 20 }

const common = {
  /** Invented for the demo: shown as 示例. */
  sample: z.boolean().default(false),
  /** Which document says so, and where. */
  sources: z
    .array(z.strictObject({ document: words(80), place: words(200) }))
    .max(30)
    .default([]),
}

export const storyContentSchema = z.strictObject({
  kind: z.literal('story'),
  title: words(60),
  summary: words(300),
  cover: image,
  sections: z.array(z.strictObject({ heading: words(60), text, image })).max(maxSections),
  ...common,
})

export const brandContentSchema = z.strictObject({
  kind: z.literal('brand'),
  name: words(60),
  level: z.enum(['region', 'industry']),
  slogan: maybe(60),
  summary: words(300),
  text,
  cover: image,
  logo: image,
  ...common,
})

export const enterpriseContentSchema = z.strictObject({
  kind: z.literal('enterprise'),
  name: words(80),
  form: z.enum(['enterprise', 'cooperative', 'household']),
  township: maybe(40),
  summary: words(300),
  text,
  cover: image,
  /** For staff alone: which seller of the sales account it is. */
  sellerId: id.nullable().default(null),
  ...common,
})

export const categorySchema = z.enum(productCategories)

const amount = z
  .strictObject({ value: z.number().min(0).max(1_000_000_000), unit: words(6) })
  .nullable()
  .default(null)

export const productYearSchema = z.strictObject({
  year: z.int().min(2000).max(2100),
  area: amount,
  yield: amount,
  months: z.array(z.int().min(1).max(12)).max(12),
  quality: maybe(500),
  certifications: z
    .array(
      z.strictObject({ name: words(60), number: maybe(60), until: z.iso.date().nullable().default(null) }),
    )
    .max(maxCertifications),
  /** Together not more than 100. */
  channels: z.array(z.strictObject({ name: words(40), percent: z.number().min(0).max(100) })).max(12),
  ownBrand: z.strictObject({ has: z.boolean(), name: maybe(60) }),
  /** For staff alone. */
  note: maybe(500),
})

export const productContentSchema = z.strictObject({
  kind: z.literal('product'),
  name: words(60),
  category: categorySchema,
  summary: words(300),
  text,
  cover: image,
  gallery: z.array(id).max(maxGallery).default([]),
  brandId: id.nullable().default(null),
  enterpriseId: id.nullable().default(null),
  /** 网销产品系列; empty where it isn't sold online as one. */
  series: maybe(40),
  /** The product database: one entry a year. */
  years: z.array(productYearSchema).max(15),
  ...common,
})

export const articleContentSchema = z.strictObject({
  kind: z.literal('article'),
  title: words(80),
  summary: words(300),
  text,
  cover: image,
  author: maybe(40),
  /** The day that it says it is of. */
  day: z.iso.date(),
  brandIds: z.array(id).max(maxTold.brands).default([]),
  productIds: z.array(id).max(maxTold.products).default([]),
  ...common,
})

export const contentSchema = z.discriminatedUnion('kind', [
  storyContentSchema,
  brandContentSchema,
  enterpriseContentSchema,
  productContentSchema,
  articleContentSchema,
])
export const contentKindSchema = z.enum(['story', 'brand', 'enterprise', 'product', 'article'])

export type Content = z.output<typeof contentSchema>
export type ContentKind = z.infer<typeof contentKindSchema>
export type ContentOf<Kind extends ContentKind> = Extract<Content, { kind: Kind }>
export type ProductYear = z.output<typeof productYearSchema>
