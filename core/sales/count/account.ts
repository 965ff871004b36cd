// The whole account of a programme: every sale, what stations and campaigns add to them, and what drove each. Pure.
import { campaignOf, restOfCampaigns } from './campaign.ts'
import { countSales } from './count-sales.ts'
import { serviceBefore, servicesByWhom } from './driven.ts'
import { restOfStations } from './rest-of-stations.ts'
import type {
  CampaignTotal,
  Counted,
  Flag,
  Grade,
  ListedSpan,
  Sale,
  Service,
  Span,
  StationDay,
} from './sale.ts'

export interface Books {
  sales: readonly Sale[]
  lists: readonly ListedSpan[]
  stationDays: readonly StationDay[]
  campaigns: readonly CampaignTotal[]
  services: readonly Service[]
}

export interface Line extends Span {
  kind: 'sale' | 'refund' | 'station' | 'campaign'
  /** Of the record, the station or the campaign. */
  id: string
  sellerId: string | null
  stationId: string | null
  campaignId: string | null
  channel: string
  product: string | null
  grade: Grade
  statedFen: number | null
  /** What it adds to the total. */
  fen: number
  flags: Flag[]
  because: string[]
  /** What was done for the seller before it; a campaign is its own. */
  service: Service | null
}

export const stationChannel = '服务站代卖'
const unknownChannel = '没说渠道'

export function accountOf(books: Books): Line[] {
  const { sales, lists, stationDays, campaigns } = books
  const services = servicesByWhom(books.services)
  const counted = countSales(sales, lists)
  const told = counted.map((each): Line => lineOf(each, campaigns, services))
  const stations = restOfStations(stationDays, counted)
    .filter(({ fen, statedFen }) => fen !== 0 || statedFen !== 0)
    .map(({ stationId, day, fen, statedFen }): Line => {
      const service = serviceBefore(services, stationId, day)
      const flags: Flag[] = fen < statedFen ? ['inOthers'] : []
      return {
        ...{ kind: 'station', id: `${stationId} ${day}`, sellerId: null, stationId, campaignId: null },
        ...{ from: day, to: day, channel: stationChannel, product: null, grade: 'self', statedFen, fen },
        ...{ flags, because: [], service },
      }
    })
  const fairs = restOfCampaigns(campaigns, counted).map(({ campaign, fen, exceeded, saleIds }): Line => {
    const { id, from, to, kind, amountFen, proved } = campaign
    return {
      ...{ kind: 'campaign', id, sellerId: null, stationId: null, campaignId: id, from, to },
      ...{ channel: kind, product: null, grade: proved ? 'verified' : 'staff', statedFen: amountFen, fen },
      flags: exceeded ? ['campaignExceeded'] : saleIds.length > 0 && amountFen !== null ? ['inOthers'] : [],
      because: saleIds,
      service: { id, source: 'record', of: id, day: from, kind },
    }
  })
  return [...told, ...stations, ...fairs]
}

function lineOf(
  { sale, fen, flags, because }: Counted,
  campaigns: readonly CampaignTotal[],
  services: ReturnType<typeof servicesByWhom>,
): Line {
  const { kind, id, sellerId, stationId, from, to, product, grade, amountFen } = sale
  const through = sale.viaStation ? stationChannel : unknownChannel
  return {
    ...{ kind, id, sellerId, stationId, from, to, product, grade, statedFen: amountFen, fen, flags, because },
    campaignId: campaignOf(sale, campaigns),
    channel: sale.channel ?? through,
    service: serviceBefore(services, sellerId, from),
  }
}
