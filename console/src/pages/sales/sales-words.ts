// How sales are said on the page. Pure.
import type { SalesLine, SalesTarget } from '../../api/sales.ts'
import { fenText } from '../../format.ts'

export const gradeNames: Record<SalesLine['grade'], string> = {
  self: '自报',
  proved: '自报有图',
  staff: '工作人员录入',
  imported: '平台导入',
  verified: '已核实',
}

export const sellerKinds = { person: '个人', enterprise: '企业', cooperative: '合作社' } as const

const short = (day: string): string => {
  const [, month = '', date = ''] = day.split('-')
  return `${Number(month)}月${Number(date)}日`
}

/** 11月20日, 11月, 10月28日到11月3日; with the year where it is another. */
export function daysText({ from, to }: { from: string; to: string }, year: string): string {
  const before = from.startsWith(year) ? '' : `${from.slice(0, 4)}年`
  if (from === to) return before + short(from)
  const next = new Date(Date.parse(to) + 86_400_000).toISOString().slice(8, 10)
  const month = from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && next === '01'
  return month ? `${before}${Number(from.slice(5, 7))}月` : `${before}${short(from)}到${short(to)}`
}

/** 报5,000元，计入3,000元 */
export function amountText({ statedFen, fen, kind }: SalesLine): string {
  if (statedFen === null) return kind === 'campaign' ? '金额还没定' : '没说金额'
  const said = kind === 'refund' ? -statedFen : statedFen
  return said === fen ? fenText(fen) : `${fenText(fen)}（报${fenText(statedFen)}）`
}

export const shareOf = (fen: number, of: number): number =>
  of <= 0 ? 0 : Math.max(0, Math.min(100, Math.floor((fen / of) * 1000) / 10))

export const targetText = ({ drivenFen, targetFen, scope }: SalesTarget): string =>
  `${scope === 'year' ? '今年' : '合同期'}带动${fenText(drivenFen)}，目标${fenText(targetFen)}，完成${shareOf(drivenFen, targetFen)}%`

/** Against the year before; null where there was nothing. */
export function growthText(fen: number, before: number): string | null {
  if (before <= 0) return null
  const percent = Math.round(((fen - before) / before) * 1000) / 10
  return `${percent > 0 ? '+' : ''}${percent}%`
}

/** Fen of what somebody typed as yuan; null where it is no amount. */
export function fenOf(yuan: string): number | null {
  const plain = yuan.replace(/[,，元\s]/g, '')
  return /^\d+(?:\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : null
}
