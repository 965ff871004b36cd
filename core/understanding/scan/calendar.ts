// Arithmetic on calendar days as whole numbers (1970-01-01 is 0), fast enough for every word of every message.
// The programmes are in China: one zone, no daylight saving time, so an offset of eight hours is the zone.
import type { Day } from '../../values/days.ts'

export type DayNumber = number
const zoneMs = 8 * 3_600_000
const dayMs = 86_400_000
const dayEndsAtMs = 5 * 3_600_000

/** A person's day ends at 05:00 (label guide). */
export const personDayNumber = (at: Date): DayNumber =>
  Math.floor((at.getTime() + zoneMs - dayEndsAtMs) / dayMs)

export function dayOf(n: DayNumber): Day {
  const known = written.get(n)
  if (known !== undefined) return known
  const day = new Date(n * dayMs).toISOString().slice(0, 10)
  // a few years of days; a message with stranger ones need not be kept
  if (written.size < 4000) written.set(n, day)
  return day
}
const written = new Map<DayNumber, Day>()

export interface YearMonthDay {
  year: number
  month: number
  day: number
}
export function partsOf(n: DayNumber): Readonly<YearMonthDay> {
  if (last.n === n) return last.parts
  const date = new Date(n * dayMs)
  last = {
    n,
    parts: { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
  }
  return last.parts
}
/** Most days that are asked for are the day of sending, again and again. */
let last: { n: DayNumber; parts: YearMonthDay } = { n: 0, parts: { year: 1970, month: 1, day: 1 } }

/** Undefined when there is no such day (31 April). */
export function dayNumber(year: number, month: number, day: number): DayNumber | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined
  return Date.UTC(year, month - 1, day) / dayMs
}

export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Monday is 1, Sunday 7. */
export const weekdayOf = (n: DayNumber): number => ((((n + 3) % 7) + 7) % 7) + 1
export const mondayOf = (n: DayNumber): DayNumber => n - weekdayOf(n) + 1

export interface Period {
  from: DayNumber
  to: DayNumber
}
export function monthOf(year: number, month: number): Period {
  const first = Date.UTC(year, month - 1, 1) / dayMs
  const { year: y, month: m } = partsOf(first)
  return { from: first, to: first + daysIn(y, m) - 1 }
}
