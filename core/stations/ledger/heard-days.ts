// On which days the bot could not hear: what fell into them is unknown, not missed. Pure.
import type { Gap } from '../../messaging/gap-reads.ts'
import { addDays, type Day, dayAt, timeAt } from '../../values/days.ts'

export interface Waking {
  zone: string
  /** When nobody writes: a bot that is off at night misses nothing. */
  quiet: { from: string; until: string }
}

/** A restart takes a minute; who was unheard for longer than this in a day may have reported in vain. */
const deafAfterMinutes = 15

const dayMinutes = 24 * 60
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Minutes of a calendar day, from and until. */
type Span = readonly [from: number, until: number]

/** The days of which something may have gone unheard. */
export function deafDays(gaps: readonly Gap[], waking: Waking): Set<Day> {
  const hours = wakingHours(waking)
  const spans = new Map<Day, Span[]>()
  for (const gap of mayMatter(gaps))
    for (const [day, span] of spansOf(gap, waking.zone)) spans.set(day, [...(spans.get(day) ?? []), span])
  return new Set(
    [...spans].filter(([, of]) => minutesWithin(of, hours) >= deafAfterMinutes).map(([day]) => day),
  )
}

const dayMs = dayMinutes * 60_000

// Most gaps are restarts, and of years of them only those that add up need the wall clock.
function mayMatter(gaps: readonly Gap[]): Gap[] {
  const bucketOf = ({ from }: Gap) => Math.floor(from.getTime() / dayMs)
  const lengthOf = ({ from, until }: Gap) => until.getTime() - from.getTime()
  const sums = new Map<number, number>()
  for (const gap of gaps) sums.set(bucketOf(gap), (sums.get(bucketOf(gap)) ?? 0) + lengthOf(gap))
  const around = (bucket: number) => [-1, 0, 1].reduce((sum, by) => sum + (sums.get(bucket + by) ?? 0), 0)
  return gaps.filter((gap) => around(bucketOf(gap)) >= deafAfterMinutes * 60_000)
}

function wakingHours({ quiet: { from, until } }: Waking): Span {
  return from > until ? [minutesOf(until), minutesOf(from)] : [0, dayMinutes]
}

// By the wall clock: to find a day's instants takes fifty times as long, and there may be years of gaps.
function spansOf({ from, until }: Gap, zone: string): [Day, Span][] {
  const [first, last] = [dayAt(from, zone), dayAt(until, zone)]
  const spans: [Day, Span][] = []
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const begins = day === first ? minutesOf(timeAt(from, zone)) : 0
    const ends = day === last ? minutesOf(timeAt(until, zone)) : dayMinutes
    spans.push([day, [begins, ends]])
  }
  return spans
}

/** What overlaps counts once. */
function minutesWithin(spans: readonly Span[], [begins, ends]: Span): number {
  let heardFrom = begins
  let minutes = 0
  for (const [from, until] of [...spans].sort(([a], [b]) => a - b)) {
    const [start, end] = [Math.max(from, heardFrom), Math.min(until, ends)]
    if (end <= start) continue
    minutes += end - start
    heardFrom = end
  }
  return minutes
}
