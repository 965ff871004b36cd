// How much of what was due was reported: of a programme, of each station, and of each day of a station's month.
import { authorize } from '../../../core/people/policy.ts'
import { stationById } from '../../../core/stations/ledger/report-reads.ts'
import { readRates, readStationDays } from '../../../core/stations/rate/rate-reads.ts'
import { monthSpan, personDayAt } from '../../../core/values/days.ts'
import * as contract from '../../contract/station-days.ts'
import { stationParamsSchema } from '../../contract/stations.ts'
import { endpoint } from '../../http/endpoint.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'
import { presentMonth, presentRate } from './present-month.ts'
import { boundedSpan } from './span.ts'

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
    const span = boundedSpan({ from: query.from ?? month.from, to: query.to ?? month.to })
    const rates = await readRates(deps.database.client, { programme: found, ...span, now })
    const items = rates.stations.map(({ station, ...count }) => ({
      ...{ stationId: station.id, station: station.name, ...presentRate(count) },
    }))
    return { from: rates.from, to: rates.to, total: presentRate(rates.total), items }
  },
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
    return presentMonth({ station: found, month, days, now, zone: found.zone })
  },
})
