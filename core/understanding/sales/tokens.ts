// A report of sales as tokens: days, channels, quantities, cues and the words between them.
import type { DateContext, DateRead } from '../scan/date-read.ts'
import { dateAt, looseDateAt } from '../scan/dates.ts'
import { phonesIn } from '../scan/phones.ts'
import { phraseTable } from '../scan/phrase-table.ts'
import { type Quantity, quantityAt } from '../scan/quantities.ts'
import { platforms, ways } from '../words/channels.ts'
import {
  aboutWords,
  amountWords,
  channelWords,
  dateWords,
  orderWords,
  productWords,
  quantityWords,
  sellVerbs,
  totalWords,
} from '../words/sales-words.ts'

export type SalesCue =
  | 'sell'
  | 'amount'
  | 'orders'
  | 'quantity'
  | 'product'
  | 'channel'
  | 'date'
  | 'total'
  | 'about'
  | 'each'
  | 'slip'
type Meaning =
  | { kind: 'date'; date: DateRead }
  | { kind: 'channel'; name: string; platform: boolean }
  | { kind: 'number'; q: Quantity }
  | { kind: 'cue'; cue: SalesCue }
  | { kind: 'sep'; strength: number }
  | { kind: 'word' }
export type SalesToken = Meaning & { start: number; end: number }

const channelAt = phraseTable<{ name: string; platform: boolean }>([
  ...platforms.map(([name, words]) => [{ name, platform: true }, words] as const),
  ...ways.map((name) => [{ name, platform: false }, [name]] as const),
])
const cueAt = phraseTable<SalesCue>([
  ['sell', sellVerbs],
  ['amount', amountWords],
  ['orders', orderWords],
  ['quantity', quantityWords],
  ['product', productWords],
  ['channel', channelWords],
  ['date', dateWords],
  ['total', totalWords],
  ['about', aboutWords],
  [
    'each',
    [
      '每斤',
      '每袋',
      '每箱',
      '每个',
      '每只',
      '每单',
      '每瓶',
      '每盒',
      '每件',
      '每包',
      '每公斤',
      '每条',
      '单价',
      '均价',
      '平均',
      '每份',
      '每桶',
      '每头',
      '每张',
      '每根',
      '每双',
      '每套',
    ],
  ],
  ['slip', ['不对', '说错了', '哦不对', '打错了', '写错了', '看错了', '算错了', '哦不', '记错了', '错了']],
])
const strengths: Record<string, number> = {
  ' ': 0,
  '\t': 0,
  '、': 1,
  '/': 1,
  ':': 1,
  '-': 1,
  ',': 2,
  ';': 2,
  '|': 2,
  '。': 3,
  '!': 3,
  '\n': 3,
  '?': 3,
  '…': 2,
  '(': 1,
  ')': 1,
  '【': 1,
  '】': 1,
  '+': 1,
  '~': 1,
  '=': 1,
  '×': 1,
  '*': 1,
}

export function lexSales(text: string, dates: DateContext, products: readonly string[] = []): SalesToken[] {
  const tokens: SalesToken[] = []
  const phones = new Map(phonesIn(text).map((p) => [p.start, p.end]))
  for (let i = 0; i < text.length; ) {
    const phone = phones.get(i)
    const token = phone
      ? ({ kind: 'sep', strength: 2, start: i, end: phone } as const)
      : tokenAt(text, i, dates, tokens, products)
    const last = tokens.at(-1)
    if (token) tokens.push(token)
    else if (last?.kind === 'word' && last.end === i) last.end = i + 1
    else tokens.push({ kind: 'word', start: i, end: i + 1 })
    i = token?.end ?? i + 1
  }
  return tokens
}

function tokenAt(
  text: string,
  i: number,
  dates: DateContext,
  tokens: readonly SalesToken[],
  products: readonly string[],
): SalesToken | undefined {
  const strength = strengths[text.charAt(i)]
  if (strength !== undefined) return { kind: 'sep', strength, start: i, end: i + 1 }
  const known = products.find((p) => p.length >= 2 && text.startsWith(p, i))
  if (known) return undefined
  const date = dateAt(text, i, dates) ?? looseDay(text, i, dates, tokens)
  if (date) return { kind: 'date', date, start: i, end: date.end }
  const channel = channelAt(text, i)
  const cue = cueAt(text, i)
  // 直播班 and 直播课 are taught, not sold
  const taught =
    channel !== undefined && /^(?:班|课|培训|电商|老师|学)/.test(text.slice(channel.end, channel.end + 2))
  if (channel && !taught && (!cue || channel.end >= cue.end))
    return { kind: 'channel', ...channel.value, start: i, end: channel.end }
  if (cue && fits(text, cue.value, i, cue.end)) return { kind: 'cue', cue: cue.value, start: i, end: cue.end }
  const q = quantityAt(text, i)
  if (!q || !isNumber(text, q)) return undefined
  return { kind: 'number', q, start: i, end: q.end }
}

/** 共 and 约 count only before a number; 快 and 出 are parts of many words. */
function fits(text: string, cue: SalesCue, start: number, end: number): boolean {
  if (end - start > 1 || (cue !== 'about' && cue !== 'total')) return true
  return quantityAt(text, end) !== undefined || /[是:]/.test(text.charAt(end))
}

function looseDay(
  text: string,
  i: number,
  dates: DateContext,
  tokens: readonly SalesToken[],
): DateRead | undefined {
  if (!/\d/.test(text.charAt(i))) return undefined
  const read = looseDateAt(text, i, dates)
  const before = tokens.findLast((t) => t.kind !== 'sep' || t.strength > 0)
  const begins =
    !before ||
    (before.kind === 'sep' && before.strength === 3) ||
    (before.kind === 'cue' && before.cue === 'date') ||
    before.kind === 'sep'
  const unit = quantityAt(text, i)
  return begins && unit?.unit === 'bare' && unit.end <= (read?.end ?? 0) ? read : undefined
}

/** 一下, 一直: a lone Chinese digit without a unit is a word. */
function isNumber(text: string, q: Quantity): boolean {
  if (text.charAt(q.start - 1) === '第') return false
  if (q.unit !== 'bare' || /[\d¥]/.test(text.charAt(q.start)))
    return !/[a-z#@]/.test(text.charAt(q.start - 1))
  if (q.end - q.start === 1) return /[俩仨]/.test(text.charAt(q.start))
  return q.value >= 10 || q.approximate
}
