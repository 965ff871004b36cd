// From a label's numbers to orders and an amount. Plain arithmetic only; nothing is guessed.
import type { Group, PairRead, Value } from './group.ts'
import { type Priced, pricesOf } from './prices.ts'
import { current, isApproximate, isBare, isMoney, isOrders, isThing, sum, tidy } from './values.ts'

/** Orders and amount of 代买, 代卖, 便民, 取款 or a refund. */
export function pairOf(group: Group): PairRead {
  group.pair ??= plainPair(group) ?? readPair(group)
  return group.pair
}

/** 代买3单156, as nearly all are: orders, an amount, and nothing said of either. */
function plainPair({ label, values, none }: Group): PairRead | undefined {
  const [orders, amount, more] = values
  if (none || more || !orders || !amount || label.only) return undefined
  if (!isOrders(orders) || orders.expects || (amount.q.unit !== 'money' && !isBare(amount))) return undefined
  if (isMarked(orders) || isMarked(amount)) return undefined
  return {
    orders,
    amount,
    ordersValue: orders.q.value,
    amountValue: amount.q.value,
    approximate: isApproximate(orders) || isApproximate(amount),
    leftover: [],
  }
}
const isMarked = (v: Value) =>
  v.total || v.each || v.per || v.becomes || v.slip || v.apart || v.named || v.part || v.inBrackets

function readPair(group: Group): PairRead {
  const read: PairRead = {
    orders: undefined,
    amount: undefined,
    ordersValue: undefined,
    amountValue: undefined,
    approximate: false,
    leftover: [],
  }
  if (group.none) {
    if (group.label.only === 'amount') read.amountValue = 0
    else read.ordersValue = 0
    return read
  }
  const values = current(group.values.filter((v) => v.q.unit !== 'person'))
  const priced = pricesOf(values)
  if (priced) return pricedPair(group, values, priced)
  const others = otherOrders(values)
  const orders = ordersIn(
    group,
    values.filter((v) => !others.includes(v)),
  )
  const amounts = amountsIn(group, values, orders)
  readOrders(read, values, orders, amounts)
  readAmount(read, values, orders, amounts)
  const used = [...orders, ...amounts]
  read.approximate = used.some(isApproximate)
  const bare = values.filter((v) => isBare(v) && !used.includes(v) && !read.leftover.includes(v))
  read.leftover = [...unexplained(read, [...read.leftover, ...bare], amounts[0]), ...others]
  return read
}

function pricedPair(group: Group, values: readonly Value[], priced: Priced): PairRead {
  const orders = ordersIn(group, values)
  return {
    orders: orders[0],
    ordersValue: orders[0] && (priced.orders ?? orders[0].q.value),
    amount: priced.at,
    amountValue: priced.amount,
    approximate: values.some(isApproximate),
    leftover: [],
  }
}

/** 代买3单156，提货2单: orders told by another word behind a whole pair, with no amount of their own. */
function otherOrders(values: readonly Value[]): Value[] {
  const last = values.at(-1)
  const before = values.slice(0, -1)
  const isOther =
    last && isOrders(last) && last.named && !last.part && !last.total && !last.slip && !last.becomes
  const pair = before.filter(isOrders)
  if (!isOther || pair.length === 0 || pair.some((v) => v.total)) return []
  // 五单，洗衣液两单60，还有三单75: the last part of the first
  if (sum(pair) + last.q.value === 2 * (pair[0]?.q.value ?? 0)) return []
  return before.some((v) => isMoney(v) || isBare(v)) ? [last] : []
}

/** Items before a total, in brackets, or that make up the amount are explained by it. */
function unexplained(read: PairRead, rest: readonly Value[], amount: Value | undefined): Value[] {
  const { amountValue } = read
  if (amountValue === undefined) return [...rest]
  const open = rest.filter(
    (v) => !v.inBrackets && v.q.value !== amountValue && !(amount?.total && v.q.start < amount.q.start),
  )
  return sum(open) === amountValue ? [] : open
}

function ordersIn(group: Group, values: readonly Value[]): Value[] {
  const named = values.filter(isOrders)
  const total = named.filter((v) => v.total)
  if (named.length > 0) {
    // 漏了一单，再加1单: the same order twice
    const isChange = group.mode === 'add' || group.mode === 'subtract'
    if (total.length > 0) return total.slice(-1)
    return isChange && !isToldApart(named) ? named.slice(-1) : named
  }
  const pieces = values.filter((v) => (v.q.unit === 'piece' || v.q.unit === 'parcel') && !v.apart)
  // 一个800一个1000: people or things, told apart
  const toldApart = pieces.length > 1 && pieces.every((v) => v.q.value === 1)
  if (toldApart) return []
  if (pieces.length > 0) return pieces.slice(0, 1)
  const first = values.find(isBare)
  return first && isBareOrders(group, values, first) ? [first] : []
}

/** 2单 一单90一单110 */
const isToldApart = ([first, ...ones]: readonly Value[]) =>
  first !== undefined &&
  first.q.value >= 2 &&
  ones.length === first.q.value &&
  ones.every((v) => v.q.value === 1)

/** `代买3 156`: the first of two bare numbers counts orders; one alone may. */
function isBareOrders(group: Group, values: readonly Value[], first: Value): boolean {
  const { label } = group
  if (label.only === 'amount' || first.total) return false
  if (label.only === 'orders') return true
  if (!Number.isInteger(first.q.value)) return false
  const alone = values.filter(isBare).length === 1 && !values.some(isMoney)
  if (alone && isOfThings(values, first)) return false
  if (alone) return standsForOrders(group, first)
  return !first.apart && !values.some(isThing) && (!label.fee || label.side === 'refund')
}

