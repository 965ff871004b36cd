// Somebody's own sales of goods, by whatever channel. Products are what is left when all else is read.
// Channels: words/channels.ts; verbs and words around a sale: words/sales-words.ts. Cases beside this file.
import type { SalesReportFields, Span } from '../intents.ts'
import { type Found, intent, nothing, type Reading, type Recogniser } from '../reading.ts'
import { isForeign } from '../report/talk.ts'
import { itemsOf, type SaleItem } from '../sales/items.ts'
import { lexSales } from '../sales/tokens.ts'
import { dayOf } from '../scan/calendar.ts'
import { clausesOf, isAsked } from '../scan/clauses.ts'
import { periodOf } from '../scan/date-read.ts'

const gate = /\d|[一二三四五六七八九十百千万俩仨两]/
const sale =
  /卖|单|发货|出了|出货|走了|走货|成交|销|售|gmv|流水|营业额|抖音|快手|视频号|淘宝|天猫|拼多多|京东|微店|小红书|朋友圈|微信群|团购|赶集|集市|大集|线下|网店|直播|摆摊|批发|展销|展会|博览会|闲鱼|带货|美团|庙会|夜市|早市/
/** Adverts, prices of others, wishes, purchases. */
const refusing =
  /私我|私聊|包邮|有要的|要的|需要的?联系|想要的|联系我|联系方式|出售|转让|订购|欢迎|现货|甩卖|加微|加v|求购|收购|人家|那个主播|他们?[家卖]|她[家卖]|别人|谁家|隔壁|想卖|能卖|要卖|准备卖|打算|希望|目标|如果|要是|去年|往年|以前|据说|听说|网上说|新闻|全[县旗州市国]|推荐|请问|刷单|兼职|日结|贷款|保证金|佣金|开店|怎么卖|不好卖|卖不|没卖|一单没|好卖|门票|票价|人均|酒店|餐馆|景点|买了|买的|想买|我买|刚买|花了|便宜卖|拍下|优惠|打折|促销|一分钱|报名费|学费|多少钱|进价|涨粉|掉粉|粉丝|太难|涨到|涨价|跌|可以卖|我司|专辑|歌手|唱片|电影|票房|演唱会|纪录|那个年代|那年|当年|出生|去世|获得|套路/

export const recogniseSalesReport: Recogniser = (reading) => {
  const { text, message } = reading
  if (!mayBeSeller(reading) || text.length > 2000 || !gate.test(text) || !sale.test(text)) return nothing
  if (refusing.test(text) || isForeign(text)) return nothing
  if (clausesOf(text).some((c) => isAsked(text, c))) return nothing
  const sold = [returned, part].reduce((t, p) => t.replace(p, (m) => ' '.repeat(m.length)), text)
  const items = itemsOf(sold, lexSales(sold, reading.past, reading.vocabulary.products))
  if (
    !items.some((i) => i.sells || i.channel || (i.product && i.orders && i.amount)) ||
    message.role === 'staff'
  )
    return nothing
  const found: Found = { placed: [], taken: [] }
  for (const item of items) {
    if (!isSale(item)) continue
    found.placed.push({ intent: salesIntent(reading, item), at: item.start })
  }
  return found
}

/** Goods that came back are no sale and no field. */
const part = /其中[^。;\n]*/g
const returned = /(?:,|^)?[^,。;\n]*(?:退货|退款|退单|退了|退回)[^,。;\n]*/g

const mayBeSeller = ({ message: { room, role } }: Reading) =>
  (room === 'trainees' && role !== 'staff') || (room === 'private' && role !== 'staff' && role !== 'operator')

/** An amount, or orders, or a quantity of something. */
const isSale = (i: SaleItem) =>
  !isPriceAlone(i) &&
  (i.amount !== undefined || i.orders !== undefined || (i.quantity !== undefined && i.product !== undefined))

/** 一斤卖到100: what a thing costs, not what was sold. */
const isPriceAlone = (i: SaleItem) =>
  i.quantity?.value === 1 && i.product === undefined && i.channel === undefined && i.orders === undefined

function salesIntent(reading: Reading, item: SaleItem) {
  const fields: SalesReportFields = {}
  const spans: Record<string, Span> = {}
  const span = (name: string, at: { start: number; end: number }) => {
    spans[name] = [at.start, at.end]
  }
  const period = item.date && periodOf(item.date)
  if (item.date && period && item.date.kind !== 'day') {
    fields.from = dayOf(period.from)
    fields.to = dayOf(period.to)
    span('from', item.date)
  } else {
    fields.date = dayOf(period?.from ?? reading.past.today)
    if (item.date) span('date', item.date)
  }
  if (item.product) {
    fields.product = reading.original.slice(item.product.start, item.product.end)
    span('product', item.product)
  }
  if (item.quantity) {
    fields.quantity = item.quantity.value
    if (item.quantity.unitText) fields.unit = item.quantity.unitText
    span('quantity', item.quantity)
  }
  if (item.orders) {
    fields.orders = item.orders.value
    span('orders', item.orders)
  }
  const amount = amountOf(item)
  if (amount !== undefined) fields.amount = amount
  const from = item.amount ?? item.price?.q
  if (from) span('amount', from)
  if (item.channel) {
    fields.channel = item.channel.value.name
    span('channel', item.channel)
  }
  if (item.approximate) fields.approximate = true
  return intent('salesReport', fields, spans, item.channel ? [item.channel.value.name] : ['卖'])
}

/** What is stated, or price by quantity. */
function amountOf({ amount, price, quantity, orders }: SaleItem): number | undefined {
  if (amount) return amount.value
  const count = price?.of === 'order' ? (orders ?? quantity) : quantity
  return price && count ? Math.round(count.value * price.q.value * 100) / 100 : undefined
}
