// Somebody's own sales of goods, by whatever channel. Products are what is left when all else is read.
// Channels: words/channels.ts; verbs and words around a sale: words/sales-words.ts. Cases beside this file.
import type { SalesReportFields, Span } from '../intents.ts'
import { type Found, intent, nothing, type Reading, type Recogniser } from '../reading.ts'
import { isForeign } from '../report/talk.ts'
import { amountOf } from '../sales/amount.ts'
import type { SaleItem } from '../sales/building.ts'
import { isSale, isTold, toneOf } from '../sales/evidence.ts'
import { itemsOf } from '../sales/items.ts'
import { isRefused } from '../sales/refused.ts'
import { asidesOf } from '../sales/scope.ts'
import { lexSales } from '../sales/tokens.ts'
import { dayOf } from '../scan/calendar.ts'
import { periodOf } from '../scan/date-read.ts'
import { sought } from '../scan/sought.ts'

const gate = sought(/\d|[一二三四五六七八九十百千万俩仨两]/)
export const recogniseSalesReport: Recogniser = (reading) => {
  const from = mayBeSeller(reading) ? 0 : ownFrom(reading)
  if (from < 0 || reading.text.length > 2000) return nothing
  if (!gate.test(reading.text)) return nothing
  const text = ' '.repeat(from) + reading.text.slice(from).replace(terms, (m) => ' '.repeat(m.length))
  if (isRefused(text) || isForeign(text)) return nothing
  const asides = asidesOf(text)
  const tokens = lexSales(text, reading.past, asides, reading.vocabulary.products)
  const { items, murky } = itemsOf(text, tokens)
  const tone = toneOf(text, asides, murky)
  if (!items.some((i) => isTold(i, tone))) return nothing
  const found: Found = { placed: [], taken: [] }
  for (const item of items)
    if (isSale(item)) {
      const said = salesIntent(reading, item)
      found.placed.push({ intent: said, at: Math.max(item.start, firstOf(said.spans)) })
    }
  return found
}

/** 老师早！签到4410。昨天…: the sale begins behind what stands before it. */
const firstOf = (spans: Readonly<Record<string, Span>>) =>
  Object.values(spans).reduce((first, [start]) => Math.min(first, start), Number.POSITIVE_INFINITY)

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
