// How each day of each station stands. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'
import { type Day, personDayAt } from '../../values/days.ts'
import { type MarkQuestion, readExcused } from './excused-reads.ts'
import { type DayMark, isOpenOn, type MarkedReport, markOf } from './punctuality.ts'

export interface StationRow {
  id: string
  name: string
  openedOn: Day | null
  closedOn: Day | null
}

export interface StationMarks {
  id: string
  name: string
  /** The newest first; days on which the station was not there are left out. */
  marks: { day: Day; mark: DayMark; reported: boolean }[]
}

export interface Span {
  from: Day
  to: Day
  /** The day that is not over: not reported yet, it is nothing yet. */
  today?: Day
  stationIds?: readonly string[]
}

export async function readMarks(tx: Tx, question: MarkQuestion, span: Span): Promise<StationMarks[]> {
  const stations = await readStations(tx, question.programme.id, span)
  return marksOf(tx, question, { span, stations })
}

export const readStations = (
  tx: Tx,
  programmeId: string,
  { to, stationIds }: Pick<Span, 'to' | 'stationIds'>,
): Promise<StationRow[]> =>
  tx.station.findMany({
    where: {
      ...{ programmeId, OR: [{ openedOn: null }, { openedOn: { lte: to } }] },
      ...(stationIds ? { id: { in: [...stationIds] } } : {}),
    },
    select: { id: true, name: true, openedOn: true, closedOn: true },
    orderBy: { name: 'asc' },
  })

export async function marksOf(
  tx: Tx,
  question: MarkQuestion,
  { span, stations }: { span: Span; stations: readonly StationRow[] },
): Promise<StationMarks[]> {
  const excused = await readExcused(tx, question, span)
  const reports = await readReports(tx, question, { ...span, stationIds: stations.map(({ id }) => id) })
  const days = daysBack(span)
  return stations.map((station) => ({
    ...{ id: station.id, name: station.name },
    marks: days
      .filter((day) => isOpenOn(station, day))
      .map((day) => {
        const isExcused = day === span.today || excused.of(station.id).has(day)
        const report = reports.get(keyOf(station.id, day))
        return { day, mark: markOf(report, isExcused), reported: report !== undefined }
      }),
  }))
}

const keyOf = (stationId: string, day: Day): string => `${day}${stationId}`

function daysBack({ from, to }: Span): Day[] {
  const days: Day[] = []
  const start = Date.parse(`${from}T00:00:00Z`)
  for (let at = Date.parse(`${to}T00:00:00Z`); at >= start; at -= 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10))
  return days
}

async function readReports(
  tx: Tx,
  { programme }: MarkQuestion,
  { from, to, stationIds = [] }: Span,
): Promise<Map<string, MarkedReport>> {
  const where = { programmeId: programme.id, day: { gte: from, lte: to }, stationId: { in: [...stationIds] } }
  const rows = await tx.dailyReport.findMany({
    where: { ...where, reported: true },
    select: { id: true, stationId: true, day: true, grade: true },
  })
  const others = rows.filter(({ grade }) => grade === 'forAnother' || grade === 'staff')
  const firsts = await readFirsts(tx, others)
  const { zone } = programme
  return new Map(
    rows.map(({ id, stationId, day, grade }) => {
      const first = firsts.get(id)
      return [
        keyOf(stationId, day),
        { grade, onTime: first !== undefined && personDayAt(first, zone) <= day },
      ]
    }),
  )
}

/** When each of these days was first reported; a sign-in before it is no report. */
async function readFirsts(tx: Tx, reports: readonly { id: string }[]): Promise<Map<string, Date>> {
  if (reports.length === 0) return new Map()
  const firsts = await tx.reportRevision.groupBy({
    by: ['reportId'],
    where: { reportId: { in: reports.map(({ id }) => id) }, kind: { not: 'signIn' }, voidedAt: null },
    _min: { sentAt: true },
  })
  return new Map(firsts.flatMap(({ reportId, _min }) => (_min.sentAt ? [[reportId, _min.sentAt]] : [])))
}
