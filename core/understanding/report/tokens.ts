// A station's report as a row of tokens: labels, numbers, cues, dates, stations, marks of signing in, and what parts them.
import type { DateContext, DateRead } from '../scan/date-read.ts'
import { dateAt, looseDateAt } from '../scan/dates.ts'
import { beginsNumber } from '../scan/numerals.ts'
import { phonesIn } from '../scan/phones.ts'
import { phraseTable } from '../scan/phrase-table.ts'
import { type Quantity, quantityAt } from '../scan/quantities.ts'
import { stationsIn } from '../scan/stations.ts'
import { type ReportCue, reportCues } from '../words/report-cues.ts'
import { carriers, labelPairs, partWords, type ReportLabel, reportLabels } from '../words/report-labels.ts'
import { signsIn } from './sign-in.ts'

export type Meaning =
  | { kind: 'label'; label: ReportLabel }
  | { kind: 'carrier' }
  /** A time of day or a size, between which a count may be shared out. */
  | { kind: 'part' }
  | { kind: 'number'; q: Quantity }
  | { kind: 'cue'; cue: ReportCue }
  | { kind: 'date'; date: DateRead }
  /** `reporter`: in its place stands a person. */
  | { kind: 'station'; name: string; reporter?: true }
  | { kind: 'sign'; done: boolean; weak: boolean }
  /** 0 a space, 1 a 、 or slash or colon, 2 a comma, 3 the end of a sentence or line. */
  | { kind: 'sep'; strength: number }
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word' }
export type Token = Meaning & { start: number; end: number }

export const labelAt = phraseTable<ReportLabel>(reportLabels)
export const pairAt = phraseTable(labelPairs)
const cueAt = phraseTable<ReportCue>(reportCues)
const carrierAt = phraseTable<'carrier' | 'part'>([
  ['carrier', carriers],
  ['part', partWords],
])

const separators = new Map<string, number>([
  [' ', 0],
  ['\t', 0],
  ['、', 1],
  ['/', 1],
  [':', 1],
  ['-', 1],
  ['=', 1],
  ['·', 1],
  ['.', 1],
  [',', 2],
  [';', 2],
  ['|', 2],
  ['~', 2],
  ['…', 2],
  ['。', 3],
  ['!', 3],
  ['?', 3],
  ['\n', 3],
])

interface Lexing {
  text: string
  dates: DateContext
  tokens: Token[]
  stations: Map<number, { name: string; end: number }>
  signs: Map<number, { done: boolean; weak: boolean; end: number }>
  phones: Map<number, number>
  /** The last number of a numbered list. */
  enumerated: number
  /** No dates like 6/8. */
  plain: boolean
  /** A date like 6/8 has been read. */
  loose: boolean
  /** A label or a number stands in this clause. */
  counted: boolean
}

/** All tokens of a text in normal spelling. `extra` knows the programme's own station names. */
export function lexReport(
  text: string,
  dates: DateContext,
  extra?: (i: number) => { name: string; end: number } | undefined,
  plain = false,
): Token[] {
  const skip = (i: number) => dateAt(text, i, dates)?.end ?? unitNumberEnd(text, i) ?? strongLabelEnd(text, i)
  const lexing: Lexing = {
    text,
    dates,
    tokens: [],
    stations: new Map(text.includes('站') ? stationsIn(text, skip).map((s) => [s.start, s]) : []),
    signs: new Map(signsIn(text).map((s) => [s.start, { done: s.done, weak: s.weak === true, end: s.end }])),
    phones: new Map(phonesIn(text).map((p) => [p.start, p.end])),
    enumerated: 0,
    plain,
    loose: false,
    counted: false,
  }
  let i = 0
  while (i < text.length) {
    const known = extra?.(i)
    const token = known
      ? ({ kind: 'station', name: known.name, start: i, end: known.end } as const)
      : tokenAt(lexing, i)
    if (token) put(lexing, token)
    else extendWord(lexing, i)
    i = token?.end ?? i + 1
  }
  return lexing.tokens
}

function put(lexing: Lexing, token: Token): void {
  lexing.tokens.push(token)
  if (token.kind === 'label' || token.kind === 'number') lexing.counted = true
  else if (token.kind === 'sep' && token.strength >= 2) lexing.counted = false
  else if (token.kind === 'date' && token.date.loose) lexing.loose = true
}

