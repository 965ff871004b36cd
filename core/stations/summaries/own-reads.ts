// A station's own month, and its place by amount: for its operator alone. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'
import { addDays, type Day } from '../../values/days.ts'
import type { DayNumber, DayNumbers } from '../ledger/day-ledger.ts'
import { openOn, readSummary } from '../ledger/summary-reads.ts'
import type { MarkQuestion } from './excused-reads.ts'
import { readMarks } from './mark-reads.ts'
import { readStreaks } from './streak-reads.ts'

export interface OwnMonth {
  id: string
  name: string
  /** Days of the span on which the station had to report and the day is over, or it has reported. */
  due: number
  reported: number
  punctual: number
  /** Days on end until now. */
  streak: number
  numbers: DayNumbers
}

export interface OwnQuestion extends MarkQuestion {
  from: Day
  to: Day
  today: Day
  stationIds: readonly string[]
}

export async function readOwnMonths(tx: Tx, question: OwnQuestion): Promise<OwnMonth[]> {
  const { programme, from, today, stationIds } = question
  const [to = today] = [question.to, today].sort()
  const marked = await readMarks(tx, question, { from, to, today, stationIds })
  const streaks = await readStreaks(tx, question, { today, stationIds })
  const months: OwnMonth[] = []
  for (const { id, name, marks } of marked) {
    const { numbers } = await readSummary(tx, programme.id, { from, to, stationId: id })
    months.push({
      ...{ id, name, numbers },
      due: marks.filter(({ mark, reported }) => mark !== 'neutral' || reported).length,
      reported: marks.filter(({ reported }) => reported).length,
      punctual: marks.filter(({ mark }) => mark === 'punctual').length,
      streak: streaks.find((each) => each.id === id)?.days ?? 0,
    })
  }
  return months
}

export interface AmountPlace {
  id: string
  /** Equals share a place; null where there was none of it. */
  place: number | null
  stations: number
}

/** By the sum of these numbers over the span; among the stations that are open on its last day. */
export async function readAmountPlaces(
  tx: Tx,
  programmeId: string,
  { from, to, names }: { from: Day; to: Day; names: readonly DayNumber[] },
): Promise<AmountPlace[]> {
  const stations = await tx.station.findMany({
    where: { programmeId, ...openOn(to) },
    select: { id: true },
  })
  const sums = await tx.dailyReport.groupBy({
    by: ['stationId'],
    where: { programmeId, day: { gte: from, lt: addDays(to, 1) } },
    _sum: Object.fromEntries(names.map((name) => [name, true])) as Record<DayNumber, true>,
  })
  const amounts = new Map(
    sums.map(({ stationId, _sum }) => [stationId, names.reduce((sum, name) => sum + (_sum[name] ?? 0), 0)]),
  )
  const amountOf = (id: string) => amounts.get(id) ?? 0
  return stations.map(({ id }) => ({
    id,
    place: amountOf(id) > 0 ? stations.filter((each) => amountOf(each.id) > amountOf(id)).length + 1 : null,
    stations: stations.length,
  }))
}
