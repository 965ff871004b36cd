// What staff do to a station's day at the desk: correct it, say why, and settle what is in doubt.
import { type Action, authorize } from '../../../core/people/policy.ts'
import { correctDay, decideDay, giveReason } from '../../../core/stations/ledger/correct-day.ts'
import { programmeOfRevision, stationById } from '../../../core/stations/ledger/report-reads.ts'
import type { Actor } from '../../../core/values/actor.ts'
import { personDayAt } from '../../../core/values/days.ts'
import { Problem } from '../../../core/values/problem.ts'
import * as contract from '../../contract/months.ts'
import { doneSchema } from '../../contract/people.ts'
import { endpoint } from '../../http/endpoint.ts'
import { inWork } from '../../http/in-work.ts'

interface Asking {
  deps: Parameters<typeof inWork>[0]['deps']
  params: { id: string }
  actorIn(programmeId: string): Actor
}

const mayOfStation =
  (action: Action) =>
  async ({ deps, params, actorIn }: Asking) => {
    const station = await stationById(deps.database.client, params.id)
    authorize(actorIn(station.programmeId), action)
    return station
  }

export const dayCorrection = endpoint({
  method: 'post',
  path: '/v1/stations/:id/reports/:day/corrections',
  summary: '工作人员改一个站一天的数，写明原因',
  params: contract.stationDayParamsSchema,
  body: contract.correctionBodySchema,
  answers: contract.correctedSchema,
  problems: [404],
  authorize: mayOfStation('correct stationDay'),
  handle: async (ask) => {
    const { body, found, deps } = ask
    const { day } = ask.params
    if (day > personDayAt(deps.clock.now(), found.zone))
      throw new Problem('invalidInput', { where: 'day', reason: 'is yet to come' })
    const { appSignedIn, noBusiness } = body
    const numbers = Object.fromEntries(
      Object.entries(body.numbers ?? {}).filter(([, value]) => value !== undefined),
    )
    const says = Object.keys(numbers).length > 0 || appSignedIn !== undefined || noBusiness
    if (!says) throw new Problem('invalidInput', { where: 'numbers', reason: 'nothing changes' })
    const change = {
      numbers,
      ...(appSignedIn === undefined ? {} : { appSignedIn }),
      ...(noBusiness ? { noBusiness } : {}),
    }
    const correction = { stationId: found.id, day, change, reason: body.reason }
    const entered = await inWork(ask, found.programmeId, (work) => correctDay(work, correction))
    return { state: 'amendmentId' in entered ? ('asked' as const) : ('corrected' as const) }
  },
})

export const dayDecision = endpoint({
  method: 'post',
  path: '/v1/stations/:id/reports/:day/decision',
  summary: '定下一天里存疑的那次报数：再加上，还是全天总数',
  params: contract.stationDayParamsSchema,
  body: contract.dayDecisionBodySchema,
  answers: doneSchema,
  problems: [404, 409],
  authorize: mayOfStation('correct stationDay'),
  handle: async (ask) => {
    const decision = { stationId: ask.found.id, day: ask.params.day, meaning: ask.body.meaning }
    await inWork(ask, ask.found.programmeId, (work) => decideDay(work, decision))
    return { done: true } as const
  },
})

export const revisionReason = endpoint({
  method: 'put',
  path: '/v1/revisions/:id/reason',
  summary: '补上改数的原因',
  params: contract.revisionParamsSchema,
  body: contract.reasonBodySchema,
  answers: doneSchema,
  problems: [404],
  authorize: async ({ deps, params, actorIn }) => {
    const programmeId = await programmeOfRevision(deps.database.client, params.id)
    authorize(actorIn(programmeId), 'correct stationDay')
    return programmeId
  },
  handle: async (ask) => {
    await inWork(ask, ask.found, (work) => giveReason(work, [ask.params.id], ask.body.reason))
    return { done: true } as const
  },
})

export const correctionEndpoints = [dayCorrection, dayDecision, revisionReason]
