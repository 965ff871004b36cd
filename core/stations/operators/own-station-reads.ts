// The stations that somebody runs now. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'

export interface OwnStation {
  id: string
  name: string
}

/** Of a person and of those who were merged into them, by name. */
export function stationsRunBy(
  tx: Tx,
  { programmeId, personId, now }: { programmeId: string; personId: string; now: Date },
): Promise<OwnStation[]> {
  return tx.station.findMany({
    where: {
      programmeId,
      operators: {
        some: {
          person: { OR: [{ id: personId }, { mergedIntoId: personId }] },
          since: { lte: now },
          OR: [{ until: null }, { until: { gt: now } }],
        },
      },
    },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })
}
