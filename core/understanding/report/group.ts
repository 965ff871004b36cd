// A label of a report with the numbers that belong to it, and what is known while they are gathered.
import type { Quantity } from '../scan/quantities.ts'
import type { ReportCue } from '../words/report-cues.ts'
import type { ReportLabel, Side } from '../words/report-labels.ts'
import type { Token } from './tokens.ts'

/** How the numbers of a clause are meant. */
export type Mode = 'plain' | 'set' | 'add' | 'subtract'

export interface Value {
  q: Quantity
  /** Behind 金额 or 单数. */
  expects: 'money' | 'count' | undefined
  total: boolean
  each: boolean
  /** 每斤: the measure that it is the price of. */
  per: string | undefined
  becomes: boolean
  /** Said after 不对: it replaces what was said before. */
  slip: boolean
  about: boolean
  /** A word stands between it and the number before (a product's name). */
  apart: boolean
  /** The word stands right before it. */
  named: boolean
  /** A carrier's or a time's part of a count: 中通8, 上午5. */
  part: boolean
  inBrackets: boolean
}

/** Values, groups and flags have all their properties from the beginning, as those of tokens. */
export const plainValue = (q: Quantity): Value => ({
  q,
  expects: undefined,
  total: false,
  each: false,
  per: undefined,
  becomes: false,
  slip: false,
  about: false,
  apart: false,
  named: false,
  part: false,
  inBrackets: false,
})

/** What the words before a number say of it. */
export interface Flags
  extends Pick<Value, 'expects' | 'total' | 'each' | 'per' | 'becomes' | 'slip' | 'about'> {
  mistaken: boolean
  remark: boolean
  among: boolean
  all: boolean
  slipped: boolean
  noneNext: boolean
  totalled: boolean
}
export const noFlags = (): Flags => ({
  expects: undefined,
  total: false,
  each: false,
  per: undefined,
  becomes: false,
  slip: false,
  about: false,
  mistaken: false,
  remark: false,
  among: false,
  all: false,
  slipped: false,
  noneNext: false,
  totalled: false,
})

export interface Group {
  label: ReportLabel
  start: number
  end: number
  values: Value[]
  none: boolean
  mode: Mode
  /** 后来又到了5个: more of what was counted before. */
  more: boolean
  /** 早上收了5个: a part of the day was named before it. */
  ofPart: boolean
  /** 收件都是5件: for every day of the message. */
  forAll: boolean
  /** 分别是5、8、6: a number for each day or station of the part. */
  respective: boolean
  /** 三单，分别是18、25和60: an amount for each order. */
  itemised: boolean
  /** For a refund: the side named last before it. */
  of: Side | undefined
  /** What its numbers come to; asked for several times, and only once it has all of them. */
  pair: PairRead | undefined
  count: CountRead | undefined
}

export const groupOf = (label: ReportLabel, start: number, end: number, mode: Mode): Group => ({
  label,
  start,
  end,
  values: [],
  none: false,
  mode,
  more: false,
  ofPart: false,
  forAll: false,
  respective: false,
  itemised: false,
  of: undefined,
  pair: undefined,
  count: undefined,
})

/** With other numbers of its own. */
export const groupWith = (group: Group, values: Value[]): Group => ({
  ...group,
  values,
  pair: undefined,
  count: undefined,
})

/** Orders and an amount. */
export interface PairRead {
  orders: Value | undefined
  amount: Value | undefined
  /** Sums and products have no single number of the text behind them. */
  ordersValue: number | undefined
  amountValue: number | undefined
  approximate: boolean
  leftover: Value[]
}

/** Parcels or visitors. */
export interface CountRead {
  value: number
  at: Value | undefined
  approximate: boolean
  leftover: Value[]
}

export interface SignSaid {
  done: boolean
  weak: boolean
  start: number
  end: number
  forAll: boolean
}

export interface Grouping {
  groups: Group[]
  sign: SignSaid | undefined
  noBusiness: boolean
  partial: boolean
  cues: Set<ReportCue>
  /** Numbers that belong to nothing. */
  stray: Token[]
  /** The side named last, for a refund in the next segment. */
  lastSide: Side | undefined
}

export interface Building extends Grouping {
  group: Group | undefined
  /** How many labels had been said when somebody corrected himself. */
  slippedAt: number
  /** The orders that were named last as a part (其中1单). */
  asidePart: Value | undefined
  asideAmount: Value | undefined
  /** The number that came last. */
  recent: Value | undefined
  /** Labels that wait for one number each. */
  queue: Group[]
  /** The labels that shared a number last (各一单). */
  sharing: Group[]
  /** A number has been given to a label. */
  said: boolean
  waiting: Value[]
  mode: Mode
  modeStays: boolean
  flags: Flags
  depth: number
  /** The labels that brackets interrupted. */
  outside: (Group | undefined)[]
  tokens: readonly Token[]
  /** In normal spelling. */
  text: string
  clauseStart: boolean
  apart: boolean
  /** 两天, 每天, 两个站: what the clause says holds for all days and stations. */
  every: boolean
  /** 金额：代买71，代卖55: what all numbers of the line are. */
  lineExpects: 'money' | 'count' | undefined
  /** A carrier or a time of day was just named. */
  part: boolean
  /** The same before a bracket. */
  wasApart: boolean
}
