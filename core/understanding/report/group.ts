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
  expects?: 'money' | 'count'
  total?: true
  each?: true
  /** 每斤: the measure that it is the price of. */
  per?: string
  becomes?: true
  /** Said after 不对: it replaces what was said before. */
  slip?: true
  about?: true
  /** A word stands between it and the number before (a product's name). */
  apart?: true
  /** The word stands right before it. */
  named?: true
  /** A carrier's or a time's part of a count: 中通8, 上午5. */
  part?: true
  inBrackets?: true
}

export interface Group {
  label: ReportLabel
  start: number
  end: number
  values: Value[]
  none: boolean
  mode: Mode
  /** 后来又到了5个: more of what was counted before. */
  more?: true
  /** 早上收了5个: a part of the day was named before it. */
  ofPart?: true
  /** 收件都是5件: for every day of the message. */
  forAll: boolean
  /** 分别是5、8、6: a number for each day or station of the part. */
  respective?: true
  /** 三单，分别是18、25和60: an amount for each order. */
  itemised?: true
  /** For a refund: the side named last before it. */
  of?: Side
}

export interface Grouping {
  groups: Group[]
  sign?: { done: boolean; weak: boolean; start: number; end: number; forAll?: true }
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
  asidePart?: Value
  asideAmount?: Value
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
  flags: Omit<Value, 'q'> & {
    mistaken?: true
    remark?: true
    among?: true
    all?: true
    slipped?: true
    noneNext?: true
    totalled?: true
  }
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
  lineExpects?: 'money' | 'count'
  /** A carrier or a time of day was just named. */
  part: boolean
  /** The same before a bracket. */
  wasApart: boolean
}
