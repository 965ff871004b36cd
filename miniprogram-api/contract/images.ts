// Wire types of images: what staff bring in and say of them, and how whoever shows one finds it.
import { z } from 'zod'

const key = z.string().min(1).max(60)
const id = z.string().min(1).max(60)
const words = (most: number) => z.string().trim().min(1).max(most)
const instant = z.iso.datetime()

/** 10 MB in base64, and what stands around it. */
export const maxImageBodyBytes = 13_500_000

const maxPersons = 20

export const imageParamsSchema = z.strictObject({ id, size: z.enum(['thumb', 'card', 'cover']) })
export const imageIdParamsSchema = z.strictObject({ id })

export const imagesQuerySchema = z.strictObject({
  programme: key,
  limit: z.coerce.number().int().min(1).max(60).default(24),
  /** `next` of the page before. */
  cursor: id.optional(),
})

const imageFields = {
  /** publicity: may be shown to everybody; paper: proves something, for staff alone. */
  use: z.enum(['publicity', 'paper']),
  /** What is on it, for whoever can't see it. */
  alt: words(120),
  /** Who made it. */
  source: words(120),
  /** By what right it is shown. */
  licence: words(120),
  /** shown: there are people on it whom somebody could know. */
  people: z.enum(['none', 'shown']),
  /** Those of them who are in the roster; each must agree to publicity. */
  personIds: z.array(id).max(maxPersons).default([]),
  /** Where the signed consents of the others are. */
  paperConsent: words(200).nullable().default(null),
}

export const imageBodySchema = z.strictObject({
  programme: key,
  ...imageFields,
  /** JPEG, PNG or WebP, in base64. */
  file: z.base64().min(1).max(maxImageBodyBytes),
})

export const imageChangeSchema = z.strictObject({
  use: imageFields.use.optional(),
  alt: imageFields.alt.optional(),
  source: imageFields.source.optional(),
  licence: imageFields.licence.optional(),
  people: imageFields.people.optional(),
  personIds: z.array(id).max(maxPersons).optional(),
  paperConsent: words(200).nullable().optional(),
})

export const imageReasonSchema = z.strictObject({ reason: words(200) })

/** An image as whoever shows it gets it. */
export const shownImageSchema = z
  .object({
    id: z.string(),
    alt: z.string(),
    source: z.string(),
    licence: z.string(),
    /** As it was brought in; `cover` is at most 1500 wide, `card` 750, `thumb` a square of 240. */
    width: z.int(),
    height: z.int(),
    sample: z.boolean(),
    /** Paths, to be put behind the address of the API. */
    thumb: z.string(),
    card: z.string(),
    cover: z.string(),
  })
  .meta({ id: 'ShownImage' })

export const imageSchema = z
  .object({
    ...shownImageSchema.shape,
    use: z.enum(['publicity', 'paper']),
    people: z.enum(['none', 'shown']),
    personIds: z.array(z.string()).max(maxPersons),
    paperConsent: z.string().nullable(),
    createdAt: instant,
    withdrawnAt: instant.nullable(),
    /** Why not everybody may see it, for staff; null where everybody may. */
    hindrance: z.string().nullable(),
  })
  .meta({ id: 'Image' })

export const imagesSchema = z
  .object({ items: z.array(imageSchema), next: z.string().nullable() })
  .meta({ id: 'Images' })

export const madeImageSchema = z
  .object({ id: z.string(), /** It was there before; nothing of it changed. */ existing: z.boolean() })
  .meta({ id: 'MadeImage' })

export type ShownImage = z.infer<typeof shownImageSchema>
export type Image = z.infer<typeof imageSchema>
export type ImageBody = z.input<typeof imageBodySchema>
export type ImageChange = z.input<typeof imageChangeSchema>
