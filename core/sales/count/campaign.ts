// Which sales belong to a campaign, and what its papers prove beyond them. Pure.
import type { CampaignTotal, Counted, Sale } from './sale.ts'

/** 产销对接会 and its like, as sellers call them. */
const fair = /对接会|展销会|展会|博览会|交流会|年货节|采购节|丰收节|农博会|推介会|大集|专场/

/** The papers that prove a campaign (绩效目标: 产销对接会). */
export const campaignPapers = ['会议通知', '照片', '总结', '销售证明'] as const
/** What a 产销对接会 must come to, in fen (urad-middle-056). */
export const fairTargetFen = 1_000_000

/** Staff's word counts; without it, a sale at a fair within the campaign's days is of it. */
export function campaignOf(sale: Sale, campaigns: readonly CampaignTotal[]): string | null {
  if (sale.noCampaign) return null
  if (sale.campaignId) return campaigns.some(({ id }) => id === sale.campaignId) ? sale.campaignId : null
  const channel = sale.channel ?? ''
  if (!fair.test(channel)) return null
  const fits = campaigns.filter(({ from, to }) => from <= sale.from && sale.to <= to)
  const named = fits.filter(({ name, kind }) => name.includes(channel) || channel.includes(kind))
  const [one, ...more] = named.length > 0 ? named : fits
  return one && more.length === 0 ? one.id : null
}

export interface CampaignRest {
  campaign: CampaignTotal
  /** What its sellers told. */
  toldFen: number
  /** What its papers prove beyond that. */
  fen: number
  exceeded: boolean
  saleIds: string[]
}

export function restOfCampaigns(
  campaigns: readonly CampaignTotal[],
  counted: readonly Counted[],
): CampaignRest[] {
  const told = new Map<string, Counted[]>()
  for (const each of counted) {
    const id = campaignOf(each.sale, campaigns)
    if (id) told.set(id, [...(told.get(id) ?? []), each])
  }
  return campaigns.map((campaign) => {
    const of = told.get(campaign.id) ?? []
    const toldFen = of.reduce((sum, { fen }) => sum + fen, 0)
    const { amountFen } = campaign
    return {
      ...{ campaign, toldFen, saleIds: of.map(({ sale }) => sale.id) },
      fen: amountFen === null ? 0 : Math.max(0, amountFen - toldFen),
      exceeded: amountFen !== null && toldFen > amountFen,
    }
  })
}
