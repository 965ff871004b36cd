// Wire types of classes: the list of a class, who came, the code of the moment, and the signed sheet beside the chat.
import { z } from 'zod'
import { fileTextSchema } from './files.ts'

const day = z.iso.date()
const instant = z.iso.datetime()
const id = z.string().min(1).max(60)
const count = z.int().min(0)

export const classParamsSchema = z.strictObject({ id })

/** Both days count; a year at the most. */
export const classesQuerySchema = z.strictObject({ programme: z.string().min(1).max(60), from: day, to: day })

const classShape = {
  id: z.string(),
  runId: z.string(),
  course: z.string(),
  /** 期 */
  run: z.int(),
  /** 课次 */
  number: z.int(),
  startsAt: instant,
  endsAt: instant,
  place: z.string(),
  teacher: z.string().nullable(),
  cancelledAt: instant.nullable(),
}

export const classesSchema = z
  .object({
    /** By the programme's clock, which a demo's may be ahead of. */
    now: instant,
    items: z.array(z.object({ ...classShape, enrolled: count, attended: count })),
  })
  .meta({ id: 'Classes' })

const inClassSchema = z
  .object({
    personId: z.string(),
    name: z.string(),
    village: z.string().nullable(),
    /** `absent` only once the class is over; null while nothing is known. */
    state: z.enum(['present', 'late', 'leave', 'absent']).nullable(),
    /** code | proxy (代签) | staff | paper | message */
    via: z.enum(['code', 'proxy', 'staff', 'paper', 'message']).nullable(),
    at: instant.nullable(),
    /** Null while no signed sheet was compared. */
    onPaper: z.boolean().nullable(),
    /** Why staff made it up. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'InClass' })

const reconciledSchema = z
  .object({
    fileName: z.string(),
    readAt: instant,
    both: z.array(inClassSchema),
    onlyOnPaper: z.array(inClassSchema),
    onlyInChat: z.array(inClassSchema),
    /** Names of whom neither the run's list nor the class knows. */
    notFound: z.array(z.string()),
  })
  .meta({ id: 'PaperReconciliation' })

export const classPageSchema = z
  .object({
    ...classShape,
    now: instant,
    language: z.string(),
    /** Heads counted in the room. */
    headcount: z.int().nullable(),
    counts: z.object({
      enrolled: count,
      /** Present or late, walk-ins included. */
      attended: count,
      late: count,
      leave: count,
      absent: count,
      walkIns: count,
      /** 签到表核对过; null while no sheet was compared. */
      onPaper: count.nullable(),
    }),
    roster: z.array(inClassSchema),
    /** Who came without being on the list. */
    walkIns: z.array(inClassSchema),
    photos: z.array(z.object({ id: z.string(), attachmentId: z.string(), at: instant })),
    paper: reconciledSchema.nullable(),
  })
  .meta({ id: 'ClassPage' })

/** Null once the class is over or cancelled. */
export const classCodeSchema = z
  .object({
    code: z.string().nullable(),
    validFrom: instant.nullable(),
    validUntil: instant.nullable(),
    /** When to ask again; the code shown till then is good for a while longer. */
    changesAt: instant.nullable(),
    now: instant,
  })
  .meta({ id: 'ClassCode' })

export const makeUpsSchema = z.strictObject({
  personIds: z.array(id).min(1).max(200),
  reason: z.string().trim().min(1).max(100),
})

/** 5 MB in base64, and what stands around it. */
export const maxPaperBodyBytes = 7_000_000

export const paperSchema = z
  .strictObject({
    fileName: z.string().trim().min(1).max(120).default('粘贴的名单'),
    /** As pasted, one a line; or one in each element. */
    names: z.union([z.string().min(1).max(20_000), z.array(z.string().max(200)).min(1).max(500)]).optional(),
    /** The list as a file instead, xlsx or csv, in base64. */
    file: fileTextSchema.optional(),
  })
  .refine(({ names, file }) => (names === undefined) !== (file === undefined), {
    error: 'either names or file',
    path: ['names'],
  })

export const acceptanceSchema = z.strictObject({ personIds: z.array(id).min(1).max(500) })

export const headcountSchema = z.strictObject({ headcount: z.int().min(0).max(2_000) })

export type ClassListing = z.infer<typeof classesSchema>['items'][number]
export type ClassPageAnswer = z.infer<typeof classPageSchema>
export type InClassAnswer = z.infer<typeof inClassSchema>
export type ClassCode = z.infer<typeof classCodeSchema>
