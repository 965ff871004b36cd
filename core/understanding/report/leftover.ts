// What of a report was not read, in the sender's words, so that the bot can ask about just that.
import { type Reading, wordsAt } from '../reading.ts'
import { isDigitAt } from '../scan/character-class.ts'
import { charAt, sliceOf } from '../scan/characters.ts'
import { otherServices, unaskedNouns } from '../words/leftover-words.ts'
import type { Group } from './group.ts'
import { pairOf } from './numbers.ts'
import type { DayReport } from './read.ts'
import { type NumberToken, type Token, tokenBefore } from './tokens.ts'
import { hasMeaning, totalsOf } from './totals.ts'

interface Looking {
  reading: Reading
  tokens: readonly Token[]
  /** Where the numbers begin that no field took. */
  unread: ReadonlySet<number>
  /** Index of the first label. */
  label: number
}

/** A question about more is no help. */
const mostAsked = 8

export function leftoverOf(reading: Reading, days: readonly DayReport[]): string[] {
  const out = days.flatMap((day) => {
    const { tokens } = day.segment
    const label = tokens.findIndex((t) => t.kind === 'label')
    const looking = { reading, tokens, unread: unreadOf(day), label }
    return tokens.flatMap((token, i) => leftAt(looking, token, i))
  })
  return [...new Set(out)].filter((w) => w.length > 0).slice(0, mostAsked)
}

/** Where the numbers begin that belong to no field. */
function unreadOf({ grouping: { groups: all, stray } }: DayReport): Set<number> {
  const groups = all.filter((g) => !g.respective)
  const fieldless = groups.filter((g) => isSideless(g) || isUncounted(g)).flatMap((g) => g.values)
  const loose = groups.filter((g) => !hasMeaning(g)).flatMap((g) => g.values.filter((v) => !v.apart))
  const values = [...totalsOf(groups, false).leftover, ...fieldless, ...loose]
  return new Set([...values.map((v) => v.q.start), ...stray.map((t) => t.start)])
}
const isSideless = (g: Group) => g.label.side === 'refund' && g.of === undefined
/** 代卖蓝莓77斤: neither orders nor an amount. */
const isUncounted = (g: Group) => {
  if (g.none || ['in', 'out', 'visitors', 'refund'].includes(g.label.side)) return false
  const { ordersValue, amountValue } = pairOf(g)
  return ordersValue === undefined && amountValue === undefined
}

function leftAt(looking: Looking, token: Token, i: number): string[] {
  const { reading } = looking
  if (token.kind === 'word') return isStrange(reading, token) ? [itemWords(looking, i, i)] : []
  if (token.kind !== 'number' || !isLeft(looking, token, i)) return []
  const last = lastOfItem(looking, i)
  return last > i && isListed(looking, last) ? [] : [itemWords(looking, i, last)]
}

function isLeft(looking: Looking, token: NumberToken, i: number): boolean {
  const { unit } = token.q
  const isUnread = looking.unread.has(token.start)
  if (!isUnread && (unit === 'money' || unit === 'bare' || unit === 'order')) return false
  const noun = nounAt(looking, i)
  if (unaskedNouns.test(noun) || isNoCount(looking, token)) return false
  const named = isNamed(looking, i)
  if (isUnread) return isWorthAsking(looking, i, unit, named)
  if (unit === 'other') return named && isTimes(looking, token, i)
  return ['goods', 'piece', 'person'].includes(unit) && named && otherServices.test(noun)
}

/** Before the first label a number is an aside, unless it is named as one is (流水560元，收件9). */
function isWorthAsking(
  { tokens, reading, label }: Looking,
  i: number,
  unit: string,
  named: boolean,
): boolean {
  if (named) return true
  if (label < 0 || label > i) return false
  return (
    ['bare', 'money', 'order'].includes(unit) ||
    ((unit === 'piece' || unit === 'parcel') && isEnded(reading, tokens[i + 1]))
  )
}

/** A number of a telephone, 666, the 一 of `一、`, and what a bracket explains. */
function isNoCount({ reading: { text } }: Looking, { q, start, end }: NumberToken): boolean {
  const digits = sliceOf(text, start, end)
  if (q.value >= 1_000_000 || /^(?:0\d.*|6{3,}|8{2,}6?)$/.test(digits)) return true
  if (/^[一二三四五六七八九十]$/.test(digits) && charAt(text, end) === '、') return true
  const near = sliceOf(text, Math.max(0, start - 60), start)
  return near.lastIndexOf('(') > near.lastIndexOf(')')
}

