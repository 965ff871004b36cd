// What the demo county shows of itself. Days and years are told from the day on which it is seeded.
import { z } from 'zod'
import { admissionKinds } from '../../core/brand/facts/fact-rules.ts'
import { scenes } from '../seed/demo-pictures.ts'

const text = z.string().trim().min(1)
const key = z.string().regex(/^[a-z]+$/)
const sources = z.array(z.strictObject({ document: text, place: text })).min(1)
const fact = z.strictObject({
  kind: z.enum(admissionKinds),
  daysAgo: z.int().min(0),
  /** An invented one. */
  paper: text,
})

const fileSchema = z.strictObject({
  notice: text,
  pictures: z.array(z.strictObject({ key, scene: z.enum(scenes), alt: text })),
  story: z.strictObject({
    title: text,
    summary: text,
    cover: key,
    sections: z.array(z.strictObject({ heading: text, text, image: key.nullable() })),
    sample: z.literal(false),
    sources,
  }),
  brands: z.array(
    z.strictObject({
      ...{ key, name: text, level: z.enum(['region', 'industry']), slogan: z.string(), summary: text, text },
      ...{ cover: key, sample: z.literal(false), sources },
    }),
  ),
  /** Invented, all of them. */
  enterprises: z.array(
    z.strictObject({
      ...{ key, name: text, form: z.enum(['enterprise', 'cooperative', 'household']), township: text },
      ...{ summary: text, text, cover: key, admission: z.array(fact) },
    }),
  ),
  products: z.array(
    z.strictObject({
      ...{ name: text, category: text, series: text, summary: text, cover: key, brand: key, enterprise: key },
      months: z.array(z.int().min(1).max(12)),
      /** Last year's, and this year's; null for a year without data. */
      yields: z.tuple([z.number().nullable(), z.number().nullable()]),
      unit: text,
      channels: z.array(z.tuple([text, z.number()])),
    }),
  ),
})

export type DemoBrand = z.infer<typeof fileSchema>

export const parseDemoBrand = (file: unknown): DemoBrand => fileSchema.parse(file)
