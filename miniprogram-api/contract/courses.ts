// Wire types of courses, their runs (期) with the list of people, and their classes (课次).
import { z } from 'zod'

const id = z.string().min(1).max(60)
const words = z.string().trim().min(1).max(100)
const count = z.int().min(0)
const instant = z.iso.datetime()
const givenInstant = z.iso.datetime({ offset: true }).transform((text) => new Date(text))

const maxCoursesPerPage = 200
const defaultCoursesPerPage = 50
/** People of one run; a hall holds fewer. */
export const maxListed = 2000
const maxSessions = 60

export const coursesQuerySchema = z.strictObject({
  programme: id,
  limit: z.coerce.number().int().min(1).max(maxCoursesPerPage).default(defaultCoursesPerPage),
  /** `next` of the page before. */
  cursor: z.string().min(1).max(200).optional(),
})

const runSchema = z
  .object({
    id: z.string(),
    number: z.int(),
    /** Null: nobody has to wait. */
    capacity: z.int().nullable(),
    /** Whether people can still sign up. */
    open: z.boolean(),
    enrolled: count,
    waiting: count,
  })
  .meta({ id: 'CourseRun' })

const courseSchema = z
  .object({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    type: z.string(),
    section: z.string().nullable(),
    hours: z.number().nullable(),
    offered: z.boolean(),
    runs: z.array(runSchema),
  })
  .meta({ id: 'Course' })

export const coursesSchema = z
  .object({
    items: z.array(courseSchema),
    /** `cursor` of the next page; null on the last one. */
    next: z.string().nullable(),
  })
  .meta({ id: 'Courses' })

export const newCourseSchema = z.strictObject({
  programme: id,
  name: words,
  /** Its name where it is left out. */
  code: words.optional(),
  type: words,
  hours: z.number().positive().max(1000).optional(),
})

const sessionBody = {
  startsAt: givenInstant,
  endsAt: givenInstant,
  place: words,
  teacher: words.optional(),
  language: z.enum(['汉语', '藏汉双语', '蒙汉双语']).optional(),
  hours: z.number().positive().max(24).optional(),
}

export const newSessionSchema = z.strictObject(sessionBody)

/** What is left out stays as it is. */
export const sessionChangeSchema = z.strictObject({ ...sessionBody, cancelled: z.boolean() }).partial()

const capacity = z.int().min(1).max(maxListed).nullable()

export const newRunSchema = z.strictObject({
  number: z.int().min(1).max(99).optional(),
  capacity,
  /** The group of its trainees. */
  roomId: id.optional(),
  sessions: z.array(newSessionSchema).max(maxSessions).default([]),
})

/** What is left out stays as it is. */
export const runChangeSchema = z.strictObject({ capacity, open: z.boolean(), roomId: id }).partial()

export const courseIdSchema = z.strictObject({ id })

const sessionSchema = z
  .object({
    id: z.string(),
    number: z.int(),
    startsAt: instant,
    endsAt: instant,
    place: z.string(),
    teacher: z.string().nullable(),
    language: z.string(),
    hours: z.number().nullable(),
    cancelled: z.boolean(),
    /** Counted up with each change of its time or place. */
    revision: count,
  })
  .meta({ id: 'ClassSession' })

const listedSchema = z
  .object({
    personId: z.string(),
    name: z.string(),
    village: z.string().nullable(),
    state: z.enum(['enrolled', 'waiting', 'withdrawn']),
    /** In the waiting list, from 1. */
    position: z.int().nullable(),
    since: instant.nullable(),
  })
  .meta({ id: 'Enrolment' })

export const runDetailSchema = runSchema
  .extend({
    courseId: z.string(),
    course: z.string(),
    sessions: z.array(sessionSchema),
    /** Left out in the answer to a change. */
    people: z.array(listedSchema).optional(),
  })
  .meta({ id: 'CourseRunDetail' })

export type CourseWire = z.infer<typeof courseSchema>
export type RunWire = z.infer<typeof runSchema>
export type RunDetail = z.infer<typeof runDetailSchema>
export type SessionWire = z.infer<typeof sessionSchema>
export type ListedWire = z.infer<typeof listedSchema>

/** What was made, with the place at which it can be read. */
export const madeSchema = z.object({ id: z.string() }).meta({ id: 'Made' })
