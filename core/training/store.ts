// Writes of class codes and attendance, and the rows that a write must see first.
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../platform/database/transactor.ts'

const withCourse = { session: { include: { run: { include: { course: true } } } } } as const

export type CodeOfSession = Prisma.ClassCodeGetPayload<{ include: typeof withCourse }>
export type AttendanceRow = Prisma.AttendanceGetPayload<object>

/** The programme's latest classes that had this code; the same four digits come again. */
export const findCodes = (tx: Tx, programmeId: string, code: string): Promise<CodeOfSession[]> =>
  tx.classCode.findMany({
    where: { code, session: { run: { course: { programmeId } } } },
    include: withCourse,
    orderBy: { validUntil: 'desc' },
    take: 5,
  })

export const isCodeTaken = async (tx: Tx, code: string, now: Date): Promise<boolean> =>
  (await tx.classCode.count({ where: { code, validUntil: { gt: now } } })) > 0

/** The new code ends the class's earlier ones. */
export async function replaceCode(tx: Tx, row: Prisma.ClassCodeCreateManyInput, now: Date): Promise<void> {
  await tx.classCode.updateMany({
    where: { sessionId: row.sessionId, validUntil: { gt: now } },
    data: { validUntil: now },
  })
  await tx.classCode.createMany({ data: [row] })
}

interface Place {
  sessionId: string
  personId: string
}

export const findAttendance = (tx: Tx, place: Place): Promise<AttendanceRow | null> =>
  tx.attendance.findUnique({ where: { sessionId_personId: place } })

export interface AttendanceSaid {
  state: string
  via: string
  byAliasId: string
  causeId: string
  at: Date
  voidedAt: null
}

export async function saveAttendance(
  tx: Tx,
  { sessionId, personId, ...row }: Place & { id: string; programmeId: string },
  said: AttendanceSaid,
): Promise<void> {
  await tx.attendance.upsert({
    where: { sessionId_personId: { sessionId, personId } },
    create: { ...row, sessionId, personId, ...said, categories: [] },
    update: said,
  })
}

export const findAttendanceOf = (tx: Tx, causeId: string): Promise<AttendanceRow[]> =>
  tx.attendance.findMany({ where: { causeId, voidedAt: null } })

export const voidAttendance = (tx: Tx, id: string, at: Date) =>
  tx.attendance.updateMany({ where: { id }, data: { voidedAt: at } })
