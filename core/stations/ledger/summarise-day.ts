// A day from all that was said of it: its numbers, and how and when it was reported. Pure.
import {
  applyPart,
  type DayPart,
  type DayState,
  emptyDay,
  foldDay,
  inOrder,
  partOrTotalUnclear,
} from './day-ledger.ts'

export type ReportGrade = 'self' | 'late' | 'forAnother' | 'staff' | 'imported'

export interface GradedPart extends DayPart {
  grade: ReportGrade
}

export interface DaySummary {
  state: DayState
  /** A report among them could be a part or the total. */
  unclear: boolean
  /** Of the first that reported: a sign-in before it does not make a late report one of its day. */
  grade: ReportGrade
  firstSentAt: Date
  lastSentAt: Date
}

/** Null when nothing was said. */
export function summariseDay(said: readonly GradedPart[]): DaySummary | null {
  const parts = [...said].sort(inOrder)
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last) return null
  const reporting = parts.find(({ kind }) => kind !== 'signIn') ?? first
  return {
    state: foldDay(parts),
    unclear: anyUnclear(parts),
    grade: reporting.grade,
    firstSentAt: first.sentAt,
    lastSentAt: last.sentAt,
  }
}

function anyUnclear(parts: readonly DayPart[]): boolean {
  let state = emptyDay
  for (const part of parts) {
    if (part.kind === 'report' && partOrTotalUnclear(state, part.change)) return true
    state = applyPart(state, part)
  }
  return false
}
