// A report of sales as tokens: days, channels, quantities, prices for one, cues and the words between them.
import type { DateContext, DateRead } from '../scan/date-read.ts'
import { looseDateAt } from '../scan/dates.ts'
import { phonesIn } from '../scan/phones.ts'
import { phraseTable } from '../scan/phrase-table.ts'
import { type Quantity, quantityAt } from '../scan/quantities.ts'
import { platforms, ways } from '../words/channels.ts'
import {
  aboutWords,
  amountWords,
  buyVerbs,
  channelWords,
  dateWords,
  earnWords,
  formLabels,
  orderVerbs,
  orderWords,
  priceWords,
  productWords,
  quantityWords,
  sellVerbs,
  slipPattern,
  slipWords,
  totalWords,
} from '../words/sales-words.ts'
import { saleDayAt } from './days.ts'
import { type PriceRead, priceAt } from './prices.ts'
import type { Aside } from './scope.ts'

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

const channelAt = phraseTable<{ name: string; platform: boolean }>([
  ...platforms.map(([name, words]) => [{ name, platform: true }, words] as const),
  ...ways.map((name) => [{ name, platform: false }, [name]] as const),
])
type CueMeaning = { cue: SalesCue; orderly?: boolean; soft?: boolean }
const cueAt = phraseTable<CueMeaning>([
  [{ cue: 'sell' }, sellVerbs],
  [{ cue: 'buy' }, buyVerbs],
  [{ cue: 'sell', orderly: true }, orderVerbs],
  [{ cue: 'amount' }, amountWords],
  [{ cue: 'amount', soft: true }, earnWords],
  [{ cue: 'orders' }, orderWords],
  [{ cue: 'quantity' }, quantityWords],
  [{ cue: 'product' }, productWords],
  [{ cue: 'channel' }, channelWords],
  [{ cue: 'date' }, dateWords],
  [{ cue: 'total' }, totalWords],
  [{ cue: 'about' }, aboutWords],
  [{ cue: 'price' }, priceWords],
  [{ cue: 'slip' }, slipWords],
])
const labelAt = phraseTable<keyof typeof formLabels>(
  Object.entries(formLabels).map(([key, words]) => [key as keyof typeof formLabels, words]),
)

const strong = new Set('。!\n?')
const middling = new Set(',;|…')
const strengthOf = (c: string) => (strong.has(c) ? 3 : middling.has(c) ? 2 : /\s/.test(c) ? 0 : 1)
const isWordChar = (c: string) => /[\u4e00-\u9fffa-z0-9]/.test(c)

interface Lexing {
  text: string
  dates: DateContext
  products: readonly string[]
  tokens: SalesToken[]
}

export function lexSales(
  text: string,
  dates: DateContext,
  asides: readonly Aside[],
  products: readonly string[] = [],
): SalesToken[] {
  const l: Lexing = { text, dates, products, tokens: [] }
  const phones = new Map(phonesIn(text).map((p) => [p.start, p.end]))
  const hidden = new Map(asides.map((a) => [a.start, a]))
  for (let i = 0; i < text.length; ) {
    const aside = hidden.get(i)
    if (aside) {
      if (aside.keepsDay) keepDay(l, aside)
      l.tokens.push({ kind: 'sep', strength: 2, start: i, end: aside.end })
      i = aside.end
      continue
    }
    const phone = phones.get(i)
    const token = phone ? sep(2, i, phone) : (lineHead(l, i) ?? tokenAt(l, i))
    const last = l.tokens.at(-1)
    if (token) l.tokens.push(token)
    else if (last?.kind === 'word' && last.end === i) last.end = i + 1
    else l.tokens.push({ kind: 'word', start: i, end: i + 1 })
    i = token?.end ?? i + 1
  }
  return l.tokens
}

const sep = (strength: number, start: number, end: number): TokenOf<'sep'> => ({
  kind: 'sep',
  strength,
  start,
  end,
})

