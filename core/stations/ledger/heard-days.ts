// On which days the bot could not hear: what fell into them is unknown, not missed. Pure.
import type { Gap } from '../../messaging/gap-reads.ts'
import { addDays, type Day, instantOf, personDayAt } from '../../values/days.ts'

export interface Waking {
  zone: string
  /** When nobody writes: a bot that is off at night misses nothing. */
  quiet: { from: string; until: string }
}

/** A restart takes a minute; who was unheard for longer than this in a day may have reported in vain. */
const deafAfterMs = 15 * 60_000

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
  const touching = new Map<Day, Gap[]>()
  for (const gap of gaps) {
    const last = personDayAt(gap.until, waking.zone)
    for (let day = personDayAt(gap.from, waking.zone); day <= last; day = addDays(day, 1))
      touching.set(day, [...(touching.get(day) ?? []), gap])
  }
  const days = [...touching].filter(([day, of]) => mayBeDeaf(of) && isDeaf(of, wakingHours(day, waking)))
  return new Set(days.map(([day]) => day))
}

// Most are restarts; where a day begins and ends takes a while to find out.
const mayBeDeaf = (gaps: readonly Gap[]): boolean =>
  gaps.reduce((ms, { from, until }) => ms + until.getTime() - from.getTime(), 0) >= deafAfterMs

const isDeaf = (gaps: readonly Gap[], hours: Gap): boolean => deafMsWithin(gaps, hours) >= deafAfterMs
