// 巡查、盘点、指导: the ledgers of visits to stations, with their pictures, and as a file.
import { openPicture, pictureTypes } from '../../../core/messaging/picture-reads.ts'
import { authorize } from '../../../core/people/policy.ts'
import { readVisitPhoto } from '../../../core/stations/visits/visit-photo-reads.ts'
import { countSiteVisits, listSiteVisits } from '../../../core/stations/visits/visit-reads.ts'
import { writeVisitLedger } from '../../../core/stations/visits/visit-sheet.ts'
import type { Day } from '../../../core/values/days.ts'
import { Problem } from '../../../core/values/problem.ts'
import * as contract from '../../contract/site-visits.ts'
import { endpoint } from '../../http/endpoint.ts'
import { FileAnswer, fileSchema } from '../../http/file-answer.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'
import { tableAnswer, tableTypes } from '../../http/table-answer.ts'
import { pageOf } from '../people/present.ts'
import { presentCount, presentVisit } from './present.ts'

/** More visits than anybody pays in a contract. */
const mostOfSheet = 20_000

interface Asked {
  from?: Day | undefined
  to?: Day | undefined
  station?: string | undefined
}

/** Throws `invalidInput` for a span that ends before it begins. */
function spanOf({ from, to, station }: Asked) {
  if (from && to && from > to) throw new Problem('invalidInput', { where: 'from', reason: 'is after to' })
  return { from, to, stationId: station }
}

const siteVisits = endpoint({
  method: 'get',
  path: '/v1/site-visits',
  summary: '巡查、盘点、指导的台账，和合同次数',
  query: contract.siteVisitsQuerySchema,
  answers: contract.siteVisitsSchema,
  problems: [404],
  authorize: mayInProgramme('read visits'),
  handle: async ({ deps, query, found }) => {
    const { kind, limit, cursor: after } = query
    const span = spanOf(query)
    const { client } = deps.database
    const counts = await countSiteVisits(client, found.id, span)
    const rows = await listSiteVisits(client, {
      programmeId: found.id,
      ...span,
      kind,
      after,
      limit: limit + 1,
    })
    const { page, next } = pageOf(rows, limit)
    return { counts: counts.map(presentCount), items: page.map(presentVisit), next }
  },
})

const siteVisitSheet = endpoint({
  method: 'get',
  path: '/v1/site-visits/sheet',
  summary: '一种台账，表格文件',
  query: contract.visitSheetQuerySchema,
  answers: fileSchema,
  mediaType: tableTypes,
  problems: [404],
  authorize: mayInProgramme('read visits'),
  handle: async ({ deps, query, found }) => {
    const { kind, format } = query
    const question = { programmeId: found.id, ...spanOf(query), kind, limit: mostOfSheet }
    const visits = await listSiteVisits(deps.database.client, question)
    return tableAnswer(format, await writeVisitLedger({ kind, visits: visits.reverse() }, format))
  },
})

const siteVisitPhoto = endpoint({
  method: 'get',
  path: '/v1/site-visit-photos/:id',
  summary: '巡查、盘点、指导的一张照片',
  params: contract.photoParamsSchema,
  answers: fileSchema,
  mediaType: pictureTypes,
  problems: [404],
  authorize: async ({ deps, params, actorIn }) => {
    const photo = await readVisitPhoto(deps.database.client, params.id)
    authorize(actorIn(photo.programmeId), 'read visits')
    return photo
  },
  handle: async ({ deps, found }) => new FileAnswer(found.mime, await openPicture(deps, found)),
})

export const siteVisitEndpoints = [siteVisits, siteVisitSheet, siteVisitPhoto]
