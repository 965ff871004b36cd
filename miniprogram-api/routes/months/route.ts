// Closed months, and the amendments that wait for an admin.
import { authorize } from '../../../core/people/policy.ts'
import {
  type AmendmentRead,
  amendmentById,
  listAmendments,
} from '../../../core/stations/months/amendment-reads.ts'
import { closeMonth } from '../../../core/stations/months/close-month.ts'
import { approveAmendment, refuseAmendment } from '../../../core/stations/months/decide-amendment.ts'
import { readClosedMonth, readHindrances } from '../../../core/stations/months/month-reads.ts'
import { monthSpan, personDayAt } from '../../../core/values/days.ts'
import { Problem } from '../../../core/values/problem.ts'
import * as contract from '../../contract/months.ts'
import { doneSchema } from '../../contract/people.ts'
import { endpoint } from '../../http/endpoint.ts'
import { inWork } from '../../http/in-work.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'

export const month = endpoint({
  method: 'get',
  path: '/v1/months/:month',
  summary: '一个月能不能结账、结了没有、结账后动没动过',
  params: contract.monthParamsSchema,
  query: contract.monthQuerySchema,
  answers: contract.monthSchema,
  problems: [404],
  authorize: mayInProgramme('read stationReports'),
  handle: async ({ deps, params, found }) => {
    const { client } = deps.database
    const { undecided, unreasoned } = await readHindrances(client, found.id, params.month)
    const closed = await readClosedMonth(client, { programme: found, month: params.month })
    return {
      month: params.month,
      over: personDayAt(deps.clock.now(), found.zone) > monthSpan(params.month).to,
      undecided,
      unreasoned: unreasoned.map(({ stationId, station, day, revisionId, by }) => ({
        ...{ stationId, station, day, revisionId, by },
      })),
      closed: closed && {
        ...{ closedAt: closed.closedAt.toISOString(), by: closed.by, days: closed.days },
        ...{ rootHash: closed.rootHash, currentHash: closed.currentHash, intact: closed.intact },
        changed: closed.changed,
      },
    }
  },
})

export const monthClosing = endpoint({
  method: 'post',
  path: '/v1/months/:month/closing',
  summary: '结账：这个月的数从此只能经批准才动',
  params: contract.monthParamsSchema,
  body: contract.monthClosingBodySchema,
  answers: doneSchema,
  problems: [404, 409],
  authorize: ({ deps, body, actorIn }) => mayInProgramme('close month')({ deps, query: body, actorIn }),
  handle: async (ask) => {
    await inWork(ask, ask.found.id, (work) => closeMonth(work, ask.params.month))
    return { done: true } as const
  },
})

type Change = NonNullable<AmendmentRead['part']>['change']

const presentSaid = ({ kind, change }: { kind: string; change: Change }) => ({
  kind,
  numbers: Object.fromEntries(
    Object.entries(change.numbers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ),
  ...{ appSignedIn: change.appSignedIn ?? null, noBusiness: change.noBusiness ?? false },
})

function presentAmendment(row: AmendmentRead): contract.Amendment {
  const said = row.part ?? row.revision
  return {
    ...{ id: row.id, stationId: row.stationId, station: row.station, day: row.day, kind: row.kind },
    ...{ said: said && presentSaid(said), toDay: row.toDay, reason: row.part?.reason ?? null },
    ...{ by: row.by, words: row.words, sentAt: row.sentAt.toISOString(), state: row.state },
    ...{ decidedBy: row.decidedBy, decidedAt: row.decidedAt?.toISOString() ?? null },
    decisionReason: row.decisionReason,
  }
}

export const amendments = endpoint({
  method: 'get',
  path: '/v1/amendments',
  summary: '已结账的月份里等批的改动，和批过的',
  query: contract.amendmentsQuerySchema,
  answers: contract.amendmentsSchema,
  problems: [404],
  authorize: mayInProgramme('read stationReports'),
  handle: async ({ deps, found, query }) => {
    const asked = { programmeId: found.id, month: query.month, limit: contract.maxAmendments }
    const open = await listAmendments(deps.database.client, { ...asked, open: true })
    const rest = await listAmendments(deps.database.client, asked)
    const items = [...open, ...rest.filter(({ state }) => state !== 'asked')]
    return { items: items.map(presentAmendment) }
  },
})

export const amendmentDecision = endpoint({
  method: 'post',
  path: '/v1/amendments/:id/decision',
  summary: '批准或驳回一处改动',
  params: contract.amendmentParamsSchema,
  body: contract.amendmentDecisionBodySchema,
  answers: doneSchema,
  problems: [404, 409],
  authorize: async ({ deps, params, actorIn }) => {
    const found = await amendmentById(deps.database.client, params.id)
    if (!found) throw new Problem('notFound', { thing: 'amendment', id: params.id })
    authorize(actorIn(found.programmeId), 'decide amendment')
    return found
  },
  handle: async (ask) => {
    const { found, body } = ask
    const { decision, reason } = body
    if (decision === 'refused' && reason === undefined)
      throw new Problem('invalidInput', { where: 'reason', reason: 'a refusal says why' })
    await inWork(ask, found.programmeId, (work) =>
      decision === 'approved'
        ? approveAmendment(work, found.id)
        : refuseAmendment(work, found.id, reason ?? ''),
    )
    return { done: true } as const
  },
})

export const monthEndpoints = [month, monthClosing, amendments, amendmentDecision]
