// Which message made a figure another one after it was handed in. Reads only.
import { z } from 'zod'
import type { Tx } from '../../platform/database/transactor.ts'
import type { Day } from '../../values/days.ts'
import { messageOfPart } from '../ledger/message-of-part.ts'
import type { FigureChange } from './day-rows.ts'

export interface ChangeCause {
  revisionId: string
  kind: string
  at: Date
  by: string | null
  messageExternalId: string | null
  /** It was taken back. */
  voided: boolean
}

const names = {
  代买: { fen: ['purchaseFen', 'purchaseRefundFen'], orders: ['purchaseOrders', 'purchaseRefundOrders'] },
  代卖: { fen: ['saleFen', 'saleRefundFen'], orders: ['saleOrders', 'saleRefundOrders'] },
} as const

const changeSchema = z.object({ numbers: z.record(z.string(), z.unknown()) })

/** The last part of that day that came, or was taken back, since, and speaks of the figure. */
export async function causeOf(
  tx: Tx,
  { change, day, since }: { change: FigureChange; day: Day; since: Date },
): Promise<ChangeCause | null> {
  const { stationId, orderType, figure } = change
  const revisions = await tx.reportRevision.findMany({
    where: { stationId, day, OR: [{ recordedAt: { gt: since } }, { voidedAt: { gt: since } }] },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
  })
  const speaks = revisions.find(({ change: said }) => {
    const { numbers } = changeSchema.parse(said)
    return names[orderType][figure].some((name) => name in numbers)
  })
  const revision = speaks ?? revisions[0]
  if (!revision) return null
  const { actorId, voidedAt, recordedAt } = revision
  const by = actorId ? await tx.person.findUnique({ where: { id: actorId }, select: { name: true } }) : null
  return {
    ...{ revisionId: revision.id, kind: revision.kind, by: by?.name ?? null, voided: voidedAt !== null },
    ...{ at: voidedAt ?? recordedAt, messageExternalId: messageOfPart(revision) },
  }
}
