// What items are called, whether or not they are published. Reads only.
import type { Tx } from '../platform/database/transactor.ts'

export async function titlesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.contentItem.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, title: true },
  })
  return new Map(rows.map(({ id, title }) => [id, title]))
}
