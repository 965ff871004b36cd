// Grants that are left, and what became of notices, for screens. Reads only.
import { z } from 'zod'
import { rows } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import type { NoticeKind } from '../../platform/notice-templates.ts'

/** By kind; kinds without any are left out. */
export async function grantsLeft(tx: Tx, userId: string): Promise<Map<string, number>> {
  const groups = await tx.noticeGrant.groupBy({
    by: ['kind'],
    where: { userId, state: 'left' },
    _count: true,
  })
  return new Map(groups.map(({ kind, _count }) => [kind, _count]))
}

/** Of the people who have a place in the run, those who may be sent a notice of this kind. In a transaction. */
export async function grantedAmong(
  tx: Tx,
  { runId, kind }: { runId: string; kind: NoticeKind },
): Promise<string[]> {
  const sql = `SELECT DISTINCT COALESCE(p."mergedIntoId", p."id") AS "id" FROM "Enrolment" e
    JOIN "Person" p ON p."id" = e."personId"
    JOIN "Person" w ON w."id" = COALESCE(p."mergedIntoId", p."id") OR w."mergedIntoId" = COALESCE(p."mergedIntoId", p."id")
    JOIN "MiniProgramLink" l ON l."personId" = w."id" AND l."until" IS NULL
    JOIN "NoticeGrant" g ON g."userId" = l."userId" AND g."kind" = ? AND g."state" = 'left'
    WHERE e."runId" = ? AND e."state" = 'enrolled'`
  return (await rows<{ id: string }>(tx, sql, [kind, runId])).map(({ id }) => id)
}

const wordsSchema = z.record(z.string(), z.string())

export interface NoticeListed {
  id: string
  personId: string
  name: string
  kind: string
  words: Record<string, string>
  state: string
  createdAt: Date
  sentAt: Date | null
  error: string | null
}

interface Listing {
  programmeId: string
  state: string | undefined
  /** Id of the last one of the page before. */
  before: string | undefined
  limit: number
}

/** The newest first. */
export async function listNotices(
  tx: Tx,
  { programmeId, state, before, limit }: Listing,
): Promise<NoticeListed[]> {
  const found = await tx.notice.findMany({
    where: { programmeId, ...(state ? { state } : {}), ...(before ? { id: { lt: before } } : {}) },
    orderBy: { id: 'desc' },
    take: limit,
  })
  const ids = found.map(({ personId }) => personId)
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return found.map(({ id, personId, kind, words, ...row }) => ({
    ...{ id, personId, name: names.get(personId) ?? '', kind, words: wordsSchema.parse(words) },
    ...{ state: row.state, createdAt: row.createdAt, sentAt: row.sentAt, error: row.error },
  }))
}
