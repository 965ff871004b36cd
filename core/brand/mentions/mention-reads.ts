// Reports of the programme in the media, and how many there are by level and phase. Reads only.

import type { Tx } from '../../platform/database/transactor.ts'
import { type KeptFile, keptFileSchema } from '../../platform/kept-files.ts'
import type { Day } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import { type MentionLevel, mentionLevels } from './mention-levels.ts'

export interface MentionRead {
  id: string
  programmeId: string
  outlet: string
  level: MentionLevel
  day: Day
  title: string
  url: string
  film: boolean
  note: string | null
  picture: KeptFile | null
  sample: boolean
  by: string | null
  createdAt: Date
  voidedAt: Date | null
  voidReason: string | null
}

export interface MentionQuestion {
  programmeId: string
  from?: Day | undefined
  to?: Day | undefined
  level?: MentionLevel | undefined
  /** Those that were struck out, too. */
  struckOut?: boolean
  /** Id of the last one of the page before. */
  after?: string | undefined
  limit: number
}

/** The newest day first. */
export async function listMentions(tx: Tx, question: MentionQuestion): Promise<MentionRead[]> {
  const { programmeId, from, to, level, struckOut = false, after, limit } = question
  const rows = await tx.mediaMention.findMany({
    where: {
      programmeId,
      day: { ...(from ? { gte: from } : {}), ...(to ? { lte: to } : {}) },
      ...(level ? { level } : {}),
      ...(struckOut ? {} : { voidedAt: null }),
    },
    orderBy: [{ day: 'desc' }, { id: 'desc' }],
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    take: limit,
  })
  const people = await tx.person.findMany({
    where: { id: { in: [...new Set(rows.flatMap(({ byPersonId }) => byPersonId ?? []))] } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map(({ byPersonId, picture, level: of, ...row }) => ({
    ...{ ...row, level: of as MentionLevel, by: names.get(byPersonId ?? '') ?? null },
    picture: picture === null ? null : keptFileSchema.parse(picture),
  }))
}

/** Throws `notFound`. */
export async function mentionById(
  tx: Tx,
  id: string,
): Promise<{ id: string; programmeId: string; picture: KeptFile | null }> {
  const row = await tx.mediaMention.findUnique({
    where: { id },
    select: { id: true, programmeId: true, picture: true },
  })
  if (!row) throw new Problem('notFound', { thing: 'mention', id })
  return { ...row, picture: row.picture === null ? null : keptFileSchema.parse(row.picture) }
}

export interface MentionCount {
  level: MentionLevel
  mentions: number
  /** Of the promotional film. */
  films: number
  /** With a screenshot. */
  proved: number
}

/** Both days count; a level that there is none of is among them. */
export async function countMentions(
  tx: Tx,
  { programmeId, from, to }: Pick<MentionQuestion, 'programmeId' | 'from' | 'to'>,
): Promise<MentionCount[]> {
  const rows = await tx.mediaMention.findMany({
    where: {
      programmeId,
      voidedAt: null,
      day: { ...(from ? { gte: from } : {}), ...(to ? { lte: to } : {}) },
    },
    select: { level: true, film: true, picture: true },
  })
  return mentionLevels.map((level) => {
    const of = rows.filter((row) => row.level === level)
    const films = of.filter(({ film }) => film).length
    return { level, mentions: of.length, films, proved: of.filter(({ picture }) => picture !== null).length }
  })
}
