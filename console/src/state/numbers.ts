// Which of the day's numbers moved between two readings.
import type { Today } from '../api/programmes.ts'

const flat = (today: Today): Record<string, number> => ({ ...today.stations, ...today.totals })

/** Nothing moved on the first reading, nor when a new day begins. */
export function movedNumbers(before: Today | null, after: Today): string[] {
  if (!before || before.day !== after.day) return []
  const old = flat(before)
  return Object.entries(flat(after)).flatMap(([name, value]) => (old[name] === value ? [] : [name]))
}
