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
  /** `orderly`: a number behind it counts orders. `soft`: money that came in, of a sale only where more is said. */
  | { kind: 'cue'; cue: SalesCue; orderly: boolean; soft: boolean }
  | { kind: 'sep'; strength: number; times: boolean }
  | { kind: 'word' }
export type SalesToken = Meaning & { start: number; end: number }
export type TokenOf<Kind extends SalesToken['kind']> = Extract<SalesToken, { kind: Kind }>

/** All are made below and have the same properties, as those of a station's report (report/tokens.ts). */
const blank = (kind: SalesToken['kind'], start: number, end: number) => ({
  kind,
  start,
  end,
  date: undefined as DateRead | undefined,
  name: '',
  platform: false,
  q: undefined as Quantity | undefined,
  unit: '',
  sure: false,
  leads: false,
  cue: undefined as SalesCue | undefined,
  orderly: false,
  soft: false,
  strength: 0,
  times: false,
})

export const wordOf = (start: number, end: number) => blank('word', start, end) as TokenOf<'word'>

export function dateOf(date: DateRead, start: number): TokenOf<'date'> {
  const token = blank('date', start, date.end)
  token.date = date
  return token as TokenOf<'date'>
}

export function channelOf(
  { name, platform }: { name: string; platform: boolean },
  start: number,
  end: number,
): TokenOf<'channel'> {
  const token = blank('channel', start, end)
  token.name = name
  token.platform = platform
  return token as TokenOf<'channel'>
}

export function numberOf(q: Quantity, start: number): TokenOf<'number'> {
  const token = blank('number', start, q.end)
  token.q = q
  return token as TokenOf<'number'>
}

export function priceOf({ q, unit, sure, leads, start, end }: PriceRead): TokenOf<'price'> {
  const token = blank('price', start, end)
  token.q = q
  token.unit = unit
  token.sure = sure
  token.leads = leads
  return token as TokenOf<'price'>
}

export function cueOf(cue: SalesCue, start: number, end: number): TokenOf<'cue'> {
  const token = blank('cue', start, end)
  token.cue = cue
  return token as TokenOf<'cue'>
}

export interface Lexing {
  text: string
  dates: DateContext
  products: readonly string[]
  tokens: SalesToken[]
}

export function sep(strength: number, start: number, end: number): TokenOf<'sep'> {
  const token = blank('sep', start, end)
  token.strength = strength
  return token as TokenOf<'sep'>
}