function unitNumberEnd(text: string, i: number): number | undefined {
  const q = quantityAt(text, i)
  if (!q || q.unit === 'bare') return q && /\d/.test(text.charAt(i)) ? q.end : undefined
  return ['order', 'money', 'parcel', 'piece'].includes(q.unit) ? q.end : undefined
}

function strongLabelEnd(text: string, i: number): number | undefined {
  const hit = labelAt(text, i)
  return hit && hit.end - hit.start >= 2 && !hit.value.needs ? hit.end : undefined
}

function extendWord({ tokens }: Lexing, i: number): void {
  const last = tokens.at(-1)
  if (last?.kind === 'word' && last.end === i) last.end = i + 1
  else tokens.push({ kind: 'word', start: i, end: i + 1 })
}

function tokenAt(lexing: Lexing, i: number): Token | undefined {
  const { text } = lexing
  const c = text.charAt(i)
  const arrow = arrowAt(text, i)
  if (arrow) return arrow
  if (c === '×' || (c === '*' && lexing.tokens.at(-1)?.kind === 'number'))
    return { kind: 'cue', cue: 'each', start: i, end: i + 1 }
  // 代买x2, 收件×15: no more than a space
  if ('x×*'.includes(c) && isTimes(lexing, i)) return { kind: 'sep', strength: 0, start: i, end: i + 1 }
  const strength = separators.get(c)
  if (strength !== undefined) return { kind: 'sep', strength, start: i, end: i + 1 }
  if (c === '(' || c === '[') return { kind: 'open', start: i, end: i + 1 }
  if (c === ')' || c === ']') return { kind: 'close', start: i, end: i + 1 }
  const clock = lexing.tokens.at(-1)?.kind === 'label' ? undefined : clockEnd(text, i)
  if (clock) return { kind: 'word', start: i, end: clock }
  const phone = lexing.phones.get(i)
  if (phone) return { kind: 'word', start: i, end: phone }
  const station = lexing.stations.get(i)
  if (station) return { kind: 'station', name: station.name, start: i, end: station.end }
  const sign = lexing.signs.get(i)
  if (sign) return { kind: 'sign', done: sign.done, weak: sign.weak, start: i, end: sign.end }
  return wordToken(lexing, i)
}

const isTimes = ({ text, tokens }: Lexing, i: number) =>
  tokens.at(-1)?.kind === 'label' && /\d/.test(text.charAt(i + 1))

const arrow = /→|[-=>]>/y
function arrowAt(text: string, i: number): Token | undefined {
  if (!'→-=>'.includes(text.charAt(i))) return undefined
  arrow.lastIndex = i
  const match = arrow.exec(text)
  return match ? { kind: 'cue', cue: 'arrow', start: i, end: i + match[0].length } : undefined
}

const clockTime = /\d{1,2}:\d{2}(?![\d:])|\d{1,2}点\d{2}分?(?!\d)/y
/** 8:30 at the beginning of words is a time. */
function clockEnd(text: string, i: number): number | undefined {
  if (!/\d/.test(text.charAt(i)) || /\d/.test(text.charAt(i - 1))) return undefined
  clockTime.lastIndex = i
  const match = clockTime.exec(text)
  return match ? i + match[0].length : undefined
}

function wordToken(lexing: Lexing, i: number): Token | undefined {
  const { text, dates } = lexing
  const dated = dateAt(text, i, dates) ?? looseDate(lexing, i)
  const date = dated && isFeast(text, dated) ? undefined : dated
  if (date) return { kind: 'date', date, start: i, end: date.end }
  const pair = pairTokens(lexing, i)
  if (pair) return pair
  const cue = cueToken(lexing, i)
  const label = labelToken(lexing, i)
  if (label && (!cue || label.end >= cue.end)) return label
  if (cue) return cue
  const carrier = carrierAt(text, i)
  if (carrier) return { kind: carrier.value, start: i, end: carrier.end }
  return numberToken(lexing, i)
}

