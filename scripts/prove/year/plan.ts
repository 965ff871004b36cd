// A year of a county's stations as acts: reports in many ways, late, doubled, wrong, for others, corrected and recalled.
import type { Random } from '../../../core/platform/random.ts'
import type { Act, Spoken } from './acts.ts'
import { type Cast, castOf, isOpen } from './cast.ts'
import { prelude, stationDay } from './station-day.ts'

export interface Plan {
  cast: Cast
  acts: Act[]
}

export function planYear(size: { stations: number; days: number }, random: Random): Plan {
  const cast = castOf(size)
  const spoken: Spoken[] = []
  for (const station of cast.stations) {
    for (const [n, day] of cast.days.entries()) {
      if (!isOpen(station, day)) continue
      const first = n === 0 && station.habit === 'asked'
      if (first) spoken.push(...prelude(station, day, random))
      else spoken.push(...stationDay({ cast, station, day, random }))
    }
  }
  // The same objects, as a recall names the one that it takes back.
  const acts = spoken
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map((act, n) => Object.assign(act, { id: `y${String(n).padStart(6, '0')}` }))
  return { cast, acts }
}
