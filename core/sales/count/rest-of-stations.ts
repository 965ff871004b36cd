// What stations sold for people, less what the sellers themselves told of it. Pure.
import type { Counted, StationDay } from './sale.ts'

export interface StationRest {
  stationId: string
  day: string
  /** What the station told. */
  statedFen: number
  /** What no seller told. */
  fen: number
}

/** Each yuan that a seller sold through a station is found in its takings at most once; the earliest days first. */
export function restOfStations(days: readonly StationDay[], counted: readonly Counted[]): StationRest[] {
  const rest = days
    .map(({ stationId, day, fen }) => ({ stationId, day, statedFen: fen, fen }))
    .sort((a, b) => compare(a.day, b.day) || compare(a.stationId, b.stationId))
  const through = counted
    .filter(({ sale, fen }) => sale.viaStation && fen > 0)
    .sort((a, b) => named(b) - named(a) || compare(a.sale.from, b.sale.from) || compare(a.sale.to, b.sale.to))
  // The sum is the same whichever of two alike comes first.
  for (const { sale, fen } of through) {
    let left = fen
    for (const day of rest) {
      if (left === 0 || day.day > sale.to) break
      if (day.day < sale.from || (sale.stationId !== null && sale.stationId !== day.stationId)) continue
      const taken = Math.max(0, Math.min(left, day.fen))
      day.fen -= taken
      left -= taken
    }
  }
  return rest
}

const named = ({ sale }: Counted): number => Number(sale.stationId !== null)
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
