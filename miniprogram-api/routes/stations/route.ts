// The stations of a programme, and the ledger of one of them, in which each number opens into its messages.
import { authorize } from '../../../core/people/policy.ts'
import { listStations, readStationReports, stationById } from '../../../core/stations/ledger/report-reads.ts'
import { personDayAt } from '../../../core/values/days.ts'
import {
  maxStations,
  stationParamsSchema,
  stationReportsQuerySchema,
  stationReportsSchema,
  stationsQuerySchema,
  stationsSchema,
} from '../../contract/stations.ts'
import { endpoint } from '../../http/endpoint.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'
import { presentReport, presentStation } from './present.ts'
import { spanOf } from './span.ts'

export const stations = endpoint({
  method: 'get',
  path: '/v1/stations',
  summary: '一个项目的站点',
  query: stationsQuerySchema,
  answers: stationsSchema,
  caching: 'revalidate',
  problems: [404],
  access: 'demo',
  authorize: mayInProgramme('read stationReports'),
  handle: async ({ deps, found }) => {
    const rows = await listStations(deps.database.client, { programmeId: found.id, limit: maxStations })
    return { items: rows.map(presentStation) }
  },
})

export const stationReports = endpoint({
  method: 'get',
  path: '/v1/stations/:id/reports',
  summary: '一个站点每天的数，和每个数出自哪条消息',
  params: stationParamsSchema,
  query: stationReportsQuerySchema,
  answers: stationReportsSchema,
  problems: [404],
  access: 'demo',
  authorize: async ({ deps, params, actorIn }) => {
    const station = await stationById(deps.database.client, params.id)
    authorize(actorIn(station.programmeId), 'read stationReports')
    return station
  },
  handle: async ({ deps, query, found }) => {
    const span = spanOf(query, personDayAt(deps.clock.now(), found.zone))
    // One more than the page holds tells whether there is a next one.
    const rows = await readStationReports(deps.database.client, {
      ...span,
      stationId: found.id,
      before: query.cursor,
      limit: query.limit + 1,
    })
    const page = rows.slice(0, query.limit)
    const next = rows.length > page.length ? (page.at(-1)?.day ?? null) : null
    return {
      station: presentStation(found),
      ...span,
      items: page.map(presentReport),
      next,
    }
  },
})
