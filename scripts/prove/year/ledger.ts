// The program's own ledger of a year, in the shape of the plain count.
import { dayNumberNames } from '../../../core/stations/ledger/day-ledger.ts'
import { readRates } from '../../../core/stations/rate/rate-reads.ts'
import type { Cast } from './cast.ts'
import type { Counted, CountedDay } from './count.ts'
import type { YearWorld } from './world.ts'

export interface Ledger extends Counted {
  undecided: number
  /** In fen, over all days. */
  turnover: number
  grades: Record<string, number>
}

export async function ledgerOf({ deps, programme }: YearWorld, cast: Cast): Promise<Ledger> {
  const { client } = deps.database
  const reports = await client.dailyReport.findMany({
    where: { programmeId: programme.id },
    include: { station: true },
  })
  const days = new Map<string, CountedDay>()
  const grades: Record<string, number> = {}
  let [undecided, turnover] = [0, 0]
  for (const row of reports) {
    if (row.undecided) undecided++
    // A day of which all was recalled keeps its row, to say so.
    if (!row.reported && row.appSignedIn === null) continue
    const numbers = Object.fromEntries(
      dayNumberNames.flatMap((name) => (row[name] === null ? [] : [[name, row[name]]])),
    )
    const { reported, noBusiness: nothing, appSignedIn: signed, grade } = row
    days.set(`${row.station.name} ${row.day}`, { numbers, reported, nothing, signed, grade })
    if (reported) grades[grade] = (grades[grade] ?? 0) + 1
    turnover += (row.purchaseFen ?? 0) + (row.saleFen ?? 0)
  }
  const [from = '', to = ''] = [cast.days[0], cast.days.at(-1)]
  const rates = await readRates(client, { programme, from, to, now: deps.clock.now() })
  const due = new Map(
    rates.stations.map(({ station, ...count }) => [
      station.name,
      { due: count.due, closed: count.closed, reported: count.reported },
    ]),
  )
  return { days, due, undecided, turnover, grades }
}

const plain = ({ numbers, reported, nothing, signed, grade }: CountedDay): string =>
  JSON.stringify([
    Object.entries(numbers).sort(([a], [b]) => (a < b ? -1 : 1)),
    reported,
    nothing,
    signed,
    grade,
  ])

/** What one has and the other has not, or has otherwise: a line each. */
export function differences(expected: Counted, found: Counted): string[] {
  const lines: string[] = []
  for (const key of [...new Set([...expected.days.keys(), ...found.days.keys()])].sort()) {
    const [counted, kept] = [expected.days.get(key), found.days.get(key)]
    const [a, b] = [counted ? plain(counted) : 'nothing', kept ? plain(kept) : 'nothing']
    if (a !== b) lines.push(`${key}: counted ${a}, kept ${b}`)
  }
  for (const [station, count] of expected.due) {
    const rate = found.due.get(station) ?? { due: 0, closed: 0, reported: 0 }
    const [a, b] = [count, rate].map(({ due, closed, reported }) => `${reported}/${due}, ${closed} shut`)
    if (a !== b) lines.push(`${station}: counted ${a}, kept ${b}`)
  }
  return lines
}
