// A report of sales as tokens: days, channels, quantities, prices for one, cues and the words between them.

import { standsBefore, wordsAtPlace } from '../scan/at-place.ts'
import { characterClass, isDigitAt, isSpaceAt } from '../scan/character-class.ts'
import type { DateContext, DateRead } from '../scan/date-read.ts'
import { looseDateAt } from '../scan/dates.ts'
import { phonesIn } from '../scan/phones.ts'
import { phraseTable } from '../scan/phrase-table.ts'
import { quantityAt } from '../scan/quantities.ts'
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
import { channelEnd, channelFrom } from './lex-channels.ts'
import { firstOrder, numberToken, onlyOne } from './lex-numbers.ts'
import {
  channelOf,
  cueOf,
  dateOf,
  type Lexing,
  numberOf,
  priceOf,
  type SalesCue,
  type SalesToken,
  sep,
  type TokenOf,
  wordOf,
} from './lexing.ts'
import { passedOver, serial } from './passed-over.ts'
import { pieceAt } from './pieces.ts'
import { priceAt } from './prices.ts'
import type { Aside } from './scope.ts'

interface CueMeaning {
  cue: SalesCue
  orderly?: true
  soft?: true
}
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

const isStrong = characterClass('。!\n?')
const isMiddling = characterClass(',;…')
const strengthOf = (text: string, i: number) =>
  isStrong(text, i) ? 3 : isMiddling(text, i) ? 2 : isSpaceAt(text, i) ? 0 : 1
const isOfWord = characterClass(/[\u4e00-\u9fffa-z0-9]/)
const slipAt = wordsAtPlace(slipPattern)

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
      l.tokens.push(sep(2, i, aside.end))
      i = aside.end
      continue
    }
    const phone = phones.get(i)
    const token = phone ? sep(2, i, phone) : (lineHead(l, i) ?? tokenAt(l, i))
    const last = l.tokens.at(-1)
    if (token) l.tokens.push(token)
    else if (last?.kind === 'word' && last.end === i) last.end = i + 1
    else l.tokens.push(wordOf(i, i + 1))
    i = token?.end ?? i + 1
  }
  return l.tokens
}

/** 昨天没直播: the day, without what was not done. */
function keepDay({ text, dates, tokens }: Lexing, { start, end }: Aside): void {
  for (let i = start; i < end; i++) {
    const date = saleDayAt(text, i, dates)
    if (!date || date.end > end) continue
    tokens.push(dateOf(date, i))
    return
  }
}

const numbering = wordsAtPlace(/\d{1,2}[.、)](?!\d)\s?/y)
/** 1.抖音 230单 2.快手 88单, all on one line. */
const listNumber = wordsAtPlace(/\d{1,2}[.)](?=[\u4e00-\u9fff])/y)
const clock = wordsAtPlace(/\d{1,2}:\d{2}(?::\d{2})?(?!\d)/y)
const labelGap = wordsAtPlace(/\s*[:=]\s*|\s+|(?=[\d¥])/y)
/** What only the beginning of a line or of a part of it can be: its number, the name of a field, a time. */
function lineHead({ text, tokens }: Lexing, i: number): SalesToken | undefined {
  const last = tokens.at(-1)
  if (last && last.kind !== 'sep') return undefined
  if (!last || last.strength === 3) {
    const number = numbering(text, i)
    if (number) return sep(3, i, i + number.length)
  }
  const listed = listNumber(text, i)
  if (listed) return sep(3, i, i + listed.length)
  const time = clock(text, i)
  if (time) return sep(0, i, i + time.length)
  const label = labelAt(text, i)
  const gap = label && labelGap(text, label.end)
  if (!label || gap === undefined) return undefined
  if (label.value === 'other') return otherField(text, i, label.end + gap.length)
  return cueOf(label.value, i, label.end)
}

/** What is of no sale; but 店铺：拼多多 is where. */
function otherField(text: string, start: number, from: number): SalesToken {
  const end = endOfValue(text, from)
  const shop = channelFrom(text, from)
  return shop?.value.platform ? channelOf(shop.value, from, end) : sep(2, start, end)
}

function endOfValue(text: string, i: number): number {
  let end = i
  while (end < text.length && !'\n;|, '.includes(text.charAt(end))) end++
  return end
}

