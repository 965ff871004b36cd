// From tokens to sales: one item for each product or channel that has numbers of its own.

import type { DateRead } from '../scan/date-read.ts'
import type { Quantity } from '../scan/quantities.ts'
import { fillers, noProduct } from '../words/sales-words.ts'
import type { SalesToken } from './tokens.ts'

export interface Piece<T> {
  value: T
  /** It only stands beside a day or a channel: a better one may come. */
  unsure?: true
  start: number
  end: number
}
export interface SaleItem {
  date?: DateRead
  product?: Piece<string>
  channel?: Piece<{ name: string; platform: boolean }>
  quantity?: Quantity
  orders?: Quantity
  amount?: Quantity
  price?: { q: Quantity; of: 'unit' | 'order' }
  approximate: boolean
  sells: boolean
  start: number
}

interface Building {
  text: string
  tokens: readonly SalesToken[]
  items: SaleItem[]
  item: SaleItem
  /** What the next bare number is, by the word before it. */
  expects: 'amount' | 'orders' | 'quantity' | 'product' | undefined
  total: boolean
  about: boolean
  each: boolean
  slip: boolean
}

const fresh = (start: number): SaleItem => ({ approximate: false, sells: false, start })
const hasNumbers = (i: SaleItem) =>
  i.quantity !== undefined || i.orders !== undefined || i.amount !== undefined || i.price !== undefined

export function itemsOf(text: string, tokens: readonly SalesToken[]): SaleItem[] {
  const b: Building = {
    text,
    tokens,
    items: [],
    item: fresh(0),
    expects: undefined,
    total: false,
    about: false,
    each: false,
    slip: false,
  }
  tokens.forEach((token, i) => {
    take(b, token, i)
  })
  b.items.push(b.item)
  return inherited(b.items)
}

function take(b: Building, token: SalesToken, i: number): void {
  if (token.kind === 'date') takeDate(b, token)
  else if (token.kind === 'channel') takeChannel(b, token)
  else if (token.kind === 'number') takeNumber(b, token.q, i)
  else if (token.kind === 'word') takeWord(b, token, i)
  else if (token.kind === 'cue') takeCue(b, token)
  else if (token.strength >= 2) {
    b.each = false
    if (token.strength === 3) b.slip = false
    if (token.strength === 3 && b.expects !== 'product') b.expects = undefined
  }
}

function takeCue(b: Building, token: Extract<SalesToken, { kind: 'cue' }>): void {
  const { cue } = token
  if (cue === 'sell') b.item.sells = true
  else if (cue === 'total' || cue === 'about' || cue === 'each' || cue === 'slip') b[cue] = true
  else if (cue === 'amount' || cue === 'orders' || cue === 'quantity' || cue === 'product') {
    b.expects = cue
    if (cue === 'amount') b.item.sells = true
  }
}

function next(b: Building, start: number): void {
  b.items.push(b.item)
  b.item = fresh(start)
  if (b.items.at(-1)?.sells) b.item.sells = true
}

function takeDate(b: Building, token: Extract<SalesToken, { kind: 'date' }>): void {
  const { date } = token
  const said = b.item.date
  if (said && !b.slip) {
    if (hasNumbers(b.item)) next(b, token.start)
    else if (date.kind !== 'day' || said.kind !== 'period') return
  }
  setDate(b, date)
}
function setDate(b: Building, date: DateRead): void {
  b.item.date = date
  b.slip = false
}

function takeChannel(b: Building, token: Extract<SalesToken, { kind: 'channel' }>): void {
  const { name, platform, start, end } = token
  const had = b.item.channel
  if (had && hasNumbers(b.item) && had.value.name !== name) next(b, start)
  else if (had && (had.value.platform || !platform) && had.value.name !== name && !b.slip) return
  b.item.channel = { value: { name, platform }, start, end }
}

function takeNumber(b: Building, q: Quantity, i: number): void {
  const about = b.about
  b.about = false
  const kind = kindOf(b, q, i)
  b.expects = undefined
  if (!kind) return
  if (kind === 'price') b.item.price = { q, of: priceOf(b, i) }
  else if (b.item[kind] && !b.slip && !(kind === 'amount' && b.total)) {
    if (b.total && b.items.length > 0) return
    if (kind === 'quantity' && b.item.amount === undefined && b.item.product) return
    next(b, q.start)
    b.item[kind] = q
  } else if (b.total && kind === 'amount' && b.items.some((x) => x.amount)) return
  else b.item[kind] = q
  b.total = false
  b.each = false
  if (q.approximate || about) b.item.approximate = true
}

function kindOf(b: Building, q: Quantity, i: number): 'amount' | 'orders' | 'quantity' | 'price' | undefined {
  if (q.unit === 'other' || q.unit === 'person') return undefined
  if (isPerOne(b, q, i)) return undefined
  if (q.unit === 'order') return Number.isInteger(q.value) ? 'orders' : undefined
  if (q.unit === 'goods' || q.unit === 'piece' || q.unit === 'parcel') return 'quantity'
  if (b.each || besideOne(b, i)) return 'price'
  if (q.unit === 'money') return 'amount'
  if (q.value < 4 && !b.expects && !/\d/.test(b.text.charAt(q.start))) return undefined
  if (b.expects === 'orders' || b.expects === 'quantity') return b.expects
  return 'amount'
}

