// A day or a span of days over all stations of a programme. Reads only.
import type { Prisma } from '../../../prisma/generated/sqlite/client.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { Day } from '../../values/days.ts'
import { closureCovers } from '../closures/closure-reads.ts'
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

/** Every station is shut on the day. */
const isHoliday = async (tx: Tx, programmeId: string, day: Day): Promise<boolean> =>
  (await tx.stationClosure.count({ where: { programmeId, stationId: null, ...closureCovers(day, day) } })) > 0

/** Stations that were open on the day, not shut, and have not reported it, by name. */
export async function readMissing(tx: Tx, programmeId: string, day: Day): Promise<StationName[]> {
  if (await isHoliday(tx, programmeId, day)) return []
  return tx.station.findMany({
    where: {
      ...{ programmeId, ...openOn(day), reports: { none: { day, reported: true } } },
      closures: { none: closureCovers(day, day) },
    },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
}

/** Stations whose report of the day is due, or came though they were shut. */
export async function dueOn(tx: Tx, programmeId: string, day: Day): Promise<Prisma.StationWhereInput> {
  const { AND } = openOn(day)
  const reported = { reports: { some: { day, reported: true } } }
  const notShut = { closures: { none: closureCovers(day, day) } }
  const shut = await isHoliday(tx, programmeId, day)
  return { programmeId, AND: [...AND, shut ? reported : { OR: [reported, notShut] }] }
}

export interface Summary {
  from: Day
  to: Day
  /** Those whose report of the last day is due, or came though they were shut. */
  stations: number
  /** Stations that reported on each day, added up: station-days. */
  reported: number
  signedIn: number
  /** Of the days that are decided. */
  numbers: DayNumbers
  /** Days of which the bot asked whether a report is a part or the total: how many, and what they say so far. */
  undecided: { days: number; numbers: DayNumbers }
}

export async function readSummary(
  tx: Tx,
  programmeId: string,
  span: { from: Day; to: Day; stationId?: string },
): Promise<Summary> {
  const { from, to, stationId } = span
  const where = { programmeId, day: { gte: from, lte: to }, ...(stationId ? { stationId } : {}) }
  const due = await dueOn(tx, programmeId, to)
  const stations = await tx.station.count({ where: { ...due, ...(stationId ? { id: stationId } : {}) } })
  // One pass over the days; they differ in three flags alone.
  const groups = await tx.dailyReport.groupBy({
    by: ['reported', 'appSignedIn', 'undecided'],
    where,
    _count: true,
    _sum: summed,
  })
  const of = (holds: (group: (typeof groups)[number]) => boolean) => {
    const those = groups.filter(holds)
    const days = those.reduce((sum, { _count }) => sum + _count, 0)
    return { days, numbers: numbersOf(addUp(those.map(({ _sum }) => _sum))) }
  }
  return {
    ...{ from, to, stations },
    reported: of(({ reported }) => reported).days,
    signedIn: of(({ appSignedIn }) => appSignedIn === true).days,
    numbers: of(({ undecided }) => !undecided).numbers,
    undecided: of(({ undecided }) => undecided),
  }
}

const summed = Object.fromEntries(dayNumberNames.map((name) => [name, true])) as Record<
  keyof DayNumbers,
  true
>

type Sums = { [Name in keyof DayNumbers]-?: number | null }

function addUp(sums: readonly Sums[]): Sums {
  return Object.fromEntries(
    dayNumberNames.map((name) => {
      const stated = sums.flatMap((each) => each[name] ?? [])
      return [name, stated.length > 0 ? stated.reduce((sum, value) => sum + value, 0) : null]
    }),
  ) as Sums
}