/** 国庆人多 tells of the season; 国庆当天 and 国庆的 name the day. */
const isFeast = (text: string, { start, end }: DateRead) =>
  /^(?:国庆|元旦|劳动|儿童|双|五一|六一)/.test(text.slice(start, end)) &&
  /[\u4e00-\u9fff]/.test(text.charAt(end)) &&
  !/^(?:那天|当天|的|这天|[代收发快取寄])/.test(text.slice(end, end + 2))

/** `7.15` is a date at the beginning of a line, behind a station or a bracket, and alone. */
function looseDate(lexing: Lexing, i: number): DateRead | undefined {
  const { text, dates, tokens, plain } = lexing
  const c = text.charCodeAt(i)
  if (plain || c < 48 || c > 57) return undefined
  const read = looseDateAt(text, i, dates)
  if (!read) return undefined
  const unit = quantityAt(text, i)
  if (unit && (unit.unit !== 'bare' || unit.end > read.end)) return undefined
  const before = tokens.findLast((t) => t.kind !== 'sep' || t.strength !== 0)
  const fits =
    !before ||
    (before.kind === 'sep' && before.strength === 3) ||
    ['station', 'close', 'sign'].includes(before.kind)
  return fits || isTitled(text, i) || isNextOfRow(lexing, i, read) ? read : undefined
}
/** 6/8 收件5 6/9 收件7: before a label, where one such date was read already or the day is near. */
function isNextOfRow({ text, dates, tokens, loose }: Lexing, i: number, read: DateRead): boolean {
  const after = text.charAt(read.end) === ' ' ? read.end + 1 : read.end
  // 9.6跟9.5一样
  if (loose && (/^[跟和同与]\d/.test(text.slice(after)) || /[跟和同与]/.test(text.charAt(i - 1)))) return true
  if (!/[\s:;,]/.test(text.charAt(i - 1)) || !(labelAt(text, after) ?? cueAt(text, after))) return false
  const before = tokens.findLast((t) => t.kind !== 'sep')
  const isFree = before?.kind !== 'label' && before?.kind !== 'number'
  return loose || (isFree && read.days.every((n) => Math.abs(n - dates.today) <= 10))
}
const isTitled = (text: string, i: number) =>
  /(?:[】\]村站]|日报|日期:?|今日|今天)\s?$/.test(text.slice(Math.max(0, i - 4), i))

const numberFollows = /[了:\s·×x*=-]{0,3}(?:大概|大约|差不多|约|有|共|一共|将近)?\s?/y
const carrierFollows = /[了:\s]{0,2}(?:中通|圆通|韵达|申通|极兔|顺丰|邮政)/y

const shareFollows = /[:\s]{0,2}(?:各|都|均|分别|是|[\d一二两三四五六七八九十零])/y

/** 收/发:16/2: the first of the two labels is put, the second is the token here. */
function pairTokens(lexing: Lexing, i: number): Token | undefined {
  const hit = pairAt(lexing.text, i)
  if (!hit) return undefined
  shareFollows.lastIndex = hit.end
  if (!shareFollows.test(lexing.text)) return undefined
  const [first, second] = hit.value
  put(lexing, { kind: 'label', label: first, start: i, end: hit.end })
  return { kind: 'label', label: second, start: i, end: hit.end }
}

function labelToken(lexing: Lexing, i: number): Token | undefined {
  const { text } = lexing
  const hit = labelAt(text, i)
  if (!hit || !stands(lexing, hit.value, i, hit.end)) return undefined
  const token: Token = { kind: 'label', label: hit.value, start: i, end: hit.end }
  if (hit.value.needs !== 'number') return token
  numberFollows.lastIndex = hit.end
  const gap = numberFollows.exec(text)?.[0].length ?? 0
  const q = quantityAt(text, hit.end + gap)
  carrierFollows.lastIndex = hit.end
  if (!q) return carrierFollows.test(text) ? token : takingLabel(lexing, token)
  if (q.unit === 'money' && hit.value.side === 'in' && text.charAt(i) === '取')
    return { ...token, label: { side: 'cash', needs: 'number' } }
  return isFor(hit.value, q) && countable(text, q) ? token : undefined
}