/** The 一斤 of `80一斤` and `一斤6块`: it is what the price is for. */
function isPerOne(b: Building, q: Quantity, i: number): boolean {
  if (q.value !== 1 || !['goods', 'piece', 'order'].includes(q.unit)) return false
  const said = b.item.quantity ?? b.item.orders
  if (!said || said.value <= 1 || (q.unit === 'order') !== (said.unit === 'order')) return false
  return isPlain(b.tokens[i - 1]) || isPlain(b.tokens[i + 1])
}
const isPlain = (t: SalesToken | undefined) =>
  t?.kind === 'number' && (t.q.unit === 'bare' || t.q.unit === 'money')

function besideOne(b: Building, i: number): boolean {
  return [b.tokens[i - 1], b.tokens[i + 1]].some(
    (t) => t?.kind === 'number' && isPerOne(b, t.q, b.tokens.indexOf(t)),
  )
}

const priceOf = (b: Building, i: number): 'unit' | 'order' => {
  const near = [b.tokens[i - 1], b.tokens[i + 1]]
  const order = near.some(
    (t) =>
      (t?.kind === 'number' && t.q.unit === 'order') ||
      (t?.kind === 'cue' && b.text.slice(t.start, t.end) === '每单'),
  )
  return order || b.item.quantity === undefined ? 'order' : 'unit'
}

const byLength = [...new Set(fillers)].sort((a, b) => b.length - a.length)

function takeWord(b: Building, token: SalesToken, i: number): void {
  const named = b.expects === 'product'
  const piece = trimmed(b.text, token.start, token.end)
  if (!piece || noProduct.test(piece.value) || piece.value.length > 12) return
  if (!named && !isBesideSale(b, i)) return
  if (named) b.expects = undefined
  const sure = named || isCloseToSale(b, i)
  if (b.item.product && !b.slip && !(sure && b.item.product.unsure)) {
    if (!hasNumbers(b.item) || !isBeforeNumber(b.tokens, i)) return
    next(b, piece.start)
  }
  b.item.product = sure ? piece : { ...piece, unsure: true }
}

function trimmed(text: string, start: number, end: number): Piece<string> | undefined {
  let [from, to] = [start, end]
  for (let more = true; more && to > from; ) {
    const rest = text.slice(from, to)
    const clean = /^[^\u4e00-\u9fffa-z0-9]+/.exec(rest)?.[0].length ?? 0
    const head = clean || (byLength.find((f) => rest.startsWith(f))?.length ?? 0)
    from += head
    const left = text.slice(from, to)
    const dirty = /[^\u4e00-\u9fffa-z0-9]+$/.exec(left)?.[0].length ?? 0
    const tail = dirty || (byLength.find((f) => left.endsWith(f))?.length ?? 0)
    to -= tail
    more = head > 0 || tail > 0
  }
  const value = text.slice(from, to)
  return value === '' || /^[\da-z]+$/.test(value) ? undefined : { value, start: from, end: to }
}

const isCloseToSale = (b: Building, i: number) =>
  [skipSpace(b.tokens, i, -1), skipSpace(b.tokens, i, 1)].some(
    (t) => t?.kind === 'number' || (t?.kind === 'cue' && t.cue === 'sell'),
  )

/** A product stands beside a number or a verb of selling. */
function isBesideSale(b: Building, i: number): boolean {
  const before = skipSpace(b.tokens, i, -1)
  const after = skipSpace(b.tokens, i, 1)
  if (isAlone(b.tokens, i)) return true
  return [before, after].some(
    (t) =>
      t?.kind === 'number' ||
      (t?.kind === 'cue' && (t.cue === 'sell' || t.cue === 'total')) ||
      t?.kind === 'channel' ||
      t?.kind === 'date',
  )
}
/** 抖音，蜂蜜，12瓶: a short clause of its own among the parts of a sale. */
const isAlone = (tokens: readonly SalesToken[], i: number) => {
  const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  const parted =
    before?.kind === 'sep' && before.strength === 2 && after?.kind === 'sep' && after.strength === 2
  return parted && tokens[i + 2]?.kind === 'number' && token !== undefined && token.end - token.start <= 6
}
const isBeforeNumber = (tokens: readonly SalesToken[], i: number) => {
  const t = skipSpace(tokens, i, 1)
  return t?.kind === 'number' || (t?.kind === 'cue' && t.cue === 'sell')
}
function skipSpace(tokens: readonly SalesToken[], i: number, step: 1 | -1): SalesToken | undefined {
  let k = i + step
  for (let t = tokens[k]; t?.kind === 'sep' && t.strength <= 1; t = tokens[k]) k += step
  return tokens[k]
}

/** Day, channel and product hold for the items behind them that name none; what stands alone at the end for all. */
function inherited(items: readonly SaleItem[]): SaleItem[] {
  const last = items.at(-1)
  const sales = items.filter(hasNumbers)
  const tail = last && !hasNumbers(last) ? last : undefined
  const only = items.filter((i) => i.channel).length === 1
  const date = items.find((i) => i.date)?.date
  sales.forEach((item, i) => {
    const before = sales[i - 1]
    const day = item.date ?? before?.date ?? date
    const channel = item.channel ?? (only ? (before?.channel ?? tail?.channel) : undefined)
    const product = item.product ?? (before && continues(before, item) ? before.product : tail?.product)
    if (day) item.date = day
    if (channel) item.channel = channel
    if (product) item.product = product
  })
  return sales
}

/** 石榴：抖音20箱，线下15箱: the same goods by another channel. */
const continues = (before: SaleItem, item: SaleItem) =>
  before.channel !== undefined &&
  item.channel !== undefined &&
  before.channel.value.name !== item.channel.value.name &&
  before.quantity?.unitText === item.quantity?.unitText
