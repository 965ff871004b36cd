// A report while it is read: the sale at hand, those before it, and what the last words said of the next number.
import type { DateRead } from '../scan/date-read.ts'
import type { Quantity } from '../scan/quantities.ts'
import type { Rank } from './around.ts'
import type { SalesToken } from './lexing.ts'
import type { Name } from './product.ts'

export type NumberKind = 'amount' | 'orders' | 'quantity' | 'price'
export interface Channel {
  name: string
  platform: boolean
  /** It was named behind the numbers: 都是朋友圈. */
  trails: boolean
  /** 都是抖音走的 */
  all: boolean
  start: number
  end: number
}
export interface SaleItem {
  date: DateRead | undefined
  product: (Name & { rank: Rank; all: boolean }) | undefined
  channel: Channel | undefined
  quantity: Quantity | undefined
  orders: Quantity | undefined
  amount: Quantity | undefined
  /** `apart`: told in a clause of its own, behind the numbers. */
  price: { q: Quantity; unit: string | undefined; apart: boolean } | undefined
  /** 一件1280一件960: what each of them cost. */
  each: number[] | undefined
  approximate: boolean
  /** A verb of selling or a word for money earned stood there. */
  sells: boolean
  /** Money came in. */
  earns: boolean
  /** A verb of buying: a sale if another bought. */
  buys: boolean
  /** Words beside its numbers that are neither product nor filler. */
  talk: boolean
  /** 拉了两车草, 晒了三十斤花椒: what was made, fetched, bought or is wanted. */
  made: boolean
  /** 12条，6条180一条的: a part of the sale before it. */
  part: boolean
  start: number
}

export interface Building {
  text: string
  tokens: readonly SalesToken[]
  items: SaleItem[]
  item: SaleItem
  /** What the next bare number or word is, by the word before it. */
  expects: 'amount' | 'orders' | 'quantity' | 'product' | 'price' | 'channel' | undefined
  total: boolean
  about: boolean
  times: boolean
  /** 不对: what comes next replaces what was said, each kind of number once. */
  slip: 'no' | 'said' | 'used'
  replaced: Set<NumberKind>
  last: NumberKind | undefined
  /** Somewhere stand words that are not understood. */
  murky: boolean
  /** The clause: words that are not understood, and whether numbers were there. */
  clause: { talk: boolean; counts: boolean }
}

export const fresh = (start: number): SaleItem => ({
  date: undefined,
  product: undefined,
  channel: undefined,
  quantity: undefined,
  orders: undefined,
  amount: undefined,
  price: undefined,
  each: undefined,
  approximate: false,
  sells: false,
  earns: false,
  buys: false,
  talk: false,
  made: false,
  part: false,
  start,
})
export const hasNumbers = (i: SaleItem) =>
  i.quantity !== undefined || i.orders !== undefined || i.amount !== undefined || i.price !== undefined

/** Where the last of its numbers ends. */
export const endOfNumbers = ({ quantity, orders, amount, price }: SaleItem) =>
  Math.max(quantity?.end ?? 0, orders?.end ?? 0, amount?.end ?? 0, price?.q.end ?? 0)

export function next(b: Building, start: number): void {
  b.items.push(b.item)
  const { sells } = b.item
  b.item = fresh(start)
  b.item.sells = sells
  b.last = undefined
}

/** Words that are not understood make a number doubtful in their own clause. */
export function doubt(b: Building): void {
  b.clause.talk = b.murky = true
  if (b.clause.counts) b.item.talk = true
}
