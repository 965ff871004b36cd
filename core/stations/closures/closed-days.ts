// On which days a station is shut. Pure: closures are spans of days that may lie over each other.
import type { Day } from '../../values/days.ts'

export const closureKinds = ['closed', 'leave', 'holiday'] as const
export type ClosureKind = (typeof closureKinds)[number]

export interface ClosedSpan {
  /** Null: every station. */
  stationId: string | null
  fromDay: Day
  toDay: Day
  kind: ClosureKind
}

export type ClosedOn = (stationId: string, day: Day) => ClosureKind | null

const weight: Record<ClosureKind, number> = { holiday: 2, closed: 1, leave: 0 }

/** Why the station is shut on that day: a holiday before its own reasons. */
export function closedOn(spans: readonly ClosedSpan[]): ClosedOn {
  return (stationId, day) =>
    spans
      .filter((span) => span.stationId === null || span.stationId === stationId)
      .filter(({ fromDay, toDay }) => fromDay <= day && day <= toDay)
      .map(({ kind }) => kind)
      .sort((a, b) => weight[b] - weight[a])[0] ?? null
}
