// A day from all that was said of it: its numbers, how and when it was reported, and what of it is in doubt. Pure.
import {
  applyPart,
  type DayNumbers,
  type DayPart,
  type DayState,
  dayNumberNames,
  emptyDay,
  foldDay,
  inOrder,
  partOrTotalUnclear,
} from './day-ledger.ts'

export type ReportGrade = 'self' | 'late' | 'forAnother' | 'staff' | 'imported'
export type PartsOrTotals = 'parts' | 'totals'

export interface GradedPart extends DayPart {
  grade: ReportGrade
  /** What somebody said that this report was. */
  decidedAs?: PartsOrTotals | null
}

/** What a second report of a day means at a station, since somebody said. */
export interface Habit {
  meaning: PartsOrTotals
  /** Null: always. What was said before it is still in doubt. */
  since: Date | null
  /** The message that said so. */
  causeId: string | null
}

/** A report that could be a part or the day's total. */
export interface Doubt extends Pick<DayPart, 'messageId' | 'part'> {
  /** The numbers in doubt: as they were before it, and as it states them. */
  before: DayNumbers
  said: DayNumbers
}

export interface DaySummary {
  state: DayState
  /** In the order in which they were said. */
  doubts: Doubt[]
  /** Of the first that reported: a sign-in before it does not make a late report one of its day. */
  grade: ReportGrade
  firstSentAt: Date
  lastSentAt: Date
}

/** Null when nothing was said. */
export function summariseDay(said: readonly GradedPart[], habit: Habit | null): DaySummary | null {
  const parts = [...said].sort(inOrder)
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last) return null
  const reporting = parts.find(({ kind }) => kind !== 'signIn') ?? first
  return {
    state: foldDay(parts),
    doubts: doubtsOf(parts, habit),
    grade: reporting.grade,
    firstSentAt: first.sentAt,
    lastSentAt: last.sentAt,
  }
}

function doubtsOf(parts: readonly GradedPart[], habit: Habit | null): Doubt[] {
  const doubts: Doubt[] = []
  let state = emptyDay
  for (const part of parts) {
    doubts.push(...doubtIn(state, part, habit))
    state = applyPart(state, part)
  }
  return doubts
}

/** What a part leaves in doubt, said of a day that was so before it: itself or nothing. */
export function doubtIn(state: DayState, part: GradedPart, habit: Habit | null): Doubt[] {
  if (part.kind !== 'report' || part.decidedAs || appliesTo(habit, part.sentAt)) return []
  if (!partOrTotalUnclear(state, part.change)) return []
  const { messageId, change } = part
  const both = dayNumberNames.filter(
    (name) => state.numbers[name] !== undefined && change.numbers[name] !== undefined,
  )
  const only = (numbers: DayNumbers): DayNumbers =>
    Object.fromEntries(both.map((name) => [name, numbers[name]]))
  return [{ messageId, part: part.part, before: only(state.numbers), said: only(change.numbers) }]
}

/** Whether the habit was known when this was said. */
export const appliesTo = (habit: Habit | null, sentAt: Date): habit is Habit =>
  habit !== null && (habit.since === null || habit.since <= sentAt)
