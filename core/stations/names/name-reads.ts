// Whom a word means when names are taught, and what is called how. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'
import type { Named } from './nickname-fold.ts'

export interface NamedOne extends Named {
  name: string
  /** Tells people of one name apart. */
  village: string | null
}

export interface StationNames {
  id: string
  name: string
  nicknames: string[]
}

export async function stationNames(tx: Tx, programmeId: string): Promise<StationNames[]> {
  const rows = await tx.station.findMany({
    where: { programmeId },
    select: {
      ...{ id: true, name: true },
      nicknames: { where: { forgottenAt: null }, select: { name: true } },
    },
    orderBy: { name: 'asc' },
  })
  return rows.map(({ id, name, nicknames }) => ({ id, name, nicknames: nicknames.map((each) => each.name) }))
}

/** The programme's people of exactly this name; merged ones are left to whom they became. */
export async function peopleNamed(tx: Tx, programmeId: string, name: string): Promise<NamedOne[]> {
  const rows = await tx.person.findMany({
    where: { programmeId, name, mergedIntoId: null },
    select: { id: true, name: true, village: true },
    orderBy: { id: 'asc' },
    take: 6,
  })
  return rows.map((row) => ({ ...row, kind: 'person' }))
}

/** The stations and people, as they are called in full. */
export async function namesOf(tx: Tx, named: readonly Named[]): Promise<NamedOne[]> {
  const ids = (kind: Named['kind']) => named.filter((each) => each.kind === kind).map(({ id }) => id)
  const [stations, people] = await Promise.all([
    tx.station.findMany({ where: { id: { in: ids('station') } }, select: { id: true, name: true } }),
    tx.person.findMany({
      where: { id: { in: ids('person') } },
      select: { id: true, name: true, village: true },
    }),
  ])
  const all: NamedOne[] = [
    ...stations.map((each) => ({ ...each, kind: 'station' as const, village: null })),
    ...people.map((each) => ({ ...each, kind: 'person' as const })),
  ]
  return named.flatMap(({ kind, id }) => all.find((each) => each.kind === kind && each.id === id) ?? [])
}
