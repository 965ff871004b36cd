// A station's report as a row of tokens: labels, numbers, cues, dates, stations, marks of signing in, and what parts them.
// lex.ts makes the row; what one place can begin is read by lex-labels, lex-cues, lex-numbers and lex-dates.

import { standsAt } from '../scan/at-place.ts'
import { characterClass, isDigitAt } from '../scan/character-class.ts'
import type { DateContext, DateRead } from '../scan/date-read.ts'
import { phraseTable } from '../scan/phrase-table.ts'
import { isTwoOrThree, type Quantity, quantityAt } from '../scan/quantities.ts'
import { type ReportCue, reportCues } from '../words/report-cues.ts'
import { labelPairs, type ReportLabel, reportLabels } from '../words/report-labels.ts'

export type Meaning =
  | { kind: 'label'; label: ReportLabel }
  | { kind: 'carrier' }
  /** A time of day or a size, between which a count may be shared out. */
  | { kind: 'part' }
  | { kind: 'number'; q: Quantity }
  | { kind: 'cue'; cue: ReportCue }
  | { kind: 'date'; date: DateRead }
  /** `reporter`: in its place stands a person. */
  | { kind: 'station'; name: string; reporter: boolean }
  | { kind: 'sign'; done: boolean; weak: boolean }
  /** 0 a space, 1 a 、 or slash or colon, 2 a comma, 3 the end of a sentence or line. */
  | { kind: 'sep'; strength: number }
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word' }
export type Token = Meaning & { start: number; end: number }
export type LabelToken = Extract<Token, { kind: 'label' }>
export type NumberToken = Extract<Token, { kind: 'number' }>
export type CueToken = Extract<Token, { kind: 'cue' }>
export type DateToken = Extract<Token, { kind: 'date' }>
export type StationToken = Extract<Token, { kind: 'station' }>
export type SignToken = Extract<Token, { kind: 'sign' }>
type SeparatorToken = Extract<Token, { kind: 'sep' }>
type Unmeant = 'word' | 'carrier' | 'part' | 'open' | 'close'

/**
 * All tokens are made below and have the same properties in the same order, as the row is walked many times and a look
 * into objects of several shapes costs many times what it finds.
 */
const blank = (kind: Token['kind'], start: number, end: number) => ({
  kind,
  start,
  end,
  label: undefined as ReportLabel | undefined,
  q: undefined as Quantity | undefined,
  cue: undefined as ReportCue | undefined,
  date: undefined as DateRead | undefined,
  name: '',
  reporter: false,
  done: false,
  weak: false,
  strength: 0,
})

export const tokenOf = (kind: Unmeant, start: number, end: number) => blank(kind, start, end) as Token

export function labelOf(label: ReportLabel, start: number, end: number): LabelToken {
  const token = blank('label', start, end)
  token.label = label
  return token as LabelToken
}

/** At the place of the number, unless another is given. */
export function numberOf(q: Quantity, start = q.start, end = q.end): NumberToken {
  const token = blank('number', start, end)
  token.q = q
  return token as NumberToken
}

export function cueOf(cue: ReportCue, start: number, end: number): CueToken {
  const token = blank('cue', start, end)
  token.cue = cue
  return token as CueToken
}

export function dateOf(date: DateRead, start: number, end: number): DateToken {
  const token = blank('date', start, end)
  token.date = date
  return token as DateToken
}

export function stationOf(name: string, start: number, end: number, reporter = false): StationToken {
  const token = blank('station', start, end)
  token.name = name
  token.reporter = reporter
  return token as StationToken
}

export function signOf(done: boolean, weak: boolean, start: number, end: number): SignToken {
  const token = blank('sign', start, end)
  token.done = done
  token.weak = weak
  return token as SignToken
}

export function separatorOf(strength: number, start: number, end: number): SeparatorToken {
  const token = blank('sep', start, end)
  token.strength = strength
  return token as SeparatorToken
}

export const labelAt = phraseTable<ReportLabel>(reportLabels)
export const pairAt = phraseTable(labelPairs)
export const cueAt = phraseTable<ReportCue>(reportCues)

export interface Lexing {
  text: string
  dates: DateContext
  tokens: Token[]
  /** Telephones, stations and marks of signing in, by where they begin. */
  marked: Map<number, Token>
  /** The last number of a numbered list. */
  enumerated: number
  /** No dates like 6/8. */
  plain: boolean
  /** A date like 6/8 has been read. */
  loose: boolean
  /** A label or a number stands in this clause. */
  counted: boolean
}

export function put(lexing: Lexing, token: Token): void {
  lexing.tokens.push(token)
  if (token.kind === 'label' || token.kind === 'number') lexing.counted = true
  else if (token.kind === 'sep' && token.strength >= 2) lexing.counted = false
  else if (token.kind === 'date' && token.date.loose) lexing.loose = true
}

/** Undefined for the first: an array is slow to say so of a place before its beginning. */
export const tokenBefore = (tokens: readonly Token[], i: number): Token | undefined =>
  i > 0 ? tokens[i - 1] : undefined

export const endsClause = (t: Token) => t.kind === 'sep' && t.strength >= 2

export function unitNumberEnd(text: string, i: number): number | undefined {
  const q = quantityAt(text, i)
  if (!q || q.unit === 'bare') return q && isDigitAt(text, i) ? q.end : undefined
  return ['order', 'money', 'parcel', 'piece'].includes(q.unit) ? q.end : undefined
}

export function strongLabelEnd(text: string, i: number): number | undefined {
  const hit = labelAt(text, i)
  return hit && hit.end - hit.start >= 2 && !hit.value.needs ? hit.end : undefined
}

const isWritten = characterClass(/[\d¥a-z]/)
/** `一下`, `一直`: a lone Chinese digit is a number only where a word ends behind it. */
export const countable = (text: string, q: Quantity) =>
  q.unit !== 'bare' ||
  isWritten(text, q.start) ||
  isTwoOrThree(text, q.start) ||
  (q.end - q.start > 1 ? q.value >= 10 || q.approximate : endsThere(text, q.end))
const endsThere = (text: string, i: number) =>
  i >= text.length || isEnd(text, i) || isSigning(text, i) || strongLabelEnd(text, i) !== undefined
const isEnd = characterClass(/[\s,，。;:；、|/)!？?~…收发寄派取到签]/)
/** 收件五已签到 */
const isSigning = standsAt(/^(?:[已都也没]签|app|智[慧会惠]乡)/, 3)
