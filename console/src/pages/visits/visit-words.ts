// What the pages of visits say.
import type { AssetImportReport, SiteVisits, Standing } from '../../api/site-visits.ts'

type Count = SiteVisits['counts'][number]

/** What the contract counts, and on which basis. */
export function countText({ basis, target, visits, stations, stationsDone }: Count) {
  if (basis === 'inAll') return { figure: `${visits}/${target}次`, note: `走到${stations}个站` }
  return { figure: `${stationsDone}个站`, note: `够${target}次的站；一共${visits}次，${stations}个站` }
}

export const importText = ({ repeated, rows, stations, refused }: AssetImportReport): string => {
  if (repeated) return '这份清单以前导过，没有变化'
  const taken = `${rows - refused.length}行收下，${stations}个站`
  return refused.length > 0 ? `${taken}；${refused.length}行没收` : taken
}

/** 62.5分，还有15分看不出 */
export function totalText({ total, knownWeight, weight }: Standing): string {
  const unknown = Math.round((weight - knownWeight) * 10) / 10
  return unknown > 0 ? `${total}分，还有${unknown}分看不出` : `${total}分`
}

export const yuan = (fen: number): string =>
  `${(fen / 100).toLocaleString('zh-CN', { maximumFractionDigits: 2 })}元`
