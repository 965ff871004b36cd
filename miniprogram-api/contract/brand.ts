// Wire types of what everybody may see of a region: its story, brands, enterprises and products, as published.
import { z } from 'zod'
import { categorySchema, maxCertifications, maxGallery, maxSections, maxTold } from './content.ts'
import { shownImageSchema } from './images.ts'
import { richTextSchema } from './rich-text.ts'

const key = z.string().min(1).max(60)
const id = z.string().min(1).max(60)
const instant = z.iso.datetime().nullable()
const image = shownImageSchema.nullable()
const named = z.object({ id: z.string(), name: z.string() })

export const brandProgrammeParamsSchema = z.strictObject({ programme: key })
export const brandItemParamsSchema = z.strictObject({ programme: key, id })

const page = {
  /** Words of the name. */
  q: z.string().trim().min(1).max(40).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
  /** `next` of the page before. */
  cursor: id.optional(),
}
export const brandsQuerySchema = z.strictObject({ ...page, level: z.enum(['region', 'industry']).optional() })
export const enterprisesQuerySchema = z.strictObject({
  ...page,
  /** Those that are in this brand's system today. */
  brand: id.optional(),
})
export const productsQuerySchema = z.strictObject({
  ...page,
  category: categorySchema.optional(),
  /** On the market in this month. */
  month: z.coerce.number().int().min(1).max(12).optional(),
  brand: id.optional(),
  enterprise: id.optional(),
})

export const articlesQuerySchema = z.strictObject({
  ...page,
  /** Only those that tell of this brand, or of this product. */
  brand: id.optional(),
  product: id.optional(),
})

const shownFields = {
  id: z.string(),
  summary: z.string(),
  cover: image,
  /** Invented: to be shown as 示例. */
  sample: z.boolean(),
}

export const storyShownSchema = z
  .object({
    kind: z.literal('story'),
    ...shownFields,
    title: z.string(),
    sections: z.array(z.object({ heading: z.string(), text: richTextSchema, image })).max(maxSections),
    publishedAt: instant,
  })
  .meta({ id: 'StoryShown' })

const brandCard = {
  ...shownFields,
  name: z.string(),
  level: z.enum(['region', 'industry']),
  slogan: z.string(),
  logo: image,
}
export const brandShownSchema = z
  .object({ kind: z.literal('brand'), ...brandCard, text: richTextSchema, publishedAt: instant })
  .meta({ id: 'BrandShown' })

const enterpriseCard = {
  ...shownFields,
  name: z.string(),
  form: z.enum(['enterprise', 'cooperative', 'household']),
  township: z.string(),
  /** In whose brand system it is today, and since when; the latest first. */
  memberOf: z.array(z.object({ ...named.shape, since: z.iso.date() })).max(50),
}
export const enterpriseShownSchema = z
  .object({ kind: z.literal('enterprise'), ...enterpriseCard, text: richTextSchema, publishedAt: instant })
  .meta({ id: 'EnterpriseShown' })

const amount = z.object({ value: z.number(), unit: z.string() }).nullable()
const productCard = {
  ...shownFields,
  name: z.string(),
  category: categorySchema,
  series: z.string(),
  /** On the market: months of the newest year that is known. */
  months: z.array(z.int().min(1).max(12)).max(12),
  brand: named.nullable(),
  enterprise: named.nullable(),
}
export const productShownSchema = z
  .object({
    kind: z.literal('product'),
    ...productCard,
    text: richTextSchema,
    gallery: z.array(shownImageSchema).max(maxGallery),
    /** The newest year that is known; null where none is. */
    latest: z
      .object({
        year: z.int(),
        area: amount,
        yield: amount,
        quality: z.string(),
        certifications: z
          .array(z.object({ name: z.string(), number: z.string(), until: z.iso.date().nullable() }))
          .max(maxCertifications),
      })
      .nullable(),
    publishedAt: instant,
  })
  .meta({ id: 'ProductShown' })

const articleCard = {
  ...shownFields,
  title: z.string(),
  author: z.string(),
  day: z.iso.date(),
}
export const articleShownSchema = z
  .object({
    kind: z.literal('article'),
    ...articleCard,
    text: richTextSchema,
    brands: z.array(named).max(maxTold.brands),
    products: z.array(named).max(maxTold.products),
    publishedAt: instant,
  })
  .meta({ id: 'ArticleShown' })

/** What a preview shows: an item of any kind, as the public would see it. A kind is one line here. */
export const shownSchema = z.discriminatedUnion('kind', [
  storyShownSchema,
  brandShownSchema,
  enterpriseShownSchema,
  productShownSchema,
  articleShownSchema,
])

const pageOf = <Card extends z.ZodRawShape>(name: string, card: Card) =>
  z.object({ items: z.array(z.object(card)), next: z.string().nullable() }).meta({ id: name })

export const brandsShownSchema = pageOf('BrandsShown', brandCard)
export const enterprisesShownSchema = pageOf('EnterprisesShown', enterpriseCard)
export const productsShownSchema = pageOf('ProductsShown', productCard)
export const articlesShownSchema = pageOf('ArticlesShown', articleCard)

export type Shown = z.infer<typeof shownSchema>
export type ShownOf<Kind extends Shown['kind']> = Extract<Shown, { kind: Kind }>
