// Wire types of people: lists that are brought in, who is known, what waits for staff. Phones are masked.
import { z } from 'zod'
import { fileTextSchema } from './files.ts'

const key = z.string().min(1).max(60)
const id = z.string().min(1).max(60)
const count = z.int().min(0)
const words = z.string().trim().min(1).max(100)

const pageSchema = z.strictObject({
  programme: key,
  limit: z.coerce.number().int().min(1).max(100).default(50),
  /** `next` of the page before. */
  cursor: id.optional(),
})

/** 5 MB in base64, and what stands around it. */
export const maxImportBodyBytes = 7_000_000

const fileFields = {
  programme: key,
  fileName: words,
  /** The file, xlsx or csv, in base64. */
  file: fileTextSchema,
}

export const peopleImportSchema = z.strictObject(fileFields)

export const categoryRosterBodySchema = z.strictObject({
  ...fileFields,
  /** Who states it: 旗乡村振兴局. */
  authority: words,
  /** Classes on or after this day are counted by it. */
  effectiveFrom: z.iso.date(),
})

const refusedSchema = z.object({
  /** As the file counts, from 1. */
  row: z.int().min(1),
  reason: z.string(),
})

export const importReportSchema = z
  .object({
    id: z.string(),
    rows: count,
    added: count,
    changed: count,
    refused: z.array(refusedSchema),
  })
  .meta({ id: 'ImportReport' })

export const categoryImportSchema = z
  .object({
    id: z.string(),
    version: z.int().min(1),
    rows: count,
    matched: count,
    /** Somebody of that name is known: staff look. */
    doubtful: count,
    unmatched: count,
    refused: z.array(refusedSchema),
  })
  .meta({ id: 'CategoryImport' })

export const peopleQuerySchema = pageSchema.extend({
  /** Part of a name or a village, or a whole phone. */
  q: words.optional(),
})

const personSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    village: z.string().nullable(),
    township: z.string().nullable(),
    /** `154****0001`; null where none is known. */
    phone: z.string().nullable(),
    origin: z.enum(['roster', 'self', 'named', 'staff']),
    /** WeChat ids under which they write. */
    aliases: count,
  })
  .meta({ id: 'Person' })

export const peopleSchema = z
  .object({ items: z.array(personSchema), next: z.string().nullable() })
  .meta({ id: 'People' })

const doubtStateSchema = z.enum(['open', 'linked', 'merged', 'different'])

export const doubtsQuerySchema = pageSchema.extend({ state: doubtStateSchema.default('open') })

const doubtSchema = z
  .object({
    id: z.string(),
    /** alias: whose is this WeChat id; name: is this new person one of the known ones. */
    kind: z.enum(['alias', 'name']),
    name: z.string(),
    nickname: z.string().nullable(),
    personId: z.string().nullable(),
    candidates: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        village: z.string().nullable(),
        township: z.string().nullable(),
      }),
    ),
    state: doubtStateSchema,
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Doubt' })

export const doubtsSchema = z
  .object({ items: z.array(doubtSchema), next: z.string().nullable() })
  .meta({ id: 'Doubts' })

export const idParamsSchema = z.strictObject({ id })

export const decisionSchema = z.strictObject({
  decision: z.enum(['linked', 'merged', 'different']),
  personId: id.optional(),
})

export const mergeBodySchema = z.strictObject({ fromId: id, intoId: id, reason: words.optional() })

export const mergeSchema = z.object({ id: z.string() }).meta({ id: 'Merge' })

export const doneSchema = z.object({ done: z.literal(true) }).meta({ id: 'Done' })

/** For a body that holds nothing. */
export const emptyBodySchema = z.strictObject({})

export const personCodeSchema = z
  .object({
    code: z.string(),
    /** How it is used, for whoever stands before the screen. */
    say: z.string(),
  })
  .meta({ id: 'PersonCode' })

export const entriesQuerySchema = pageSchema

export const entriesSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        village: z.string().nullable(),
        state: z.enum(['unmatched', 'doubtful']),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'CategoryEntries' })

export const entryMatchSchema = z.strictObject({
  /** Null: nobody of ours. */
  personId: id.nullable(),
})

export type ImportReport = z.infer<typeof importReportSchema>
export type CategoryImport = z.infer<typeof categoryImportSchema>
export type PersonCode = z.infer<typeof personCodeSchema>
export type CategoryEntry = z.infer<typeof entriesSchema>['items'][number]
export type PersonOut = z.infer<typeof personSchema>
export type DoubtOut = z.infer<typeof doubtSchema>
