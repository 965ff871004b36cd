// An admin lets a change into a closed month, or refuses it. What was let in stands at the place of the message that
// asked for it, and the month's root after it is kept.
import { z } from 'zod'
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { Problem } from '../../values/problem.ts'
import { layPart } from '../ledger/enter-day-part.ts'
import { moveRevision } from '../ledger/place-floating.ts'
import { lockLedger, readRevision, readStation } from '../ledger/store.ts'
import { voidRevisions } from '../ledger/take-back-report.ts'
import { heldPartSchema } from './amendment-reads.ts'
import { hashedMonth } from './month-reads.ts'
import { type AmendmentRow, findAmendment, isClosedDay, settleAmendment } from './month-store.ts'

/** Step. Throws `notFound`, and `conflict` when it was decided before. */
export async function approveAmendment(work: Work, id: string): Promise<void> {
  authorize(work.actor, 'decide amendment')
  const row = await askedRow(work, id)
  await lockLedger(work.tx, row.stationId)
  await carryOut(work, row)
  const rootAfter = JSON.stringify(await rootsAfter(work, row))
  await settle(work, row, { state: 'approved', rootAfter })
}

/** Step. Throws `notFound`, and `conflict` when it was decided before. */
export async function refuseAmendment(work: Work, id: string, reason: string): Promise<void> {
  authorize(work.actor, 'decide amendment')
  await settle(work, await askedRow(work, id), { state: 'refused', decisionReason: reason })
}

async function askedRow(work: Work, id: string): Promise<AmendmentRow> {
  const row = await findAmendment(work.tx, id)
  if (!row || row.programmeId !== work.programme.id) throw new Problem('notFound', { thing: 'amendment', id })
  if (row.state !== 'asked')
    throw new Problem('conflict', { thing: 'amendment', reason: `it is ${row.state}` })
  return row
}

type Decided = { state: 'approved'; rootAfter: string } | { state: 'refused'; decisionReason: string }

async function settle(work: Work, row: AmendmentRow, decided: Decided): Promise<void> {
  const decidedById = work.actor.kind === 'person' ? work.actor.personId : null
  const settled = await settleAmendment(work.tx, row.id, { ...decided, decidedById, decidedAt: work.now })
  if (!settled) throw new Problem('conflict', { thing: 'amendment', reason: 'it was decided just now' })
  const { state, ...rest } = decided
  work.changed({
    ...{ type: 'reportAmendment', id: row.id, before: { state: 'asked', day: row.day } },
    after: { state, ...rest },
  })
}

const toDaySchema = z.object({ toDay: z.string() })

async function carryOut(work: Work, row: AmendmentRow): Promise<void> {
  if (row.kind === 'part') return enter(work, row)
  const revision = row.revisionId ? await readRevision(work.tx, row.revisionId) : null
  if (!revision || revision.voidedAt) return
  if (row.kind === 'recall') await voidRevisions(work, [revision])
  else await moveRevision(work, revision, toDaySchema.parse(row.detail).toDay)
}

// As it was said, by whom and when it was said; that it was approved, and by whom, is the amendment's to tell.
async function enter(work: Work, row: AmendmentRow): Promise<void> {
  const { reason, ...said } = heldPartSchema.parse(row.detail)
  const station = await readStation(work.tx, row.stationId)
  const cause = { ...work.cause, id: row.causeId, orderId: row.messageId, at: row.sentAt }
  await layPart(
    { ...work, cause },
    { ...said, station, day: row.day, part: row.part, reason: reason ?? undefined },
    { actorId: row.actorId, amendmentId: row.id },
  )
}

async function rootsAfter({ tx, programme }: Work, row: AmendmentRow): Promise<Record<string, string>> {
  const days = row.kind === 'move' ? [row.day, toDaySchema.parse(row.detail).toDay] : [row.day]
  const roots: Record<string, string> = {}
  for (const day of days) {
    const month = day.slice(0, 7)
    if (await isClosedDay(tx, programme.id, day))
      roots[month] = (await hashedMonth(tx, { programme, month })).rootHash
  }
  return roots
}
