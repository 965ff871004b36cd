// Writes of the app's lists, of the names in them and of screenshots, and the rows that a write must see first.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import { insert } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'

export const findList = (tx: Tx, programmeId: string, fileHash: string): Promise<{ id: string } | null> =>
  tx.appSignInList.findUnique({
    where: { programmeId_fileHash: { programmeId, fileHash } },
    select: { id: true },
  })

export const insertList = (tx: Tx, row: Prisma.AppSignInListCreateManyInput) =>
  tx.appSignInList.createMany({ data: [row] })

/** Thousands, one by one, as Prisma would take seconds. */
export async function insertEntries(
  tx: Tx,
  entries: readonly Prisma.AppSignInEntryCreateManyInput[],
): Promise<void> {
  for (const entry of entries) await insert(tx, 'AppSignInEntry', { ...entry })
}

/** What staff said of names in earlier lists. */
export async function knownNames(tx: Tx, programmeId: string): Promise<Map<string, string | null>> {
  const names = await tx.appStationName.findMany({ where: { programmeId } })
  return new Map(names.map(({ words, stationId }) => [words, stationId]))
}

interface NameDecision {
  id: string
  programmeId: string
  words: string
  stationId: string | null
  byPersonId: string | null
  at: Date
}

/** Of all lists, those that came before too. Returns how many days it was said of. */
export async function saveName(tx: Tx, { id, ...decision }: NameDecision): Promise<number> {
  const { programmeId, words, stationId } = decision
  await tx.appStationName.upsert({
    where: { programmeId_words: { programmeId, words } },
    update: decision,
    create: { id, ...decision },
  })
  const { count } = await tx.appSignInEntry.updateMany({ where: { programmeId, words }, data: { stationId } })
  return count
}

export const countEntries = (tx: Tx, programmeId: string, words: string): Promise<number> =>
  tx.appSignInEntry.count({ where: { programmeId, words } })

export const hasStation = async (tx: Tx, programmeId: string, id: string): Promise<boolean> =>
  (await tx.station.count({ where: { id, programmeId } })) > 0

export const picturesOf = (tx: Tx, inboxId: string): Promise<{ id: string; sha256: string }[]> =>
  tx.attachment.findMany({ where: { inboxId, kind: 'image' }, select: { id: true, sha256: true } })

/** Two bots in one room see the same picture. */
export const wasSeen = async (
  tx: Tx,
  picture: { programmeId: string; senderId: string; sha256: string; sentAt: Date },
): Promise<boolean> => (await tx.appScreenshot.count({ where: picture })) > 0

export const insertScreenshot = (tx: Tx, row: Prisma.AppScreenshotCreateManyInput) =>
  tx.appScreenshot.createMany({ data: [row] })

export type ScreenshotRow = Prisma.AppScreenshotGetPayload<object>

export const findScreenshot = (tx: Tx, id: string): Promise<ScreenshotRow | null> =>
  tx.appScreenshot.findUnique({ where: { id } })

export const updateScreenshot = (tx: Tx, id: string, data: Prisma.AppScreenshotUpdateManyMutationInput) =>
  tx.appScreenshot.updateMany({ where: { id }, data })

export async function intentsOf(tx: Tx, inboxId: string): Promise<unknown> {
  const message = await tx.inboxMessage.findUnique({ where: { id: inboxId }, select: { intents: true } })
  return message?.intents ?? null
}

/** Pictures that belong to that text wait no longer. */
export async function setAside(tx: Tx, boundToId: string): Promise<void> {
  const pictures = await tx.attachment.findMany({ where: { boundToId }, select: { id: true } })
  await tx.appScreenshot.updateMany({
    where: { attachmentId: { in: pictures.map(({ id }) => id) }, state: 'waiting' },
    data: { state: 'ofMessage' },
  })
}
