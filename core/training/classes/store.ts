// Writes of class codes, head counts and photos, and the rows that a write must see first.

import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../../platform/database/transactor.ts'

const withCourse = { session: { include: { run: { include: { course: true } } } } } as const

export type CodeOfSession = Prisma.ClassCodeGetPayload<{ include: typeof withCourse }>

/** The class that these four digits opened at that moment. */
export const findCodeValidAt = (
  tx: Tx,
  { programmeId, code, at }: { programmeId: string; code: string; at: Date },
): Promise<CodeOfSession | null> =>
  tx.classCode.findFirst({
    where: {
      ...{ code, validFrom: { lte: at }, validUntil: { gte: at } },
      session: { cancelledAt: null, run: { course: { programmeId } } },
    },
    include: withCourse,
    orderBy: { validFrom: 'desc' },
  })

/** The programme's last class that had this code; the same four digits come again. */
export const findLatestCode = (tx: Tx, programmeId: string, code: string): Promise<CodeOfSession | null> =>
  tx.classCode.findFirst({
    where: { code, session: { run: { course: { programmeId } } } },
    include: withCourse,
    orderBy: { validUntil: 'desc' },
  })

export const isCodeTaken = async (tx: Tx, code: string, now: Date): Promise<boolean> =>
  (await tx.classCode.count({ where: { code, validUntil: { gt: now } } })) > 0

export interface CodeInForce {
  code: string
  validFrom: Date
  validUntil: Date
}

/** The class's newest code that is good at that moment. */
export const findCurrentCode = (tx: Tx, sessionId: string, at: Date): Promise<CodeInForce | null> =>
  tx.classCode.findFirst({
    where: { sessionId, validUntil: { gt: at } },
    select: { code: true, validFrom: true, validUntil: true },
    orderBy: { validFrom: 'desc' },
  })

/** The class's earlier codes end at `earlierUntil` at the latest. */
export async function replaceCode(
  tx: Tx,
  row: Prisma.ClassCodeCreateManyInput,
  earlierUntil: Date,
): Promise<void> {
  await tx.classCode.updateMany({
    where: { sessionId: row.sessionId, validUntil: { gt: earlierUntil } },
    data: { validUntil: earlierUntil },
  })
  await tx.classCode.createMany({ data: [row] })
}

/** The class's codes that were good until its end: with when each began. */
export const findCodesUntil = (tx: Tx, sessionId: string, validUntil: Date) =>
  tx.classCode.findMany({ where: { sessionId, validUntil }, select: { id: true, validFrom: true } })

export const retimeCode = (tx: Tx, id: string, span: { validFrom: Date; validUntil: Date }) =>
  tx.classCode.updateMany({ where: { id }, data: span })

export const setHeadcount = (tx: Tx, sessionId: string, headcount: number) =>
  tx.classSession.updateMany({ where: { id: sessionId }, data: { headcount } })

export const headcountOf = async (tx: Tx, sessionId: string): Promise<number | null> => {
  const row = await tx.classSession.findUnique({ where: { id: sessionId }, select: { headcount: true } })
  return row?.headcount ?? null
}

export const picturesOf = (tx: Tx, inboxId: string): Promise<{ id: string; sha256: string }[]> =>
  tx.attachment.findMany({ where: { inboxId, kind: 'image' }, select: { id: true, sha256: true } })

export async function hasPhoto(tx: Tx, sessionId: string, sha256: string): Promise<boolean> {
  const photos = await tx.classPhoto.findMany({ where: { sessionId }, select: { attachmentId: true } })
  const attachmentIds = photos.map(({ attachmentId }) => attachmentId)
  return (await tx.attachment.count({ where: { id: { in: attachmentIds }, sha256 } })) > 0
}

export const insertPhoto = (tx: Tx, row: Prisma.ClassPhotoCreateManyInput) =>
  tx.classPhoto.createMany({ data: [row] })

/** The pictures of a message that was taken back. */
export async function deletePhotosOf(tx: Tx, inboxId: string): Promise<void> {
  const ids = (await picturesOf(tx, inboxId)).map(({ id }) => id)
  if (ids.length > 0) await tx.classPhoto.deleteMany({ where: { attachmentId: { in: ids } } })
}
