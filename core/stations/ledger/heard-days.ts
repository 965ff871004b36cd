// On which days the bot could not hear: what fell into them is unknown, not missed. Pure.
import type { Gap } from '../../messaging/gap-reads.ts'
import { addDays, type Day, instantOf, personDayAt } from '../../values/days.ts'

export interface Waking {
  zone: string
  /** When nobody writes: a bot that is off at night misses nothing. */
  quiet: { from: string; until: string }
}

/** A restart takes a minute; who was unheard for longer than this in a day may have reported in vain. */
export const deafAfterMs = 15 * 60_000

/** The hours of a day in which people report: from the end of one quiet night to the beginning of the next. */
function wakingHours(day: Day, { zone, quiet: { from, until } }: Waking): Gap {
  if (from <= until)
    return { from: instantOf(day, '05:00', zone), until: instantOf(addDays(day, 1), '05:00', zone) }
  return { from: instantOf(day, until, zone), until: instantOf(day, from, zone) }
}

/** How long nothing was heard within the span; overlapping gaps count once. */
export function deafMsWithin(gaps: readonly Gap[], span: Gap): number {
  let heardFrom = span.from.getTime()
  let ms = 0
  for (const gap of [...gaps].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    const from = Math.max(gap.from.getTime(), heardFrom)
    const until = Math.min(gap.until.getTime(), span.until.getTime())
    if (until <= from) continue
    ms += until - from
    heardFrom = until
  }
  return ms
}

/** The days of which something may have gone unheard. */
export function deafDays(gaps: readonly Gap[], waking: Waking): Set<Day> {
  const touched = new Set<Day>()
  for (const { from, until } of gaps) {
    const last = personDayAt(until, waking.zone)
    for (let day = personDayAt(from, waking.zone); day <= last; day = addDays(day, 1)) touched.add(day)
  }
  return new Set([...touched].filter((day) => deafMsWithin(gaps, wakingHours(day, waking)) >= deafAfterMs))
}
