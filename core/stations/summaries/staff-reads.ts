// Staff whom the bot may tell of stations alone, their group, and who looks after which township. Reads only.
import { isVerified } from '../../people/link-kinds.ts'
import type { Tx } from '../../platform/database/transactor.ts'

const inForce = (at: Date) => ({ since: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] })

/** Their ids: friends of the bot under a WeChat id that is surely theirs, who did not ask to be left alone. */
export async function readReachableStaff(tx: Tx, programmeId: string, at: Date): Promise<string[]> {
  const roles = await tx.roleAssignment.findMany({
    where: { programmeId, role: { in: ['staff', 'admin'] }, ...inForce(at) },
    select: {
      person: {
        select: {
          id: true,
          mergedIntoId: true,
          aliases: { where: inForce(at), select: { matchedBy: true, alias: true } },
        },
      },
    },
    orderBy: { id: 'asc' },
  })
  const reachable = roles.filter(
    ({ person: { mergedIntoId, aliases } }) =>
      mergedIntoId === null &&
      aliases.some(({ matchedBy, alias }) => alias.friend && isVerified(matchedBy)) &&
      aliases.every(({ alias }) => alias.mutedAt === null),
  )
  return [...new Set(reachable.map(({ person }) => person.id))]
}

export const readStaffRooms = (tx: Tx, programmeId: string): Promise<{ id: string; accountId: string }[]> =>
  tx.conversation.findMany({
    where: { programmeId, purpose: 'staff', kind: 'room' },
    select: { id: true, accountId: true },
    orderBy: { id: 'asc' },
  })

/** Ids of the staff who look after each township. */
export async function readDistricts(tx: Tx, programmeId: string, at: Date): Promise<Map<string, string[]>> {
  const rows = await tx.staffDistrict.findMany({
    where: { programmeId, ...inForce(at) },
    orderBy: { id: 'asc' },
  })
  const districts = new Map<string, string[]>()
  for (const { townshipId, personId } of rows)
    districts.set(townshipId, [...(districts.get(townshipId) ?? []), personId])
  return districts
}

export interface StationInCharge {
  id: string
  name: string
  townshipId: string
  operators: string[]
  /** The last day that was reported until then; null when there is none. */
  lastReported: string | null
}

export async function readInCharge(
  tx: Tx,
  stationIds: readonly string[],
  { until, at }: { until: string; at: Date },
): Promise<StationInCharge[]> {
  const ids = [...stationIds]
  const stations = await tx.station.findMany({
    where: { id: { in: ids } },
    select: {
      ...{ id: true, name: true, townshipId: true },
      operators: { where: inForce(at), select: { person: { select: { name: true } } } },
    },
    orderBy: { name: 'asc' },
  })
  const last = await tx.dailyReport.groupBy({
    by: ['stationId'],
    where: { stationId: { in: ids }, reported: true, day: { lte: until } },
    _max: { day: true },
  })
  const days = new Map(last.map(({ stationId, _max }) => [stationId, _max.day]))
  return stations.map(({ id, name, townshipId, operators }) => ({
    ...{ id, name, townshipId, lastReported: days.get(id) ?? null },
    operators: operators.map(({ person }) => person.name),
  }))
}
