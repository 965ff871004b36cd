// Where a station stands in the contest: its points, what the judges added, and its turnover against the target. Pure.
import type { Adjustment, ContestStation } from './contest-reads.ts'
import { type ContestRules, type ContestScore, scoreOf } from './score.ts'

export interface Standing {
  station: ContestStation['station']
  score: ContestScore
  adjustments: readonly Adjustment[]
  total: number
  turnoverFen: number
  reportedDays: number
  /** Turned over what a model station must. */
  reachesTarget: boolean
}

/** The most points first; of equal ones by name. */
export function standingsOf(stations: readonly ContestStation[], rules: ContestRules): Standing[] {
  const standings = stations.map(({ station, known, adjustments }): Standing => {
    const score = scoreOf(known, rules)
    const added = adjustments.reduce((sum, { points }) => sum + points, 0)
    return {
      ...{ station, score, adjustments, turnoverFen: known.turnoverFen, reportedDays: known.reportedDays },
      total: Math.round((score.points + added) * 10) / 10,
      reachesTarget: known.turnoverFen >= rules.turnoverTarget * 100,
    }
  })
  return standings.sort((a, b) => b.total - a.total || (a.station.name < b.station.name ? -1 : 1))
}
