// Wire types of learning by the mini-program: courses to sign up for, a place in one, being in class, a rating.
import { z } from 'zod'

const instant = z.iso.datetime()
const id = z.string().trim().min(1).max(60)
const placeState = z.enum(['enrolled', 'waiting', 'withdrawn'])

export const maxOpenRuns = 100

const runOnOfferSchema = z
  .object({
    id: z.string(),
    course: z.string(),
    run: z.int(),
    /** Whether people can still sign up. */
    open: z.boolean(),
    /** Null where there is room for everybody. */
    capacity: z.int().nullable(),
    enrolled: z.int(),
    waiting: z.int(),
    next: z.object({ startsAt: instant, place: z.string() }).nullable(),
    /** One's own place; null without one. */
    mine: placeState.nullable(),
    /** One's own place in the waiting list, from 1; null where one doesn't wait. */
    position: z.int().nullable(),
  })
  .meta({ id: 'RunOnOffer' })

/** The next to begin first. */
export const runsOnOfferSchema = z
  .object({ items: z.array(runOnOfferSchema).max(maxOpenRuns) })
  .meta({ id: 'RunsOnOffer' })

export const runParamsSchema = z.strictObject({ id })

export const ownPlaceSchema = z
  .object({
    state: placeState,
    /** Place in the waiting list, from 1. */
    position: z.int().nullable(),
    /** They stood there before. */
    again: z.boolean(),
  })
  .meta({ id: 'OwnPlace' })

export const checkInBodySchema = z.strictObject({
  /** 课堂口令 */
  code: z.string().regex(/^\d{4,6}$/),
})
export const checkedInSchema = z
  .object({
    course: z.string(),
    /** overruled: the teacher has noted that they were not there. */
    state: z.enum(['onTime', 'late', 'overruled']),
  })
  .meta({ id: 'CheckedIn' })

const points = z.int().min(1).max(5)
export const ratingBodySchema = z
  .strictObject({
    teacher: points.optional(),
    content: points.optional(),
    usefulness: points.optional(),
    words: z.string().trim().min(1).max(500).optional(),
  })
  .refine((given) => Object.values(given).some((value) => value !== undefined), { error: 'empty' })
