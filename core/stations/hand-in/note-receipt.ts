// What became of a file: it was handed in, and the platform's receipt. Steps.
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { Problem } from '../../values/problem.ts'
import * as store from './hand-in-store.ts'

const actorId = ({ actor }: Work): string | null => (actor.kind === 'person' ? actor.personId : null)

async function handInOf(work: Work, id: string): Promise<store.HandInRecord> {
  const row = await store.findHandIn(work.tx, work.programme.id, id)
  if (!row) throw new Problem('notFound', { thing: 'handIn', id })
  return row
}

/** Step. Once; said again it stays as it was. Throws `notFound`. */
export async function noteHandedIn(work: Work, id: string): Promise<void> {
  authorize(work.actor, 'make handIn')
  const row = await handInOf(work, id)
  if (row.state !== 'made') return
  await store.updateHandIn(work.tx, id, {
    ...{ state: 'handedIn', handedInAt: work.now, handedInById: actorId(work) },
  })
  work.changed({ type: 'handIn', id, before: { state: row.state }, after: { state: 'handedIn' } })
}

export interface Receipt {
  number: string
  /** When the platform gave it. */
  at: Date
  file: { name: string; mime: string; sha256: string } | null
  note: string | null
}

/** Step: a later receipt takes the place of an earlier one, which stays in the events. Throws `notFound`. */
export async function noteReceipt(work: Work, id: string, receipt: Receipt): Promise<void> {
  authorize(work.actor, 'make handIn')
  const row = await handInOf(work, id)
  const { number: receiptNumber, at: receiptAt, note } = receipt
  const file = receipt.file ? { receiptFile: receipt.file } : {}
  await store.updateHandIn(work.tx, id, {
    ...{ state: 'receipted', receiptNumber, receiptAt, note, ...file },
    ...{ receiptNotedAt: work.now, receiptNotedById: actorId(work) },
    handedInAt: row.handedInAt ?? receiptAt,
    handedInById: row.handedInById ?? actorId(work),
  })
  const said = { state: row.state, receiptNumber: row.receiptNumber, receiptFile: row.receiptFile }
  const after = { state: 'receipted', receiptNumber, ...file }
  work.changed({ type: 'handIn', id, before: said, after })
}

/** Step: somebody took the file with them. */
export async function noteDownload(
  work: Work,
  id: string,
  format: 'xlsx' | 'csv' | 'receipt',
): Promise<void> {
  authorize(work.actor, 'read handIns')
  await handInOf(work, id)
  work.changed({ type: 'handInDownload', id, before: null, after: { format } })
}
