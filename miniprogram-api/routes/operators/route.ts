// Who runs which station, changed with a day, and what is open when somebody hands over.
import { personName, programmeOfPerson } from '../../../core/people/people-reads.ts'
import { type Action, authorize } from '../../../core/people/policy.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { programmeById } from '../../../core/programmes/programme-reads.ts'
import { listStations, stationById } from '../../../core/stations/ledger/report-reads.ts'
import { changeAndWelcome } from '../../../core/stations/operators/change-and-welcome.ts'
import { staffHandover, stationHandover } from '../../../core/stations/operators/handover-reads.ts'
import { type OperatorRow, operatorsOf } from '../../../core/stations/operators/operator-reads.ts'
import type { Actor } from '../../../core/values/actor.ts'
import * as contract from '../../contract/operators.ts'
import { maxStations } from '../../contract/stations.ts'
import { endpoint } from '../../http/endpoint.ts'
import { inWork } from '../../http/in-work.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'
import { presentTenure } from './present.ts'

interface Asking {
  deps: Deps
  params: { id: string }
  actorIn(programmeId: string): Actor
}

const stationFor =
  (action: Action) =>
  async ({ deps, params, actorIn }: Asking) => {
    const station = await stationById(deps.database.client, params.id)
    authorize(actorIn(station.programmeId), action)
    return station
  }

const ofStation = (rows: readonly OperatorRow[], stationId: string, now: Date) =>
  rows.filter((row) => row.stationId === stationId).map((row) => presentTenure(row, now))

const operators = endpoint({
  method: 'get',
  path: '/v1/operators',
  summary: '每个站点的站长',
  query: contract.operatorsQuerySchema,
  answers: contract.operatorsSchema,
  problems: [404],
  authorize: mayInProgramme('read people'),
  handle: async ({ deps, found }) => {
    const { client } = deps.database
    const stations = await listStations(client, { programmeId: found.id, limit: maxStations })
    const ids = stations.map(({ id }) => id)
    const now = deps.clock.now()
    const rows = await operatorsOf(client, ids, now)
    const items = stations.map(({ id, name, township }) => ({
      station: { id, name, township },
      operators: ofStation(rows, id, now),
    }))
    return { items }
  },
})

const stationOperators = endpoint({
  method: 'get',
  path: '/v1/stations/:id/operators',
  summary: '一个站点现在和以前的站长',
  params: contract.stationIdParamsSchema,
  answers: contract.stationOperatorsSchema,
  problems: [404],
  authorize: stationFor('read people'),
  handle: async ({ deps, found: { id, name, township } }) => {
    const now = deps.clock.now()
    const rows = await operatorsOf(deps.database.client, [id], now)
    return { station: { id, name, township }, operators: ofStation(rows, id, now) }
  },
})

const change = endpoint({
  method: 'post',
  path: '/v1/stations/:id/operators',
  summary: '换站长，或加一位',
  params: contract.stationIdParamsSchema,
  body: contract.operatorBodySchema,
  answers: contract.changedSchema,
  problems: [404],
  authorize: stationFor('change operators'),
  handle: async (ask) => {
    const { personId, adds, leaverId, from } = ask.body
    return inWork(ask, ask.found.programmeId, (work) =>
      changeAndWelcome(work, {
        ...{ stationId: ask.found.id, kind: adds ? 'add' : 'replace', personId, part: 0 },
        ...{ leaverId: leaverId ?? null, from: from ?? null },
      }),
    )
  },
})

const end = endpoint({
  method: 'post',
  path: '/v1/stations/:id/operators/end',
  summary: '一位站长不干了',
  params: contract.stationIdParamsSchema,
  body: contract.operatorEndBodySchema,
  answers: contract.changedSchema,
  problems: [404],
  authorize: stationFor('change operators'),
  handle: async (ask) => {
    const { personId: leaverId, from } = ask.body
    return inWork(ask, ask.found.programmeId, (work) =>
      changeAndWelcome(work, {
        ...{ stationId: ask.found.id, kind: 'end', personId: null, part: 0 },
        ...{ leaverId, from: from ?? null },
      }),
    )
  },
})

/** Who left longer ago has nothing left to hand over. */
const leftLatelyMs = 60 * 86_400_000

const handover = endpoint({
  method: 'get',
  path: '/v1/stations/:id/handover',
  summary: '一个站点的交接单：没办完的',
  params: contract.stationIdParamsSchema,
  answers: contract.handoverSchema,
  problems: [404],
  authorize: stationFor('read handover'),
  handle: async ({ deps, found }) => {
    const now = deps.clock.now()
    const rows = await operatorsOf(deps.database.client, [found.id], now)
    const lately = rows.filter(
      ({ until }) => until === null || now.getTime() - until.getTime() < leftLatelyMs,
    )
    const { programmeId, zone, id: stationId, name } = found
    const personIds = lately.map(({ personId }) => personId)
    const question = { programmeId, zone, now, stationId, personIds }
    return { of: name, items: await stationHandover(deps.database.client, question) }
  },
})

const ofStaff = endpoint({
  method: 'get',
  path: '/v1/staff/:personId/handover',
  summary: '一位工作人员的交接单：没办完的',
  params: contract.staffIdParamsSchema,
  answers: contract.handoverSchema,
  problems: [404],
  authorize: async ({ deps, params, actorIn }) => {
    const programmeId = await programmeOfPerson(deps.database.client, params.personId)
    authorize(actorIn(programmeId), 'read handover')
    return programmeId
  },
  handle: async ({ deps, params: { personId }, found: programmeId }) => {
    const { client } = deps.database
    const { zone } = await programmeById(client, programmeId)
    const question = { programmeId, zone, now: deps.clock.now(), personId }
    return { of: await personName(client, personId), items: await staffHandover(client, question) }
  },
})

export const operatorEndpoints = [operators, stationOperators, change, end, handover, ofStaff]
