// The time of a message as logs write it: 2026/11/20 19:03, 11月20日 下午7:03, 昨天 19:03, 星期五 19:03, 19:03. Pure.
import { addDays, type Day, instantOf } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import type { Reckoning } from './chat-lines.ts'

const date =
  '(?:(?<year>20\\d{2})\\s?[-/.年]\\s?(?<month>\\d{1,2})\\s?[-/.月]\\s?(?<day>\\d{1,2})日?(?:\\s?(?:星期|周|礼拜)[一二三四五六日天])?' +
  '|(?<month2>\\d{1,2})月(?<day2>\\d{1,2})日(?:\\s?(?:星期|周)[一二三四五六日天])?' +
  '|(?<month3>\\d{1,2})[-/](?<day3>\\d{1,2})' +
  '|(?<word>今天|昨天|前天)|(?:星期|周|礼拜)(?<weekday>[一二三四五六日天]))'
const clock =
  '(?<half>凌晨|清晨|早上|上午|中午|下午|傍晚|晚上)?\\s?(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d+)?)?(?:\\s?(?<ampm>[AaPp][Mm]))?'

/** With a day, or a bare clock. */
export const stampPattern = `(?:${date}(?:\\s*[T,，]?\\s*))?${clock}`
export const datePattern = date

export interface Stamp {
  day: { year?: number; month: number; day: number } | { back: number } | { weekday: number } | null
  hour: number
  minute: number
  second: number | null
}

export type Groups = Record<string, string | undefined>

const backOf: Record<string, number> = { 今天: 0, 昨天: 1, 前天: 2 }
const weekdays = '日一二三四五六'

export function dateOf(groups: Groups): Stamp['day'] {
  const { year, word, weekday } = groups
  const month = groups.month ?? groups.month2 ?? groups.month3
  const day = groups.day ?? groups.day2 ?? groups.day3
  if (month && day) return { ...(year ? { year: Number(year) } : {}), month: Number(month), day: Number(day) }
  if (word) return { back: backOf[word] ?? 0 }
  if (weekday) return { weekday: weekdays.indexOf(weekday.replace('天', '日')) }
  return null
}

/** Null where it is no time of day. */
export function stampOf(groups: Groups): Stamp | null {
  const { half, ampm } = groups
  const [said, minute] = [Number(groups.hour), Number(groups.minute)]
  const second = groups.second === undefined ? null : Number(groups.second)
  const afternoon = /下午|傍晚|晚上/.test(half ?? '') || /p/i.test(ampm ?? '')
  const midnight = said === 12 && (/凌晨/.test(half ?? '') || /a/i.test(ampm ?? ''))
  const hour = midnight
    ? 0
    : afternoon && said < 12
      ? said + 12
      : half === '中午' && said < 3
        ? said + 12
        : said
  if (hour > 23 || minute > 59 || (second ?? 0) > 59) return null
  return { day: dateOf(groups), hour, minute, second }
}

const two = (n: number) => String(n).padStart(2, '0')

/** Null where there is no such day. */
function calendarDay(year: number, month: number, day: number): Day | null {
  const written = `${year}-${two(month)}-${two(day)}`
  const real = new Date(`${written}T00:00:00Z`)
  return Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== written ? null : written
}

const refused = (reason: string) => new Problem('listRefused', { reason })

/** The calendar day; `null` where there is no such day. Throws `listRefused` where nobody said from when to reckon. */
export function dayOf(said: NonNullable<Stamp['day']>, { year, copiedOn }: Reckoning): Day | null {
  if ('back' in said || 'weekday' in said) {
    if (!copiedOn) throw refused('记录里写的是“昨天”“星期五”这样的日子，填上是哪天复制的再读')
    if ('back' in said) return addDays(copiedOn, -said.back)
    const today = new Date(`${copiedOn}T00:00:00Z`).getUTCDay()
    return addDays(copiedOn, -((today - said.weekday + 7) % 7))
  }
  const { month, day } = said
  if (said.year !== undefined) return calendarDay(said.year, month, day)
  if (year !== undefined) return calendarDay(year, month, day)
  if (!copiedOn) throw refused('记录里的日期没写年份，填上是哪年、或者哪天复制的再读')
  const thisYear = Number(copiedOn.slice(0, 4))
  const found = calendarDay(thisYear, month, day)
  return found !== null && found > copiedOn ? calendarDay(thisYear - 1, month, day) : found
}

/** Instants of one log: the start of each day is reckoned once. */
export function instants({ zone }: { zone: string }): (day: Day, stamp: Stamp) => Date {
  const starts = new Map<Day, number>()
  return (day, { hour, minute, second }) => {
    let start = starts.get(day)
    if (start === undefined) {
      start = instantOf(day, '00:00', zone).getTime()
      starts.set(day, start)
    }
    return new Date(start + ((hour * 60 + minute) * 60 + (second ?? 0)) * 1000)
  }
}

/** A bare clock is of the day that stood above it, or of the day on which it was copied. */
export function bareDay(above: Day | null, { copiedOn }: Reckoning): Day {
  const day = above ?? copiedOn
  if (!day) throw refused('记录里只有几点几分，没有日期，填上是哪天复制的再读')
  return day
}
