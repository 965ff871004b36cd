// What stations and people are called beside their names, and who taught it. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'
import type { Named } from './nickname-fold.ts'

export interface NicknameRow extends Named {
  nickname: string
  /** Whose it is, in full. */
  name: string
  /** Null where it came with the roster. */
  taughtBy: string | null
  taughtAt: Date | null
}

export interface NicknameQuestion {
  programmeId: string
  limit: number
}

/** What stations are called beside their names, then people. */
export async function listNicknames(
  db: Tx,
  { programmeId, limit }: NicknameQuestion,
): Promise<NicknameRow[]> {
  const stations = await db.stationNickname.findMany({
    where: { station: { programmeId }, forgottenAt: null },
    include: { station: { select: { name: true } } },
    orderBy: [{ station: { name: 'asc' } }, { name: 'asc' }],
    take: limit,
  })
  const people = await db.personNickname.findMany({
    where: { programmeId },
    include: {
      person: { select: { id: true, name: true, mergedInto: { select: { id: true, name: true } } } },
    },
    orderBy: { name: 'asc' },
    take: limit - stations.length,
  })
  const teachers = await teachersOf(db, [...stations, ...people])
  return [
    ...stations.map(({ stationId, name: nickname, station, taughtById, taughtAt }) => ({
      ...{ kind: 'station' as const, id: stationId, nickname, name: station.name, taughtAt },
      taughtBy: teachers.get(taughtById ?? '') ?? null,
    })),
    ...people.map(({ name: nickname, person, taughtById, taughtAt }) => {
      const { id, name } = person.mergedInto ?? person
      return {
        kind: 'person' as const,
        id,
        nickname,
        name,
        taughtAt,
        taughtBy: teachers.get(taughtById ?? '') ?? null,
      }
    }),
  ]
}

async function teachersOf(
  db: Tx,
  rows: readonly { taughtById: string | null }[],
): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ taughtById }) => taughtById ?? []))]
  const people = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}
