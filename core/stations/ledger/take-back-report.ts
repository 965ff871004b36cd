// A recalled message takes its part in the ledger back; of a closed month, that is asked for.
import type { Work } from '../../platform/work.ts'
import { type HeldPart, holdRecall } from '../months/hold.ts'
import { isClosedDay } from '../months/month-store.ts'
import { placeFloating } from './place-floating.ts'
import { type Refolded, refoldDay } from './refold-day.ts'
import * as store from './store.ts'

export interface ReportsTakenBack {
  days: Refolded[]
  /** Of closed months: they wait for an admin. */
  held: HeldPart[]
}

export async function takeBackReport(work: Work, causeId: string): Promise<ReportsTakenBack> {
  const revisions = await store.revisionsOfCause(work.tx, causeId)
  const stationIds = [...new Set(revisions.map(({ stationId }) => stationId))].sort()
  for (const stationId of stationIds) await store.lockLedger(work.tx, stationId)
  const held: HeldPart[] = []
  const open: store.RevisionRow[] = []
  for (const revision of revisions) {
    const closed = await isClosedDay(work.tx, work.programme.id, revision.day)
    if (!closed) open.push(revision)
    else {
      const station = await store.readStation(work.tx, revision.stationId)
      held.push(await holdRecall(work, { ...revision, station: { id: station.id, name: station.name } }))
    }
  }
  return { days: await voidRevisions(work, open), held }
}

/** Step: they no longer count, closed or not. The caller holds the ledgers' locks. */
export async function voidRevisions(
  work: Work,
  revisions: readonly store.RevisionRow[],
): Promise<Refolded[]> {
  if (revisions.length === 0) return []
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
