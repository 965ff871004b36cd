// All groups of a day's report into the fields of the label guide.
import type { StationNumber } from '../intents.ts'
import type { Side } from '../words/report-labels.ts'
import { countOf } from './counts.ts'
import type { Group, PairRead, Value } from './group.ts'
import { pairOf } from './numbers.ts'

export interface Total {
  name: StationNumber
  value: number
  /** The first number of the text that it comes from. */
  from: Value | undefined
}
export interface Totals {
  /** In the order in which they were found. */
  numbers: Total[]
  approximate: boolean
  leftover: Value[]
}

const pairNames = {
  purchase: ['purchaseOrders', 'purchaseAmount'],
  sale: ['saleOrders', 'saleAmount'],
  service: ['serviceOrders', 'serviceAmount'],
  cash: ['cashOrders', 'cashAmount'],
} as const
const refundNames = {
  purchase: ['purchaseRefundOrders', 'purchaseRefundAmount'],
  sale: ['saleRefundOrders', 'saleRefundAmount'],
} as const

/** `replace`: a later number stands instead of an earlier one; otherwise parts of a day add up. */
export function totalsOf(groups: readonly Group[], replace: boolean): Totals {
  const totals: Totals = { numbers: [], approximate: false, leftover: [] }
  const parts = partsOf(groups)
  for (const group of groups)
    if (hasMeaning(group) && !isNoneBeside(group, groups)) addPair(totals, group, parts, replace)
  addCount(totals, bestArrivals(groups), 'parcelsIn', replace)
  addCount(
    totals,
    groups.filter((g) => g.label.side === 'out'),
    'parcelsOut',
    replace,
  )
  addCount(
    totals,
    groups.filter((g) => g.label.side === 'visitors' || isPeopleCame(g)),
    'visitors',
    replace,
  )
  return totals
}

/** 取款3个人共2600，存款没有: none of one kind, beside another of the same side. */
const isNoneBeside = (group: Group, groups: readonly Group[]) =>
  group.none &&
  (group.label.side === 'cash' || group.label.side === 'service') &&
  groups.some((g) => g.label.side === group.label.side && g.values.length > 0)

const filled = (g: Group) => g.values.length > 0 || g.none
/** 卖 and 买 are labels only with orders behind them. */
export const hasMeaning = (g: Group): boolean =>
  filled(g) && (g.label.needs !== 'orders' || g.values.some((v) => v.q.unit === 'order') || isTerse(g))

/** 买2/76: in the shortest reports the number stands right behind the one letter. */
const isTerse = (g: Group) => {
  const first = g.values[0]
  return first?.q.unit === 'bare' && first.q.start - g.start === 1
}

/** What the labels of each side add up to that are no headings. */
type Parts = Map<Side, { orders: number; amount: number }>

function partsOf(groups: readonly Group[]): Parts {
  const parts: Parts = new Map()
  if (!groups.some((g) => g.label.generic)) return parts
  for (const group of groups) {
    if (group.label.generic) continue
    const { ordersValue = 0, amountValue = 0 } = pairOf(group)
    const { orders, amount } = parts.get(group.label.side) ?? { orders: 0, amount: 0 }
    parts.set(group.label.side, { orders: orders + ordersValue, amount: amount + amountValue })
  }
  return parts
}

function addPair(totals: Totals, group: Group, parts: Parts, replace: boolean): void {
  const names = namesOf(group)
  if (!names) return
  const read = pairOf(group)
  const [ordersName, amountName] = names
  if (isSummary(group, read, parts)) {
    // 便民2笔130（电费80话费50）: only the heading counts them
    const counted = (parts.get(group.label.side)?.orders ?? 0) > 0
    if (!counted && read.ordersValue !== undefined)
      put(totals, ordersName, read.ordersValue, read.orders, replace)
    return
  }
  // 话费3笔180，电费2笔一共265: a total of its own kind of service only
  const ofKind = group.label.fee || group.label.side === 'cash'
  const headed = group.label.generic && isHeading(group, read, parts)
  if (read.ordersValue !== undefined && !headed)
    put(
      totals,
      ordersName,
      read.ordersValue,
      read.orders,
      replace || (!ofKind && read.orders?.total === true),
    )
  if (read.amountValue !== undefined)
    put(
      totals,
      amountName,
      read.amountValue,
      read.amount,
      replace || (!ofKind && read.amount?.total === true),
    )
  totals.approximate ||= read.approximate
  totals.leftover.push(...read.leftover)
}

function namesOf({ label, of }: Group): readonly [StationNumber, StationNumber] | undefined {
  if (label.side === 'refund') return of === 'purchase' || of === 'sale' ? refundNames[of] : undefined
  if (label.side === 'in' || label.side === 'out' || label.side === 'visitors') return undefined
  return pairNames[label.side]
}

/** 便民缴费3笔210（电费2笔160 话费1笔50）: the heading says what its parts say. */
function isSummary({ label }: Group, read: PairRead, parts: Parts): boolean {
  if (!label.generic || read.amountValue === undefined) return false
  const amount = parts.get(label.side)?.amount ?? 0
  return Math.abs(amount - read.amountValue) < 0.005 && amount > 0
}

/** `便民3笔：话费2笔100，电费1笔200`: the heading counts what its parts count. */
function isHeading({ label }: Group, read: PairRead, parts: Parts): boolean {
  const counted = parts.get(label.side)?.orders ?? 0
  return read.amountValue === undefined && counted > 0 && counted === read.ordersValue
}

function put(
  totals: Totals,
  name: StationNumber,
  value: number,
  from: Value | undefined,
  replace: boolean,
): void {
  const known = totals.numbers.find((n) => n.name === name)
  const sum = known === undefined || replace ? value : known.value + value
  const rounded = Math.round(sum * 100) / 100
  if (known) {
    known.value = rounded
    known.from ??= from
  } else totals.numbers.push({ name, value: rounded, from })
}

/** 店里来了30人: those who came are no parcels. */
const isPeopleCame = (g: Group) =>
  g.label.side === 'in' &&
  g.label.rank === 4 &&
  g.values.length > 0 &&
  g.values.every((v) => v.q.unit === 'person')

/** 到件 before 收件 before 取件 before bare 快递; the guide counts a parcel once. */
function bestArrivals(groups: readonly Group[]): Group[] {
  const arrivals = groups.filter((g) => g.label.side === 'in' && !isPeopleCame(g) && countOf(g) !== undefined)
  const total = arrivals.filter((g) => g.values.some((v) => v.total))
  if (total.length > 0) return total.slice(-1)
  // 上午收件8，下午又到了5: parts of the day add up, whatever they are called
  if (arrivals.length > 1 && arrivals.every((g) => g.values.every((v) => v.part))) return arrivals
  // 收件12，后来又到了5个
  const more = arrivals.filter((g) => g.more)
  const first = arrivals.filter((g) => !g.more)
  if (more.length > 0 && first.length === 1) return arrivals
  const best = Math.max(0, ...arrivals.map((g) => g.label.rank))
  return arrivals.filter((g) => g.label.rank === best)
}

function addCount(totals: Totals, groups: readonly Group[], name: StationNumber, replace: boolean): void {
  for (const group of groups) {
    const read = countOf(group)
    if (!read) continue
    put(totals, name, read.value, read.at, replace || read.at?.total === true)
    totals.approximate ||= read.approximate
    totals.leftover.push(...read.leftover)
  }
}
