// A day's numbers anew from its parts, after one of them was taken back or given another meaning.
import type { Work } from '../platform/work.ts'
import { type DayState, foldDay, inOrder } from './day-ledger.ts'
import { anyUnclear } from './enter-day-part.ts'
import * as store from './store.ts'

export interface Refolded {
  station: string
  day: string
  before: DayState
  after: DayState
}

export async function refoldDay(work: Work, reportId: string): Promise<Refolded> {
  const row = await store.readReport(work.tx, reportId)
  const parts = (await store.revisionsOfDay(work.tx, reportId)).map(store.partOf).sort(inOrder)
  const before = store.stateOf(row)
  const after = foldDay(parts)
  const lastSentAt = parts.at(-1)?.sentAt ?? row.lastSentAt
  const undecided = row.station.reportHabit === null && anyUnclear(parts)
  await store.updateReport(work.tx, reportId, { state: after, undecided, lastSentAt })
  const named = { station: row.station.name, day: row.day }
  work.changed({
    type: 'dailyReport',
    id: reportId,
    before: { ...named, ...store.stateJson(before) },
    after: { ...named, ...store.stateJson(after) },
  })
  return { station: row.station.name, day: row.day, before, after }
}
