// The messages that made a station's day, with the pictures beside them. Reads only.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pictureTypes } from '../../messaging/picture-reads.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Day } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import { inOrder } from '../ledger/day-ledger.ts'

export interface MessageRead {
  id: string
  /** Null once it was purged. */
  text: string | null
  sentAt: Date
  sender: string | null
  photoIds: string[]
}

interface Place {
  stationId: string
  day: Day
}

/** By `stationId day`; what was taken back is left out. */
export async function messagesOf(tx: Tx, places: readonly Place[]): Promise<Map<string, MessageRead[]>> {
  if (places.length === 0) return new Map()
  const revisions = await tx.reportRevision.findMany({
    where: { voidedAt: null, OR: places.map(({ stationId, day }) => ({ stationId, day })) },
  })
  const ids = [...new Set(revisions.map(({ causeId }) => causeId))]
  const texts = await tx.inboxMessage.findMany({
    where: { id: { in: ids } },
    select: { id: true, text: true },
  })
  const photos = await tx.attachment.findMany({
    where: { boundToId: { in: ids }, kind: 'image', path: { not: null } },
    select: { id: true, boundToId: true },
    orderBy: { id: 'asc' },
  })
  const people = await tx.person.findMany({
    where: { id: { in: [...new Set(revisions.flatMap(({ actorId }) => actorId ?? []))] } },
    select: { id: true, name: true },
  })
  const read = new Map<string, MessageRead[]>()
  for (const { stationId, day, causeId, actorId, sentAt } of revisions.sort(inOrder)) {
    const text = texts.find(({ id }) => id === causeId)
    const key = `${stationId} ${day}`
    const known = read.get(key) ?? []
    if (!text || known.some(({ id }) => id === causeId)) continue
    const photoIds = photos.filter(({ boundToId }) => boundToId === causeId).map(({ id }) => id)
    const sender = people.find(({ id }) => id === actorId)?.name ?? null
    read.set(key, [...known, { id: causeId, text: text.text, sentAt, sender, photoIds }])
  }
  return read
}

export interface ReportPhoto {
  programmeId: string
  id: string
  mime: (typeof pictureTypes)[number]
  /** Under the data folder. */
  path: string
}

/** A picture beside a station's report. Throws `notFound`, also for any other picture, or one that was purged. */
export async function readReportPhoto(tx: Tx, id: string): Promise<ReportPhoto> {
  const attachment = await tx.attachment.findUnique({
    where: { id },
    select: { mime: true, path: true, boundToId: true },
  })
  const revision =
    attachment?.boundToId &&
    (await tx.reportRevision.findFirst({
      where: { causeId: attachment.boundToId },
      select: { report: { select: { programmeId: true } } },
    }))
  const mime = pictureTypes.find((type) => type === attachment?.mime)
  if (!revision || !attachment?.path || !mime) throw missing(id)
  return { programmeId: revision.report.programmeId, id, mime, path: attachment.path }
}

/** Its bytes. Throws `notFound` where the file was purged in between. */
export async function openReportPhoto(
  { config }: Pick<Deps, 'config'>,
  { id, path }: ReportPhoto,
): Promise<Buffer> {
  try {
    return await readFile(join(config.DATA_DIR, path))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw missing(id)
    throw error
  }
}

const missing = (id: string): Problem => new Problem('notFound', { thing: 'attachment', id })
