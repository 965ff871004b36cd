// What one part of a report says for the others: a day, a channel or a product named once, totals, corrections of order.
import { hasNumbers, type SaleItem } from './building.ts'
import { withoutParts } from './parts.ts'

const kinds = ['quantity', 'orders', 'amount', 'price'] as const

export function settled(items: readonly SaleItem[]): SaleItem[] {
  const sales = withOrdersAhead(items.filter(hasNumbers))
  const tail = items.at(-1)
  const rest = tail && !hasNumbers(tail) ? tail : undefined
  const head = items.find((i) => i.date)?.date
  const trailing = trailingChannel(sales, rest)
  const owners = new Set(sales.filter((i) => i.product || i.channel))
  sales.forEach((item, i) => {
    const before = sales[i - 1]
    item.date ??= before?.date ?? head
    if (trailing && item.channel && item.channel !== trailing) item.channel = undefined
    item.channel ??= trailing || before?.channel?.trails ? trailing : before?.channel
  })
  const allAt = sales.findLastIndex((i) => i.product?.all)
  const all = rest?.product ?? sales[allAt]?.product
  sales.forEach((item, i) => {
    const before = sales[i - 1]
    item.product ??=
      before && continues(before, item) ? before.product : rest?.product || i < allAt ? all : undefined
  })
  sharePrice(sales)
  return withoutTotals(merged(withoutParts(sales)), owners)
}

/** 昨天12单，前天9单，一单66: the price is that of every sale of the same before it. */
function sharePrice(sales: readonly SaleItem[]): void {
  for (let i = sales.length - 1; i > 0; i--) {
    const [before, item] = [sales[i - 1], sales[i]]
    if (!before || !item?.price?.apart || item.amount || before.amount || before.price) continue
    if (before.product?.value === item.product?.value && isCountedAs(before, item)) before.price = item.price
  }
}
const isCountedAs = (a: SaleItem, b: SaleItem) =>
  b.price?.unit === '单' || b.price?.unit === '笔'
    ? a.orders !== undefined && b.orders !== undefined
    : a.quantity !== undefined && a.quantity.unitText === b.quantity?.unitText

/** 俩单！线下卖藏毯4条: orders alone, said before all else of the one sale. */
function withOrdersAhead(sales: SaleItem[]): SaleItem[] {
  const [first, second, more] = sales
  if (!first?.orders || !second || more) return sales
  // 十单！老师，今天十单了！
  if (second.orders && second.orders.value !== first.orders.value) return sales
  if (first.product || first.channel || first.amount || first.quantity || first.price) return sales
  return [{ ...second, orders: first.orders, approximate: first.approximate || second.approximate }]
}

/** 都是朋友圈, said at the end where no sale before has a channel of its own. */
function trailingChannel(sales: readonly SaleItem[], rest: SaleItem | undefined) {
  if (rest?.channel && sales.every((i) => !i.channel)) return rest.channel
  const last = sales.at(-1)?.channel
  // 年货节…，都是抖音走的: of every sale, and more than an occasion
  const yields = last?.all && last.platform
  return last?.trails && sales.slice(0, -1).every((i) => !i.channel || (yields && !i.channel.platform))
    ? last
    : undefined
}

/** 石榴：抖音20箱，线下15箱: the same goods by another channel or on another day. */
const continues = (before: SaleItem, item: SaleItem) =>
  before.product !== undefined &&
  (before.channel?.name !== item.channel?.name || before.date !== item.date || isMore(before, item))

/** 卖了12只，下午又卖了5只 */
const isMore = (before: SaleItem, item: SaleItem) =>
  item.quantity?.unit === 'goods' && item.quantity.unitText === before.quantity?.unitText

/** 卖了一头牛一只羊，牛一万五，羊一千二: what is said of the same goods later. */
function merged(sales: readonly SaleItem[]): SaleItem[] {
  const out: SaleItem[] = []
  for (const item of sales) {
    const same = out.find(
      (o) => isSame(o, item) && kinds.every((k) => o[k] === undefined || item[k] === undefined),
    )
    if (!same) out.push(item)
    else for (const k of kinds) if (item[k] !== undefined) Object.assign(same, { [k]: item[k] })
    if (same && item.approximate) same.approximate = true
  }
  return out
}
const isSame = (a: SaleItem, b: SaleItem) =>
  a.product !== undefined &&
  a.product.value === b.product?.value &&
  a.channel?.name === b.channel?.name &&
  a.date === b.date

/** 一共8单，抖音5单，快手3单: the sum of those that have a name is no sale of its own. */
function withoutTotals(sales: readonly SaleItem[], owners: ReadonlySet<SaleItem>): SaleItem[] {
  const owned = sales.filter((i) => owners.has(i))
  // 一共60单蜂蜜，抖音40单，快手20单: the goods are named, the channel is not
  const named = owned.length === sales.length ? sales.filter((i) => i.channel) : owned
  if (named.length < 2 || named.length + 1 !== sales.length) return [...sales]
  const rest = sales.find((i) => !named.includes(i))
  const isSum = (['orders', 'amount', 'quantity'] as const).some(
    (k) => rest?.[k] !== undefined && Math.abs(sum(named, k) - rest[k].value) < 0.01,
  )
  if (!isSum) return [...sales]
  for (const part of named) if (rest?.price && isUnpriced(part, rest)) part.price = rest.price
  return [...named]
}
/** 走了6条，每条260，抖音3条，微信3条: what each of all costs each of them does. */
const isUnpriced = (part: SaleItem, whole: SaleItem) =>
  !part.price && !part.amount && part.quantity?.unitText === whole.quantity?.unitText
const sum = (items: readonly SaleItem[], k: 'orders' | 'amount' | 'quantity') =>
  items.reduce((n, i) => n + (i[k]?.value ?? 0), 0)
