// Who looks after which township, for screens. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'

export interface District {
  townshipId: string
  township: string
  stations: number
  people: { personId: string; name: string; since: Date }[]
}

/** Every township of the programme, by name. */
export async function listDistricts(tx: Tx, programmeId: string): Promise<District[]> {
  const townships = await tx.township.findMany({
    where: { programmeId },
    select: { id: true, name: true, _count: { select: { stations: true } } },
    orderBy: { name: 'asc' },
  })
  const rows = await tx.staffDistrict.findMany({
    where: { programmeId, until: null },
    orderBy: { id: 'asc' },
  })
  const people = await tx.person.findMany({
    where: { id: { in: rows.map(({ personId }) => personId) } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return townships.map(({ id, name, _count }) => ({
    ...{ townshipId: id, township: name, stations: _count.stations },
    people: rows
      .filter(({ townshipId }) => townshipId === id)
      .map(({ personId, since }) => ({ personId, name: names.get(personId) ?? '', since })),
  }))
}
