// What was read of a day or a period, and what a reader must know to tell which day is meant.
import { type DayNumber, type Period, personDayNumber } from './calendar.ts'

export interface DateRead {
  start: number
  end: number
  /** One day, several (18、19号), or none when it is a period. */
  days: DayNumber[]
  /** A week, a month, or the first and last day of a range. */
  period?: Period
  /** `range`: two days joined by 到; `week` and `month` as named. */
  kind: 'day' | 'list' | 'range' | 'period'
  /** `7.15`, `8/12`: a date only where nothing else can stand (see `looseDateAt`). */
  loose?: true
}

export interface DateContext {
  /** The person's day of sending. */
  today: DayNumber
  /** A bare 12号 or 周一 is the last one that was, or the next one to come. */
  toward: 'past' | 'future'
}

export const dateContext = (sentAt: Date, toward: DateContext['toward'] = 'past'): DateContext => ({
  today: personDayNumber(sentAt),
  toward,
})

export const day = (start: number, end: number, n: DayNumber): DateRead => ({
  start,
  end,
  days: [n],
  kind: 'day',
})

export const period = (start: number, end: number, p: Period): DateRead => ({
  start,
  end,
  days: [],
  period: p,
  kind: 'period',
})

/** Every day of a read date: a range of at most 31 days is spelled out, a week or a month is not. */
export function daysOf(read: DateRead): DayNumber[] {
  if (read.kind !== 'range' || !read.period) return read.days
  const { from, to } = read.period
  return to - from > 31 ? [] : Array.from({ length: to - from + 1 }, (_, k) => from + k)
}

/** First and last day of what was read. */
export function periodOf(read: DateRead): Period | undefined {
  if (read.period) return read.period
  const [from, to] = [read.days[0], read.days.at(-1)]
  return from === undefined || to === undefined ? undefined : { from, to }
}