/** 修车5次; a 户 behind a label is a customer. */
function isTimes({ tokens }: Looking, { q }: NumberToken, i: number): boolean {
  const labelled = nounToken(tokens, i)?.kind === 'label'
  return (labelled ? /^[次回]$/ : /^[次回场户家]$/).test(q.unitText)
}

/** The numbers right behind `i` are of the same item (打印3张15元): it is told once, with its last. */
function lastOfItem({ tokens, unread }: Looking, i: number): number {
  let last = i
  for (let next = tokens[last + 1]; next?.kind === 'number'; next = tokens[last + 1]) {
    if (!unread.has(next.start)) break
    last++
  }
  return last
}
const isListed = ({ unread, tokens }: Looking, i: number) => unread.has(tokens[i]?.start ?? -1)

/** `修车5次` and nothing else in its part: words that go on behind the number are talk. */
function isNamed(looking: Looking, i: number): boolean {
  const { tokens, reading } = looking
  const token = tokens[i]
  if (!token || nounAt(looking, i).length < 2) return false
  const before = tokenBefore(tokens, nounIndex(tokens, i))
  return before?.kind !== 'cue' && isEnded(reading, tokens[i + 1])
}
const isEnded = ({ text }: Reading, after: Token | undefined) =>
  after?.kind !== 'word' || closing.test(sliceOf(text, after.start, after.end))
const closing = /^(?:谢|辛苦|老师|[了吧哈啊呢哦]$|[^\u4e00-\u9fffa-z0-9])/

/** The word or label that a number stands behind, a space between them at most. */
function nounIndex(tokens: readonly Token[], i: number): number {
  const before = tokenBefore(tokens, i)
  return before?.kind === 'sep' && before.strength <= 1 ? i - 2 : i - 1
}
const nounToken = (tokens: readonly Token[], i: number) => tokenBefore(tokens, nounIndex(tokens, i) + 1)

function nounAt({ tokens, reading }: Looking, i: number): string {
  const noun = nounToken(tokens, i)
  const isNoun = noun?.kind === 'word' || noun?.kind === 'label' || isMoneyWord(noun)
  if (!noun || !isNoun) return ''
  return /[\u4e00-\u9fff]*$/.exec(reading.text.slice(noun.start, noun.end))?.[0] ?? ''
}

/** 营业额560 of no side. */
const isMoneyWord = (t: Token | undefined) => t?.kind === 'cue' && t.cue === 'money'

/** From the word that the item begins with to its last number. */
function itemWords({ reading, tokens, unread }: Looking, from: number, to: number): string {
  let first = from
  for (let k = from - 1; k >= 0 && from - k <= 4; k--) {
    const t = tokens[k]
    if (!t) break
    if (
      t.kind === 'word' ||
      isMoneyWord(t) ||
      t.kind === 'carrier' ||
      t.kind === 'part' ||
      isUnreadNumber(t, unread)
    )
      first = k
    else if (t.kind === 'label') {
      first = isOpen(tokens, k, unread) ? k : first
      break
    } else if (t.kind !== 'sep' || t.strength > 0 || tokens[k + 1]?.kind !== 'number') break
  }
  const end = tokens[to]?.end ?? 0
  const start = Math.max(tokens[first]?.start ?? 0, end - 24)
  return wordsAt(reading, start, end)
}
const isUnreadNumber = (t: Token, unread: ReadonlySet<number>) =>
  t.kind === 'number' && (unread.has(t.start) || t.q.unit === 'goods' || t.q.unit === 'other')
/** A label that got none of the numbers behind it is named with them. */
function isOpen(tokens: readonly Token[], label: number, unread: ReadonlySet<number>): boolean {
  const next = tokens.slice(label + 1, label + 3).find((t) => t.kind === 'number')
  return next !== undefined && isUnreadNumber(next, unread)
}

function hasDigit(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (isDigitAt(word, i)) return true
  return false
}

const mixed = /[a-z0-9][#@&][a-z0-9]|\d[a-z]+|(?<![a-z])[a-uw-z]\d/
/** `7#A#1#2`: digits among signs that no report has. `大米*2` tells of an item. */
function isStrange({ text }: Reading, { start, end }: Token): boolean {
  const word = sliceOf(text, start, end)
  return hasDigit(word) && mixed.test(word) && !/[\u4e00-\u9fff][x*×]\s?\d+$/.test(word)
}
