// The day or the period that a question is about: 昨天, 8号9号, 月初到今天, 6月以来.
import type { AskFields } from '../intents.ts'
import type { Reading } from '../reading.ts'
import { saleDayAt } from '../sales/days.ts'
import { atPlace, standsAt } from '../scan/at-place.ts'
import { dayOf, monthOf, partsOf } from '../scan/calendar.ts'
import type { Range } from '../scan/clauses.ts'
import { type DateContext, type DateRead, day, periodOf } from '../scan/date-read.ts'
import { dateAt, looseDateAt } from '../scan/dates.ts'
import { nearestDayOfMonth } from '../scan/months.ts'
import { numberAt } from '../scan/numerals.ts'
import { ownPeriodAt, rangeOf } from './periods.ts'

/** The day or period at a place of a question, with how far it goes on. */
export function whenAt(text: string, i: number, context: DateContext): DateRead | undefined {
  const read = ownPeriodAt(text, i, context) ?? saleDayAt(text, i, context)
  if (read) return untilFrom(text, read, context) ?? read
  const begun = beginningAt(text, i, context)
  return begun && untilFrom(text, begun, context)
}

const beginning = atPlace(/(?:(?:上个?|这个?|本|当)?月|[今去]?年)初|开年/y)

/** 月初, 上个月初, 年初: a day only where something goes on from there. */
function beginningAt(text: string, i: number, { today }: DateContext): DateRead | undefined {
  const match = beginning(text, i)
  if (!match) return undefined
  const { year, month } = partsOf(today)
  const [words] = match
  const first = words.includes('月')
    ? monthOf(year, month - (words.startsWith('上') ? 1 : 0))
    : monthOf(year - (words.startsWith('去') ? 1 : 0), 1)
  return day(i, i + words.length, first.from)
}

const joint = '\\s?(?:以来)?(?:起|开始|算起)?[,\\s]?'
const upTo = '(?:一直)?(?:截止|截至)?(?:到|至|-|~)(?:了)?\\s?'
const now = '(?:现在|目前|如今|此刻|眼下|当下|为止|今(?![天日晚早年后明儿个]))'
/** 到现在, 至今, 以来; or 到 before another day. */
const until = atPlace(new RegExp(`${joint}(?:${upTo}(${now}(?:为止)?)?|截[止至])|\\s?(以来)`, 'y'))

/** From its first day up to today or to the day named behind it. */
function untilFrom(text: string, first: DateRead, context: DateContext): DateRead | undefined {
  const match = first.kind === 'list' || first.kind === 'range' ? undefined : until(text, first.end)
  const from = periodOf(first)?.from
  if (!match || from === undefined || from > context.today) return undefined
  const end = first.end + match[0].length
  if ((match[1] || match[2]) && from < context.today) return rangeOf(first.start, end, from, context.today)
  const next = dateAt(text, end, context) ?? bareDayAt(text, end, first)
  const to = next && periodOf(next)?.to
  return to === undefined || to <= from ? undefined : rangeOf(first.start, next?.end ?? end, from, to)
}

const goesOn = standsAt(/^(?:$|[\s,。!?、的各全谁哪还所都排汇统数报这])/, 1)

/** 三月二十三到二十九: behind a day of a month a bare number is a day, unless it counts something. */
function bareDayAt(text: string, i: number, { start, end, days }: DateRead): DateRead | undefined {
  const [from] = days
  if (from === undefined || !text.slice(start, end).includes('月')) return undefined
  const read = numberAt(text, i)
  if (!read || !Number.isInteger(read.value) || !goesOn(text, read.end)) return undefined
  const n = nearestDayOfMonth(read.value, { today: from, toward: 'future' })
  return n === undefined ? undefined : day(i, read.end, n)
}

export function firstDate({ text, past }: Reading, { start, end }: Range): DateRead | undefined {
  for (let i = start; i < end; i++) {
    const read =
      whenAt(text, i, past) ?? (/[\d.]/.test(text.charAt(i - 1)) ? undefined : looseDateAt(text, i, past))
    if (read) return withNext(read, text, past)
  }
  return undefined
}

/** 8号9号, 昨天前天: two days that follow each other are a period. */
function withNext(first: DateRead, text: string, context: DateContext): DateRead {
  const gap = /[、和,]/.test(text.charAt(first.end)) ? 1 : 0
  const next = first.kind === 'day' ? dateAt(text, first.end + gap, context) : undefined
  const [one, other] = [first.days[0], next?.days[0]]
  if (one === undefined || other === undefined || next?.kind !== 'day' || Math.abs(other - one) !== 1)
    return first
  return rangeOf(first.start, next.end, Math.min(one, other), Math.max(one, other))
}

/** The date that some stretches name first, with the others that are joined to it: 这周和上周, 5号和8号. */
export function datesOf(reading: Reading, told: readonly Range[]): DateRead[] {
  for (const range of told) {
    const first = firstDate(reading, range)
    if (first) return [...apart(first), ...joinedTo(first, reading, range)]
  }
  return []
}

/** 5号和8号 are two days, 8号9号 a period. */
function apart(read: DateRead): DateRead[] {
  const { start, end, days, kind } = read
  const [first = 0, last = 0] = [days[0], days.at(-1)]
  const isRow = last - first === days.length - 1
  return kind === 'list' && !isRow ? days.map((n) => day(start, end, n)) : [read]
}

function joinedTo(first: DateRead, { text, past }: Reading, { end }: Range): DateRead[] {
  const joint = joined(text, first.end)
  const next = joint && whenAt(text, first.end + joint[0].length, past)
  return next && next.end <= end && next.kind === first.kind ? [next] : []
}
const joined = atPlace(/\s?(?:[和跟与及、]|还有|以及)\s?/y)

/** The first that some stretches name. */
export function dateOf(reading: Reading, told: readonly Range[]) {
  for (const range of told) {
    const date = firstDate(reading, range)
    if (date) return date
  }
  return undefined
}

export function whenOf(read: DateRead): Pick<AskFields, 'date' | 'from' | 'to'> {
  const period = periodOf(read)
  if (!period) return {}
  if (read.kind === 'day') return { date: dayOf(period.from) }
  return { from: dayOf(period.from), to: dayOf(period.to) }
}
