// Whom staff mean when they teach a name: a station or a person of the programme, or several. A step's reading.
import type { Work } from '../../platform/work.ts'
import { resolveStation } from '../../understanding/scan/stations.ts'
import { type NamedOne, namesOf, peopleNamed, stationNames } from './name-reads.ts'

/** Where a word fits a station and a person alike, one that ends in 站 is the station. */
export async function targetsOf(work: Work, name: string): Promise<NamedOne[]> {
  const { tx, programme } = work
  const people = /站$/.test(name) ? [] : await peopleNamed(tx, programme.id, name)
  if (people.length > 0) return people
  const match = resolveStation(name, await stationNames(tx, programme.id))
  if (match.kind === 'none') return []
  const ids = match.kind === 'one' ? [match.id] : match.ids
  return namesOf(
    tx,
    ids.map((id) => ({ kind: 'station', id })),
  )
}
