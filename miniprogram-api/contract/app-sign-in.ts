// Wire types of the sign-ins to the 智慧乡村 app: what was said, what a screenshot confirmed, what the app's list states.
import { z } from 'zod'
import { fileTextSchema } from './files.ts'

const day = z.iso.date()
const count = z.int().min(0)
const key = z.string().min(1).max(60)
const words = z.string().trim().min(1).max(200)
const instant = z.iso.datetime()

export const signInsQuerySchema = z.strictObject({
  programme: key,
  /** The current one where it is left out. */
  month: z
    .string()
    .regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/)
    .optional(),
})

export const signInSheetQuerySchema = signInsQuerySchema.extend({
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
})

const figures = {
  /** Station-days on which a sign-in was due, to today: what each of the others is a share of. */
  due: count,
  /** By the operators' messages. */
  said: count,
  /** By screenshots that a person looked at. */
  confirmed: count,
  /** Covered by the app's list; `due - listed` are not verified. */
  listed: count,
  /** Signed in by the app's list. */
  verified: count,
  /** The list's mean activity, 0 to 1, over `activityDays`; null where it states none. */
  activity: z.number().min(0).max(1).nullable(),
  activityDays: count,
}

const stationSchema = z.object({ id: z.string(), name: z.string() })

export const signInsSchema = z
  .object({
    month: z.string(),
    from: day,
    to: day,
    /** The share that the contract wants, of sign-ins and of activity each. */
    target: z.number(),
    total: z.object(figures),
    /** Stations whose verified sign-ins reach the target, of those that are due. */
    stationsReached: count,
    stations: z.array(z.object({ station: stationSchema.extend({ township: z.string() }), ...figures })),
    /** saidNotListed: they said so, the list says no; listedNotSaid: the list has it, nobody said so. */
    mismatches: z.array(
      z.object({ station: stationSchema, day, kind: z.enum(['saidNotListed', 'listedNotSaid']) }),
    ),
  })
  .meta({ id: 'AppSignIns' })

export const signInListsQuerySchema = z.strictObject({ programme: key })

export const signInListSchema = z.strictObject({
  programme: key,
  fileName: z.string().trim().min(1).max(100),
  /** The file, xlsx or csv, in base64. */
  file: fileTextSchema,
})

export const signInImportSchema = z
  .object({
    id: z.string(),
    /** The same file was brought in before: nothing changed. */
    repeated: z.boolean(),
    rows: count,
    days: count,
    from: day.nullable(),
    to: day.nullable(),
    stations: count,
    /** Names that fit no station, or two: they wait for staff. */
    unknown: z.array(z.string()),
    refused: z.array(z.object({ row: z.int().min(1), reason: z.string() })),
  })
  .meta({ id: 'AppSignInImport' })

export const signInListsSchema = z
  .object({
    /** The last one first. */
    lists: z.array(
      z.object({
        id: z.string(),
        fileName: z.string(),
        fileHash: z.string(),
        from: day,
        to: day,
        rows: count,
        refused: count,
        by: z.string().nullable(),
        createdAt: instant,
      }),
    ),
    /** Names of which nobody has said which station they are. */
    unknown: z.array(z.object({ words: z.string(), days: count })),
  })
  .meta({ id: 'AppSignInLists' })

export const stationNameSchema = z.strictObject({
  programme: key,
  words,
  /** Null: none of ours. */
  stationId: key.nullable(),
})

export const screenshotsQuerySchema = z.strictObject({
  programme: key,
  state: z.enum(['waiting', 'confirmed', 'refused']).default('waiting'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

const screenshotSchema = z
  .object({
    id: z.string(),
    sentAt: instant,
    sender: z.string(),
    state: z.enum(['waiting', 'confirmed', 'refused']),
    /** It came with the words that they signed in. */
    beside: z.boolean(),
    /** The sender's own; the likeliest first. */
    stations: z.array(stationSchema),
    stationId: z.string().nullable(),
    day,
    reason: z.string().nullable(),
    /** The very same picture, sent at another time or by another. */
    same: z.array(
      z.object({
        sender: z.string(),
        sentAt: instant,
        state: z.string(),
        station: z.string().nullable(),
        day: day.nullable(),
      }),
    ),
  })
  .meta({ id: 'AppScreenshot' })

export const screenshotsSchema = z.object({ items: z.array(screenshotSchema) }).meta({ id: 'AppScreenshots' })

export const screenshotParamsSchema = z.strictObject({ id: key })

export const screenshotDecisionSchema = z.strictObject({
  decision: z.discriminatedUnion('verdict', [
    z.strictObject({ verdict: z.literal('confirmed'), stationId: key, day }),
    z.strictObject({ verdict: z.literal('refused'), reason: z.string().trim().min(1).max(100) }),
    /** No screenshot of the app: it is forgotten. */
    z.strictObject({ verdict: z.literal('unrelated') }),
  ]),
})

export type AppSignIns = z.input<typeof signInsSchema>
export type AppSignInImport = z.input<typeof signInImportSchema>
export type AppSignInLists = z.input<typeof signInListsSchema>
export type AppScreenshots = z.input<typeof screenshotsSchema>
export type ScreenshotDecisionBody = z.input<typeof screenshotDecisionSchema>['decision']
