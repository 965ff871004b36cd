// Wire types of what somebody sees of themselves in the mini-program: courses, hours, certificates, what is due.
import { z } from 'zod'

const instant = z.iso.datetime()

const ownCourseSchema = z
  .object({
    runId: z.string(),
    course: z.string(),
    run: z.int(),
    /** Null for somebody who came without having signed up. */
    state: z.enum(['enrolled', 'waiting', 'withdrawn']).nullable(),
    /** Classes in all, those that are over, and those of these that were attended. */
    sessions: z.int(),
    held: z.int(),
    attended: z.int(),
    /** Of what was attended, to a tenth. */
    hours: z.number(),
    next: z.object({ startsAt: instant, endsAt: instant, place: z.string() }).nullable(),
    certificate: z.object({ id: z.string(), number: z.string(), revoked: z.boolean() }).nullable(),
  })
  .meta({ id: 'OwnCourse' })

export const ownProgressSchema = z
  .object({
    person: z.object({ id: z.string(), name: z.string() }),
    /** Class hours in all, to a tenth. */
    hours: z.number(),
    /** The next class of all courses. */
    next: z
      .object({
        runId: z.string(),
        course: z.string(),
        startsAt: instant,
        endsAt: instant,
        place: z.string(),
      })
      .nullable(),
    courses: z.array(ownCourseSchema).max(200),
    ratingsDue: z.array(z.object({ runId: z.string(), course: z.string(), run: z.int() })),
    followUpsDue: z.array(
      z.object({
        id: z.string(),
        course: z.string().nullable(),
        dueOn: z.iso.date(),
        /** handedOver: staff will phone; an answer here spares them that. */
        state: z.enum(['due', 'asked', 'handedOver']),
      }),
    ),
  })
  .meta({ id: 'OwnProgress' })

export type OwnProgress = z.infer<typeof ownProgressSchema>
