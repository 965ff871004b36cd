// Leave from classes: of a course that is named, of the days that are named, else of the next class. No reason is kept.
import type { Work } from '../../platform/work.ts'
import { addDays, type Day, instantOf, timeAt } from '../../values/days.ts'
import { type ClassOn, classesOf } from './class-reads.ts'
import { markAttendance } from './mark-attendance.ts'

export interface LeaveAsked {
  personId: string
  aliasId: string
  byStaff: boolean
  /** Both days count; without them it is the next class. */
  from?: Day | undefined
  to?: Day | undefined
  course?: string | undefined
  /** Of one day, the classes of a part of it: 晚上的课. */
  partOfDay?: PartOfDay | undefined
  /** In a run's own group, its classes alone. */
  runId?: string | null
  /** Place among the message's own parts, from 0. */
  part: number
}

export type PartOfDay = 'morning' | 'afternoon' | 'evening'

/** Nobody asks for leave further ahead. */
const aheadDays = 60
/** Parts of one message that a person's leave may take. */
export const mostClasses = 20

/** The classes that they will be missing, as they are on the schedule now; none where there is none. */
export async function askLeave(work: Work, asked: LeaveAsked): Promise<ClassOn[]> {
  const classes = await classesMeant(work, asked)
  // Locked one after the other, always in the same order.
  const inOrder = [...classes].sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const [i, { id: sessionId }] of inOrder.entries()) {
    const { personId, aliasId: byAliasId, byStaff } = asked
    const part = asked.part + i
    await markAttendance(work, { sessionId, personId, kind: 'leave', byAliasId, byStaff, part })
  }
  return classes
}

async function classesMeant(work: Work, asked: LeaveAsked): Promise<ClassOn[]> {
  const { at } = work.cause
  const { zone } = work.programme
  const { from, to = from, runId = null } = asked
  const starts = from ? instantOf(from, '00:00', zone) : at
  const until = to
    ? instantOf(addDays(to, 1), '00:00', zone)
    : new Date(at.getTime() + aheadDays * 86_400_000)
  const span = { from: latest(starts, at), until, runId }
  const wanted = asked.course?.replace(/(?:培训|课程)?[班课]?$/, '')
  const classes = (await classesOf(work.tx, asked.personId, span)).filter(
    ({ course }) => !wanted || course.includes(wanted) || wanted.includes(course),
  )
  return from ? ofPart(classes, asked.partOfDay, zone).slice(0, mostClasses) : classes.slice(0, 1)
}

/** All of them where none is in that part: people call a class at five 下午 or 晚上. */
function ofPart(classes: ClassOn[], part: PartOfDay | undefined, zone: string): ClassOn[] {
  const inPart = classes.filter(
    ({ startsAt }) => part !== undefined && partOf(timeAt(startsAt, zone)) === part,
  )
  return inPart.length > 0 ? inPart : classes
}

function partOf(time: string): PartOfDay {
  if (time < '12:00') return 'morning'
  return time < '17:30' ? 'afternoon' : 'evening'
}

const latest = (a: Date, b: Date): Date => (a.getTime() < b.getTime() ? b : a)
