// The days that a piece about a visit names, and those that are not the visit's.

import { atPlace } from '../scan/at-place.ts'
import { mondayOf } from '../scan/calendar.ts'
import { isDigitAt } from '../scan/character-class.ts'
import type { DateContext, DateRead } from '../scan/date-read.ts'
import { dateAt, looseDateAt } from '../scan/dates.ts'
import { timeAt } from '../scan/times.ts'
import type { Head, HeadContext } from './head-read.ts'

/** 上周回访：周一…: the weekdays below such a heading are last week's. */
const lastWeek =
  /^[\s【[(]{0,2}上个?(?:周|星期|礼拜)的?(?=(?:巡查|回访|走访|盘点|指导|巡站|督导)[^,。;\n]{0,6}[:\n][\s\S]{0,12}(?:周|星期|礼拜)[一二三四五六日天])/

/** How days are read in a message, and behind which words of a heading. */
export function datesUnder(text: string, past: DateContext): { past: DateContext; heading: number } {
  const heading = lastWeek.exec(text)?.[0].length ?? 0
  return { past: heading > 0 ? { ...past, today: mondayOf(past.today) - 1 } : past, heading }
}

/** 本周巡查：周一…: the heading of a list whose entries have days of their own. */
const weekEnd = ({ text, past }: HeadContext, head: Head, read: DateRead | undefined): number | undefined =>
  read?.period &&
  read.period.to >= past.today &&
  head.reach === head.start &&
  /^的?(?:巡查|回访|走访|盘点)[^,。;\n]{0,4}[:\n]/.test(text.slice(read.end, read.end + 8))
    ? read.end
    : undefined

/** 周六的回访，今天才腾出手记: the day of the writing is not that of the visit. */
const recorded = atPlace(
  /(?:才|再|来|一起|一块儿?|统一|抽空|有空|得空|腾出手|想起来?|顾得?上|坐下来|闲下来|上午|下午|晚上|终于|可算|给你?){0,4}[补记录登写](?:记|录|登|上|一下|下|齐)?(?=[,:。\s]|$)/y,
)

const duration = atPlace(
  /(?:大半|整整|半|一|[两三四\d]个?)[个整一]?(?:上午|下午|天|晚上|小时|钟头)(?:多|左右)?(?=[,。:\s]|$)/y,
)
/** 指导了一上午，…: how long is no finding; 两天没开门 is. */
export function durationEnd(text: string, i: number): number | undefined {
  const told = text.charAt(i - 1) === '了' ? duration(text, i) : undefined
  return told && i + told[0].length
}

const part = '(?:一?(?:大?清早|一大?早|早上|早晨|上午|中午|下午|傍晚|晚上|夜里))'
const hour =
  '(?:(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})[点时](?:多|半|一刻|整|\\d{1,2}分?)?|\\d{1,2}:\\d{2})'
const hours = `${hour}(?:左右)?(?:[到至~-]${part}?${hour})?`
const partOfDay = atPlace(
  new RegExp(`\\s?(?:${part}\\s?(?:${hours})?|${hours})(?:[到去来查做]的)?(?=\\s*[):,]|\\s|$)`, 'y'),
)
/** (今天上午):, 前天下午两点到四点，: behind the day its part, where that ends the piece. */
const partEnd = (text: string, i: number) => i + (partOfDay(text, i)?.[0].length ?? 0)

/** 当天还电话回访了尕藏: the day named before, or else today. */
const sameDay = atPlace(/当[天日]|同一?[天日]/y)

export function dateToken(context: HeadContext, head: Head, i: number): number | undefined {
  const { text, past } = context
  if (i < context.heading) return context.heading
  const same = sameDay(text, i)
  if (same) return i + same[0].length
  if (head.date && (head.stations.length > 0 || head.people.length > 0)) return undefined
  // 巡查红泉站(上午):
  if (text.charAt(i - 1) === '(' && partEnd(text, i) > i) return partEnd(text, i)
  // 巡查红泉站，发现昨天…: the day is of what was found
  if (head.stations.length > 0 && text.slice(i - 2, i) === '发现') return undefined
  const loose = isDigitAt(text, i) ? looseDateAt(text, i, past) : undefined
  const read = dateAt(text, i, past) ?? loose
  if (read?.kind !== 'day') return timeAt(text, i)?.end ?? weekEnd(context, head, read)
  // 18号之前要一批包装袋: a day that something is wanted by
  if (/^(?:[之以]?前(?![天日])|[之以]后|起|开始)/.test(text.slice(read.end, read.end + 2))) return undefined
  const later = recorded(text, read.end)
  if (later && (read.days[0] ?? 0) >= past.today) return read.end + later[0].length
  head.date = read
  return partEnd(text, read.end + (read.loose && /[日号]/.test(text.charAt(read.end)) ? 1 : 0))
}