/** 有两单不合适退了: a word of refunds with orders before it in the clause. */
function takingLabel({ tokens, text }: Lexing, token: Token): Token | undefined {
  if (token.kind !== 'label' || token.label.side !== 'refund') return undefined
  const orders = tokens.findLast((t) => t.kind === 'number' || t.kind === 'label' || endsClause(t))
  if (orders?.kind !== 'number' || token.start - orders.end > 10) return undefined
  const isAmount = ['bare', 'money'].includes(orders.q.unit) && text.charAt(orders.end) === '的'
  if (!isAmount && !['order', 'piece', 'parcel'].includes(orders.q.unit)) return undefined
  return { ...token, label: { ...token.label, takes: true } }
}

/** Is what the label needs before it there? */
function stands(
  { tokens, text }: Lexing,
  { side, needs, after }: ReportLabel,
  i: number,
  end: number,
): boolean {
  const last = tokens.at(-1)
  if ((side === 'in' || side === 'out') && /[人码址]/.test(text.charAt(end))) return false
  if (side === 'cash' && /[机卡]/.test(text.charAt(end))) return false
  if (needs === 'before')
    return (
      (last?.kind === 'number' && last.end === i && last.q.unit !== 'money') ||
      beginsNumber(text.charCodeAt(end))
    )
  return !after || tokens.findLast((t) => t.kind === 'label' || endsClause(t))?.kind === 'label'
}
const endsClause = (t: Token) => t.kind === 'sep' && t.strength >= 2

/** Parcels are not counted in heads, bags or yuan. */
const isFor = ({ side }: ReportLabel, { unit, unitText }: Quantity) =>
  unit !== 'other' &&
  !((side === 'in' || side === 'out') && (unit === 'goods' || unit === 'money' || unitText === '笔'))

const isChineseDigit = (text: string, q: Quantity) => !/[\d¥a-z]/.test(text.charAt(q.start))
/** `一下`, `一直`: a lone Chinese digit is a number only where a word ends behind it. */
const countable = (text: string, q: Quantity) =>
  q.unit !== 'bare' ||
  !isChineseDigit(text, q) ||
  /[俩仨]/.test(text.charAt(q.start)) ||
  (q.end - q.start > 1 ? q.value >= 10 || q.approximate : endsThere(text, q.end))
const endsThere = (text: string, i: number) =>
  i >= text.length ||
  /[\s,，。;:；、|/)!？?~…]/.test(text.charAt(i)) ||
  strongLabelEnd(text, i) !== undefined ||
  /[收发寄派取到签]/.test(text.charAt(i))

const lastChar = (text: string, i: number) =>
  /[^、,…\s](?=[、,…\s]*$)/.exec(text.slice(Math.max(0, i - 4), i))?.[0] ?? ''

const mistypedDigit = /[多少](?:按|打|写|输|填|敲|点)了?[一1]?个[\d零一二三四五六七八九]/y
/** 多按了个1, 少打了个0: the digit is no number of the report. */
function mistyped(text: string, i: number): number | undefined {
  mistypedDigit.lastIndex = i
  const match = mistypedDigit.exec(text)
  return match ? i + match[0].length : undefined
}

function cueToken({ text, tokens, counted, dates }: Lexing, i: number): Token | undefined {
  // 代买+1单, 收件+2
  const isPlus = text.charAt(i) === '+' && tokens.at(-1)?.kind === 'label' && tokens.at(-1)?.end === i
  if (isPlus && quantityAt(text, i + 1)) return { kind: 'cue', cue: 'add', start: i, end: i + 1 }
  // 收件18、不，28
  if (text.charAt(i) === '不' && text.charAt(i + 1) === ',' && isDigit(lastChar(text, i)))
    return { kind: 'cue', cue: 'slip', start: i, end: i + 1 }
  const miscounted = mistyped(text, i)
  if (miscounted) return { kind: 'cue', cue: 'wrong', start: i, end: miscounted }
  if (text.charAt(i) === '改' && (text.charAt(i + 1) === ':' || dateAt(text, i + 1, dates)))
    return { kind: 'cue', cue: 'wrong', start: i, end: i + 1 }
  const hit = cueAt(text, i)
  if (!hit) return undefined
  // 一单也没有的站 talks of others
  if (hit.value === 'noBusiness' && /^的(?!一天)[\u4e00-\u9fff]/.test(text.slice(hit.end, hit.end + 3)))
    return undefined
  const length = hit.end - i
  const next = text.charAt(hit.end)
  if (hit.value === 'about' && length === 1 && !quantityAt(text, hit.end)) return undefined
  if (
    ['add', 'subtract', 'mistaken', 'becomes'].includes(hit.value) &&
    length === 1 &&
    !quantityAt(text, hit.end)
  )
    return undefined
  if (hit.value === 'add' && isMissedDay(text, i, hit.end, counted)) return undefined
  if (hit.value === 'mistaken' && text.startsWith('不是', i) && /[\s,。]/.test(next))
    return { kind: 'cue', cue: 'slip', start: i, end: hit.end }
  return { kind: 'cue', cue: hit.value, start: i, end: hit.end }
}

