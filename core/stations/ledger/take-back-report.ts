// A recalled message takes its part in the ledger back.
import type { Work } from '../../platform/work.ts'
import { placeFloating } from './place-floating.ts'
import { type Refolded, refoldDay } from './refold-day.ts'
import * as store from './store.ts'

export async function takeBackReport(work: Work, causeId: string): Promise<Refolded[]> {
  const revisions = await store.revisionsOfCause(work.tx, causeId)
  if (revisions.length === 0) return []
  const stationIds = [...new Set(revisions.map(({ stationId }) => stationId))].sort()
  for (const stationId of stationIds) await store.lockLedger(work.tx, stationId)
  await store.voidRevisions(
    work.tx,
    revisions.map(({ id }) => id),
    work.now,
  )
  const reportIds = [...new Set(revisions.map(({ reportId }) => reportId))]
  const refolded: Refolded[] = []
  for (const reportId of reportIds) refolded.push(await refoldDay(work, reportId))
  const anchors = revisions.filter(({ floating, kind }) => !floating && kind !== 'signIn')
  for (const anchor of anchors) await placeFloating(work, anchor.stationId, anchor)
  return refolded
}
