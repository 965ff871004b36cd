// What is left of deletions, and its end.
import { z } from 'zod'
import { rows, run } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import { forgetWechatIds } from './erase-identity-store.ts'
import type { Farewell } from './request-store.ts'

const farewellSchema = z.object({
  aliasIds: z.array(z.string()),
  conversationIds: z.array(z.string()),
  outboxId: z.string().nullable(),
  files: z.array(z.string()),
})

export interface Unfinished {
  id: string
  decidedAt: Date
  farewell: Farewell
}

/** A few at a time; the next turn goes on. */
export async function findUnfinished(tx: Tx): Promise<Unfinished[]> {
  const found = await tx.deletionRequest.findMany({
    where: { state: 'granted' },
    select: { id: true, decidedAt: true, farewell: true },
    orderBy: { decidedAt: 'desc' },
    take: 500,
  })
  return found.flatMap(({ id, decidedAt, farewell }) =>
    farewell && decidedAt ? [{ id, decidedAt, farewell: farewellSchema.parse(farewell) }] : [],
  )
}

export const isOnItsWay = async (tx: Tx, outboxId: string): Promise<boolean> =>
  (await tx.outboxMessage.count({ where: { id: outboxId, state: { in: ['queued', 'sending'] } } })) > 0

export const countUses = (tx: Tx, path: string): Promise<number> => tx.attachment.count({ where: { path } })

/** `waits`: the last word is still to go out; the files are gone all the same. */
export async function finish(
  tx: Tx,
  { id, farewell, waits }: { id: string; farewell: Farewell; waits: boolean },
): Promise<void> {
  const sql = 'UPDATE "DeletionRequest" SET "farewell" = ? WHERE "id" = ?'
  if (waits) {
    if (farewell.files.length > 0) await run(tx, sql, [{ ...farewell, files: [] }, id])
    return
  }
  await forgetWechatIds(tx, farewell)
  if (farewell.outboxId !== null) {
    const [said] = await rows<{ id: string }>(tx, 'SELECT "id" FROM "OutboxMessage" WHERE "id" = ?', [
      farewell.outboxId,
    ])
    if (said)
      await run(tx, `UPDATE "OutboxMessage" SET "text" = '' WHERE "id" = ? AND "state" <> 'queued'`, [
        said.id,
      ])
  }
  await run(tx, 'UPDATE "DeletionRequest" SET "farewell" = NULL WHERE "id" = ?', [id])
}
