// Staff close a month: its days stand as they are, and their root hash with them.
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { monthSpan, personDayAt } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import { hashedMonth, readHindrances } from './month-reads.ts'
import { insertClosing, lockLedgers } from './month-store.ts'

/**
 * Step. Returns the root hash. Throws `monthNotReady` while it is not over, while days are undecided or corrections by
 * staff lack a reason, and `conflict` when it is closed already.
 */
export async function closeMonth(work: Work, month: string): Promise<{ rootHash: string; days: number }> {
  const { tx, programme, now, actor } = work
  authorize(actor, 'close month')
  await lockLedgers(tx, programme.id)
  const hindrance = await hindranceOf(work, month)
  if (hindrance) throw new Problem('monthNotReady', { month, say: hindrance })
  const { rootHash, rows } = await hashedMonth(tx, { programme, month })
  const id = work.ids.next('mcl')
  const closedById = actor.kind === 'person' ? actor.personId : null
  const closed = await insertClosing(tx, {
    ...{ id, programmeId: programme.id, month, rootHash, rows, closedById },
    ...{ causeId: work.cause.id, closedAt: now },
  })
  if (!closed) throw new Problem('conflict', { thing: 'month', reason: 'it is closed already' })
  work.changed({ type: 'monthClosing', id, before: null, after: { month, rootHash, days: rows.length } })
  return { rootHash, days: rows.length }
}

async function hindranceOf({ tx, programme, now }: Work, month: string): Promise<string | null> {
  // Its last day ends at five the next morning.
  if (personDayAt(now, programme.zone) <= monthSpan(month).to) return '这个月还没过完，过完再结账'
  const { undecided, unreasoned } = await readHindrances(tx, programme.id, month)
  if (undecided.length > 0) return `还有${undecided.length}天没定下是再加还是总数，先定下再结账`
  if (unreasoned.length > 0) return `还有${unreasoned.length}处工作人员改的数没写原因，补上再结账`
  return null
}
