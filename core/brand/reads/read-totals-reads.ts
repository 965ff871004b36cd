// How much the articles of a programme are read, by who says so. Grades are never added up. Reads only.
import type { Reader } from '../../platform/database/direct.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import { type KeptFile, keptFileSchema } from '../../platform/kept-files.ts'
import type { Day } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import { statedWithin } from './stated-reads.ts'

export interface Counted {
  /** By readers whose WeChat is known. */
  signedIn: number
  /** By a browser's own key, within the bounds. */
  anonymous: number
}

export interface ReadTotals {
  counted: Counted
  /** As others' pages state, by channel. */
  stated: { channel: string; reads: number }[]
  /** Reads that a bound kept from being counted. */
  refused: number
  articles: Map<string, { counted: Counted; stated: number }>
}

interface Span {
  programmeId: string
  from?: Day | undefined
  to?: Day | undefined
}

const firstDay = '0000-01-01'
const lastDay = '9999-12-31'
// PostgreSQL's sums are big integers, and JavaScript's are not.
const whole = (sum: number | bigint | null): number => Number(sum ?? 0)

/** Both days count. */
export async function readTotals(reader: Reader, { programmeId, from, to }: Span): Promise<ReadTotals> {
  const within = [programmeId, from ?? firstDay, to ?? lastDay]
  const where = '"programmeId" = ? AND "day" >= ? AND "day" <= ?'
  const counted = await reader.rows<{ articleId: string; signedIn: number; anonymous: number }>(
    `SELECT "articleId", SUM("signedIn") AS "signedIn", SUM("anonymous") AS "anonymous" FROM "ArticleDay"
      WHERE ${where} GROUP BY "articleId"`,
    within,
  )
  const [bounded] = await reader.rows<{ refused: number | null }>(
    `SELECT SUM("refused") AS "refused" FROM "ReadingDay" WHERE ${where}`,
    within,
  )
  const figures = await reader.rows<Parameters<typeof statedWithin>[0][number]>(
    `SELECT "id", "articleId", "channel", "day", "reads" FROM "StatedReads"
      WHERE "programmeId" = ? AND "day" <= ? AND "voidedAt" IS NULL`,
    [programmeId, to ?? lastDay],
  )
  const articles: ReadTotals['articles'] = new Map()
  const of = (id: string) => {
    const known = articles.get(id) ?? { counted: { signedIn: 0, anonymous: 0 }, stated: 0 }
    articles.set(id, known)
    return known
  }
  const total: Counted = { signedIn: 0, anonymous: 0 }
  for (const { articleId, signedIn, anonymous } of counted) {
    of(articleId).counted = { signedIn: whole(signedIn), anonymous: whole(anonymous) }
    total.signedIn += whole(signedIn)
    total.anonymous += whole(anonymous)
  }
  const channels = new Map<string, number>()
  for (const { articleId, channel, reads } of statedWithin(figures, { from, to })) {
    of(articleId).stated += reads
    channels.set(channel, (channels.get(channel) ?? 0) + reads)
  }
  const stated = [...channels]
    .map(([channel, reads]) => ({ channel, reads }))
    .sort((a, b) => b.reads - a.reads)
  return { counted: total, stated, refused: whole(bounded?.refused ?? 0), articles }
}

export interface StatedRead {
  id: string
  channel: string
  url: string | null
  reads: number
  day: Day
  picture: KeptFile
  note: string | null
  by: string | null
  createdAt: Date
  voidedAt: Date | null
  voidReason: string | null
}

/** The newest day first. */
export async function listStated(tx: Tx, articleId: string, limit: number): Promise<StatedRead[]> {
  const rows = await tx.statedReads.findMany({
    where: { articleId },
    orderBy: [{ day: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  const people = await tx.person.findMany({
    where: { id: { in: [...new Set(rows.flatMap(({ byPersonId }) => byPersonId ?? []))] } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map(({ byPersonId, picture, ...row }) => ({
    ...row,
    picture: keptFileSchema.parse(picture),
    by: names.get(byPersonId ?? '') ?? null,
  }))
}

/** Throws `notFound`. */
export async function statedById(tx: Tx, id: string): Promise<{ programmeId: string; picture: KeptFile }> {
  const row = await tx.statedReads.findUnique({ where: { id }, select: { programmeId: true, picture: true } })
  if (!row) throw new Problem('notFound', { thing: 'statedReads', id })
  return { programmeId: row.programmeId, picture: keptFileSchema.parse(row.picture) }
}

/** Throws `notFound`. */
export async function programmeOfArticle(tx: Tx, id: string): Promise<string> {
  const where = { id, kind: 'article' }
  const row = await tx.contentItem.findFirst({ where, select: { programmeId: true } })
  if (!row) throw new Problem('notFound', { thing: 'article', id })
  return row.programmeId
}
