// The books of a programme, as the account is made of them. Reads only.
import type { Prisma } from '../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../platform/database/transactor.ts'
import type { Books } from './count/account.ts'
import { campaignPapers } from './count/campaign.ts'
import type { CampaignTotal, Grade, ListedSpan, Sale, StationDay } from './count/sale.ts'
import { readServices } from './services-reads.ts'

/** Which seller each row of them counts as: two whose people turned out to be one are one. */
export async function sellerRoots(tx: Tx, programmeId: string): Promise<Map<string, string>> {
  const sellers = await tx.seller.findMany({
    where: { programmeId },
    select: { id: true, personId: true, person: { select: { mergedIntoId: true } } },
    orderBy: { id: 'asc' },
  })
  const rootOf = ({ id, personId, person }: (typeof sellers)[number]) =>
    person?.mergedIntoId ?? personId ?? id
  const first = new Map<string, string>()
  // The one that they became, where it sold too.
  for (const seller of sellers) if (seller.personId === rootOf(seller)) first.set(rootOf(seller), seller.id)
  for (const seller of sellers) if (!first.has(rootOf(seller))) first.set(rootOf(seller), seller.id)
  return new Map(sellers.map((seller) => [seller.id, first.get(rootOf(seller)) ?? seller.id]))
}

/** Messages with a photo beside them. */
async function photographed(tx: Tx, causeIds: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>()
  const size = 500
  for (let i = 0; i < causeIds.length; i += size) {
    const bound = await tx.attachment.findMany({
      where: { boundToId: { in: causeIds.slice(i, i + size) }, kind: 'image' },
      select: { boundToId: true },
    })
    for (const { boundToId } of bound) if (boundToId) found.add(boundToId)
  }
  return found
}

export const causesOf = ({ causes }: { causes: unknown }): string[] => causes as string[]

const readSales = (tx: Tx, programmeId: string, roots: ReadonlyMap<string, string>): Promise<Sale[]> =>
  readSalesWhere(tx, { programmeId }, (sellerId) => roots.get(sellerId) ?? sellerId)

/** Those that count. `whose`: which seller each row of them counts as. */
export async function readSalesWhere(
  tx: Tx,
  where: Prisma.SalesRecordWhereInput,
  whose: (sellerId: string) => string,
): Promise<Sale[]> {
  const rows = await tx.salesRecord.findMany({ where: { ...where, goneAt: null, voidedAt: null } })
  const said = rows.filter(({ source, verifiedAt }) => source === 'self' && verifiedAt === null)
  const withPhoto = await photographed(tx, [...new Set(said.flatMap(causesOf))])
  return rows.map((row): Sale => {
    const { id, product, channel, apart, viaStation, stationId, campaignId, noCampaign, causeId } = row
    const source = row.source as 'self' | 'staff' | 'imported'
    const proved = source === 'self' && causesOf(row).some((cause) => withPhoto.has(cause))
    const grade: Grade = row.verifiedAt ? 'verified' : proved ? 'proved' : source
    return {
      ...{ id, product, channel, apart, viaStation, stationId, campaignId, noCampaign, causeId, grade },
      ...{ sellerId: whose(row.sellerId), kind: row.kind as Sale['kind'] },
      ...{ from: row.fromDay, to: row.toDay, sentAt: row.sentAt.getTime() },
      amountFen: row.amountFen === null ? null : Number(row.amountFen),
      orderNumbers: row.orderNumbers as string[],
    }
  })
}

async function readLists(
  tx: Tx,
  programmeId: string,
  roots: ReadonlyMap<string, string>,
): Promise<ListedSpan[]> {
  const lists = await tx.salesImport.findMany({ where: { programmeId } })
  return lists.map(({ id, sellerId, channel, fromDay, toDay }) => ({
    ...{ id, channel, from: fromDay, to: toDay, sellerId: roots.get(sellerId) ?? sellerId },
  }))
}

/** Sales for people alone: what was bought for them, cash and services are no turnover. */
async function readStationDays(tx: Tx, programmeId: string): Promise<StationDay[]> {
  const reports = await tx.dailyReport.findMany({
    where: {
      ...{ programmeId, undecided: false },
      OR: [{ saleFen: { not: null } }, { saleRefundFen: { not: null } }],
    },
    select: { stationId: true, day: true, saleFen: true, saleRefundFen: true },
  })
  return reports.map(({ stationId, day, saleFen, saleRefundFen }) => ({
    ...{ stationId, day, fen: (saleFen ?? 0) - (saleRefundFen ?? 0) },
  }))
}

export interface Paper {
  kind: string
  note: string
}

async function readCampaigns(tx: Tx, programmeId: string): Promise<CampaignTotal[]> {
  const campaigns = await tx.campaign.findMany({ where: { programmeId, voidedAt: null } })
  return campaigns.map(({ id, name, kind, fromDay, toDay, amountFen, papers }) => {
    const there = new Set((papers as unknown as Paper[]).map((paper) => paper.kind))
    return {
      ...{ id, name, kind, from: fromDay, to: toDay },
      amountFen: amountFen === null ? null : Number(amountFen),
      proved: campaignPapers.every((paper) => there.has(paper)),
    }
  })
}

export async function readBooks(tx: Tx, programmeId: string): Promise<Books> {
  const roots = await sellerRoots(tx, programmeId)
  return {
    sales: await readSales(tx, programmeId, roots),
    lists: await readLists(tx, programmeId, roots),
    stationDays: await readStationDays(tx, programmeId),
    campaigns: await readCampaigns(tx, programmeId),
    services: await readServices(tx, programmeId, roots),
  }
}
