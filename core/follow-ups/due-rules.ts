// Which follow-ups fall due, and which visit clears them. Pure.
import type { FollowUpPlan } from '../programmes/settings.ts'
import { addDays, type Day } from '../values/days.ts'

/** A visit clears what was due until then, and so many days beyond. */
const clearsAheadDays = 7

/** The days on which a plan falls due after somebody's last class of a run, in order. */
export function dueDays({ afterDays, everyWeeks, untilDays }: FollowUpPlan, anchor: Day): Day[] {
  if (afterDays) return [...afterDays].sort((a, b) => a - b).map((days) => addDays(anchor, days))
  const step = 7 * (everyWeeks ?? 1)
  return Array.from({ length: Math.floor(untilDays / step) }, (_, i) => addDays(anchor, step * (i + 1)))
}

export interface ReachedVisit {
  id: string
  day: Day
}

/** The first visit that clears it, whatever came in first; null where none does. */
export function clearedBy(dueOn: Day, visits: readonly ReachedVisit[]): string | null {
  const clearing = visits.filter(({ day }) => addDays(day, clearsAheadDays) >= dueOn)
  const [first] = clearing.sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1))
  return first?.id ?? null
}
