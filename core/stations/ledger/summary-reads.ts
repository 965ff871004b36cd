// A day or a span of days over all stations of a programme. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'
import type { Day } from '../../values/days.ts'
import { type DayNumbers, dayNumberNames } from './day-ledger.ts'
import { numbersOf } from './store.ts'

export interface StationName {
  id: string
  name: string
}

/** Open from its first day to the day before it closed; without dates, always. */
export const openOn = (day: Day) => ({
  AND: [
    { OR: [{ openedOn: null }, { openedOn: { lte: day } }] },
    { OR: [{ closedOn: null }, { closedOn: { gt: day } }] },
  ],
})

/** Stations that were open on the day and have not reported it, by name. */
export function readMissing(tx: Tx, programmeId: string, day: Day): Promise<StationName[]> {
  return tx.station.findMany({
    where: { programmeId, ...openOn(day), reports: { none: { day, reported: true } } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
}

export interface Summary {
  from: Day
  to: Day
  stations: number
  /** Stations that reported on each day, added up: station-days. */
  reported: number
  signedIn: number
  numbers: DayNumbers
}

export async function readSummary(
  tx: Tx,
  programmeId: string,
  span: { from: Day; to: Day; stationId?: string },
): Promise<Summary> {
  const { from, to, stationId } = span
  const where = { programmeId, day: { gte: from, lte: to }, ...(stationId ? { stationId } : {}) }
  const stations = await tx.station.count({
    where: { programmeId, ...openOn(to), ...(stationId ? { id: stationId } : {}) },
  })
  // One pass over the days; they differ in two flags alone.
  const groups = await tx.dailyReport.groupBy({
    by: ['reported', 'appSignedIn'],
    where,
    _count: true,
    _sum: Object.fromEntries(dayNumberNames.map((name) => [name, true])) as Record<keyof DayNumbers, true>,
  })
  const countOf = (of: (group: (typeof groups)[number]) => boolean) =>
    groups.filter(of).reduce((sum, { _count }) => sum + _count, 0)
  const reported = countOf((group) => group.reported)
  const signedIn = countOf(({ appSignedIn }) => appSignedIn === true)
  const sums = addUp(groups.map(({ _sum }) => _sum))
  return { from, to, stations, reported, signedIn, numbers: numbersOf(sums) }
}

type Sums = { [Name in keyof DayNumbers]-?: number | null }

function addUp(sums: readonly Sums[]): Sums {
  return Object.fromEntries(
    dayNumberNames.map((name) => {
      const stated = sums.flatMap((each) => each[name] ?? [])
      return [name, stated.length > 0 ? stated.reduce((sum, value) => sum + value, 0) : null]
    }),
  ) as Sums
}
