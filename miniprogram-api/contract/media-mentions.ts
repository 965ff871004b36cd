// Wire types of reports of the programme in the media.
import { z } from 'zod'
import { webLink } from './articles.ts'
import { flagSchema } from './flag.ts'
import { proofBodySchema } from './proof.ts'

const day = z.iso.date()
const instant = z.iso.datetime()
const count = z.int().min(0)
const key = z.string().min(1).max(60)
const words = (most: number) => z.string().trim().min(1).max(most)

export const mentionLevelSchema = z.enum(['国家级', '省级', '市级', '县级'])

const listed = {
  /** Both days count. */
  from: day.optional(),
  to: day.optional(),
  level: mentionLevelSchema.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  /** `next` of the page before. */
  cursor: key.optional(),
}
export const mentionsQuerySchema = z.strictObject(listed)
export const deskMentionsQuerySchema = z.strictObject({
  programme: key,
  ...listed,
  /** Those that were struck out, too. */
  struckOut: flagSchema.default(false),
})
export const mentionParamsSchema = z.strictObject({ id: key })

const shown = {
  id: z.string(),
  outlet: z.string(),
  level: mentionLevelSchema,
  day,
  title: z.string(),
  url: z.string(),
  /** Of the promotional film. */
  film: z.boolean(),
  sample: z.boolean(),
}

/** The newest day first. */
export const mentionsSchema = z
  .object({ items: z.array(z.object(shown)), next: z.string().nullable() })
  .meta({ id: 'MediaMentions' })

const deskItemSchema = z.object({
  ...shown,
  note: z.string().nullable(),
  /** `/v1/media-mentions/ID/picture`; null without one. */
  pictureName: z.string().nullable(),
  by: z.string().nullable(),
  createdAt: instant,
  voidedAt: instant.nullable(),
  voidReason: z.string().nullable(),
})

const levelCountSchema = z.object({ level: mentionLevelSchema, mentions: count, films: count, proved: count })

export const deskMentionsSchema = z
  .object({
    /** Of the whole span, whatever is listed. */
    levels: z.array(levelCountSchema).max(mentionLevelSchema.options.length),
    targets: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        target: z.number(),
        /** 国家级, 省级 and 市级; of the film, all of them. */
        mentions: count,
        phases: z.array(
          z.object({
            number: z.int(),
            target: z.number().nullable(),
            from: day.nullable(),
            to: day.nullable(),
            mentions: count.nullable(),
          }),
        ),
      }),
    ),
    items: z.array(deskItemSchema),
    next: z.string().nullable(),
  })
  .meta({ id: 'MediaMentionDesk' })

const fields = {
  outlet: words(60),
  level: mentionLevelSchema,
  day,
  title: words(120),
  url: webLink,
  film: z.boolean(),
  note: words(300).nullable(),
}
export const mentionBodySchema = z.strictObject({
  programme: key,
  ...fields,
  film: z.boolean().default(false),
  note: words(300).nullable().default(null),
  picture: proofBodySchema.optional(),
})
export const mentionChangeSchema = z.strictObject({
  outlet: fields.outlet.optional(),
  level: fields.level.optional(),
  day: fields.day.optional(),
  title: fields.title.optional(),
  url: fields.url.optional(),
  film: fields.film.optional(),
  note: fields.note.optional(),
  picture: proofBodySchema.optional(),
})

export type DeskMentions = z.infer<typeof deskMentionsSchema>
export type DeskMention = z.infer<typeof deskItemSchema>
export type MentionBody = z.input<typeof mentionBodySchema>
export type MentionChange = z.input<typeof mentionChangeSchema>