function tokenAt(l: Lexing, i: number): SalesToken | undefined {
  const { text, dates, products } = l
  const signed = text.charAt(i) === '¥' ? quantityAt(text, i) : undefined
  if (signed) return numberOf(signed, i)
  if (!isOfWord(text, i) || isTimes(l, i)) return separator(l, i)
  if (products.some((p) => p.length >= 2 && text.startsWith(p, i))) return undefined
  const date = saleDayAt(text, i, dates) ?? looseDay(l, i)
  if (date && !isOther(text, date)) return dateOf(date, i)
  const channel = channelFrom(text, i)
  const cue = cueAt(text, i)
  if (channel && (!cue || channel.end >= cue.end))
    return channelOf(channel.value, i, channelEnd(text, channel))
  if (cue && fits(text, cue.value.cue, i, cue.end)) return cueToken(cue.value, i, cue.end)
  const slip = slipAt(text, i)
  if (slip) return cueOf('slip', i, i + slip.length)
  const id = serial(text, i)
  if (id) return sep(2, i, i + id.length)
  const price = priceAt(text, i) ?? pieceAt(l, i)
  if (price) return priceOf(price)
  const aside = passedOver(l, i)
  if (aside) return sep(0, i, i + aside.length)
  return firstOrder(text, i) ?? onlyOne(l, i) ?? numberToken(l, i)
}

function cueToken({ cue, orderly, soft }: CueMeaning, start: number, end: number): TokenOf<'cue'> {
  const token = cueOf(cue, start, end)
  token.orderly = orderly === true
  token.soft = soft === true
  return token
}

/** 12箱×38 and `x38` multiply; any other sign parts. */
function separator({ text }: Lexing, i: number): TokenOf<'sep'> {
  const token = sep(strengthOf(text, i), i, i + 1)
  token.times = '×*✖x'.includes(text.charAt(i))
  return token
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

/** 共 and 约 count only before a number; 快 and 出 are parts of many words. */
function fits(text: string, cue: SalesCue, start: number, end: number): boolean {
  if (cue === 'sell') return isSelling(text, start, end)
  // 拉去的六十块全卖光
  if (cue === 'buy' && text.startsWith('去的', end - 1)) return false
  // 想不到出了6单
  if (cue === 'about' && text.startsWith('不到', start) && /[想料]/.test(text.charAt(start - 1))) return false
  // 小两千块
  if (cue === 'about' && text.charAt(start) === '小' && !nearly(text, end)) return false
  // 才对清楚
  if (cue === 'slip' && text.startsWith('才对', start) && /[\u4e00-\u9fff]/.test(text.charAt(end)))
    return false
  if (cue === 'product' || cue === 'channel' || cue === 'date')
    return /^(?:\s*[:=是]|\s)|^$/.test(text.slice(end, end + 3)) || labelled(text, start)
  // 王总5箱
  if (cue === 'total' && text.startsWith('总', start) && end - start === 1 && isOfName(text, start - 1))
    return false
  if (end - start > 1 || (cue !== 'about' && cue !== 'total')) return true
  return quantityAt(text, end) !== undefined || /[是:卖]/.test(text.charAt(end))
}
const isSelling = (text: string, start: number, end: number) =>
  !/^家(?!里|的)/.test(text.slice(end, end + 2)) &&
  !text.startsWith('手工', end - 1) &&
  !isRefused(text, start)
/** 可以不卖, 先别卖, 舍不得卖 */
const isRefused = standsBefore(
  /(?:(?<![忍憋]|不得)不(?:想|愿意?|打算|准备|急着?|敢|肯|舍得|会|再)?|[别甭莫](?:急着|着急|先|忙着)?|舍不得|顾不上)$/,
  6,
)
const nearly = wordsAtPlace(/[一二两三四五六七八九]?[十百千万]/y)
const isOfName = characterClass(/(?![单袋斤个只箱盒瓶件条块元包桶碗张])[\u4e00-\u9fff]/)
/** 渠道微信群: glued to its label, where a part begins. */
const labelled = (text: string, start: number) => start === 0 || !isOfWord(text, start - 1)

/** 从6.1到6.7, 端午6.5到6.7: what leads to days, and to no price. */
const endsAsTime = standsBefore(/(?:[从自节周]|期间|假期|放假|端午|中秋|清明|重阳|元宵)$/, 2)

function looseDay({ text, dates, tokens }: Lexing, i: number): DateRead | undefined {
  if (!isDigitAt(text, i)) return undefined
  const read = looseDateAt(text, i, dates)
  if (!read) return undefined
  if (/^(?:那天|这天|当天|那场|号|日)/.test(text.slice(read.end, read.end + 2))) return read
  const before = tokens.at(-1)
  const begins =
    !before ||
    before.kind === 'sep' ||
    (before.kind === 'cue' && before.cue === 'date') ||
    (read.kind === 'range' && (before.kind === 'date' || endsAsTime(text, i)))
  const unit = quantityAt(text, i)
  return begins && unit?.unit === 'bare' && unit.end <= read.end ? read : undefined
}