/** 枸杞3斤120 */
function isOfThings(values: readonly Value[], v: Value): boolean {
  const before = values[values.indexOf(v) - 1]
  return before !== undefined && isThing(before) && before.apart && v.q.start - before.q.end <= 1
}

/** One number without a unit: a fee is money, a small number of anything else counts orders. */
function standsForOrders(group: Group, v: Value): boolean {
  // 退款35 is money, 退款1 an order
  if (group.label.fee && group.label.side === 'refund') return v.q.value < 5
  if (group.label.fee || v.q.approximate || v.apart) return v.q.value === 0
  return v.q.value < (group.label.side === 'cash' || group.label.side === 'service' ? 20 : 150)
}

function amountsIn(group: Group, values: readonly Value[], orders: readonly Value[]): Value[] {
  const money = values.filter((v) => isMoney(v) && !orders.includes(v))
  const bare = values.filter((v) => isBare(v) && !orders.includes(v))
  const all = values.filter(
    (v) => money.includes(v) || (bare.includes(v) && !isBreakdown(v, bare, money, orders)),
  )
  const total = all.filter((v) => v.total)
  if (total.length > 0 && !isToldInParts(all, orders)) return total.slice(-1)
  if (group.label.only === 'amount' || all.length <= 1) return all.slice(0, 1)
  return group.itemised || (itemised(values, orders) && !isSharedOut(all)) ? all : all.slice(0, 1)
}

/** 五单，一单二百六，一单四十五，还有三单加起来五十八: the orders are parted, and the sum is that of the last part. */
const isToldInParts = (amounts: readonly Value[], [first, ...parts]: readonly Value[]) =>
  first !== undefined && parts.length > 1 && sum(parts) === first.q.value && amounts.length === parts.length

/** 79.8，拼多多39.9，淘宝39.9: the first is what the others make up. */
const isSharedOut = ([first, ...rest]: readonly Value[]) =>
  rest.length >= 2 && !first?.apart && sum(rest) === first?.q.value

/** 代卖3单（石榴2 核桃1）: small numbers in brackets behind names are no money. */
const isBreakdown = (v: Value, bare: readonly Value[], money: readonly Value[], orders: readonly Value[]) => {
  if (!v.inBrackets || !v.apart) return false
  const inside = bare.filter((b) => b.inBrackets)
  return money.length > 0 || sum(inside) === orders[0]?.q.value
}

/** Several amounts add up when each has its own goods or orders; else the second is left over. */
function itemised(values: readonly Value[], orders: readonly Value[]): boolean {
  const money = values.filter((v) => (isMoney(v) || isBare(v)) && !orders.includes(v))
  const counted = values.filter((v) => isThing(v) || isOrders(v) || v.q.unit === 'piece')
  const perOrder = orders.length === 1 && orders[0]?.q.value === money.length
  if (isWhole(values, orders, perOrder)) return false
  return perOrder || counted.length >= money.length || orders.length === 0
}

/** 3单156，打印3张15元: the amount behind the orders is all of theirs when another thing is named next. */
function isWhole(values: readonly Value[], orders: readonly Value[], perOrder: boolean): boolean {
  const [only, second] = orders
  if (!only || second) return false
  const [amount, next] = values.slice(values.indexOf(only) + 1)
  if (!amount || !next || !(isMoney(amount) || isBare(amount)) || amount.apart) return false
  return perOrder ? next.named : next.apart
}

function readOrders(
  read: PairRead,
  values: readonly Value[],
  orders: readonly Value[],
  amounts: readonly Value[],
): void {
  const first = orders[0]
  if (!first) return
  read.orders = first
  const ones = orders.slice(1)
  // 4单，四单加起来1466: said again
  const again =
    ones.length > 0 && first.q.value >= 2 && ones.every((v) => v.q.value === first.q.value && !v.part)
  // 两笔 一笔五百 一笔八百: the ones are told apart, not added; 上午2单 下午1单 are added
  const listed =
    ones.length > 0 && ones.every((v) => v.q.value === 1) && first.q.value >= Math.max(2, ones.length)
  // 三单，蜂蜜两单，另外一单香菇
  const behind = values[values.indexOf(first) + 1]
  const parts = ones.length > 1 && sum(ones) === first.q.value && behind !== undefined && isOrders(behind)
  const isEnumeration = parts || (listed && (ones.length === first.q.value || amounts.length <= 1))
  read.ordersValue = isEnumeration || again ? first.q.value : sum(orders)
}

function readAmount(
  read: PairRead,
  values: readonly Value[],
  orders: readonly Value[],
  amounts: readonly Value[],
): void {
  const first = amounts[0]
  if (!first) return
  read.amount = first
  const count = read.ordersValue ?? 0
  const told = values.filter((v) => (isMoney(v) || isBare(v)) && !orders.includes(v))
  const isPrice =
    amounts.length === 1 &&
    count >= 2 &&
    !isSharedOut(told) &&
    (first.each || pricedByOne(values, orders, first))
  if (isPrice) read.amountValue = tidy(count * first.q.value)
  else {
    read.amountValue = sum(amounts)
    read.leftover = told.filter((v) => !v.each && !amounts.includes(v))
  }
}

/** `4单，一单35` and `35一单`. */
function pricedByOne(values: readonly Value[], orders: readonly Value[], amount: Value): boolean {
  const one = orders.slice(1).find((v) => v.q.value === 1)
  return one !== undefined && Math.abs(values.indexOf(one) - values.indexOf(amount)) === 1
}
