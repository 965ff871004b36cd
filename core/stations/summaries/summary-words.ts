// What is said of a day: in the evening to the stations' group, the next morning to staff. Pure. In a group nobody is
// named as missing, and the day is over kindly.
import { type Day, dayText } from '../../values/days.ts'
import { yuanText } from '../../values/fen.ts'
import type { DayNumber, DayNumbers } from '../ledger/day-ledger.ts'

export interface Total {
  label: string
  count: string | null
  yuan: string | null
}

const trades: readonly { label: string; orders: DayNumber; fen: DayNumber; unit: string }[] = [
  { label: '帮人买', orders: 'purchaseOrders', fen: 'purchaseFen', unit: '单' },
  { label: '帮人卖', orders: 'saleOrders', fen: 'saleFen', unit: '单' },
  { label: '便民', orders: 'serviceOrders', fen: 'serviceFen', unit: '笔' },
  { label: '取款', orders: 'cashOrders', fen: 'cashFen', unit: '笔' },
]
const parcels: readonly { label: string; name: DayNumber }[] = [
  { label: '取件', name: 'parcelsIn' },
  { label: '寄件', name: 'parcelsOut' },
]

/** Of fewer stations than this a sum of money would tell what one of them takes. */
export const leastForMoney = 3

/** What there was of each; the trade first, parcels next. */
export function totalsOf(numbers: DayNumbers, stations: number): Total[] {
  const withMoney = stations >= leastForMoney
  const traded = trades.flatMap(({ label, orders, fen, unit }): Total[] => {
    const [count, amount] = [numbers[orders], numbers[fen]]
    const yuan = withMoney && amount ? `${grouped(yuanText(amount))}元` : null
    return count || yuan ? [{ label, count: count ? `${grouped(String(count))}${unit}` : null, yuan }] : []
  })
  const carried = parcels.flatMap(({ label, name }): Total[] => {
    const count = numbers[name]
    return count ? [{ label, count: `${grouped(String(count))}件`, yuan: null }] : []
  })
  return [...traded.slice(0, 2), ...carried, ...traded.slice(2)]
}

const grouped = (digits: string): string => digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',')

export interface Unheard {
  /** `HH:mm` */
  from: string
  until: string
}

export function eveningWords({
  reported,
  missing,
  unheard,
}: {
  reported: number
  missing: number
  unheard: Unheard | null
}): string {
  const makeUp = '没顾上的明早补，说“昨天的”就行，早点歇着'
  if (unheard)
    return `小二今天${unheard.from}到${unheard.until}没听见消息，那会儿报的麻烦再说一遍。听见的有${reported}站。${makeUp}`
  if (reported === 0) return `今天的数还没收到。${makeUp}`
  return missing === 0 ? `今天${reported}站都报齐了，辛苦大家，早点歇着` : `今天${reported}站报了。${makeUp}`
}

export interface Counted {
  day: Day
  reported: number
  late: number
  missing: number
  signedIn: number
  numbers: DayNumbers
  unheard: boolean
}

/** The day's final count, for staff; their group is a group too, and is told the counts alone. */
export function morningWords({ day, reported, late, missing, signedIn, numbers, unheard }: Counted): string {
  const totals = totalsOf(numbers, reported).map(
    ({ label, count, yuan }) => `${label}${count ?? ''}${yuan ? `${count ? ' ' : ''}${yuan}` : ''}`,
  )
  const head = `${dayText(day)}定数：${reported}/${reported + missing}站报了${late > 0 ? `（补报${late}）` : ''}`
  const doubt = unheard ? '。那天小二有一阵没听见消息，没报的不一定真没报' : ''
  return `${[head, ...totals, `APP签到${signedIn}站`].join('，')}${doubt}`
}

const mostNames = 60

export function namesOf(names: readonly string[]): string {
  return `${names.slice(0, mostNames).join('、')}${names.length > mostNames ? `等${names.length}站` : ''}`
}
