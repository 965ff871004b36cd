// How much of what was due was reported: of a programme, of each station, and of each day of a station's month.
import { authorize } from '../../../core/people/policy.ts'
import { stationById } from '../../../core/stations/ledger/report-reads.ts'
import { readRates, readStationDays, type StandingDay } from '../../../core/stations/rate/rate-reads.ts'
import { boundsOf, countDays, monthSpan, type RateCount } from '../../../core/stations/rate/reporting-rate.ts'
import { personDayAt } from '../../../core/values/days.ts'
import { Problem } from '../../../core/values/problem.ts'
import * as contract from '../../contract/station-days.ts'
import { stationParamsSchema } from '../../contract/stations.ts'
import { endpoint } from '../../http/endpoint.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'

const maxDays = 366
const dayMs = 86_400_000

const presentRate = (count: RateCount): contract.ReportingRate => ({
  ...{ due: count.due, reported: count.reported, undecided: count.undecided },
  grades: {
    ...{ self: count.grades.self, late: count.grades.late, forAnother: count.grades.forAnother },
    ...{ staff: count.grades.staff, imported: count.grades.imported },
  },
  ...{ unknown: count.unknown, missing: count.missing, closed: count.closed },
  ...boundsOf(count),
})

export const stationRates = endpoint({
  method: 'get',
  path: '/v1/station-rates',
  summary: '报数率：整个项目和每个站，带上下限',
  query: contract.ratesQuerySchema,
  answers: contract.ratesSchema,
  problems: [404],
  access: 'demo',
  authorize: mayInProgramme('read stationReports'),
  handle: async ({ deps, query, found }) => {
    const now = deps.clock.now()
    const month = monthSpan(personDayAt(now, found.zone).slice(0, 7))
    const span = { from: query.from ?? month.from, to: query.to ?? month.to }
    if (span.from > span.to) throw new Problem('invalidInput', { where: 'from', reason: 'is after to' })
    if (Date.parse(span.to) - Date.parse(span.from) >= maxDays * dayMs)
      throw new Problem('invalidInput', { where: 'from', reason: `more than ${maxDays} days before to` })
    const rates = await readRates(deps.database.client, { programme: found, ...span, now })
    const items = rates.stations.map(({ station, ...count }) => ({
      ...{ stationId: station.id, station: station.name, ...presentRate(count) },
    }))
    return { from: rates.from, to: rates.to, total: presentRate(rates.total), items }
  },
})

const presentDay = (standing: StandingDay): contract.StandingDay => ({
  ...{ day: standing.day, state: standing.state },
  grade: standing.state === 'reported' ? standing.grade : null,
  undecided: standing.state === 'reported' && standing.undecided,
  why: standing.state === 'closed' ? standing.why : null,
})

export const stationMonth = endpoint({
  method: 'get',
  path: '/v1/stations/:id/days',
  summary: '一个站点一个月里每天报没报',
  params: stationParamsSchema,
  query: contract.stationMonthQuerySchema,
  answers: contract.stationMonthSchema,
  problems: [404],
  access: 'demo',
  authorize: async ({ deps, params, actorIn }) => {
    const station = await stationById(deps.database.client, params.id)
    authorize(actorIn(station.programmeId), 'read stationReports')
    return station
  },
  handle: async ({ deps, query: { month }, found }) => {
    const now = deps.clock.now()
    const programme = { id: found.programmeId, zone: found.zone }
    const days = await readStationDays(deps.database.client, {
      ...{ programme, now, ...monthSpan(month), stationId: found.id },
    })
    const yesterday = personDayAt(new Date(now.getTime() - dayMs), found.zone)
    const over = days.flatMap((each) => (each.state === 'ahead' || each.day > yesterday ? [] : [each]))
    return {
      ...{ station: { id: found.id, name: found.name }, month },
      ...{ rate: presentRate(countDays(over)), days: days.map(presentDay) },
    }
  },
})
