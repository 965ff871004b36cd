// Wire types of visits to stations, and of what the stations have by their counts.
import { z } from 'zod'
import { fileTextSchema } from './files.ts'

const day = z.iso.date()
const count = z.int().min(0)
const key = z.string().min(1).max(60)
const kind = z.enum(['巡查', '盘点', '指导'])

const spanFields = {
  programme: key,
  /** Both days count. */
  from: day.optional(),
  to: day.optional(),
  station: key.optional(),
}

export const siteVisitsQuerySchema = z.strictObject({
  ...spanFields,
  kind: kind.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  /** `next` of the page before. */
  cursor: key.optional(),
})

export const visitSheetQuerySchema = z.strictObject({
  ...spanFields,
  kind,
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
})

const stationSchema = z.object({ id: z.string(), name: z.string(), township: z.string() })

const siteVisitSchema = z
  .object({
    id: z.string(),
    station: stationSchema,
    day,
    kind,
    findings: z.string().nullable(),
    visitor: z.string(),
    /** Who was guided: the station's operators on that day. */
    guided: z.array(z.string()),
    sentAt: z.iso.datetime(),
    /** Ids of pictures: `/v1/site-visit-photos/ID`. */
    photos: z.array(z.string()),
  })
  .meta({ id: 'SiteVisit' })

export const siteVisitsSchema = z
  .object({
    /** Of the whole span, whichever kind is listed. */
    counts: z.array(
      z.object({
        kind,
        /** inAll: so many visits; forEach: so many at each station. */
        basis: z.enum(['inAll', 'forEach']),
        target: count,
        visits: count,
        stations: count,
        stationsDone: count,
      }),
    ),
    /** The newest day first. */
    items: z.array(siteVisitSchema),
    next: z.string().nullable(),
  })
  .meta({ id: 'SiteVisits' })

export const photoParamsSchema = z.strictObject({ id: key })

export const assetsQuerySchema = z.strictObject({ programme: key, station: key.optional() })

export const assetSheetQuerySchema = assetsQuerySchema.extend({
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
})

const assetSchema = z
  .object({
    name: z.string(),
    unit: z.string().nullable(),
    /** How many are there; null where nobody said. */
    quantity: count.nullable(),
    /** 完好, 损坏1台, …; null where nothing was said of it. */
    state: z.string().nullable(),
    countedOn: day,
  })
  .meta({ id: 'Asset' })

const stationAssetsSchema = z
  .object({
    station: stationSchema,
    counts: count,
    lastCount: z.object({ day, via: z.enum(['visit', 'import']), by: z.string().nullable() }).nullable(),
    assets: z.array(assetSchema),
    /** What the last count found otherwise than those before it. */
    differences: z.array(
      z.object({
        name: z.string(),
        kind: z.enum(['new', 'gone', 'notCounted', 'fewer', 'more', 'state']),
        words: z.string(),
      }),
    ),
  })
  .meta({ id: 'StationAssets' })

export const assetsSchema = z.object({ items: z.array(stationAssetsSchema) }).meta({ id: 'Assets' })

export const assetImportSchema = z.strictObject({
  programme: key,
  fileName: z.string().trim().min(1).max(100),
  /** The file, xlsx or csv, in base64. */
  file: fileTextSchema,
  /** When it was so; today where it is left out. */
  day: day.optional(),
  /** For a list that names no station. */
  station: key.optional(),
})

export const assetImportReportSchema = z
  .object({
    /** The same file was brought in before: nothing changed. */
    repeated: z.boolean(),
    rows: count,
    stations: count,
    refused: z.array(z.object({ row: z.int().min(1), reason: z.string() })),
  })
  .meta({ id: 'AssetImportReport' })

export type SiteVisits = z.input<typeof siteVisitsSchema>
export type StationAssets = z.input<typeof stationAssetsSchema>
export type Assets = z.input<typeof assetsSchema>
export type AssetImportReport = z.input<typeof assetImportReportSchema>
