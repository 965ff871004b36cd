// The merges of a programme that are in force, for the screen on which they are undone. Reads only.
import type { Tx } from '../platform/database/transactor.ts'

interface Merged {
  id: string
  name: string
  village: string | null
}

export interface MergeRead {
  id: string
  from: Merged
  into: Merged
  reason: string | null
  /** Name of who did it. */
  by: string | null
  at: Date
}

export interface MergesQuestion {
  programmeId: string
  /** Id of the last one of the page before. */
  after?: string | undefined
  limit: number
}

/** The newest first. */
export async function listMerges(
  tx: Tx,
  { programmeId, after, limit }: MergesQuestion,
): Promise<MergeRead[]> {
  const rows = await tx.personMerge.findMany({
    where: { programmeId, undoneAt: null, ...(after ? { id: { lt: after } } : {}) },
    orderBy: { id: 'desc' },
    take: limit,
  })
  const ids = rows.flatMap(({ fromId, intoId, byPersonId }) => [fromId, intoId, byPersonId ?? []].flat())
  const people = await tx.person.findMany({
    where: { programmeId, id: { in: ids } },
    select: { id: true, name: true, village: true },
  })
  const byId = new Map(people.map((person) => [person.id, person]))
  const merged = (id: string): Merged => byId.get(id) ?? { id, name: '', village: null }
  return rows.map(({ id, fromId, intoId, reason, byPersonId, at }) => ({
    ...{ id, from: merged(fromId), into: merged(intoId), reason, at },
    by: byId.get(byPersonId ?? '')?.name ?? null,
  }))
}
