// Writes of who looks after which township, and the rows that a write must see first.
import type { Tx } from '../../platform/database/transactor.ts'

export const findTownship = (
  tx: Tx,
  id: string,
): Promise<{ id: string; name: string; programmeId: string } | null> =>
  tx.township.findUnique({ where: { id }, select: { id: true, name: true, programmeId: true } })

/** Staff of the programme at that instant. */
export async function staffAmong(
  tx: Tx,
  personIds: readonly string[],
  of: { programmeId: string; at: Date },
) {
  const { programmeId, at } = of
  const roles = await tx.roleAssignment.findMany({
    where: {
      ...{ programmeId, personId: { in: [...personIds] }, role: { in: ['staff', 'admin'] } },
      ...{ since: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] },
    },
    select: { personId: true },
  })
  return new Set(roles.map(({ personId }) => personId))
}

export const openDistricts = (tx: Tx, townshipId: string): Promise<{ id: string; personId: string }[]> =>
  tx.staffDistrict.findMany({ where: { townshipId, until: null }, select: { id: true, personId: true } })

export const endDistricts = (tx: Tx, ids: readonly string[], until: Date) =>
  tx.staffDistrict.updateMany({ where: { id: { in: [...ids] } }, data: { until } })

export const insertDistrict = (
  tx: Tx,
  row: {
    id: string
    programmeId: string
    personId: string
    townshipId: string
    since: Date
    setById: string | null
  },
) => tx.staffDistrict.create({ data: row })
