// Days of sales beyond what every reader knows: a whole holiday, 五一三天, the last weekend, 昨天和今天, 618, Q1.

import { atPlace } from '../scan/at-place.ts'
import type { DateContext, DateRead } from '../scan/date-read.ts'
import { dateAt } from '../scan/dates.ts'
import { numberAt } from '../scan/numerals.ts'

const holiday = atPlace(/(?:十一|国庆节?)(?:期间|假期|长假|黄金周|小长假|放假|那几天)/y)
const weekend = atPlace(/(?:上个?)?周末/y)
const counted = atPlace(/(?:节|期间|假期|这|那|前)?(\d|[一二两三四五六七八九十])天(?!前|后)/y)
const halfMonth = atPlace(/([上下])半个?月/y)
const joined = atPlace(/(?:[和跟与、+加]|还有|以及)?/y)
const bothDays = atPlace(/(?:这)?[两俩]天/y)

/** The day or period that begins at `i`. */
export function saleDayAt(text: string, i: number, context: DateContext): DateRead | undefined {
  const c = text.charAt(i)
  if (c === '十' || c === '国') {
    const read = holidayAt(text, i, context)
    if (read) return read
  }
  if (c === '6' || c === 'q') {
    const read = feastOrQuarter(text, i, context)
    if (read) return read
  }
  const read = dateAt(text, i, context) ?? thisHalf(text, i, context)
  if (!read) return undefined
  return pairFrom(text, read, context) ?? severalDays(text, read) ?? lastWeekend(text, read, context) ?? read
}

const shoppingDay = atPlace(/618(?=当天|那[天几]|这天|大促|抖音|快手|淘宝|京东|拼多多|视频号|直播)/y)
const quarter = atPlace(/q([1-4])(?![\da-z])(?:季度)?/y)
/** 618那天; Q1. */
function feastOrQuarter(text: string, i: number, context: DateContext): DateRead | undefined {
  const match = shoppingDay(text, i) ?? quarter(text, i)
  if (!match || /[\da-z]/.test(text.charAt(i - 1))) return undefined
  const read = dateAt(match[1] ? `${match[1]}季度` : '6月18号', 0, context)
  return read && { ...read, start: i, end: i + match[0].length }
}

/** 上半月: of this month, or of the last one when it has yet to begin. */
function thisHalf(text: string, i: number, context: DateContext): DateRead | undefined {
  const match = halfMonth(text, i)
  const first = match && dateAt('本月', 0, context)?.period?.from
  if (!match || first === undefined) return undefined
  const end = i + match[0].length
  if (match[1] === '上') return rangeOf(i, end, first, first + 14)
  const last = dateAt('本月', 0, context)?.period?.to
  return last === undefined || context.today < first + 15 ? undefined : rangeOf(i, end, first + 15, last)
}

/** The seven days from the first of October. */
function holidayAt(text: string, i: number, context: DateContext): DateRead | undefined {
  const match = holiday(text, i)
  const first = dateAt('10月1号', 0, context)?.days[0]
  if (!match || first === undefined) return undefined
  return rangeOf(i, i + match[0].length, first, first + 6)
}

const rangeOf = (start: number, end: number, from: number, to: number): DateRead => ({
  start,
  end,
  days: [],
  period: { from, to },
  kind: 'range',
})

/** 昨天和今天一共卖了9单, 昨天今天两天. */
function pairFrom(text: string, first: DateRead, context: DateContext): DateRead | undefined {
  const from = first.days[0]
  const joint = joined(text, first.end)?.[0]
  if (first.kind !== 'day' || from === undefined || joint === undefined) return undefined
  const second = dateAt(text, first.end + joint.length, context)
  const to = second?.days[0]
  if (second?.kind !== 'day' || to === undefined || Math.abs(to - from) !== 1) return undefined
  const end = second.end + (bothDays(text, second.end)?.[0].length ?? 0)
  return rangeOf(first.start, end, Math.min(from, to), Math.max(from, to))
}

/** 五一三天: so many days from the named one. */
function severalDays(text: string, read: DateRead): DateRead | undefined {
  const from = read.days[0]
  if (read.kind !== 'day' || from === undefined || !/[一庆旦节]/.test(text.charAt(read.end - 1)))
    return undefined
  const match = counted(text, read.end)
  const n = match?.[1] && numberAt(match[1], 0)?.value
  return match && n ? rangeOf(read.start, read.end + match[0].length, from, from + n - 1) : undefined
}

/** A sale at 周末 is of the last one, unless it has begun. */
function lastWeekend(text: string, read: DateRead, { today }: DateContext): DateRead | undefined {
  const { period } = read
  if (!period || period.from <= today || !weekend(text, read.start)) return undefined
  return { ...read, period: { from: period.from - 7, to: period.to - 7 } }
}
