// How the stations' days, rates and changes are said.
import type {
  Amendment,
  DayStatement,
  ReportingRate,
  ReportRevision,
  StandingDay,
} from '../../api/stations.ts'
import { fenText } from '../../format.ts'

export const gradeNames = {
  ...{ self: '自报', late: '补报', forAnother: '代报', staff: '工作人员录', imported: '导入' },
} as const

export const closureNames = { closed: '歇业', leave: '请假', holiday: '放假' } as const

export const partNames: Record<string, string> = {
  ...{ report: '报数', deal: '零单（加上）', correction: '改数', adjustment: '增减' },
  ...{ signIn: 'APP签到', sameAs: '同哪天' },
}

/** What stands in a day's square. */
export function dayWord({ state, grade, why, undecided }: StandingDay): string {
  if (undecided) return '待确认'
  if (state === 'reported') return grade === 'self' || grade === null ? '已报' : gradeNames[grade]
  if (state === 'closed') return why ? closureNames[why] : '歇业'
  return { missing: '没报', unknown: '说不准', notOpen: '没开站', ahead: '' }[state]
}

export const dayTone = ({ state, undecided }: StandingDay): string => (undecided ? 'undecided' : state)

const percent = (share: number): string => `${(Math.floor(share * 1000) / 10).toFixed(1)}%`

/** `96.7%`, or `93.3%～96.7%` where the bot could not hear some evenings. */
export function rateText({ low, high }: Pick<ReportingRate, 'low' | 'high'>): string {
  if (low === null || high === null) return '—'
  return low === high ? percent(low) : `${percent(low)}～${percent(high)}`
}

const pairs = [
  ['帮人买', 'purchaseOrders', 'purchaseFen', '单'],
  ['帮人卖', 'saleOrders', 'saleFen', '单'],
  ['便民', 'serviceOrders', 'serviceFen', '笔'],
  ['取款', 'cashOrders', 'cashFen', '笔'],
  ['帮买退货', 'purchaseRefundOrders', 'purchaseRefundFen', '单'],
  ['帮卖退货', 'saleRefundOrders', 'saleRefundFen', '单'],
] as const
const singles = [
  ['取件', 'parcelsIn'],
  ['寄件', 'parcelsOut'],
  ['进店', 'visitors'],
] as const

type Stated = { [Name in keyof DayStatement]?: DayStatement[Name] | null }

/** `帮人买3单156元，取件12，APP已签`; what nobody stated is left out. */
export function statedText(stated: Stated, adds = false): string {
  const sign = (n: number) => (adds && n > 0 ? '+' : '')
  const said = (n: number | null | undefined): n is number => n !== null && n !== undefined
  const parts: string[] = stated.noBusiness ? ['没生意'] : []
  for (const [label, orders, fen, unit] of pairs) {
    const [count, amount] = [stated[orders], stated[fen]]
    if (!said(count) && !said(amount)) continue
    const counted = said(count) ? `${sign(count)}${count}${unit}` : ''
    parts.push(`${label}${counted}${said(amount) ? `${sign(amount)}${fenText(amount)}` : ''}`)
  }
  for (const [label, name] of singles) {
    const count = stated[name]
    if (said(count)) parts.push(`${label}${sign(count)}${count}`)
  }
  const signed = stated.appSignedIn ?? null
  if (signed !== null) parts.push(signed ? 'APP已签' : 'APP没签上')
  return parts.join('，') || '—'
}

export function revisionText({ kind, change, decidedAs }: ReportRevision): string {
  const adds = kind === 'deal' || kind === 'adjustment'
  const settled = decidedAs === 'totals' ? '（定为全天总数）' : decidedAs === 'parts' ? '（定为再加上）' : ''
  return `${partNames[kind] ?? kind}：${statedText(change, adds)}${settled}`
}

const amendmentNames = { part: '', recall: '撤回', move: '挪日子' } as const

export function amendmentText({ kind, said, toDay }: Amendment): string {
  const adds = said?.kind === 'deal' || said?.kind === 'adjustment'
  const change = said
    ? `${partNames[said.kind] ?? said.kind} ${statedText(
        { ...said.numbers, appSignedIn: said.appSignedIn, noBusiness: said.noBusiness },
        adds,
      )}`
    : ''
  if (kind === 'move') return `${amendmentNames.move}：${change} → ${toDay}`
  return kind === 'recall' ? `${amendmentNames.recall}：${change}` : change
}

export const stateNames = {
  ...{ asked: '等批', approved: '批了', refused: '没批', withdrawn: '自己撤回了' },
} as const

export function monthSpan(month: string): { from: string; to: string } {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return { from: `${month}-01`, to: `${month}-${String(days).padStart(2, '0')}` }
}

/** `by` may be negative. */
export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

export const monthText = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`

/** How many squares stand empty before the first day; weeks begin on Monday. */
export const weekdayIndex = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
