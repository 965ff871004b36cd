// Courses, their runs (期) and classes (课次), as staff plan and change them; the run's group is told. Steps.
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { Problem } from '../../values/problem.ts'
import { retimeClassCode } from '../classes/issue-class-code.ts'
import { refoldSession } from '../classes/mark-attendance.ts'
import { refoldRunById } from '../lists/enrol.ts'
import { announceAdded, announceChange, announceSchedule } from './announce.ts'
import * as store from './course-store.ts'
import { courseById, runById, sessionById } from './run-reads.ts'

export interface NewCourse {
  name: string
  /** Its name where it is left out. */
  code?: string | undefined
  /** Name of one of the programme's types of course. */
  type: string
  hours?: number | undefined
}

/** Returns its id. Throws the Problems `invalidInput` and `notAllowed`. */
export async function createCourse(work: Work, { name, code = name, type, hours }: NewCourse) {
  authorize(work.actor, 'change training')
  const { tx, programme } = work
  if (!(await store.hasCourseType(tx, programme.id, type)))
    throw new Problem('invalidInput', { where: 'type', reason: 'no such type of course' })
  if (await store.findCourse(tx, programme.id, code))
    throw new Problem('invalidInput', { where: 'code', reason: 'there is one already' })
  const id = work.ids.next('crs')
  await store.insertCourse(tx, { id, programmeId: programme.id, code, name, type, hours: hours ?? null })
  work.changed({ type: 'course', id, before: null, after: { code, name, type } })
  return id
}

export interface NewSession {
  startsAt: Date
  endsAt: Date
  place: string
  teacher?: string | undefined
  language?: '汉语' | '藏汉双语' | '蒙汉双语' | undefined
  hours?: number | undefined
}

export interface NewRun {
  courseId: string
  /** The next one where it is left out. */
  number?: number | undefined
  /** Null: nobody has to wait. */
  capacity: number | null
  /** The group of its trainees. */
  roomId?: string | undefined
  sessions: readonly NewSession[]
}

/** Returns its id. Throws the Problems `notFound`, `invalidInput` and `notAllowed`. */
export async function createRun(work: Work, { courseId, number, capacity, roomId, sessions }: NewRun) {
  authorize(work.actor, 'change training')
  const course = await ofProgramme(work, courseById(work.tx, courseId))
  if (!course.offered) throw new Problem('invalidInput', { where: 'course', reason: 'not offered' })
  const id = work.ids.next('run')
  const chosen = number ?? (await store.nextRunNumber(work.tx, courseId))
  if (await store.isRunThere(work.tx, courseId, chosen))
    throw new Problem('invalidInput', { where: 'number', reason: 'there is one already' })
  await store.insertRun(work.tx, { id, courseId, number: chosen, capacity })
  const named = { course: course.name, number: chosen }
  work.changed({ type: 'courseRun', id, before: null, after: { ...named, capacity } })
  if (roomId) await giveRoom(work, roomId, id)
  for (const session of sessions) await insertSession(work, id, session)
  await announceSchedule(work, { id, ...named })
  return id
}

export interface RunChange {
  capacity?: number | null | undefined
  open?: boolean | undefined
  roomId?: string | undefined
}

/** With another capacity people move up, or wait; they are told. Throws `notFound`, `invalidInput`, `notAllowed`. */
export async function changeRun(work: Work, id: string, { capacity, open, roomId }: RunChange) {
  authorize(work.actor, 'change training')
  const run = await runById(work.tx, id)
  await ofProgramme(work, Promise.resolve(run.course))
  const change = {
    ...(capacity === undefined || capacity === run.capacity ? {} : { capacity }),
    ...(open === undefined || open === run.open ? {} : { open }),
  }
  if (Object.keys(change).length > 0) {
    const closedAt = 'open' in change ? { closedAt: change.open ? null : work.now } : {}
    await store.updateRun(work.tx, id, { ...change, ...closedAt })
    const before = { capacity: run.capacity, open: run.open }
    work.changed({ type: 'courseRun', id, before, after: { ...before, ...change } })
  }
  if (roomId) {
    await giveRoom(work, roomId, id)
    await announceSchedule(work, { id, course: run.course.name, number: run.number })
  }
  if ('capacity' in change) await refoldRunById(work, id, { seatsChanged: true })
}

