// Somebody's own sales of goods, by whatever channel. Products are what is left when all else is read.
// Channels: words/channels.ts; verbs and words around a sale: words/sales-words.ts. Cases beside this file.
import type { SalesReportFields, Span } from '../intents.ts'
import { type Found, intent, nothing, type Reading, type Recogniser } from '../reading.ts'
import { isForeign } from '../report/talk.ts'
import type { SaleItem } from '../sales/building.ts'
import { isSale, isTold, toneOf } from '../sales/evidence.ts'
import { itemsOf } from '../sales/items.ts'
import { asidesOf } from '../sales/scope.ts'
import { lexSales } from '../sales/tokens.ts'
import { dayOf } from '../scan/calendar.ts'
import { periodOf } from '../scan/date-read.ts'
import { sought } from '../scan/sought.ts'
import { refusing } from '../words/sales-talk.ts'

const gate = sought(/\d|[一二三四五六七八九十百千万俩仨两]/)
export const recogniseSalesReport: Recogniser = (reading) => {
  const from = mayBeSeller(reading) ? 0 : ownFrom(reading)
  if (from < 0 || reading.text.length > 2000) return nothing
  if (!gate.test(reading.text)) return nothing
  const text = ' '.repeat(from) + reading.text.slice(from).replace(terms, (m) => ' '.repeat(m.length))
  if (refusing.test(text) || isForeign(text)) return nothing
  const asides = asidesOf(text)
  const tokens = lexSales(text, reading.past, asides, reading.vocabulary.products)
  const { items, murky } = itemsOf(text, tokens)
  const tone = toneOf(text, asides, murky)
  if (!items.some((i) => isTold(i, tone))) return nothing
  const found: Found = { placed: [], taken: [] }
  for (const item of items)
    if (isSale(item)) found.placed.push({ intent: salesIntent(reading, item), at: item.start })
  return found
}

const sumOf = (numbers: readonly number[]) => Math.round(numbers.reduce((a, b) => a + b) * 100) / 100

/** 每箱45包邮: the 包 is no pack. */
const terms = /包邮|不?含(?:运|邮)费?/g

/** An operator sells for himself only where he says so: 我自己在快手卖了土鸡3只. */
const ownSale = sought(/[我俺](?:自己|自家|家自己|个人)(?:家)?的?[^,。帮替]{0,10}卖/)
const ownFrom = ({ message, text }: Reading) => (message.role === 'staff' ? -1 : ownSale.search(text))

const mayBeSeller = ({ message: { room, role } }: Reading) =>
  role !== 'staff' && (room === 'trainees' || (room === 'private' && role !== 'operator'))

function salesIntent(reading: Reading, item: SaleItem) {
  const fields: SalesReportFields = {}
  const spans: Record<string, Span> = {}
  const period = item.date && periodOf(item.date)
  if (item.date && period && item.date.kind !== 'day') {
    fields.from = dayOf(period.from)
    fields.to = dayOf(period.to)
    spans.from = spanOf(item.date)
  } else {
    fields.date = dayOf(period?.from ?? reading.past.today)
    if (item.date) spans.date = spanOf(item.date)
  }
  if (item.product) {
    fields.product = reading.original.slice(item.product.start, item.product.end)
    spans.product = spanOf(item.product)
  }
  if (item.quantity) {
    fields.quantity = item.quantity.value
    if (item.quantity.unitText) fields.unit = item.quantity.unitText
    spans.quantity = spanOf(item.quantity)
  }
  if (item.orders) {
    fields.orders = item.orders.value
    spans.orders = spanOf(item.orders)
  }
  const amount = amountOf(item)
  if (amount !== undefined) fields.amount = amount
  const from = item.amount ?? item.price?.q
  if (from) spans.amount = spanOf(from)
  if (item.channel) {
    fields.channel = item.channel.name
    spans.channel = spanOf(item.channel)
  }
  if (item.approximate) fields.approximate = true
  return intent('salesReport', fields, spans, item.channel ? [item.channel.name] : ['卖'])
}

const spanOf = ({ start, end }: { start: number; end: number }): Span => [start, end]

/** What is stated, or price by quantity, or the prices of all of them. */
function amountOf({ amount, price, each, quantity, orders }: SaleItem): number | undefined {
  if (amount) return amount.value
  if (each && each.length > 1) return each.length === (orders ?? quantity)?.value ? sumOf(each) : undefined
  const count = price?.unit === '单' || price?.unit === '笔' ? (orders ?? quantity) : (quantity ?? orders)
  return price && count
    ? Math.round(count.value * inUnitOf(price.unit, count.unitText) * price.q.value * 100) / 100
    : undefined
}

/** 2.3吨，每斤32: how many of the priced weight the counted one is. */
const jin: Record<string, number> = { 斤: 1, 市斤: 1, 公斤: 2, 千克: 2, kg: 2, 吨: 2000 }
function inUnitOf(priced: string | undefined, counted: string): number {
  const [one, many] = [jin[priced ?? ''], jin[counted]]
  return one && many ? many / one : 1
}
