// The answer to "a part, or the day's total?": it settles that report, and every later one of the station.
import type { Work } from '../../platform/work.ts'
import { type Refolded, refoldDay } from './refold-day.ts'
import * as store from './store.ts'

export interface PartOrTotal {
  stationId: string
  reportId: string
  revisionId: string
  meaning: 'parts' | 'totals'
}

export async function decidePartOrTotal(work: Work, decision: PartOrTotal): Promise<Refolded> {
  await store.lockLedger(work.tx, decision.stationId)
  await store.setRevisionKind(work.tx, decision.revisionId, decision.meaning === 'parts' ? 'deal' : 'report')
  await store.setReportHabit(work.tx, decision.stationId, decision.meaning)
  return refoldDay(work, decision.reportId)
}
