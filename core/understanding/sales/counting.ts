// A number or a price joins the sale at hand, replaces what was said before, or opens the next sale.

import { standsBefore } from '../scan/at-place.ts'
import type { Quantity } from '../scan/quantities.ts'
import { areWeights } from './amount.ts'
import { type Building, endOfNumbers, hasNumbers, type NumberKind, next, type SaleItem } from './building.ts'
import type { TokenOf } from './lexing.ts'
import { byPieces } from './numbers.ts'
import { addListed, isListed, isPart } from './parts.ts'
import { readRun } from './product.ts'

export function takePrice(b: Building, price: TokenOf<'price'>, i: number): void {
  const { q, unit, sure, leads } = price
  const earlier = soldBefore(b, unit)
  if (earlier) {
    earlier.price = { q, unit, apart: false }
    return
  }
  const confirmed = sure || isCounted(b, unit, i) || isOfAmount(b.item, price)
  count(b)
  if (unit === '块') byPieces(b.item, b.text)
  if (confirmed) takeEach(b, price)
  else if (leads && !isQuote(b, price)) {
    const orders = unit === '单' || unit === '笔'
    const one: Quantity = {
      ...q,
      value: 1,
      unit: orders ? 'order' : 'goods',
      unitText: unit,
      approximate: false,
    }
    takeNumber(b, one, orders ? 'orders' : 'quantity', i)
    takeNumber(b, q, 'amount', i)
  }
  b.expects = undefined
  b.total = false
}
/** 卖了2箱苹果和3箱梨，苹果一箱60: what was counted before is priced now. */
const soldBefore = ({ items, item }: Building, unit: string) =>
  hasNumbers(item) || !item.product
    ? undefined
    : items.find(
        (i) =>
          i.product?.value === item.product?.value &&
          i.quantity?.unitText === unit &&
          i.quantity.value > 1 &&
          !i.amount,
      )

/** 卖油条80块，一根一块六: what one of them cost, for what was earned. */
const isOfAmount = ({ amount, quantity, orders }: SaleItem, { q }: TokenOf<'price'>) =>
  amount !== undefined && !quantity && !orders && q.value * 2 <= amount.value

function takeEach({ item, text }: Building, { q, unit, leads, start }: TokenOf<'price'>): void {
  if (leads) item.each = item.price?.unit === unit ? [...(item.each ?? []), q.value] : [q.value]
  item.price = { q, unit, apart: isApart(text, item, start) }
}
/** 昨天12单，前天9单，一单66 */
const isApart = (text: string, item: SaleItem, start: number) =>
  /[\s,;。…]/.test(text.slice(endOfNumbers(item), start))
/** 羊肉一斤38, where nothing else is sold, is what it costs; 牛一头18000 is a sale. */
const isQuote = (b: Building, { unit, start }: TokenOf<'price'>) =>
  weights.has(unit) && b.text.charAt(start) === '一' && b.items.length === 0
const weights = new Set(['斤', '公斤', '千克', 'kg', '克', '市斤', '块'])

/** More than one of the unit was counted before, or is at once behind. */
function isCounted({ item, tokens, text }: Building, unit: string, i: number): boolean {
  if (unit === '单' || unit === '笔') return (item.orders?.value ?? 0) > 1
  if (item.quantity) {
    const { unitText, value } = item.quantity
    return (unitText === unit && value > 1) || (unitText !== unit && areWeights(unitText, unit))
  }
  if (unit === '块' && item.amount && text.charAt(item.amount.end - 1) === '块') return true
  for (let k = i + 1; k < tokens.length; k++) {
    const t = tokens[k]
    if (t?.kind === 'number') return t.q.unitText === unit && t.q.value > 1
    if (t?.kind === 'price' || t?.kind === 'channel' || t?.kind === 'date') return false
  }
  return false
}

export function takeNumber(b: Building, q: Quantity, kind: NumberKind | undefined, i: number): void {
  const { about, total } = b
  b.about = b.total = b.times = false
  b.expects = undefined
  if (!kind) return
  if (isOffer(b, q, i)) b.item.talk = true
  if (kind === 'quantity' && isMade(b.text, q.start)) b.item.made = true
  count(b)
  if (total && kind !== 'price') joinParts(b, q, kind)
  const corrects = replaces(b, kind)
  b.last = kind
  if (kind === 'price') b.item.price = { q, unit: undefined, apart: isApart(b.text, b.item, q.start) }
  else if (kind === 'quantity' && isListed(b, q)) addListed(b.item, q)
  else if (b.item[kind] === undefined || corrects || hasRoom(b, q, kind, total, i)) {
    if (isSumOfAll(b, kind, total)) return
    b.item[kind] = q
  } else return
  if (q.approximate || about) b.item.approximate = true
}