/** 昨天没直播: the day, without what was not done. */
function keepDay({ text, dates, tokens }: Lexing, { start, end }: Aside): void {
  for (let i = start; i < end; i++) {
    const date = saleDayAt(text, i, dates)
    if (!date || date.end > end) continue
    tokens.push({ kind: 'date', date, start: i, end: date.end })
    return
  }
}

const numbering = /\d{1,2}[.、)](?!\d)\s?/y
/** 1.抖音 230单 2.快手 88单, all on one line. */
const listNumber = /\d{1,2}[.)](?=[\u4e00-\u9fff])/y
const clock = /\d{1,2}:\d{2}(?::\d{2})?(?!\d)/y
const labelGap = /\s*[:=]\s*|\s+|(?=[\d¥])/y
const match = (pattern: RegExp, text: string, i: number) => {
  pattern.lastIndex = i
  return pattern.exec(text)?.[0]
}

/** What only the beginning of a line or of a part of it can be: its number, the name of a field, a time. */
function lineHead({ text, tokens }: Lexing, i: number): SalesToken | undefined {
  const last = tokens.at(-1)
  if (last && last.kind !== 'sep') return undefined
  if (!last || last.strength === 3) {
    const number = match(numbering, text, i)
    if (number) return sep(3, i, i + number.length)
  }
  const listed = match(listNumber, text, i)
  if (listed) return sep(3, i, i + listed.length)
  const time = match(clock, text, i)
  if (time) return sep(0, i, i + time.length)
  const label = labelAt(text, i)
  const gap = label && match(labelGap, text, label.end)
  if (!label || gap === undefined) return undefined
  if (label.value === 'other') return sep(2, i, endOfValue(text, label.end + gap.length))
  return { kind: 'cue', cue: label.value, start: i, end: label.end }
}

function endOfValue(text: string, i: number): number {
  let end = i
  while (end < text.length && !'\n;|, '.includes(text.charAt(end))) end++
  return end
}

/** 直播班 and 直播课 are taught, and 带货数据 is a heading. */
function channelFrom(text: string, i: number) {
  const hit = channelAt(text, i)
  const behind = hit && text.slice(hit.end, hit.end + 2)
  if (!hit || behind === undefined || /^(?:班|课|培训|电商|老师|学|费)/.test(behind)) return undefined
  return !hit.value.platform && /^(?:数据|情况|业绩)/.test(behind) ? undefined : hit
}

function tokenAt(l: Lexing, i: number): SalesToken | undefined {
  const { text, dates, products } = l
  const c = text.charAt(i)
  const q0 = c === '¥' ? quantityAt(text, i) : undefined
  if (q0) return { kind: 'number', q: q0, start: i, end: q0.end }
  if (!isWordChar(c) || isTimes(l, i)) return separator(l, i)
  if (products.some((p) => p.length >= 2 && text.startsWith(p, i))) return undefined
  const date = saleDayAt(text, i, dates) ?? looseDay(l, i)
  if (date && !isOther(text, date)) return { kind: 'date', date, start: i, end: date.end }
  const channel = channelFrom(text, i)
  const cue = cueAt(text, i)
  if (channel && (!cue || channel.end >= cue.end))
    return { kind: 'channel', ...channel.value, start: i, end: channelEnd(text, channel) }
  if (cue && fits(text, cue.value.cue, i, cue.end))
    return { kind: 'cue', ...cue.value, start: i, end: cue.end }
  const slip = match(slipPattern, text, i)
  if (slip) return { kind: 'cue', cue: 'slip', start: i, end: i + slip.length }
  const id = match(serial, text, i)
  if (id) return sep(2, i, i + id.length)
  const price = priceAt(text, i)
  if (price) return { kind: 'price', ...price }
  const aside = match(packing, text, i) ?? buyer(l, i)
  if (aside) return sep(0, i, i + aside.length)
  return firstOrder(text, i) ?? onlyOne(l, i) ?? number(l, i)
}

