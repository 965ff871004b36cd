// One sale down to what was said of it: messages, photos, the row of a file, and what staff did. Reads only.
import type { Tx } from '../platform/database/transactor.ts'
import { causesOf } from './books-reads.ts'

export interface RecordRead {
  id: string
  programmeId: string
  source: string
  reason: string | null
  enteredBy: string | null
  verifiedAt: Date | null
  verifiedBy: string | null
  voidedAt: Date | null
  voidReason: string | null
  orderNumbers: string[]
  quantity: number | null
  unit: string | null
  orders: number | null
  approximate: boolean
  file: { name: string; row: number | null; importedAt: Date } | null
  messages: { id: string; text: string | null; sentAt: Date; by: string | null }[]
  photos: { id: string; mime: string }[]
  history: { at: Date; before: unknown; after: unknown; causeId: string | null }[]
}

export async function readRecord(tx: Tx, id: string): Promise<RecordRead | null> {
  const record = await tx.salesRecord.findUnique({ where: { id } })
  if (!record || record.goneAt) return null
  const causes = causesOf(record)
  const messages = await tx.inboxMessage.findMany({
    where: { id: { in: causes } },
    select: { id: true, text: true, sentAt: true },
    orderBy: [{ sentAt: 'asc' }, { id: 'asc' }],
  })
  const said = await tx.salesStatement.findMany({
    where: { causeId: { in: causes } },
    select: { causeId: true, byPersonId: true },
  })
  const nameOf = await names(tx, [
    record.enteredById,
    record.verifiedById,
    ...said.map((each) => each.byPersonId),
  ])
  const photos = await tx.attachment.findMany({
    where: { boundToId: { in: causes }, kind: 'image', path: { not: null } },
    select: { id: true, mime: true },
    orderBy: { id: 'asc' },
  })
  const file = record.importId ? await tx.salesImport.findUnique({ where: { id: record.importId } }) : null
  const history = await tx.event.findMany({
    where: { programmeId: record.programmeId, subjectId: id, type: { in: ['salesReport', 'salesRecord'] } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return {
    ...{ id, programmeId: record.programmeId, source: record.source, reason: record.reason },
    ...{
      quantity: record.quantity,
      unit: record.unit,
      orders: record.orders,
      approximate: record.approximate,
    },
    ...{ verifiedAt: record.verifiedAt, voidedAt: record.voidedAt, voidReason: record.voidReason },
    ...{ enteredBy: nameOf(record.enteredById), verifiedBy: nameOf(record.verifiedById), photos },
    orderNumbers: record.orderNumbers as string[],
    file: file && { name: file.fileName, row: record.row, importedAt: file.createdAt },
    messages: messages.map((message) => {
      const by = said.find(({ causeId }) => causeId === message.id)?.byPersonId ?? null
      return { ...message, by: nameOf(by) }
    }),
    history: history.map(({ at, before, after, causeId }) => ({ at, before, after, causeId })),
  }
}

async function names(tx: Tx, ids: readonly (string | null)[]) {
  const known = ids.filter((id): id is string => id !== null)
  const people = await tx.person.findMany({ where: { id: { in: known } }, select: { id: true, name: true } })
  return (id: string | null): string | null => people.find((person) => person.id === id)?.name ?? null
}

/** Of one record or none: the programme that it is of. */
export const programmeOfRecord = async (tx: Tx, id: string): Promise<string | null> =>
  (await tx.salesRecord.findUnique({ where: { id }, select: { programmeId: true } }))?.programmeId ?? null

export const programmeOfSeller = async (tx: Tx, id: string): Promise<string | null> =>
  (await tx.seller.findUnique({ where: { id }, select: { programmeId: true } }))?.programmeId ?? null

export const programmeOfCampaign = async (tx: Tx, id: string): Promise<string | null> =>
  (await tx.campaign.findUnique({ where: { id }, select: { programmeId: true } }))?.programmeId ?? null

export const programmeOfService = async (tx: Tx, id: string): Promise<string | null> =>
  (await tx.serviceRecord.findUnique({ where: { id }, select: { programmeId: true } }))?.programmeId ?? null

/** A proof photo of that sale; null where there is none, or it was purged. */
export async function readSalePhoto(
  tx: Tx,
  { recordId, photoId }: { recordId: string; photoId: string },
): Promise<{ mime: string; path: string } | null> {
  const record = await tx.salesRecord.findUnique({ where: { id: recordId }, select: { causes: true } })
  const photo = await tx.attachment.findUnique({ where: { id: photoId } })
  if (!record || !photo?.path || !photo.boundToId || photo.kind !== 'image') return null
  return causesOf(record).includes(photo.boundToId) ? { mime: photo.mime, path: photo.path } : null
}

export interface CampaignRead {
  id: string
  name: string
  kind: string
  from: string
  to: string
  amountFen: number | null
  papers: { kind: string; note: string }[]
}

export async function readCampaignRows(tx: Tx, programmeId: string): Promise<CampaignRead[]> {
  const rows = await tx.campaign.findMany({
    where: { programmeId, voidedAt: null },
    orderBy: [{ fromDay: 'desc' }, { id: 'desc' }],
  })
  return rows.map(({ id, name, kind, fromDay, toDay, amountFen, papers }) => ({
    ...{ id, name, kind, from: fromDay, to: toDay, papers: papers as unknown as CampaignRead['papers'] },
    amountFen: amountFen === null ? null : Number(amountFen),
  }))
}
