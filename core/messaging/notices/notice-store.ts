// Writes of grants and notices, and the rows that a write must see first.
import { insertNew, rows, run } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { NoticeKind, NoticeWords } from '../../platform/notice-templates.ts'

export const insertGrant = (
  tx: Tx,
  row: { id: string; userId: string; kind: NoticeKind; templateId: string; grantedAt: Date },
) => tx.noticeGrant.createMany({ data: [row] })

export const countLeft = (tx: Tx, userId: string, kind: NoticeKind): Promise<number> =>
  tx.noticeGrant.count({ where: { userId, kind, state: 'left' } })

/** They want none of this kind any more. Returns how many were left. */
export async function dropGrants(tx: Tx, userId: string, kind: string): Promise<number> {
  const where = { userId, kind, state: 'left' }
  return (await tx.noticeGrant.updateMany({ where, data: { state: 'gone' } })).count
}

const theirs = `SELECT "id" FROM "Person" WHERE "id" = ? OR "mergedIntoId" = ?`

/** Takes the oldest that is left of whoever stands for the person; null where there is none. */
export async function takeGrant(
  tx: Tx,
  { personId, kind, now }: { personId: string; kind: NoticeKind; now: Date },
): Promise<string | null> {
  const sql = `SELECT g."id" FROM "NoticeGrant" g
    JOIN "MiniProgramLink" l ON l."userId" = g."userId" AND l."until" IS NULL
    WHERE l."personId" IN (${theirs}) AND g."kind" = ? AND g."state" = 'left'
    ORDER BY g."grantedAt", g."id" LIMIT 5`
  for (const { id } of await rows<{ id: string }>(tx, sql, [personId, personId, kind])) {
    const take = `UPDATE "NoticeGrant" SET "state" = 'used', "usedAt" = ? WHERE "id" = ? AND "state" = 'left'`
    if ((await run(tx, take, [now, id])) === 1) return id
  }
  return null
}

export interface NewNotice {
  id: string
  programmeId: string
  personId: string
  grantId: string
  kind: NoticeKind
  words: NoticeWords
  dueAt: Date
  createdAt: Date
  expiresAt: Date | null
  onceKey: string
  causeId: string
}

/** False where it was written before under its `onceKey`. */
export const insertNotice = (tx: Tx, row: NewNotice): Promise<boolean> => insertNew(tx, 'Notice', { ...row })

/** Not sent after all: the tap is good for another. */
export async function giveBackGrant(tx: Tx, noticeId: string): Promise<void> {
  const sql = `UPDATE "NoticeGrant" SET "state" = 'left', "usedAt" = NULL
    WHERE "state" = 'used' AND "id" = (SELECT "grantId" FROM "Notice" WHERE "id" = ?)`
  await run(tx, sql, [noticeId])
  await run(tx, 'UPDATE "Notice" SET "grantId" = NULL WHERE "id" = ?', [noticeId])
}
