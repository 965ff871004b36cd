// A day's numbers anew from its parts, after one of them was taken back or given another meaning.
import type { Work } from '../../platform/work.ts'
import { followDay } from '../checks/follow-day.ts'
import { type DayState, emptyDay } from './day-ledger.ts'
import * as store from './store.ts'
import { summariseDay } from './summarise-day.ts'

export interface Refolded {
  station: string
  day: string
  before: DayState
  after: DayState
}

export async function refoldDay(work: Work, reportId: string): Promise<Refolded> {
  const row = await store.readReport(work.tx, reportId)
  const parts = (await store.revisionsOfDay(work.tx, reportId)).map(store.partOf)
  const summary = summariseDay(parts, store.habitOf(row.station))
  const before = store.stateOf(row)
  const after = summary?.state ?? emptyDay
  await store.updateReport(work.tx, reportId, {
    state: after,
    undecided: (summary?.doubts.length ?? 0) > 0,
    grade: summary?.grade ?? row.grade,
    firstSentAt: summary?.firstSentAt ?? row.firstSentAt,
    lastSentAt: summary?.lastSentAt ?? row.lastSentAt,
  })
  const named = { station: row.station.name, day: row.day }
  work.changed({
    type: 'dailyReport',
    id: reportId,
    before: { ...named, ...store.stateJson(before) },
    after: { ...named, ...store.stateJson(after) },
  })
  await followDay(work, { stationId: row.stationId, day: row.day })
  return { station: row.station.name, day: row.day, before, after }
}
