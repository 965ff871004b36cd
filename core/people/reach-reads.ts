// How a person can be reached: a fact, kept for each. A bot can't write privately to a group member who isn't its
// friend; those are called by staff, or mentioned in their group. Reads only.
import type { Tx } from '../platform/database/transactor.ts'

/** The best way there is; mini-program grants will come before the phone. */
export type Reach = 'friend' | 'phone' | 'group' | 'none'

const inForce = (at: Date) => ({ since: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] })

export interface OperatorReach {
  stationId: string
  reach: Reach
}

/** The best reach of anybody who runs each station now; `none` where nobody does. */
export async function readOperatorReach(
  tx: Tx,
  stationIds: readonly string[],
  at: Date,
): Promise<OperatorReach[]> {
  const assignments = await tx.stationAssignment.findMany({
    where: { stationId: { in: [...stationIds] }, ...inForce(at) },
    select: {
      stationId: true,
      person: {
        select: {
          phoneIndex: true,
          aliases: { where: inForce(at), select: { alias: { select: { friend: true } } } },
        },
      },
    },
  })
  const ways = new Map<string, Reach[]>()
  for (const { stationId, person } of assignments) {
    const friend = person.aliases.some(({ alias }) => alias.friend)
    const other: Reach = person.phoneIndex ? 'phone' : person.aliases.length > 0 ? 'group' : 'none'
    ways.set(stationId, [...(ways.get(stationId) ?? []), friend ? 'friend' : other])
  }
  const order: Reach[] = ['friend', 'phone', 'group']
  return stationIds.map((stationId) => ({
    stationId,
    reach: order.find((way) => ways.get(stationId)?.includes(way)) ?? 'none',
  }))
}
