// Days on which a station could not be expected to be heard of. Reads only.
import { readGaps } from '../../messaging/gap-reads.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import { addDays, type Day, instantOf } from '../../values/days.ts'
import type { ClosedSpan } from '../closures/closed-days.ts'
import { closedSpans } from '../closures/closure-reads.ts'
import { deafDays } from '../ledger/heard-days.ts'

export interface MarkQuestion {
  programme: { id: string; zone: string }
  quiet: { from: string; until: string }
  now: Date
}

export interface Excused {
  of(stationId: string): ReadonlySet<Day>
}

/**
 * In that span: the days on which the bot could not hear, and those on which every station was shut, which are every
 * station's; and those on which it was shut itself.
 */
export async function readExcused(
  tx: Tx,
  { programme, quiet, now }: MarkQuestion,
  { from, to }: { from: Day; to: Day },
): Promise<Excused> {
  const { id, zone } = programme
  const begins = instantOf(from, '00:00', zone)
  const before = instantOf(addDays(to, 1), '00:00', zone)
  const gaps = await readGaps(tx, id, { from: begins, before, now })
  const spans = await closedSpans(tx, { programmeId: id, from, to })
  const daysOf = (of: readonly ClosedSpan[]) => of.flatMap((span) => daysWithin(span, { from, to }))
  const everyStations = spans.filter(({ stationId }) => stationId === null)
  // One set for all that were never shut by themselves: most of them.
  const shared = new Set([...deafDays(gaps, { zone, quiet }), ...daysOf(everyStations)])
  const own = new Map<string, Set<Day>>()
  for (const { stationId } of spans) {
    if (stationId === null || own.has(stationId)) continue
    own.set(stationId, new Set([...shared, ...daysOf(spans.filter((span) => span.stationId === stationId))]))
  }
  return { of: (stationId) => own.get(stationId) ?? shared }
}

function daysWithin({ fromDay, toDay }: ClosedSpan, { from, to }: { from: Day; to: Day }): Day[] {
  const last = toDay < to ? toDay : to
  const days: Day[] = []
  for (let day = fromDay > from ? fromDay : from; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}