/** Returns its id. Throws the Problems `notFound`, `invalidInput` and `notAllowed`. */
export async function planSession(work: Work, runId: string, session: NewSession) {
  authorize(work.actor, 'change training')
  const run = await runById(work.tx, runId)
  await ofProgramme(work, Promise.resolve(run.course))
  const id = await insertSession(work, runId, session)
  const named = { id: runId, course: run.course.name, number: run.number }
  await announceAdded(work, named, { ...session, id })
  return id
}

export type SessionChange = { [Key in keyof NewSession]?: NewSession[Key] | undefined } & {
  cancelled?: boolean | undefined
}

/** The group hears of another time or room, and of a class that is off. Throws as `planSession` does. */
export async function changeSession(work: Work, id: string, { cancelled, ...change }: SessionChange) {
  authorize(work.actor, 'change training')
  const session = await sessionById(work.tx, id)
  const { run, startsAt, endsAt, place, revision } = session
  await ofProgramme(work, Promise.resolve(run.course))
  const before = { startsAt, endsAt, place, cancelled: session.cancelledAt !== null }
  const after = {
    startsAt: change.startsAt ?? startsAt,
    endsAt: change.endsAt ?? endsAt,
    place: change.place ?? place,
    cancelled: cancelled ?? before.cancelled,
  }
  checkTimes(after)
  const cancelledAt = after.cancelled ? (session.cancelledAt ?? work.now) : null
  const tells = JSON.stringify(before) !== JSON.stringify(after)
  await store.updateSession(work.tx, id, { ...stated(change), cancelledAt, tells })
  const named = { id: run.id, course: run.course.name, number: run.number }
  work.changed({ type: 'classSession', id, before: shown(before), after: shown(after) })
  await retimeClassCode(work, id, { before, after })
  // Who was late for another time may be early for this one.
  if (after.startsAt.getTime() !== before.startsAt.getTime()) await refoldSession(work, id)
  await announceChange(work, named, { id, before, after, revision: revision + 1 })
}

const stated = (change: SessionChange) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))

const shown = ({ startsAt, ...rest }: NewSession & { cancelled: boolean }) => ({
  startsAt: startsAt.toISOString(),
  endsAt: rest.endsAt.toISOString(),
  place: rest.place,
  cancelled: rest.cancelled,
})

async function insertSession(work: Work, runId: string, session: NewSession): Promise<string> {
  checkTimes(session)
  const id = work.ids.next('ses')
  const number = await store.nextSessionNumber(work.tx, runId)
  const { startsAt, endsAt, place } = session
  await store.insertSession(work.tx, {
    ...{ id, runId, number, startsAt, endsAt, place },
    ...stated(session),
  })
  const after = shown({ ...session, cancelled: false })
  work.changed({ type: 'classSession', id, before: null, after })
  return id
}

const longestMs = 16 * 3_600_000

function checkTimes({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): void {
  const lasts = endsAt.getTime() - startsAt.getTime()
  if (lasts <= 0) throw new Problem('invalidInput', { where: 'endsAt', reason: 'ends before it starts' })
  if (lasts > longestMs) throw new Problem('invalidInput', { where: 'endsAt', reason: 'longer than a day' })
}

async function giveRoom(work: Work, roomId: string, runId: string): Promise<void> {
  const { tx, programme } = work
  if (!(await store.giveRoom(tx, { programmeId: programme.id, roomId, runId })))
    throw new Problem('notFound', { thing: 'room', id: roomId })
  work.changed({ type: 'conversation', id: roomId, before: null, after: { courseRunId: runId } })
}

// Nobody sees or changes another programme's.
async function ofProgramme<Course extends { id: string; programmeId: string }>(
  { programme }: Work,
  finding: Promise<Course>,
): Promise<Course> {
  const course = await finding
  if (course.programmeId !== programme.id) throw new Problem('notFound', { thing: 'course', id: course.id })
  return course
}
