// What articles are called. Reads only.
import type { Tx } from '../platform/database/transactor.ts'

/** Those of the ids, and all that are published, the newest first, `most` at the most. */
export async function articleTitles(
  tx: Tx,
  { programmeId, ids, most }: { programmeId: string; ids: readonly string[]; most: number },
): Promise<Map<string, string>> {
  const rows = await tx.contentItem.findMany({
    where: { programmeId, kind: 'article', OR: [{ id: { in: [...ids] } }, { state: 'published' }] },
    select: { id: true, title: true },
    orderBy: { id: 'desc' },
    take: ids.length + most,
  })
  return new Map(rows.map(({ id, title }) => [id, title]))
}
