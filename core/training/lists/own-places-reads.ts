// Where somebody stands in each of the runs that are on offer. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'

export interface OwnStanding {
  state: 'enrolled' | 'waiting' | 'withdrawn'
  /** In the waiting list, from 1. */
  position: number | null
}

/** By run; of a person and of those who were merged into them. */
export async function ownPlacesIn(
  tx: Tx,
  personId: string,
  runIds: readonly string[],
): Promise<Map<string, OwnStanding>> {
  const rows = await tx.enrolment.findMany({
    where: {
      runId: { in: [...runIds] },
      person: { OR: [{ id: personId }, { mergedIntoId: personId }] },
    },
    select: { runId: true, state: true, position: true },
    // enrolled stands before waiting, and that before withdrawn: the last to be put in the map is the best.
    orderBy: { state: 'desc' },
  })
  const standing = ({ state, position }: (typeof rows)[number]): OwnStanding => ({
    state: state as OwnStanding['state'],
    position,
  })
  return new Map(rows.map((row) => [row.runId, standing(row)]))
}
