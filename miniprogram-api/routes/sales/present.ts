import { maskWords } from '../../../core/messaging/mask-words.ts'
import type { SellerRead, Target } from '../../../core/sales/account-reads.ts'
import type { Line } from '../../../core/sales/count/account.ts'
import { campaignPapers, fairTargetFen } from '../../../core/sales/count/campaign.ts'
import type { SellerYear, Split, Totals } from '../../../core/sales/count/totals.ts'
import type { CampaignRead, RecordRead } from '../../../core/sales/record-reads.ts'
import {
  type Campaign,
  mostProducts,
  type SalesLine,
  type SalesRecord,
  type SalesSummary,
  type Sellers,
} from '../../contract/sales.ts'

const unsaid = '没说商品'

const presentSplit = ({ key, fen, drivenFen }: Split) => ({ key, name: key || unsaid, fen, drivenFen })

/** By name; of too many, those that sell least are told as one. */
function productsOf(products: readonly Split[]): SalesSummary['byProduct'] {
  if (products.length <= mostProducts) return products.map(presentSplit)
  const most = new Set([...products].sort((a, b) => b.fen - a.fen).slice(0, mostProducts - 1))
  const rest = products.filter((each) => !most.has(each))
  const sum = (of: 'fen' | 'drivenFen') => rest.reduce((total, each) => total + each[of], 0)
  const others = { key: '…', name: `其他${rest.length}种`, fen: sum('fen'), drivenFen: sum('drivenFen') }
  return [...products.filter((each) => most.has(each)).map(presentSplit), others]
}

interface Summary {
  span: { from: string; to: string }
  today: string
  totals: Totals
  bigSellers: number
  targets: readonly Target[]
}

export const presentSummary = ({ span, today, totals, bigSellers, targets }: Summary): SalesSummary => ({
  from: span.from,
  to: span.to,
  today,
  fen: totals.fen,
  drivenFen: totals.drivenFen,
  notDrivenFen: totals.fen - totals.drivenFen,
  byGrade: totals.byGrade,
  byKind: totals.byKind,
  byChannel: totals.byChannel.map(presentSplit),
  byProduct: productsOf(totals.byProduct),
  straddlingFen: totals.straddlingFen,
  straddling: totals.straddling,
  flagged: totals.flagged,
  bigSellers,
  targets: targets.map(({ key, name, targetFen, scope, fen, drivenFen, phases }) => ({
    ...{ key, name, targetFen, fen, drivenFen, phases },
    scope: scope as 'contract' | 'year',
  })),
})

const noSales = { fen: 0, drivenFen: 0, lastYearFen: 0, acrossMonthsFen: 0, big: false }

export function presentSellers(
  sellers: readonly SellerRead[],
  years: readonly SellerYear[],
): Sellers['items'] {
  const byId = new Map(years.map((year) => [year.sellerId, year]))
  return sellers.map(({ id, name, kind, personId }) => {
    const of = byId.get(id)
    const { fen, drivenFen, lastYearFen, acrossMonthsFen, big } = of ?? noSales
    return {
      ...{ id, name, kind: kind as Sellers['items'][number]['kind'], personId },
      ...{ fen, drivenFen, lastYearFen, acrossMonthsFen, big },
      months: of?.months ?? Array.from({ length: 12 }, () => 0),
    }
  })
}

export const presentLine = (line: Line, names: ReadonlyMap<string, string>): SalesLine => ({
  kind: line.kind,
  id: line.id,
  sellerId: line.sellerId,
  name: names.get(line.sellerId ?? line.stationId ?? line.id) ?? '',
  from: line.from,
  to: line.to,
  channel: line.channel,
  product: line.product,
  grade: line.grade,
  statedFen: line.statedFen,
  fen: line.fen,
  flags: line.flags,
  because: line.because,
  campaignId: line.campaignId,
  service: line.service && {
    ...{ id: line.service.id, source: line.service.source, day: line.service.day, kind: line.service.kind },
  },
})

const instant = (at: Date | null): string | null => at?.toISOString() ?? null

export const presentRecord = (record: RecordRead): SalesRecord => ({
  id: record.id,
  source: record.source as SalesRecord['source'],
  reason: record.reason,
  enteredBy: record.enteredBy,
  verifiedAt: instant(record.verifiedAt),
  verifiedBy: record.verifiedBy,
  voidedAt: instant(record.voidedAt),
  voidReason: record.voidReason,
  orderNumbers: record.orderNumbers,
  quantity: record.quantity,
  unit: record.unit,
  orders: record.orders,
  approximate: record.approximate,
  file: record.file && {
    ...{ name: record.file.name, row: record.file.row, importedAt: record.file.importedAt.toISOString() },
  },
  messages: record.messages.map(({ id, text, sentAt, by }) => ({
    ...{ id, text: text && maskWords(text), sentAt: sentAt.toISOString(), by },
  })),
  photos: record.photos.map(({ id }) => ({ id })),
  history: record.history.map(({ at, before, after }) => ({
    at: at.toISOString(),
    before: before as Record<string, unknown> | null,
    after: after as Record<string, unknown> | null,
  })),
})

/** `line`: what its papers prove beyond what its sellers told. */
export function presentCampaign(
  campaign: CampaignRead,
  { line, toldFen }: { line: Line | undefined; toldFen: number },
): Campaign {
  const { id, name, kind, from, to, amountFen, papers } = campaign
  const there = new Set(papers.map((paper) => paper.kind))
  return {
    ...{ id, name, kind, from, to, amountFen, toldFen, restFen: line?.fen ?? 0 },
    papers: papers.map((paper) => ({ kind: paper.kind, note: paper.note })),
    missing: campaignPapers.filter((paper) => !there.has(paper)),
    exceeded: line?.flags.includes('campaignExceeded') ?? false,
    enough: kind === '产销对接会' ? Math.max(amountFen ?? 0, toldFen) >= fairTargetFen : null,
  }
}
