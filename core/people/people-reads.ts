// The people of a programme, and what waits for staff to decide, for screens. Reads only.
import { z } from 'zod'
import type { Tx } from '../platform/database/transactor.ts'
import { Problem } from '../values/problem.ts'

export interface PersonSummary {
  id: string
  name: string
  village: string | null
  township: string | null
  origin: string
  phoneCipher: Uint8Array | null
  /** WeChat ids under which they write. */
  aliases: number
}

export interface PeopleQuestion {
  programmeId: string
  /** Part of a name or of a village. */
  words?: string | undefined
  phoneIndex?: string | undefined
  /** Id of the last one of the page before. */
  after?: string | undefined
  limit: number
}

/** By id; people who turned out to be others are left out. */
export async function listPeople(tx: Tx, question: PeopleQuestion): Promise<PersonSummary[]> {
  const { programmeId, words, phoneIndex, after, limit } = question
  const rows = await tx.person.findMany({
    where: {
      ...{ programmeId, mergedIntoId: null },
      ...(phoneIndex ? { phoneIndex } : {}),
      ...(words ? { OR: [{ name: { contains: words } }, { village: { contains: words } }] } : {}),
      ...(after ? { id: { gt: after } } : {}),
    },
    include: { _count: { select: { aliases: { where: { until: null } } } } },
    orderBy: { id: 'asc' },
    take: limit,
  })
  return rows.map(({ id, name, village, townshipName, origin, phoneCipher, _count }) => ({
    ...{ id, name, village, township: townshipName, origin, phoneCipher, aliases: _count.aliases },
  }))
}

export interface Candidate {
  id: string
  name: string
  village: string | null
  township: string | null
}

export interface DoubtRead {
  id: string
  kind: string
  name: string
  /** What the WeChat id calls itself. */
  nickname: string | null
  personId: string | null
  candidates: Candidate[]
  state: string
  createdAt: Date
}

const idsSchema = z.array(z.string())

export interface DoubtsQuestion {
  programmeId: string
  state: string
  after?: string | undefined
  limit: number
}

/** The oldest first. */
export async function listDoubts(tx: Tx, question: DoubtsQuestion): Promise<DoubtRead[]> {
  const { programmeId, state, after, limit } = question
  const rows = await tx.matchDoubt.findMany({
    where: { programmeId, state, ...(after ? { id: { gt: after } } : {}) },
    orderBy: { id: 'asc' },
    take: limit,
  })
  const ids = rows.flatMap(({ candidates }) => idsSchema.parse(candidates))
  const people = await tx.person.findMany({
    where: { programmeId, id: { in: ids } },
    select: { id: true, name: true, village: true, townshipName: true },
  })
  const aliases = await tx.wechatAlias.findMany({
    where: { id: { in: rows.flatMap(({ aliasId }) => aliasId ?? []) } },
    select: { id: true, nickname: true },
  })
  return rows.map(({ id, kind, name, personId, aliasId, candidates, createdAt, ...row }) => ({
    ...{ id, kind, name, personId, createdAt, state: row.state },
    nickname: aliases.find((alias) => alias.id === aliasId)?.nickname ?? null,
    candidates: idsSchema.parse(candidates).flatMap((of) => {
      const person = people.find((each) => each.id === of)
      if (!person) return []
      const { townshipName: township, ...shown } = person
      return [{ ...shown, township }]
    }),
  }))
}

/** Throw the Problem `notFound`. */
export const programmeOfPerson = async (tx: Tx, id: string): Promise<string> =>
  programmeOf(await tx.person.findUnique({ where: { id }, select: { programmeId: true } }), 'person', id)

export const personName = async (tx: Tx, id: string): Promise<string> =>
  (await tx.person.findUniqueOrThrow({ where: { id }, select: { name: true } })).name

export const programmeOfDoubt = async (tx: Tx, id: string): Promise<string> =>
  programmeOf(await tx.matchDoubt.findUnique({ where: { id }, select: { programmeId: true } }), 'doubt', id)

export const programmeOfMerge = async (tx: Tx, id: string): Promise<string> =>
  programmeOf(await tx.personMerge.findUnique({ where: { id }, select: { programmeId: true } }), 'merge', id)

export async function programmeOfEntry(tx: Tx, id: string): Promise<string> {
  const found = await tx.categoryRosterEntry.findUnique({
    where: { id },
    select: { roster: { select: { programmeId: true } } },
  })
  return programmeOf(found?.roster ?? null, 'categoryRosterEntry', id)
}

function programmeOf(row: { programmeId: string } | null, thing: string, id: string): string {
  if (!row) throw new Problem('notFound', { thing, id })
  return row.programmeId
}

export interface EntryRead {
  id: string
  name: string
  village: string | null
  state: string
}

/** Entries of the authority's rosters that wait for staff; which categories they have is not told here. */
export const listWaitingEntries = (
  tx: Tx,
  { programmeId, after, limit }: Omit<DoubtsQuestion, 'state'>,
): Promise<EntryRead[]> =>
  tx.categoryRosterEntry.findMany({
    where: {
      state: { in: ['unmatched', 'doubtful'] },
      roster: { programmeId },
      ...(after ? { id: { gt: after } } : {}),
    },
    select: { id: true, name: true, village: true, state: true },
    orderBy: { id: 'asc' },
    take: limit,
  })
