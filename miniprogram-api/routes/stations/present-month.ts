// A station's month and a reporting rate, as they go over the wire.
import type { StandingDay } from '../../../core/stations/rate/rate-reads.ts'
import { boundsOf, countDays, type RateCount } from '../../../core/stations/rate/reporting-rate.ts'
import { personDayAt } from '../../../core/values/days.ts'
import type * as contract from '../../contract/station-days.ts'

export const presentRate = (count: RateCount): contract.ReportingRate => ({
  ...{ due: count.due, reported: count.reported, undecided: count.undecided },
  grades: {
    ...{ self: count.grades.self, late: count.grades.late, forAnother: count.grades.forAnother },
    ...{ staff: count.grades.staff, imported: count.grades.imported },
  },
  ...{ unknown: count.unknown, missing: count.missing, closed: count.closed },
  ...boundsOf(count),
})

const presentDay = (standing: StandingDay): contract.StandingDay => ({
  ...{ day: standing.day, state: standing.state },
  grade: standing.state === 'reported' ? standing.grade : null,
  undecided: standing.state === 'reported' && standing.undecided,
  why: standing.state === 'closed' ? standing.why : null,
})

interface MonthOfStation {
  station: { id: string; name: string }
  month: string
  days: readonly StandingDay[]
  now: Date
  zone: string
}

const dayMs = 86_400_000

/** The rate is of the days that are over. */
export function presentMonth({ station, month, days, now, zone }: MonthOfStation): contract.StationMonth {
  const yesterday = personDayAt(new Date(now.getTime() - dayMs), zone)
  const over = days.flatMap((each) => (each.state === 'ahead' || each.day > yesterday ? [] : [each]))
  return {
    ...{ station: { id: station.id, name: station.name }, month },
    ...{ rate: presentRate(countDays(over)), days: days.map(presentDay) },
  }
}
