// The answer to "a part, or the day's total?": it settles that report, those of the day that were in doubt before it,
// and every report that the station says after the answer.
import type { Work } from '../../platform/work.ts'
import { isClosedDay } from '../months/month-store.ts'
import { inOrder } from './day-ledger.ts'
import { type Refolded, refoldDay } from './refold-day.ts'
import * as store from './store.ts'
import { type PartsOrTotals, summariseDay } from './summarise-day.ts'

export interface PartOrTotal {
  stationId: string
  reportId: string
  /** The report that was asked about; the last one in doubt where it is left out. */
  revisionId?: string
  meaning: PartsOrTotals
  /** Whether the station always means it so. */
  learn: boolean
}

/** Step. Null when nothing of the day is in doubt any more. */
export async function decidePartOrTotal(work: Work, decision: PartOrTotal): Promise<Refolded | null> {
  const { tx, cause, programme } = work
  const { stationId, reportId, meaning, learn } = decision
  await store.lockLedger(tx, stationId)
  const doubtful = await doubtfulParts(work, decision)
  const [first] = doubtful
  if (!first || (await isClosedDay(tx, programme.id, first.day))) return null
  for (const revision of doubtful) await settle(work, revision, meaning)
  const days = new Set([reportId])
  if (learn) {
    await store.setHabit(tx, stationId, { meaning, since: cause.at, causeId: cause.id })
    // Reports that were said after the answer and came before it.
    for (const later of await store.openReportsAfter(tx, stationId, cause.at)) {
      if (await isClosedDay(tx, programme.id, later.day)) continue
      await settle(work, later, meaning)
      days.add(later.reportId)
    }
  }
  let refolded: Refolded | null = null
  for (const id of days) {
    const done = await refoldDay(work, id)
    if (id === reportId) refolded = done
  }
  return refolded
}

const settle = (work: Work, { id }: store.RevisionRow, meaning: PartsOrTotals) =>
  store.decideRevision(work.tx, id, {
    kind: meaning === 'parts' ? 'deal' : 'report',
    ...{ decidedAs: meaning, decidedById: work.cause.id },
  })

/** The report that was asked about, and those of its day in doubt before it. */
async function doubtfulParts(
  { tx }: Work,
  { reportId, revisionId }: PartOrTotal,
): Promise<store.RevisionRow[]> {
  const { station } = await store.readReport(tx, reportId)
  const revisions = await store.revisionsOfDay(tx, reportId)
  const summary = summariseDay(revisions.map(store.partOf), store.habitOf(station))
  const keys = new Set(summary?.doubts.map(({ messageId, part }) => `${messageId}/${part}`))
  const doubtful = revisions.filter(({ messageId, part }) => keys.has(`${messageId}/${part}`)).sort(inOrder)
  const asked = revisionId ? doubtful.findIndex(({ id }) => id === revisionId) : doubtful.length - 1
  return doubtful.slice(0, asked + 1)
}

/** Step: the answer was recalled, and what it settled is in doubt again. */
export async function takeBackDecision(work: Work, causeId: string): Promise<Refolded[]> {
  const { tx, programme } = work
  const days = new Set<string>()
  await store.forgetHabit(tx, causeId)
  for (const revision of await store.decidedBy(tx, causeId)) {
    if (await isClosedDay(tx, programme.id, revision.day)) continue
    await store.lockLedger(tx, revision.stationId)
    await store.decideRevision(tx, revision.id, { kind: 'report', decidedAs: null, decidedById: null })
    days.add(revision.reportId)
  }
  const refolded: Refolded[] = []
  for (const reportId of days) refolded.push(await refoldDay(work, reportId))
  return refolded
}
