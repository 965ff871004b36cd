// What each station has, by its counts, and what the last one found otherwise. Reads only.
import type { Tx } from '../../platform/database/transactor.ts'
import type { Day } from '../../values/days.ts'
import { type Asset, type AssetDifference, assetsAfter, lastDifferences } from './asset-fold.ts'
import type { AssetState } from './asset-words.ts'
import type { AssetLine } from './read-assets.ts'

export interface StationAssets {
  station: { id: string; name: string; township: string }
  counts: number
  lastCount: { day: Day; via: 'visit' | 'import'; by: string | null } | null
  assets: Asset[]
  differences: AssetDifference[]
}

interface CountRow {
  stationId: string
  day: Day
  via: string
  byPersonId: string | null
  lines: AssetLine[]
}

async function countsOf(tx: Tx, where: { programmeId?: string; stationId?: string }): Promise<CountRow[]> {
  const rows = await tx.assetCount.findMany({
    where: { ...where, voidedAt: null },
    include: { lines: { orderBy: { place: 'asc' } } },
    orderBy: [{ day: 'asc' }, { saidAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ stationId, day, via, byPersonId, lines }) => ({
    ...{ stationId, day, via, byPersonId },
    lines: lines.map(({ name, quantity, unit, state }) => ({
      ...{ name, quantity, unit, state: state as AssetState | null },
    })),
  }))
}

/** By name; stations that were never counted are among them. */
export async function readAssetsOf(
  tx: Tx,
  { programmeId, stationId }: { programmeId: string; stationId?: string | undefined },
): Promise<StationAssets[]> {
  const stations = await tx.station.findMany({
    where: { programmeId, ...(stationId ? { id: stationId } : {}) },
    select: { id: true, name: true, township: { select: { name: true } } },
    orderBy: { name: 'asc' },
  })
  const counts = await countsOf(tx, { programmeId, ...(stationId ? { stationId } : {}) })
  const ids = [...new Set(counts.flatMap(({ byPersonId }) => byPersonId ?? []))]
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return stations.map(({ id, name, township }) => {
    const own = counts.filter((count) => count.stationId === id)
    const last = own.at(-1)
    return {
      station: { id, name, township: township.name },
      counts: own.length,
      lastCount: last
        ? { day: last.day, via: last.via as 'visit' | 'import', by: names.get(last.byPersonId ?? '') ?? null }
        : null,
      assets: assetsAfter(own),
      differences: lastDifferences(own),
    }
  })
}

/** What the last count of a station found otherwise, when it was the visit's. */
export async function differencesByVisit(
  tx: Tx,
  { stationId, visitId }: { stationId: string; visitId: string },
): Promise<{ lines: AssetLine[]; differences: AssetDifference[] }> {
  const count = await tx.assetCount.findFirst({ where: { visitId, voidedAt: null }, select: { day: true } })
  if (!count) return { lines: [], differences: [] }
  const counts = (await countsOf(tx, { stationId })).filter(({ day }) => day <= count.day)
  return { lines: counts.at(-1)?.lines ?? [], differences: lastDifferences(counts) }
}
