// The words that only this programme has: its stations with their nicknames, and its courses. Reads only.
import type { Tx } from '../platform/database/transactor.ts'

export interface Lexicon {
  stations: readonly { id: string; name: string; nicknames: readonly string[] }[]
  courses: readonly string[]
}

export async function readLexicon(tx: Tx, programmeId: string): Promise<Lexicon> {
  const stations = await tx.station.findMany({
    where: { programmeId },
    include: { nicknames: { where: { forgottenAt: null } } },
    orderBy: { name: 'asc' },
  })
  const courses = await tx.course.findMany({ where: { programmeId }, select: { name: true } })
  return {
    stations: stations.map(({ id, name, nicknames }) => ({
      id,
      name,
      nicknames: nicknames.map((n) => n.name),
    })),
    courses: courses.map(({ name }) => name),
  }
}
