// On which days the bot could not hear when stations report. Pure.
import { type Day, instantOf } from '../../values/days.ts'

export interface Gap {
  from: Date
  until: Date
}

/** People report from the afternoon on; a day of whose late hours one was lost is no proof of anybody's silence. */
const [listensFrom, hourMs] = ['16:00', 3_600_000]

/** Of these days, those in whose hours from 16:00 to 24:00 the gaps come to an hour or more. */
export function deafEvenings(days: readonly Day[], gaps: readonly Gap[], zone: string): Set<Day> {
  const united = unite(gaps)
  return new Set(
    days.filter((day) => {
      const from = instantOf(day, listensFrom, zone).getTime()
      const until = from + 8 * hourMs
      const lost = united.map((gap) => Math.min(until, gap.until) - Math.max(from, gap.from))
      return lost.reduce((sum, ms) => sum + Math.max(0, ms), 0) >= hourMs
    }),
  )
}

// Two gaps over each other are one.
function unite(gaps: readonly Gap[]): { from: number; until: number }[] {
  const united: { from: number; until: number }[] = []
  for (const { from, until } of gaps.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    const last = united.at(-1)
    if (last && from.getTime() <= last.until) last.until = Math.max(last.until, until.getTime())
    else united.push({ from: from.getTime(), until: until.getTime() })
  }
  return united
}
