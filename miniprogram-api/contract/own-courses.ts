// Wire types of the catalogue as people look through it: courses that are offered, what comes up of each, one's own place.
import { z } from 'zod'

const instant = z.iso.datetime()
const count = z.int().min(0)

export const maxOwnCourses = 100
/** Of one course at once. */
const maxRuns = 20

export const ownCoursesQuerySchema = z.strictObject({
  /** upcoming: with a run to come; all: whatever the programme teaches. */
  show: z.enum(['upcoming', 'all']).default('upcoming'),
  limit: z.coerce.number().int().min(1).max(maxOwnCourses).default(50),
  /** `next` of the page before. */
  cursor: z.string().min(1).max(200).optional(),
})

export const ownCourseParamsSchema = z.strictObject({ id: z.string().trim().min(1).max(60) })

const mineSchema = z
  .object({
    state: z.enum(['enrolled', 'waiting', 'withdrawn']),
    /** In the waiting list, from 1. */
    position: z.int().nullable(),
  })
  .nullable()

const runFields = {
  id: z.string(),
  run: z.int(),
  /** Whether people can still sign up. */
  open: z.boolean(),
  /** Null where there is room for everybody. */
  capacity: z.int().nullable(),
  enrolled: count,
  waiting: count,
  /** Places that are left; null where there is room for everybody. Who signs up for none waits. */
  left: count.nullable(),
  /** One's own place; null without one. */
  mine: mineSchema,
}

const courseFields = {
  id: z.string(),
  name: z.string(),
  /** 普及培训, 增值培训, … */
  type: z.string(),
  section: z.string().nullable(),
  /** Class hours. */
  hours: z.number().nullable(),
}

export const ownCoursesSchema = z
  .object({
    items: z
      .array(
        z.object({
          ...courseFields,
          runs: z
            .array(
              z.object({
                ...runFields,
                next: z.object({ startsAt: instant, place: z.string() }).nullable(),
              }),
            )
            .max(maxRuns),
        }),
      )
      .max(maxOwnCourses),
    /** `cursor` of the next page; null on the last one. */
    next: z.string().nullable(),
  })
  .meta({ id: 'CoursesOnOffer' })

const sessionSchema = z.object({
  number: z.int(),
  startsAt: instant,
  endsAt: instant,
  place: z.string(),
  teacher: z.string().nullable(),
  language: z.string(),
  hours: z.number().nullable(),
  cancelled: z.boolean(),
})

export const courseOnOfferSchema = z
  .object({
    ...courseFields,
    /** What is taught, in the catalogue's words. */
    topics: z.array(z.string()).max(100),
    runs: z.array(z.object({ ...runFields, sessions: z.array(sessionSchema).max(60) })).max(maxRuns),
  })
  .meta({ id: 'CourseOnOffer' })
