// Calendar days in a programme's zone. Instants are stored in UTC; a day is the text `YYYY-MM-DD`.
import dayjs from 'dayjs'
import timezone from 'dayjs/plugin/timezone.js'
import utc from 'dayjs/plugin/utc.js'
import { z } from 'zod'

dayjs.extend(utc)
dayjs.extend(timezone)

export const daySchema = z.iso.date()
export type Day = string

const formats = new Map<string, Intl.DateTimeFormat>()

// `YYYY-MM-DD HH:mm`. Each message asks for it several times, and dayjs takes 100 µs to find a zone's hour.
function wallClock(at: Date, zone: string): string {
  let format = formats.get(zone)
  if (!format) {
    const two = '2-digit' as const
    const parts = { year: 'numeric' as const, month: two, day: two, hour: two, minute: two }
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, ...parts })
    formats.set(zone, format)
  }
  return format.format(at)
}

/** The calendar day of an instant. */
export const dayAt = (at: Date, zone: string): Day => wallClock(at, zone).slice(0, 10)

/** A person's day ends at 05:00: before it, "today" is still the day before (label guide). */
export const personDayAt = (at: Date, zone: string): Day =>
  dayAt(new Date(at.getTime() - 5 * 3_600_000), zone)

/** `days` may be negative. */
export const addDays = (day: Day, days: number): Day => dayjs.utc(day).add(days, 'day').format('YYYY-MM-DD')

/** The days of a month `YYYY-MM`, the first and the last. */
export function monthSpan(month: string): { from: Day; to: Day } {
  const first = dayjs.utc(`${month}-01`)
  return { from: first.format('YYYY-MM-DD'), to: first.endOf('month').format('YYYY-MM-DD') }
}

/** The instant of a wall-clock time `HH:mm` on a day in a zone. */
export const instantOf = (day: Day, time: string, zone: string): Date =>
  dayjs.tz(`${day} ${time}`, zone).toDate()

/** Wall-clock `HH:mm` of an instant. */
export const timeAt = (at: Date, zone: string): string => wallClock(at, zone).slice(11, 16)

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** `11月20日` */
export const dayText = (day: Day): string => dayjs.utc(day).format('M月D日')

/** `11月20日 周五` */
export const dayWithWeekday = (day: Day): string => `${dayText(day)} ${weekdays[dayjs.utc(day).day()] ?? ''}`
