// Wire types of what staff look at before they say who somebody is: people side by side, and what was merged.
import { z } from 'zod'

const count = z.int().min(0)

export const personCardSchema = z
  .object({
    /** Of whom they turned out to be, where they were merged. */
    id: z.string(),
    name: z.string(),
    village: z.string().nullable(),
    township: z.string().nullable(),
    /** `154****0001`; null where none is known. */
    phone: z.string().nullable(),
    origin: z.enum(['roster', 'self', 'named', 'staff']),
    /** What their WeChat ids call themselves. */
    nicknames: z.array(z.string()),
    /** 工作人员: only an admin may say who is one with them. */
    staff: z.boolean(),
    courses: z.array(
      z.object({
        course: z.string(),
        run: z.int().min(1),
        /** Null for somebody who only came along. */
        state: z.enum(['enrolled', 'waiting', 'withdrawn']).nullable(),
        attended: count,
        held: count,
      }),
    ),
  })
  .meta({ id: 'PersonCard' })

export const doubtDetailSchema = z
  .object({
    /** The message from which the doubt came; null where it came otherwise. */
    said: z
      .object({
        by: z.string().nullable(),
        /** The group's name; null for a private chat. */
        group: z.string().nullable(),
        /** As the journal keeps it; null once it was purged. */
        text: z.string().nullable(),
        at: z.iso.datetime(),
      })
      .nullable(),
    /** The new person of whom it is asked; null where it is asked of a WeChat id. */
    person: personCardSchema.nullable(),
    candidates: z.array(personCardSchema),
  })
  .meta({ id: 'DoubtDetail' })

export const mergesQuerySchema = z.strictObject({
  programme: z.string().min(1).max(60),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  /** `next` of the page before. */
  cursor: z.string().min(1).max(60).optional(),
})

const mergedSchema = z.object({ id: z.string(), name: z.string(), village: z.string().nullable() })

/** Those in force, the newest first. */
export const mergesSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        from: mergedSchema,
        into: mergedSchema,
        /** `doubt` where it was decided as one. */
        reason: z.string().nullable(),
        /** Who did it; null where nobody of staff did. */
        by: z.string().nullable(),
        at: z.iso.datetime(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'Merges' })

export type PersonCard = z.infer<typeof personCardSchema>
export type DoubtDetail = z.infer<typeof doubtDetailSchema>
export type MergeInForce = z.infer<typeof mergesSchema>['items'][number]
