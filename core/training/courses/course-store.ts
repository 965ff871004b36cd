// Writes of courses, runs and classes, and the rows that a write must see first.

import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../../platform/database/transactor.ts'

export type CourseRow = Prisma.CourseGetPayload<object>

export const hasCourseType = async (tx: Tx, programmeId: string, name: string): Promise<boolean> =>
  (await tx.courseType.count({ where: { programmeId, name } })) > 0

export const coursesOfProgramme = (tx: Tx, programmeId: string): Promise<CourseRow[]> =>
  tx.course.findMany({ where: { programmeId } })

export const findCourse = (tx: Tx, programmeId: string, code: string): Promise<CourseRow | null> =>
  tx.course.findUnique({ where: { programmeId_code: { programmeId, code } } })

export const insertCourse = (tx: Tx, row: Prisma.CourseCreateManyInput) =>
  tx.course.createMany({ data: [row] })

export const insertCourses = (tx: Tx, rows: readonly Prisma.CourseCreateManyInput[]) =>
  tx.course.createMany({ data: [...rows] })

export const updateCourse = (tx: Tx, id: string, data: Prisma.CourseUpdateManyMutationInput) =>
  tx.course.updateMany({ where: { id }, data })

/** The number that the course's next run has. */
export async function nextRunNumber(tx: Tx, courseId: string): Promise<number> {
  const { _max } = await tx.courseRun.aggregate({ where: { courseId }, _max: { number: true } })
  return (_max.number ?? 0) + 1
}

export const isRunThere = async (tx: Tx, courseId: string, number: number): Promise<boolean> =>
  (await tx.courseRun.count({ where: { courseId, number } })) > 0

export const insertRun = (tx: Tx, row: Prisma.CourseRunCreateManyInput) =>
  tx.courseRun.createMany({ data: [row] })

export const updateRun = (
  tx: Tx,
  id: string,
  data: { capacity?: number | null; open?: boolean; closedAt?: Date | null },
) => tx.courseRun.updateMany({ where: { id }, data })

/** The room of a course's list from now on; true when it is a group of trainees of the programme. */
export async function giveRoom(
  tx: Tx,
  { programmeId, roomId, runId }: { programmeId: string; roomId: string; runId: string },
): Promise<boolean> {
  const where = { id: roomId, programmeId, kind: 'room', purpose: 'trainees' }
  const { count } = await tx.conversation.updateMany({ where, data: { courseRunId: runId } })
  return count === 1
}

export async function nextSessionNumber(tx: Tx, runId: string): Promise<number> {
  const { _max } = await tx.classSession.aggregate({ where: { runId }, _max: { number: true } })
  return (_max.number ?? 0) + 1
}

export const insertSession = (tx: Tx, row: Prisma.ClassSessionCreateManyInput) =>
  tx.classSession.createMany({ data: [row] })

/** `tells`: its time or place is another one, or it is off. */
export const updateSession = (
  tx: Tx,
  id: string,
  { tells, ...data }: Prisma.ClassSessionUpdateManyMutationInput & { tells: boolean },
) =>
  tx.classSession.updateMany({
    where: { id },
    data: { ...data, ...(tells ? { revision: { increment: 1 } } : {}) },
  })
