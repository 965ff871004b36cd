// 对数: what is odd of the stations' days, what staff make of it, and what is verified beside what was reported.

import { pictureTypes } from '../../../core/messaging/picture-reads.ts'
import { authorize } from '../../../core/people/policy.ts'
import { askAgain } from '../../../core/stations/checks/ask-again.ts'
import { listFlags, namesFound, programmeOfFlag } from '../../../core/stations/checks/flag-reads.ts'
import { openReportPhoto, readReportPhoto } from '../../../core/stations/checks/message-reads.ts'
import { settleFlag } from '../../../core/stations/checks/settle-flag.ts'
import { readTotals } from '../../../core/stations/checks/totals-reads.ts'
import { verifyDays } from '../../../core/stations/checks/verify-days.ts'
import { stationById } from '../../../core/stations/ledger/report-reads.ts'
import { personDayAt } from '../../../core/values/days.ts'
import {
  decidedSchema,
  flagDecisionSchema,
  flagParamsSchema,
  flagsQuerySchema,
  flagsSchema,
  photoParamsSchema,
  totalsQuerySchema,
  totalsSchema,
  verificationBodySchema,
  verifiedSchema,
} from '../../contract/checks.ts'
import { endpoint } from '../../http/endpoint.ts'
import { FileAnswer, fileSchema } from '../../http/file-answer.ts'
import { inWork } from '../../http/in-work.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'
import { spanOf } from '../stations/span.ts'
import { presentFlag, presentTotals } from './present.ts'

const flags = endpoint({
  method: 'get',
  path: '/v1/report-flags',
  summary: '要看一眼的数，新的在前',
  query: flagsQuerySchema,
  answers: flagsSchema,
  problems: [404],
  authorize: mayInProgramme('read stationReports'),
  handle: async ({ deps, query, found }) => {
    const { state, limit, cursor } = query
    const [day = '', id = ''] = cursor?.split('~') ?? []
    const asked = { programmeId: found.id, state, limit: limit + 1, after: cursor ? { day, id } : undefined }
    const rows = await listFlags(deps.database.client, asked)
    const page = rows.slice(0, limit)
    const names = await namesFound(
      deps.database.client,
      page.map((row) => row.found),
    )
    const last = rows.length > page.length ? page.at(-1) : undefined
    return { items: page.map(presentFlag(names)), next: last ? `${last.day}~${last.id}` : null }
  },
})

const flagDecision = endpoint({
  method: 'post',
  path: '/v1/report-flags/:id/decision',
  summary: '认下这个数，或请小二再问一句',
  params: flagParamsSchema,
  body: flagDecisionSchema,
  answers: decidedSchema,
  problems: [404, 409],
  authorize: async ({ deps, params, actorIn }) => {
    const programmeId = await programmeOfFlag(deps.database.client, params.id)
    authorize(actorIn(programmeId), 'settle reportFlag')
    return programmeId
  },
  handle: async (ask) => {
    const { body } = ask
    const flagId = ask.params.id
    await inWork(ask, ask.found, (work) =>
      body.decision === 'accept'
        ? settleFlag(work, { flagId, as: 'accepted', words: body.words ?? null })
        : askAgain(work, flagId),
    )
    return { done: true as const }
  },
})

const verifications = endpoint({
  method: 'post',
  path: '/v1/report-verifications',
  summary: '看过凭据，一天或一段日子的数核实了',
  body: verificationBodySchema,
  answers: verifiedSchema,
  problems: [404, 409],
  authorize: async ({ deps, body, actorIn }) => {
    const station = await stationById(deps.database.client, body.stationId)
    authorize(actorIn(station.programmeId), 'verify stationDay')
    return station
  },
  handle: async (ask) => {
    const { stationId, how, note = null, version } = ask.body
    const span = spanOf(ask.body, personDayAt(ask.deps.clock.now(), ask.found.zone))
    const days = { stationId, ...span, how, note, version }
    return inWork(ask, ask.found.programmeId, (work) => verifyDays(work, days))
  },
})

const totals = endpoint({
  method: 'get',
  path: '/v1/report-totals',
  summary: '上报的、核实的、存疑的，各是多少',
  query: totalsQuerySchema,
  answers: totalsSchema,
  problems: [404],
  authorize: mayInProgramme('read stationReports'),
  handle: async ({ deps, query, found }) => {
    const span = spanOf(query, query.to)
    const asked = { programmeId: found.id, ...span, stationId: query.station }
    return presentTotals(span, await readTotals(deps.database.client, asked))
  },
})

const reportPhoto = endpoint({
  method: 'get',
  path: '/v1/report-photos/:id',
  summary: '跟报数一起发的一张照片',
  params: photoParamsSchema,
  answers: fileSchema,
  mediaType: pictureTypes,
  problems: [404],
  authorize: async ({ deps, params, actorIn }) => {
    const photo = await readReportPhoto(deps.database.client, params.id)
    authorize(actorIn(photo.programmeId), 'read stationReports')
    return photo
  },
  handle: async ({ deps, found }) => new FileAnswer(found.mime, await openReportPhoto(deps, found)),
})

export const checkEndpoints = [flags, flagDecision, verifications, totals, reportPhoto]
