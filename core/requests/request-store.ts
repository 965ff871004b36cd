// Writes of requests that may be repeated: who may do one, and what was answered.
import { insertNew, run } from '../platform/database/direct.ts'
import type { Tx } from '../platform/database/transactor.ts'

interface Claim {
  id: string
  asked: string
  requestId: string
  now: Date
  /** A try that began before is taken to be dead. */
  deadBefore: Date
  /** What was asked before is forgotten. */
  keptFrom: Date
}

export interface KnownRequest {
  asked: string
  state: 'running' | 'done' | 'answered'
  status: number | null
  answer: Uint8Array | null
}

/** Null when the try may do it; else what is known of the one before. */
export async function claim(tx: Tx, claiming: Claim): Promise<KnownRequest | null> {
  const { id, asked, requestId, now, deadBefore, keptFrom } = claiming
  if (await insertNew(tx, 'AnsweredRequest', { id, asked, requestId, state: 'running', at: now })) return null
  const taken = await run(
    tx,
    `UPDATE "AnsweredRequest" SET "asked" = ?, "requestId" = ?, "state" = 'running', "status" = NULL,
       "answer" = NULL, "at" = ?
     WHERE "id" = ? AND ("at" < ? OR ("state" = 'running' AND "asked" = ? AND "at" < ?))`,
    [asked, requestId, now, id, keptFrom, asked, deadBefore],
  )
  if (taken > 0) return null
  const { state, ...known } = await tx.answeredRequest.findUniqueOrThrow({
    where: { id },
    select: { asked: true, state: true, status: true, answer: true },
  })
  return { ...known, state: state as KnownRequest['state'] }
}

interface Held {
  id: string
  requestId: string
}

/** In the transaction that does it. False when another try has taken over. */
export async function markDone(tx: Tx, { id, requestId }: Held): Promise<boolean> {
  const sql = `UPDATE "AnsweredRequest" SET "state" = 'done' WHERE "id" = ? AND "requestId" = ?`
  return (await run(tx, sql, [id, requestId])) === 1
}

export const keepAnswer = (
  tx: Tx,
  { id, requestId }: Held,
  { status, answer }: { status: number; answer: Uint8Array<ArrayBuffer> | null },
) =>
  tx.answeredRequest.updateMany({
    where: { id, requestId },
    data: { state: answer ? 'answered' : 'done', status, answer },
  })

/** Nothing was done: it may be tried anew. */
export const release = (tx: Tx, { id, requestId }: Held) =>
  tx.answeredRequest.deleteMany({ where: { id, requestId, state: 'running' } })

/** Returns how many. */
export async function forgetBefore(tx: Tx, at: Date): Promise<number> {
  return (await tx.answeredRequest.deleteMany({ where: { at: { lt: at } } })).count
}
