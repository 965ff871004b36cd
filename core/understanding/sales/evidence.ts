// Is what was read a sale that its sender tells of? A verb of selling says so; without one the rest must leave no doubt.
import { openToAll, whereOneBuys } from '../words/channels.ts'
import { buyers, owners, quoting, reporting, supplies } from '../words/sales-talk.ts'
import type { SaleItem } from './building.ts'
import type { Aside } from './scope.ts'

export interface Tone {
  /** It calls itself a report: 报一下, 登记. */
  reports: boolean
  /** It speaks of prices on the market. */
  quotes: boolean
  /** Part of it asks, plans or speaks of others. */
  chats: boolean
  /** Words in it are not understood. */
  murky: boolean
  /** 九块九包邮: the price of an offer. */
  offers: boolean
  /** Somebody was live. */
  live: boolean
  /** Somebody who buys is named. */
  buyers: boolean
  /** 我们厂, 本社: whose goods they are. */
  owns: boolean
}
export const toneOf = (text: string, asides: readonly Aside[], murky: boolean): Tone => ({
  murky,
  reports: reporting.test(text),
  offers: text.includes('包邮'),
  live: /[开下]播|播[了完]/.test(text),
  quotes: quoting.test(text),
  chats: asides.some((a) => a.chats),
  buyers: buyers.test(text),
  owns: owners.test(text),
})

export function isTold(item: SaleItem, tone: Tone): boolean {
  if (item.buys && !tone.buyers) return false
  if (item.sells || item.buys) return true
  if (item.talk || tone.quotes) return false
  if (item.earns && item.product && item.amount) return true
  return item.orders ? isClearOrder(item, tone) : !tone.chats && isClearSale(item, tone)
}

const hasMoney = (i: SaleItem) => i.amount !== undefined || i.price !== undefined
const isClearOrder = (i: SaleItem, { live }: Tone) =>
  i.channel !== undefined || ((live || i.product !== undefined) && hasMoney(i))

/** One thing with its price may be an offer; several of a named one are sold. */
function isClearSale(i: SaleItem, tone: Tone): boolean {
  if (i.product && supplies.test(i.product.value)) return false
  if (!i.quantity) return isTakings(i, tone)
  const several = i.quantity.value > 1 && i.product !== undefined
  if (!hasMoney(i)) return several && (tone.reports || (!tone.murky && isOnline(i)))
  if (tone.reports && i.product) return true
  if (!several) return i.channel !== undefined && !openToAll.test(i.channel.name)
  if (i.channel) return i.date !== undefined || !whereOneBuys.test(i.channel.name)
  return !i.made && (i.date !== undefined || !tone.murky)
}

/** 抖音红枣30箱; 亲戚五斤枣 were given. */
const isOnline = ({ channel }: SaleItem) =>
  channel !== undefined && (channel.platform || /直播|带货|[圈群]$/.test(channel.name))

/** 抖音9600; 集上猪肉十三 is a price. */
function isTakings(i: SaleItem, { murky, offers, owns, reports }: Tone): boolean {
  if (murky || offers) return false
  if (!i.channel) return owns && isOfPeriod(i)
  return reports || !openToAll.test(i.channel.name) || (i.date !== undefined && (i.amount?.value ?? 0) >= 100)
}

/** 我们厂螺旋藻粉：一季度26万8 */
const isOfPeriod = ({ product, date, amount }: SaleItem) =>
  product !== undefined && amount !== undefined && date?.period !== undefined

/** An amount, or orders, or a quantity of something. */
export const isSale = (i: SaleItem) =>
  (i.amount !== undefined && !isPenny(i)) ||
  i.orders !== undefined ||
  // 农家乐6桌，一桌580
  (i.quantity !== undefined && i.price !== undefined && i.channel !== undefined) ||
  (i.quantity !== undefined && !isSomeone(i) && (i.product !== undefined || (i.sells && !i.talk)))

/** 七毛五就出: what one costs. */
const isPenny = ({ amount, quantity, orders }: SaleItem) =>
  amount !== undefined && amount.value < 1 && !quantity && !orders

/** 来了一个旅游团: a 一个 that nobody sold begins a story. */
const isSomeone = ({ quantity, sells, buys }: SaleItem) =>
  quantity?.value === 1 && quantity.unitText === '个' && !sells && !buys