const first = /(?:第一|头一|首)单(?!\s?\d|[的是卖一-十])/y
/** 卖出第一单啦: that is one. */
function firstOrder(text: string, i: number): TokenOf<'number'> | undefined {
  const words = match(first, text, i)
  if (!words) return undefined
  return one(i, i + words.length, '单')
}
const one = (start: number, end: number, unitText: string): TokenOf<'number'> => {
  const unit = unitText === '单' ? 'order' : unitText === '件' ? 'piece' : 'goods'
  return { kind: 'number', q: { value: 1, start, end, approximate: false, unit, unitText }, start, end }
}

const measure = /[头只条匹峰幅双桶箱件套单](?=[\u4e00-\u9fff])(?![有是能卖剩装子天要够])/y
/** 卖了头牛: a measure word without its 一. */
function onlyOne({ text, tokens }: Lexing, i: number): TokenOf<'number'> | undefined {
  const last = tokens.at(-1)
  const sold = last?.kind === 'cue' && last.end === i && /[了掉]$/.test(text.slice(last.start, i))
  const unit = sold && match(measure, text, i)
  if (!unit) return undefined
  return one(i, i + 1, unit)
}

/** 每箱12瓶 and 五斤装的 tell of the packing. */
const packing =
  /[一两](?:三轮车|拖拉机|皮卡|卡车|大车|小车)|[桶袋瓶盒箱罐]装\d{1,4}(?:公斤|[斤克个只枚g]|kg|ml)|(?:\d{1,4}|[一二两三四五六七八九十半]{1,2})(?:公斤|[斤克个只枚粒两瓶包袋g]|kg|ml)装的?|每(?:公斤|[斤袋箱个只单瓶盒件包条份桶头张根双套板筐罐捆])(?:\d{1,4}[个斤袋瓶盒件包条只枚片支克g])?/y
/** The number of a telephone or of an account. */
const serial = /(?:0\d{2,3}-?\d{7,8}|\d{9,})(?!\d)/y
const toBuyer =
  /给了?[\u4e00-\u9fff]{0,4}?(?:收购商|商贩|贩子|批发商|经销商|店|超市|老板|客户|厂|公司|学校|食堂|单位|旅行社|酒店|宾馆|民宿|医院|幼儿园|邻居|朋友|亲戚|同事|客人|村民|老乡|学员|同学|人家)/y
/** 卖给菜贩子: who bought is no product. */
function buyer({ text, tokens }: Lexing, i: number): string | undefined {
  const last = tokens.at(-1)
  const sold = last?.kind === 'cue' ? last.cue === 'sell' : last?.kind === 'channel' && last.name === '批发'
  return sold && last?.end === i ? match(toBuyer, text, i) : undefined
}

/** 批发出去蜂蜜2吨 */
const soldBehind = /出去?了?|掉了?/y
/** 微店上个月: the 上 is the month's. 展销会上石雕: it is the channel's. */
function channelEnd(text: string, { end, value }: { end: number; value: { platform: boolean } }): number {
  const above = text.charAt(end - 1) === '上'
  if (above && /^(?:个月|周|月|礼拜|星期|半年|季|午|旬|个)/.test(text.slice(end, end + 2))) return end - 1
  if (value.platform) return end
  const sold = match(soldBehind, text, end)
  if (sold) return end + sold.length
  return /^[上里](?![个周月礼星半季午衣脊])/.test(text.slice(end, end + 2)) ? end + 1 : end
}

/** 12箱×38 and `x38` multiply; any other sign parts. */
function separator({ text }: Lexing, i: number): TokenOf<'sep'> {
  const c = text.charAt(i)
  return { ...sep(strengthOf(c), i, i + 1), ...('×*✖x'.includes(c) && { times: true }) }
}

/** 35袋x18元, 6瓶x ¥30 */
const isTimes = ({ text, tokens }: Lexing, i: number) =>
  text.charAt(i) === 'x' && tokens.at(-1)?.kind === 'number' && /^\s?[\d¥]/.test(text.slice(i + 1, i + 3))