/** 上午5袋，下午7袋，一共12袋: parts of one sale. */
function joinParts(b: Building, q: Quantity, kind: 'quantity' | 'orders' | 'amount'): void {
  const parts = [...b.items.filter(hasNumbers), b.item]
  const [head] = parts
  const alike = parts.every(
    (p) =>
      isAs(p.product?.value, head?.product?.value) &&
      isAs(p.channel?.name, head?.channel?.name) &&
      (kind === 'amount' ? !p.quantity && !p.orders && !p.price : p === b.item || (!p.amount && !p.price)),
  )
  if (parts.length < 2 || !alike || parts.reduce((n, p) => n + (p[kind]?.value ?? 0), 0) !== q.value) return
  b.items = []
  if (head) b.item = { ...head }
  b.item[kind] = undefined
}
const isAs = (own: string | undefined, first: string | undefined) => own === undefined || own === first

/** 20块3张: money right before the goods is what they are offered for. */
function isOffer({ tokens }: Building, q: Quantity, i: number): boolean {
  const next = tokens[i + 1]
  return q.unit === 'money' && next?.kind === 'number' && next.q.unit === 'goods'
}

/** 拉了两车草, 晒了三十斤花椒, 要三吨 */
const isMade = standsBefore(
  /[拉割挖采打杀宰捡买雇种囤起掰剪挤晒腌蒸炸烙绣织酿熬榨磨吃喝喂借换搬攒摘做生下]了$|[要缺求]$/,
  2,
)

function count(b: Building): void {
  b.clause.counts = true
  if (b.clause.talk) b.item.talk = true
}

function replaces(b: Building, kind: NumberKind): boolean {
  if (b.slip === 'no' || b.replaced.has(kind)) return false
  b.slip = 'used'
  b.replaced.add(kind)
  return true
}

/** 羊肉30斤，牛肉20斤，一共2500: the money of all of them is that of none. */
const isSumOfAll = (b: Building, kind: NumberKind, total: boolean) =>
  total &&
  kind === 'amount' &&
  b.items.some(hasNumbers) &&
  b.items.every((i) => !i.amount && !i.price) &&
  !b.item.price

/** 成交52，总额4680: the first number counted orders, as money is told behind it. True when it was so read. */
function byDeals({ item, text }: Building, old: Quantity, q: Quantity): boolean {
  const counts = old.unit === 'bare' && Number.isInteger(old.value) && !item.orders && struck(text, old.start)
  if (!counts || !(q.unit === 'money' || moneyTold.test(text.slice(old.end, q.start)))) return false
  item.orders = old
  return true
}
const struck = standsBefore(/(?:成交|[下成]单)了?\s?$/, 4)
const moneyTold = /额|流水|收|[共合总]计|共|钱|gmv/

/** A second number of the same kind: a total, a price before it, another measure of the same, or the next sale. */
function hasRoom(
  b: Building,
  q: Quantity,
  kind: Exclude<NumberKind, 'price'>,
  total: boolean,
  i: number,
): boolean {
  const { item } = b
  const old = item[kind]
  if (kind === 'amount' && old) {
    if (byDeals(b, old, q)) return true
    if (byPieces(item, b.text)) return true
    if (item.quantity && Math.abs(old.value * item.quantity.value - q.value) < 0.01) {
      item.price = { q: old, unit: undefined, apart: false }
      return true
    }
    if (total || b.text.charAt(q.start - 1) === '=') return b.items.length === 0
  }
  const next1 = b.tokens[i + 1]
  const other = next1?.kind === 'word' && readRun(b.text, next1.start, next1.end).kind === 'name'
  const part = kind === 'quantity' && isPart(b, q, i)
  if (kind === 'quantity' && item.product && !item.amount && !item.price && !other && !part) return false
  next(b, q.start)
  b.item.part = part
  return true
}
