// 发码: lots of codes, their files and sheets, and what is taken back.
import { codesOfLot, writeLot } from '../../../core/brand/trace/code-table.ts'
import { makeLot, noteLotDownload, revokeCodes, revokeLot } from '../../../core/brand/trace/make-lot.ts'
import { lotById } from '../../../core/brand/trace/trace-reads.ts'
import { type Action, authorize } from '../../../core/people/policy.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import type { Actor } from '../../../core/values/actor.ts'
import { Problem } from '../../../core/values/problem.ts'
import * as contract from '../../contract/traces.ts'
import { type Endpoint, endpoint } from '../../http/endpoint.ts'
import { fileSchema } from '../../http/file-answer.ts'
import { inWork } from '../../http/in-work.ts'
import { PageAnswer, pageSchema } from '../../http/page-answer.ts'
import { tableAnswer, tableTypes } from '../../http/table-answer.ts'
import { mayOfBatch } from './may-of-batch.ts'
import { sheetPage } from './sheet-page.ts'

interface Asking {
  deps: Deps
  params: { id: string }
  actorIn(programmeId: string): Actor
}

const mayOfLot =
  (action: Action) =>
  async ({ deps, params, actorIn }: Asking) => {
    const lot = await lotById(deps.database.client, params.id)
    authorize(actorIn(lot.programmeId), action)
    return lot
  }

/** Where the codes are looked at. */
const siteOf = ({ config }: Deps): string => config.PUBLIC_URL ?? config.API_URL

const made = endpoint({
  method: 'post',
  path: '/v1/trace-batches/:id/lots',
  summary: '给一批发码；同一个请求再来一次还是那一批码，发的不能比包装多',
  params: contract.traceParamsSchema,
  body: contract.traceLotBodySchema,
  answers: contract.traceLotMadeSchema,
  problems: [404, 409],
  authorize: mayOfBatch('change traces'),
  handle: (ask) =>
    inWork(ask, ask.found.programmeId, (work) => makeLot(work, { batchId: ask.found.id, ...ask.body })),
})

const file = endpoint({
  method: 'get',
  path: '/v1/trace-lots/:id/file',
  summary: '一批码的表：编号、码、二维码内容、批号',
  params: contract.traceParamsSchema,
  query: contract.traceLotFileQuerySchema,
  answers: fileSchema,
  mediaType: tableTypes,
  problems: [404],
  authorize: mayOfLot('read traces'),
  handle: async (ask) => {
    const { deps, found, query } = ask
    const { format } = query
    const lot = { ...found, batchNumber: found.batch.number }
    const bytes = await writeLot(deps.keyring, siteOf(deps), { lot, format })
    await inWork(ask, found.programmeId, (work) => noteLotDownload(work, found.id, { format }))
    return tableAnswer(format, bytes)
  },
})

const sheet = endpoint({
  method: 'get',
  path: '/v1/trace-lots/:id/sheet',
  summary: '一批码里的一段，排成 A4 打印',
  params: contract.traceParamsSchema,
  query: contract.traceSheetQuerySchema,
  answers: pageSchema,
  mediaType: 'text/html',
  problems: [404],
  authorize: mayOfLot('read traces'),
  handle: async (ask) => {
    const { deps, found: lot, query } = ask
    const { from, count } = query
    if (from > lot.count) throw new Problem('notFound', { thing: 'code', id: String(from) })
    const codes = [...codesOfLot(deps.keyring, siteOf(deps), { lot, from: from - 1, count })]
    await inWork(ask, lot.programmeId, (work) => noteLotDownload(work, lot.id, { from, count: codes.length }))
    const at = (begin: number) => `/v1/trace-lots/${lot.id}/sheet?from=${begin}&count=${count}`
    return new PageAnswer(
      200,
      sheetPage({
        ...{ batchNumber: lot.batch.number, productName: lot.batch.productName },
        ...{ from, codes, lotCount: lot.count },
        before: from > 1 ? at(Math.max(1, from - count)) : null,
        after: from + count <= lot.count ? at(from + count) : null,
      }),
    )
  },
})

const revocation = endpoint({
  method: 'post',
  path: '/v1/trace-lots/:id/revocation',
  summary: '作废一批码，或里面的几个',
  params: contract.traceParamsSchema,
  body: contract.traceRevocationSchema,
  answers: contract.traceRevokedSchema,
  problems: [404],
  authorize: mayOfLot('change traces'),
  handle: async (ask) => {
    const { found: lot, body } = ask
    const { codes, reason } = body
    return inWork(ask, lot.programmeId, async (work) => {
      if (codes) return revokeCodes(work, lot.id, { codes, reason })
      await revokeLot(work, lot.id, reason)
      return { revoked: lot.revokedAt ? 0 : lot.count }
    })
  },
})

export const traceLotEndpoints: readonly Endpoint[] = [made, file, sheet, revocation]
