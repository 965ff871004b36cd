// Several months or quarters as one period: 1-6月, 三四月份, 前三季度, 二三季度.
import { atPlace } from './at-place.ts'
import { monthOf, partsOf } from './calendar.ts'
import { charAt } from './characters.ts'
import { type DateContext, type DateRead, period } from './date-read.ts'
import { numberAt } from './numerals.ts'

const year = '(?:(今年|去年|前年|20\\d\\d年?)的?)?'
const months = atPlace(
  new RegExp(
    `${year}(\\d{1,2}|[一二三四五六七八九十]{1,2}?)月?份?\\s?(?:[-~到至]|([、和,])|(?=[二三四五六七八九十]月))\\s?(\\d{1,2}|[一二三四五六七八九十]{1,2})月(?!\\d|[一二三四五六七八九十两])份?`,
    'y',
  ),
)
const quarters = atPlace(
  new RegExp(
    `${year}(?:前([两二三23])个?季度|第?([一二三1-3])(?:季度)?[、和到至-]?第?([二三四2-4])季度)`,
    'y',
  ),
)

const n = (words: string | undefined) =>
  words === undefined ? 0 : '两'.includes(words) ? 2 : (numberAt(words, 0)?.value ?? 0)

/** The months or quarters that begin at `i`, when there is more than one. */
export function monthSpan(text: string, i: number, context: DateContext): DateRead | undefined {
  return monthsFrom(text, i, context) ?? quartersFrom(text, i, context)
}

function monthsFrom(text: string, i: number, context: DateContext): DateRead | undefined {
  const match = months(text, i)
  if (!match || /[\d.月]/.test(charAt(text, i - 1))) return undefined
  const [all, named, first, comma, second] = match
  const [from, to] = [n(first), n(second)]
  if (from < 1 || to > 12 || from >= to || (comma !== undefined && to !== from + 1)) return undefined
  return spanOf(i, i + all.length, yearOf(named, to, context), from, to)
}

function quartersFrom(text: string, i: number, context: DateContext): DateRead | undefined {
  const match = quarters(text, i)
  if (!match) return undefined
  const [all, named, upTo, first, second] = match
  const [from, to] = upTo ? [1, n(upTo)] : [n(first), n(second)]
  if (from < 1 || to > 4 || from >= to) return undefined
  // quarters are told in their own year
  const y = yearOf(named, 1, context)
  return spanOf(i, i + all.length, y, 3 * from - 2, 3 * to)
}

const spanOf = (start: number, end: number, y: number, from: number, to: number): DateRead =>
  period(start, end, { from: monthOf(y, from).from, to: monthOf(y, to).to })

/** Without a year that which is past or goes on. */
function yearOf(named: string | undefined, last: number, { today, toward }: DateContext): number {
  const { year: now, month } = partsOf(today)
  if (named?.startsWith('20')) return Number(named.slice(0, 4))
  if (named) return now - (named === '去年' ? 1 : named === '前年' ? 2 : 0)
  return last <= month || toward === 'future' ? now : now - 1
}
