// When somebody is reminded: half an hour after they usually report, before the evening's summary. Pure.
import { timeAt } from '../../values/days.ts'

export interface ReminderHours {
  zone: string
  /** Nobody is reminded before. */
  from: string
  /** When nothing is known of somebody's habits. */
  usual: string
  /** The evening's summary: after it nobody is reminded any more. */
  summaryAt: string
}

/** Fewer days tell no habit. */
const leastDays = 3
const afterTheyReport = 30
/** Whoever is due about then is named in one message. */
const step = 15

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** `HH:mm`; `reported` has the instants of somebody's first report of each day. */
export function reminderTime(reported: readonly Date[], hours: ReminderHours): string {
  const first = minutesOf(hours.from)
  const last = Math.max(first, minutesOf(hours.summaryAt) - step)
  const best =
    reported.length < leastDays ? minutesOf(hours.usual) : median(reported, hours.zone) + afterTheyReport
  return timeOf(Math.min(Math.max(Math.ceil(best / step) * step, first), last))
}

function median(instants: readonly Date[], zone: string): number {
  const minutes = instants.map((at) => minutesOf(timeAt(at, zone))).sort((a, b) => a - b)
  const upper = Math.floor(minutes.length / 2)
  const lower = minutes.length % 2 === 0 ? upper - 1 : upper
  return ((minutes[lower] ?? 0) + (minutes[upper] ?? 0)) / 2
}
