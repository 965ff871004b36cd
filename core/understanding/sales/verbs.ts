// Whether a verb of selling tells of goods that were sold: 年轻的都走了 and 一瓶水卖五块 do not.
import { type DateRead, periodOf } from '../scan/date-read.ts'
import type { Quantity } from '../scan/quantities.ts'
import { openToAll } from '../words/channels.ts'
import { reporting } from '../words/sales-talk.ts'
import type { Building, SaleItem } from './building.ts'
import type { SalesToken, TokenOf } from './lexing.ts'
import { byUnit } from './numbers.ts'
import { readRun } from './product.ts'

/** They are said of people, cars and days too: of goods where something is counted beside them. */
const ofAnything = /^(?:走(?!货)|成了|发[走掉]|出了|供了)/
/** 卖 alone may name a price; 卖了 and 卖出 tell what was done. */
const mayPrice = /^卖到?$/

export function tellsSale(b: Building, { start, end }: TokenOf<'cue'>, i: number): boolean {
  const verb = b.text.slice(start, end)
  if (!mayPrice.test(verb)) return !ofAnything.test(verb) || counts(b, i) || leadsGoods(b, i)
  const next = b.tokens[i + 1]
  return !(next?.kind === 'number' && next.start === end && isPrice(b, next.q))
}

/** 羊羔卖八百五, 一碗面卖三十: one thing and what it costs; 12瓶卖860, 昨天抖音卖860 and 一共卖860 are sold. */
const isPrice = ({ item, total, text }: Building, q: Quantity) =>
  (q.unit === 'money' || q.unit === 'bare') &&
  !total &&
  !reporting.test(text) &&
  !item.orders &&
  (item.quantity?.value ?? 1) <= 1 &&
  !isOfDay(item, q)

/** 今天凉粉卖360; 集上羊羔卖八百五, 今天鸡蛋卖六块 and 今年羊羔卖八百五 are prices. */
const isOfDay = ({ date, product, quantity, channel }: SaleItem, { value }: Quantity) =>
  date !== undefined &&
  !quantity &&
  (!product || (channel ? !openToAll.test(channel.name) : value >= leastOf(date)))
function leastOf(date: DateRead): number {
  const period = periodOf(date)
  return period && period.to - period.from > 31 ? 2000 : 100
}

/** Goods, orders or money in the same clause. */
const counts = ({ tokens }: Building, i: number) => countsTo(tokens, i, -1) || countsTo(tokens, i, 1)
function countsTo(tokens: readonly SalesToken[], i: number, step: number): boolean {
  for (let k = i + step; k >= 0 && k < tokens.length; k += step) {
    const t = tokens[k]
    if (t?.kind === 'price') return true
    if (t?.kind === 'number' && (t.q.unit === 'bare' || byUnit[t.q.unit])) return true
    if (t?.kind === 'sep' && t.strength >= 2) return false
  }
  return false
}

/** 微信群今儿出了黑木耳，五斤: the goods stand right behind. */
function leadsGoods({ text, tokens }: Building, i: number): boolean {
  const behind = tokens[i + 1]
  return behind?.kind === 'word' && readRun(text, behind.start, behind.end).kind === 'name'
}
