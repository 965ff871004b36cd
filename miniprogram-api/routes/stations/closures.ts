// Days on which stations are shut, as staff see and enter them.
import { authorize } from '../../../core/people/policy.ts'
import { closeStation, takeBackClosure } from '../../../core/stations/closures/close-station.ts'
import { type ClosureRead, closureById, listClosures } from '../../../core/stations/closures/closure-reads.ts'
import { stationById } from '../../../core/stations/ledger/report-reads.ts'
import { Problem } from '../../../core/values/problem.ts'
import { doneSchema } from '../../contract/people.ts'
import * as contract from '../../contract/station-days.ts'
import { endpoint } from '../../http/endpoint.ts'
import { inWork } from '../../http/in-work.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'

const presentClosure = (closure: ClosureRead): contract.StationClosure => ({
  ...{ id: closure.id, stationId: closure.stationId, station: closure.station },
  ...{ from: closure.fromDay, to: closure.toDay, kind: closure.kind, note: closure.note, by: closure.by },
  messageId: closure.messageExternalId,
  recordedAt: closure.recordedAt.toISOString(),
})

export const closures = endpoint({
  method: 'get',
  path: '/v1/station-closures',
  summary: '歇业、请假、放假的日子',
  query: contract.closuresQuerySchema,
  answers: contract.closuresSchema,
  problems: [404],
  authorize: mayInProgramme('read stationReports'),
  handle: async ({ deps, found, query: { from, to, station } }) => {
    if (from > to) throw new Problem('invalidInput', { where: 'from', reason: 'is after to' })
    const span = { programmeId: found.id, from, to, stationId: station, limit: contract.maxClosures }
    return { items: (await listClosures(deps.database.client, span)).map(presentClosure) }
  },
})

export const newClosure = endpoint({
  method: 'post',
  path: '/v1/station-closures',
  summary: '记下哪几天不用报数：一个站，或全部站',
  body: contract.closureBodySchema,
  answers: contract.closureIdSchema,
  problems: [404, 409],
  authorize: async ({ deps, body, actorIn }) => {
    const ask = { deps, query: { programme: body.programme }, actorIn }
    const programme = await mayInProgramme('close station')(ask)
    if (body.stationId === null) return programme
    const station = await stationById(deps.database.client, body.stationId)
    if (station.programmeId !== programme.id)
      throw new Problem('notFound', { thing: 'station', id: body.stationId })
    return programme
  },
  handle: async (ask) => {
    const { stationId, from, to, kind, note } = ask.body
    const closing = { stationId, from, to, kind, note, own: false }
    return { id: await inWork(ask, ask.found.id, (work) => closeStation(work, closing)) }
  },
})

export const closureRemoval = endpoint({
  method: 'delete',
  path: '/v1/station-closures/:id',
  summary: '那几天照常报数：歇业记错了',
  params: contract.closureParamsSchema,
  answers: doneSchema,
  problems: [404, 409],
  authorize: async ({ deps, params, actorIn }) => {
    const found = await closureById(deps.database.client, params.id)
    if (!found) throw new Problem('notFound', { thing: 'closure', id: params.id })
    authorize(actorIn(found.programmeId), 'close station')
    return found
  },
  handle: async (ask) => {
    await inWork(ask, ask.found.programmeId, (work) => takeBackClosure(work, ask.found.id))
    return { done: true } as const
  },
})

export const closureEndpoints = [closures, newClosure, closureRemoval]
