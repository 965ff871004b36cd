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
  const [stations, reported, signedIn, sums] = [
    await tx.station.count({
      where: { programmeId, ...openOn(to), ...(stationId ? { id: stationId } : {}) },
    }),
    await tx.dailyReport.count({ where: { ...where, reported: true } }),
    await tx.dailyReport.count({ where: { ...where, appSignedIn: true } }),
    await tx.dailyReport.aggregate({
      where,
      _sum: Object.fromEntries(dayNumberNames.map((name) => [name, true])) as Record<keyof DayNumbers, true>,
    }),
  ]
  return { from, to, stations, reported, signedIn, numbers: numbersOf(sums._sum) }
}
