// A recalled message takes its part in the ledger back.
import type { Work } from '../platform/work.ts'
import { type Refolded, refoldDay } from './refold-day.ts'
import * as store from './store.ts'

export async function takeBackReport(work: Work, causeId: string): Promise<Refolded[]> {
  const revisions = await store.revisionsOfCause(work.tx, causeId)
  if (revisions.length === 0) return []
  await store.voidRevisions(
    work.tx,
    revisions.map(({ id }) => id),
    work.now,
  )
  const reportIds = [...new Set(revisions.map(({ reportId }) => reportId))]
  const refolded: Refolded[] = []
  for (const reportId of reportIds) refolded.push(await refoldDay(work, reportId))
  return refolded
}
