// 连报: how many due days on end a station was reported on the day itself. Pure.
import type { Day } from '../../values/days.ts'

/**
 * punctual: reported by the day's own end (05:00), by whomever. late: afterwards. missing: not at all. neutral: closed,
 * not heard, imported or not over yet; such a day neither breaks a run nor adds to it.
 */
export type DayMark = 'punctual' | 'late' | 'missing' | 'neutral'

export interface MarkedReport {
  /** self | late | forAnother | staff | imported */
  grade: string
  /** Of what others reported: whether it was by the day's own end. What is `self` was. */
  onTime: boolean
}

/** `excused`: closed on that day, or the bot could not hear. What was reported in time counts all the same. */
export function markOf(report: MarkedReport | undefined, excused: boolean): DayMark {
  if (!report) return excused ? 'neutral' : 'missing'
  if (report.grade === 'imported') return 'neutral'
  if (report.grade === 'self') return 'punctual'
  if (report.grade !== 'late' && report.onTime) return 'punctual'
  return excused ? 'neutral' : 'late'
}

export interface Run {
  days: number
  /** Something ended it; otherwise it may go on in days that were not looked at. */
  broken: boolean
}

/** The newest first. */
export const punctualRun = (marks: readonly DayMark[]): Run => runOf(marks, 'punctual')
export const missingRun = (marks: readonly DayMark[]): Run => runOf(marks, 'missing')

function runOf(marks: readonly DayMark[], of: DayMark): Run {
  let days = 0
  for (const mark of marks) {
    if (mark === of) days += 1
    else if (mark !== 'neutral') return { days, broken: true }
  }
  return { days, broken: false }
}

export interface Streak {
  id: string
  name: string
  days: number
}

/** The longest first; equals by name. */
export const byLength = (streaks: readonly Streak[]): Streak[] =>
  [...streaks].sort((a, b) => b.days - a.days || (a.name < b.name ? -1 : 1))

/** Equals share a place. Null for who has no run. */
export function placeOf(streaks: readonly Streak[], id: string): number | null {
  const own = streaks.find((each) => each.id === id)
  if (!own || own.days === 0) return null
  return streaks.filter(({ days }) => days > own.days).length + 1
}

/** Runs of which something is made: 一周, 一个月, 一百天, 一年. */
export const milestones = [7, 30, 100, 365] as const

export const isMilestone = (days: number): boolean => milestones.some((each) => each === days)

export interface OpenSpan {
  openedOn: Day | null
  closedOn: Day | null
}

export const isOpenOn = ({ openedOn, closedOn }: OpenSpan, day: Day): boolean =>
  (openedOn === null || openedOn <= day) && (closedOn === null || closedOn > day)
