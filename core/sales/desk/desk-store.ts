// Writes of what staff do at the desk: campaigns, services, lists of platforms; and the rows that they must see first.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import { insertNew } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'

export type CampaignRow = Prisma.CampaignGetPayload<object>

export const insertCampaign = (tx: Tx, row: Prisma.CampaignCreateManyInput) =>
  tx.campaign.createMany({ data: [row] })

export const findCampaign = (tx: Tx, id: string): Promise<CampaignRow | null> =>
  tx.campaign.findUnique({ where: { id } })

export const updateCampaign = (tx: Tx, id: string, data: Prisma.CampaignUpdateManyMutationInput) =>
  tx.campaign.updateMany({ where: { id }, data })

export const insertService = (tx: Tx, row: Prisma.ServiceRecordCreateManyInput) =>
  tx.serviceRecord.createMany({ data: [row] })

export const findService = (tx: Tx, id: string) => tx.serviceRecord.findUnique({ where: { id } })

export const updateService = (tx: Tx, id: string, data: Prisma.ServiceRecordUpdateManyMutationInput) =>
  tx.serviceRecord.updateMany({ where: { id }, data })

/** False where that very file was brought in for that seller before. */
export const insertImport = (tx: Tx, row: Prisma.SalesImportCreateManyInput & { refused: object }) =>
  insertNew(tx, 'SalesImport', { ...row })

export const findImport = (tx: Tx, place: { programmeId: string; sellerId: string; fileHash: string }) =>
  tx.salesImport.findUnique({ where: { programmeId_sellerId_fileHash: place } })

/** What is known of a seller's orders, by their keys. */
export async function ordersOf(
  tx: Tx,
  sellerId: string,
): Promise<Map<string, { id: string; amountFen: bigint | null }>> {
  const rows = await tx.salesRecord.findMany({
    where: { sellerId, source: 'imported' },
    select: { id: true, key: true, amountFen: true },
  })
  return new Map(rows.map(({ key, ...row }) => [key, row]))
}

/** Which of those people there are in the programme. */
export const peopleOf = (tx: Tx, programmeId: string, ids: readonly string[]) =>
  tx.person.findMany({ where: { programmeId, id: { in: [...ids] } }, select: { id: true, name: true } })