/** 昨天漏报了，代买1单: the whole day was missed, nothing is added to it. */
const isMissedDay = (text: string, start: number, end: number, counted: boolean): boolean =>
  !counted &&
  text.charAt(start) === '漏' &&
  /^(?:$|[\s,。:;的]|[一两二三\d]天)/.test(text.slice(end, end + 2))

function numberToken(lexing: Lexing, i: number): Token | undefined {
  const { text, tokens } = lexing
  const q = quantityAt(text, i)
  if (!q) return undefined
  const last = tokens.at(-1)
  const before = text.charAt(i - 1)
  // 第一单五十，第二单六十: each is one order
  if (before === '第' && q.unit === 'order')
    return { kind: 'number', q: { ...q, value: 1 }, start: i, end: q.end }
  const inCode = /[#@0-9第]/.test(before) || (/[a-z]/.test(before) && isDigit(text.charAt(i)))
  if (last?.kind === 'word' && last.end === i && inCode) return undefined
  const first = firstOfTwo(text, q, last)
  if (first) return { kind: 'number', q: first, start: i, end: first.end }
  if (/[#@a-z]/.test(text.charAt(q.end)) && q.unit === 'bare') return undefined
  if (isEnumerator(lexing, q)) return undefined
  if (!countable(text, q)) return undefined
  return { kind: 'number', q, start: i, end: q.end }
}

const isDigit = (c: string) => c >= '0' && c <= '9'

/** In `一单八十一单一百二` the 一 behind 八十 counts the next order. */
function firstOfTwo(text: string, q: Quantity, last: Token | undefined): Quantity | undefined {
  const listed =
    last?.kind === 'number' && last.end === q.start && last.q.unit === 'order' && last.q.value === 1
  const counts = q.unit === 'order' && q.value > 10 && q.value % 10 === 1 && text.charAt(q.end - 2) === '一'
  if (!listed || !counts) return undefined
  return { ...q, value: q.value - 1, end: q.end - 2, unit: 'bare', unitText: '' }
}

/** `一 代买一单` at the beginning of a line, and `(1)` before a word. */
function isHeadNumber(text: string, { unit, value, start, end }: Quantity): boolean {
  if (unit !== 'bare' || value > 20) return false
  const before = text.charAt(start - 1)
  if (before === '(') return text.charAt(end) === ')' && /[\u4e00-\u9fff]/.test(text.charAt(end + 1))
  return (
    (before === '' || before === '\n') &&
    text.charAt(end) === ' ' &&
    strongLabelEnd(text, end + 1) !== undefined
  )
}

/** `一、` and `2.` number the parts of a report: at the beginning of a line, or one after the other. */
function isEnumerator(lexing: Lexing, q: Quantity): boolean {
  const { text, tokens } = lexing
  if (isHeadNumber(text, q)) return true
  if (
    q.unit !== 'bare' ||
    (q.value >= 100 && q.value !== lexing.enumerated + 1) ||
    !/[、.)]/.test(text.charAt(q.end))
  )
    return false
  const last = tokens.findLast((t) => t.kind !== 'sep' || t.strength > 0)
  const begins = !last || (last.kind === 'sep' && last.strength === 3)
  const follows =
    q.value === lexing.enumerated + 1 &&
    last?.kind !== 'label' &&
    last?.kind !== 'cue' &&
    last?.kind !== 'carrier'
  const opens = /[\s,;]/.test(text.charAt(q.start - 1)) && /[\u4e00-\u9fff]/.test(text.charAt(q.end + 1))
  if (!begins && !(follows && opens)) return false
  lexing.enumerated = q.value
  return true
}
