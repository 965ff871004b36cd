// How each day of each station stands, and the runs of days on end. Reads only.
import { readGaps } from '../../messaging/gap-reads.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import { addDays, type Day, instantOf } from '../../values/days.ts'
import { deafDays } from '../ledger/heard-days.ts'
import {
  byLength,
  type DayMark,
  isOpenOn,
  type MarkedReport,
  markOf,
  punctualRun,
  type Streak,
} from './punctuality.ts'

export interface MarkQuestion {
  programme: { id: string; zone: string }
  quiet: { from: string; until: string }
  now: Date
}

interface StationRow {
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

const readStations = (tx: Tx, programmeId: string, { to, stationIds }: Span): Promise<StationRow[]> =>
  tx.station.findMany({
    where: {
      ...{ programmeId, OR: [{ openedOn: null }, { openedOn: { lte: to } }] },
      ...(stationIds ? { id: { in: [...stationIds] } } : {}),
    },
    select: { id: true, name: true, openedOn: true, closedOn: true },
    orderBy: { name: 'asc' },
  })

async function marksOf(
  tx: Tx,
  question: MarkQuestion,
  { span, stations }: { span: Span; stations: readonly StationRow[] },
): Promise<StationMarks[]> {
  const unheard = await readUnheard(tx, question, span)
  const reports = await readReports(tx, question, { ...span, stationIds: stations.map(({ id }) => id) })
  const days = daysBack(span)
  return stations.map((station) => ({
    ...{ id: station.id, name: station.name },
    marks: days
      .filter((day) => isOpenOn(station, day))
      .map((day) => {
        const excused = unheard.has(day) || day === span.today
        const report = reports.get(keyOf(station.id, day))
        return { day, mark: markOf(report, excused), reported: report !== undefined }
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

async function readUnheard(
  tx: Tx,
  { programme, quiet, now }: MarkQuestion,
  { from }: Span,
): Promise<Set<Day>> {
  const { id, zone } = programme
  const gaps = await readGaps(tx, id, { from: instantOf(from, '00:00', zone), now })
  return deafDays(gaps, { zone, quiet })
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
  return new Map(
    rows.map(({ id, stationId, day, grade }) => {
      const first = firsts.get(id)
      const end = first && instantOf(addDays(day, 1), '05:00', programme.zone)
      return [
        keyOf(stationId, day),
        { grade, onTime: first !== undefined && end !== undefined && first < end },
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

/** Most runs are short: the past is looked through a piece at a time, for those whose run goes on. */
const firstPieceDays = 35
const growth = 3
/** Nobody counts further back. */
const mostDays = 3_700

export async function readStreaks(tx: Tx, question: MarkQuestion, today: Day): Promise<Streak[]> {
  const stations = (await readStations(tx, question.programme.id, { from: today, to: today })).filter(
    (station) => isOpenOn(station, today),
  )
  const days = new Map(stations.map(({ id }) => [id, 0]))
  let going: StationRow[] = stations
  let to = today
  for (let length = firstPieceDays, past = 0; going.length > 0 && past < mostDays; length *= growth) {
    const from = addDays(to, 1 - length)
    const marked = await marksOf(tx, question, { span: { from, to, today }, stations: going })
    const runs = new Map(marked.map(({ id, marks }) => [id, punctualRun(marks.map(({ mark }) => mark))]))
    for (const [id, run] of runs) days.set(id, (days.get(id) ?? 0) + run.days)
    // What was not there before the piece has nothing further back.
    going = going.filter(({ id, openedOn }) => runs.get(id)?.broken === false && isBefore(openedOn, from))
    past += length
    to = addDays(from, -1)
  }
  return byLength(stations.map(({ id, name }) => ({ id, name, days: days.get(id) ?? 0 })))
}

const isBefore = (openedOn: Day | null, day: Day): boolean => openedOn === null || openedOn < day
