// The tokens of a report of sales, and what their readers share.
import type { DateContext, DateRead } from '../scan/date-read.ts'
import type { Quantity } from '../scan/quantities.ts'
import type { PriceRead } from './prices.ts'

export type SalesCue =
  | 'sell'
  | 'buy'
  | 'amount'
  | 'orders'
  | 'quantity'
  | 'product'
  | 'channel'
  | 'date'
  | 'total'
  | 'about'
  | 'price'
  | 'slip'
type Meaning =
  | { kind: 'date'; date: DateRead }
  | { kind: 'channel'; name: string; platform: boolean }
  | { kind: 'number'; q: Quantity }
  | ({ kind: 'price' } & PriceRead)
  | { kind: 'cue'; cue: SalesCue; orderly?: boolean; soft?: boolean }
  | { kind: 'sep'; strength: number; times?: boolean }
  | { kind: 'word' }
export type SalesToken = Meaning & { start: number; end: number }
export type TokenOf<Kind extends SalesToken['kind']> = Extract<SalesToken, { kind: Kind }>

export interface Lexing {
  text: string
  dates: DateContext
  products: readonly string[]
  tokens: SalesToken[]
}

export const sep = (strength: number, start: number, end: number): TokenOf<'sep'> => ({
  kind: 'sep',
  strength,
  start,
  end,
})

export const match = (pattern: RegExp, text: string, i: number) => {
  pattern.lastIndex = i
  return pattern.exec(text)?.[0]
}
