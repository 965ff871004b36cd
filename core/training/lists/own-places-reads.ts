// Where somebody stands in each of the runs that are on offer. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'

/** By run; of a person and of those who were merged into them. */
export async function ownPlacesIn(
  tx: Tx,
  personId: string,
  runIds: readonly string[],
): Promise<Map<string, 'enrolled' | 'waiting' | 'withdrawn'>> {
  const rows = await tx.enrolment.findMany({
    where: {
      runId: { in: [...runIds] },
      person: { OR: [{ id: personId }, { mergedIntoId: personId }] },
    },
    select: { runId: true, state: true },
    // enrolled stands before waiting, and that before withdrawn: the last to be put in the map is the best.
    orderBy: { state: 'desc' },
  })
  return new Map(rows.map(({ runId, state }) => [runId, state as 'enrolled' | 'waiting' | 'withdrawn']))
}
