// When a dialog is taken up again, and when somebody is best spoken to. Pure.
import { addDays, dayAt, instantOf, timeAt } from '../values/days.ts'
import type { Later } from './read-answer.ts'

export interface Hours {
  zone: string
  quiet: { from: string; until: string }
}

/** When nothing is known of somebody's habits: after supper, before bed. */
export const usualTime = '19:30'
const sinceTheyWrite = 30
/** Fewer messages tell no habit. */
const leastMessages = 3

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** `HH:mm` in the zone: half an hour after the middle of when they last wrote, never in the quiet hours. */
export function bestTime(wroteAt: readonly Date[], { zone, quiet }: Hours): string {
  if (wroteAt.length < leastMessages) return usualTime
  const minutes = wroteAt.map((at) => minutesOf(timeAt(at, zone))).sort((a, b) => a - b)
  const median = minutes[Math.floor(minutes.length / 2)] ?? minutesOf(usualTime)
  const [first, last] = [minutesOf(quiet.until), minutesOf(quiet.from) - sinceTheyWrite]
  // Quiet hours within one day leave the evening alone.
  if (first > last) return timeOf(Math.min(median + sinceTheyWrite, 23 * 60))
  return timeOf(Math.min(Math.max(median + sinceTheyWrite, first), last))
}

const waits = { hour: 1, hours: 3 } as const

/** Never in the quiet hours. */
export function resumeAt(now: Date, wait: Later['wait'], hours: Hours & { best: string }): Date {
  const { zone, best } = hours
  const today = dayAt(now, zone)
  if (wait === 'tomorrow') return instantOf(addDays(today, 1), best, zone)
  if (wait === 'evening') {
    const evening = instantOf(today, usualTime, zone)
    return evening > now ? evening : instantOf(addDays(today, 1), best, zone)
  }
  const then = new Date(now.getTime() + waits[wait] * 3_600_000)
  return isQuiet(then, hours)
    ? instantOf(addDays(today, timeAt(now, zone) < '05:00' ? 0 : 1), best, zone)
    : then
}

export function isQuiet(at: Date, { zone, quiet: { from, until } }: Hours): boolean {
  const time = timeAt(at, zone)
  return from > until ? time >= from || time < until : time >= from && time < until
}
