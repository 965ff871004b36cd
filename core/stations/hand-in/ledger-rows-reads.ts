// The stations' ledger as the rows of a file. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'
import type { ProgrammeInForce } from '../../platform/work.ts'
import type { HandInSettings } from '../../programmes/settings.ts'
import { readSettings } from '../../programmes/settings-reads.ts'
import type { Day } from '../../values/days.ts'
import { dayNumberNames } from '../ledger/day-ledger.ts'
import { numbersOf } from '../ledger/store.ts'
import { type DayRows, dayRows, type StationDay } from './day-rows.ts'

type Programme = Pick<ProgrammeInForce, 'id' | 'region'>

/** The ledger of some days as rows: one answer a day, also where nobody reported. */
export async function rowsOfDays(
  tx: Tx,
  programme: Programme,
  days: readonly Day[],
): Promise<Map<Day, DayRows>> {
  const settings = (await readSettings(tx, programme.id)).handIns
  const [from = '', until = ''] = [days[0], days.at(-1)]
  const stations = await tx.station.findMany({
    where: { programmeId: programme.id },
    include: { township: { select: { name: true } } },
    orderBy: { name: 'asc' },
  })
  const numbers = Object.fromEntries(dayNumberNames.map((name) => [name, true as const]))
  const reports = await tx.dailyReport.findMany({
    where: { programmeId: programme.id, day: { gte: from, lte: until } },
    select: { stationId: true, day: true, reported: true, undecided: true, ...numbers },
  })
  const byDay = new Map<string, (typeof reports)[number]>(
    reports.map((each) => [`${each.day} ${each.stationId}`, each]),
  )
  const unit = unitOf(programme, settings)
  return new Map(
    days.map((day) => {
      const ofDay = stations.flatMap((station): StationDay[] => {
        const report = byDay.get(`${day} ${station.id}`)
        // What was reported is not dropped because of a station's dates.
        if (!report && !isOpen(station, day)) return []
        return [
          { station: { ...station, township: station.township.name }, report: report ? dayOf(report) : null },
        ]
      })
      return [day, dayRows(ofDay, { day, unit, settings })]
    }),
  )
}

const dayOf = ({
  reported,
  undecided,
  ...row
}: Record<string, unknown> & { reported: boolean; undecided: boolean }) => ({
  ...{ reported, undecided },
  numbers: numbersOf(row as Parameters<typeof numbersOf>[0]),
})

const isOpen = (
  { openedOn, closedOn }: { openedOn: string | null; closedOn: string | null },
  day: Day,
): boolean => (openedOn === null || openedOn <= day) && (closedOn === null || closedOn > day)

const unitOf = ({ region }: Pick<Programme, 'region'>, { unit }: HandInSettings): string =>
  unit ?? `${region}电子商务公共服务中心`