const made = /囤|存|收|种|做|晒|攒|腌|酿|剩/
/** 今天补报 tells when it is written; 去年囤的 how old the goods are. */
const isOther = (text: string, { start, end }: DateRead) =>
  /^(?:才|来|再)?(?:补报|补一|补上|补个|才报|才想起|报)/.test(text.slice(end, end + 4))
    ? /[,。:;\s的]|$/.test(text.charAt(start - 1)) && start > 0
    : /^[去今前]年$/.test(text.slice(start, end)) && made.test(text.charAt(end))

function number(l: Lexing, i: number): SalesToken | undefined {
  const { text } = l
  const q = quantityAt(text, i)
  if (q && (isOrdinal(text, q) || isBout(text, q))) return sep(0, i, q.end)
  const behindCue = l.tokens.at(-1)?.kind === 'cue' && l.tokens.at(-1)?.end === i
  if (!q || !(isNumber(text, q) || (behindCue && /\d/.test(text.charAt(i))))) return undefined
  const whole = withHalf(text, slangOrders(text, q))
  return { kind: 'number', q: whole, start: i, end: whole.end }
}
/** 两斤半 */
const withHalf = (text: string, q: Quantity): Quantity =>
  q.unit === 'goods' && text.charAt(q.end) === '半' && !/[价天年月]/.test(text.charAt(q.end + 1))
    ? { ...q, value: q.value + 0.5, end: q.end + 1 }
    : q
/** 8单子, 三十来单子. */
const slangOrders = (text: string, q: Quantity): Quantity =>
  q.unit === 'order' && text.charAt(q.end) === '子' ? { ...q, end: q.end + 1 } : q

/** 共 and 约 count only before a number; 快 and 出 are parts of many words. */
function fits(text: string, cue: SalesCue, start: number, end: number): boolean {
  if (cue === 'sell' && (/^家(?!里|的)/.test(text.slice(end, end + 2)) || text.startsWith('手工', end - 1)))
    return false
  if (cue === 'product' || cue === 'channel' || cue === 'date')
    return /^(?:\s*[:=是]|\s)|^$/.test(text.slice(end, end + 3)) || labelled(text, start)
  if (end - start > 1 || (cue !== 'about' && cue !== 'total')) return true
  return quantityAt(text, end) !== undefined || /[是:卖]/.test(text.charAt(end))
}
/** 渠道微信群: glued to its label, where a part begins. */
const labelled = (text: string, start: number) => start === 0 || !isWordChar(text.charAt(start - 1))

function looseDay({ text, dates, tokens }: Lexing, i: number): DateRead | undefined {
  if (!/\d/.test(text.charAt(i))) return undefined
  const read = looseDateAt(text, i, dates)
  if (!read) return undefined
  if (/^(?:那天|这天|当天|那场|号|日)/.test(text.slice(read.end, read.end + 2))) return read
  const before = tokens.at(-1)
  const begins = !before || before.kind === 'sep' || (before.kind === 'cue' && before.cue === 'date')
  const unit = quantityAt(text, i)
  return begins && unit?.unit === 'bare' && unit.end <= read.end ? read : undefined
}

/** 第100单, 前三单, 记一笔 */
const isOrdinal = (text: string, { start, unit }: Quantity) =>
  /[第记]/.test(text.charAt(start - 1)) ||
  (unit === 'order' && /(?<![目之以])[前头]$/.test(text.slice(Math.max(0, start - 2), start)))

/** 冲一把 */
const isBout = (text: string, { start, value, unitText }: Quantity) =>
  unitText === '把' && value === 1 && /[冲拼搏赌试玩干来帮加捞赚狠]/.test(text.charAt(start - 1))

/** 一下, 一直: a lone Chinese digit without a unit is a word. */
function isNumber(text: string, q: Quantity): boolean {
  if (q.unit !== 'bare' || /[\d¥]/.test(text.charAt(q.start)))
    return !/[a-z#@]/.test(text.charAt(q.start - 1)) || text.charAt(q.start - 1) === 'x'
  if (q.end - q.start === 1) return /[俩仨]/.test(text.charAt(q.start))
  return q.value >= 10 || q.approximate
}
