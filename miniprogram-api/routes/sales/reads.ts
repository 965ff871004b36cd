// Sales: what they come to, and what each figure is made of.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pictureTypes } from '../../../core/messaging/picture-reads.ts'
import { authorize } from '../../../core/people/policy.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { writeTable } from '../../../core/platform/write-table.ts'
import { readAccount, readNames, readSellers, readTargets } from '../../../core/sales/account-reads.ts'
import { linesIn, sellerYears, totalsOf } from '../../../core/sales/count/totals.ts'
import {
  programmeOfRecord,
  readCampaignRows,
  readRecord,
  readSalePhoto,
} from '../../../core/sales/record-reads.ts'
import type { Actor } from '../../../core/values/actor.ts'
import { personDayAt } from '../../../core/values/days.ts'
import { Problem } from '../../../core/values/problem.ts'
import * as contract from '../../contract/sales.ts'
import { endpoint } from '../../http/endpoint.ts'
import { FileAnswer, fileSchema } from '../../http/file-answer.ts'
import { mayInProgramme } from '../../http/may-in-programme.ts'
import { presentCampaign, presentLine, presentRecord, presentSellers, presentSummary } from './present.ts'
import { salesSpan } from './span.ts'
import { salesTable } from './table.ts'

const mayRead = mayInProgramme('read sales')

export const salesSummary = endpoint({
  method: 'get',
  path: '/v1/sales/summary',
  summary: '一段时间的销售：按来源、渠道、商品，带动的和没带动的分开；和目标比',
  query: contract.salesQuerySchema,
  answers: contract.salesSummarySchema,
  problems: [401, 403, 404],
  authorize: mayRead,
  handle: async ({ deps, found, query }) => {
    const span = salesSpan(query, deps.clock.now(), found.zone)
    const lines = await readAccount(deps.database.client, found.id)
    const year = Number(span.to.slice(0, 4))
    return presentSummary({
      ...{ span, today: personDayAt(deps.clock.now(), found.zone), totals: totalsOf(lines, span) },
      bigSellers: sellerYears(lines, year).filter(({ big }) => big).length,
      targets: await readTargets(deps.database.client, found.id, { lines, year }),
    })
  },
})

export const salesSellers = endpoint({
  method: 'get',
  path: '/v1/sales/sellers',
  summary: '每个卖家一年的销售，按月，和上一年比',
  query: contract.sellerYearsQuerySchema,
  answers: contract.sellersSchema,
  problems: [401, 403, 404],
  authorize: mayRead,
  handle: async ({ deps, found, query }) => {
    const year = query.year ?? Number(personDayAt(deps.clock.now(), found.zone).slice(0, 4))
    const { seller, big, offset, limit } = query
    const lines = await readAccount(deps.database.client, found.id)
    const sellers = await readSellers(deps.database.client, found.id)
    const all = presentSellers(sellers, sellerYears(lines, year))
      .filter(({ id }) => !seller || id === seller)
      .filter((each) => !big || each.big)
    return { year, items: all.slice(offset, offset + limit), total: all.length }
  },
})

export const salesLines = endpoint({
  method: 'get',
  path: '/v1/sales/lines',
  summary: '一笔一笔的销售，各计入多少、为什么',
  query: contract.linesQuerySchema,
  answers: contract.linesSchema,
  problems: [401, 403, 404],
  authorize: mayRead,
  handle: async ({ deps, found, query }) => {
    const { seller, flagged, driven, offset, limit } = query
    const span = salesSpan(query, deps.clock.now(), found.zone)
    const lines = linesIn(await readAccount(deps.database.client, found.id), span)
      .filter(({ sellerId }) => !seller || sellerId === seller)
      .filter(({ flags }) => !flagged || flags.length > 0)
      .filter(({ service }) => !driven || (service !== null) === (driven === 'yes'))
      .sort((a, b) => (a.to === b.to ? (a.id < b.id ? -1 : 1) : a.to < b.to ? 1 : -1))
    const names = await readNames(deps.database.client, found.id)
    const page = lines.slice(offset, offset + limit)
    return { items: page.map((line) => presentLine(line, names)), total: lines.length }
  },
})

export const salesExport = endpoint({
  method: 'get',
  path: '/v1/sales/export',
  summary: '销售明细表',
  query: contract.exportQuerySchema,
  answers: fileSchema,
  mediaType: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv'],
  problems: [401, 403, 404],
  authorize: mayRead,
  handle: async ({ deps, found, query }) => {
    const span = salesSpan(query, deps.clock.now(), found.zone)
    const lines = linesIn(await readAccount(deps.database.client, found.id), span)
    const names = await readNames(deps.database.client, found.id)
    const sorted = [...lines].sort((a, b) =>
      a.from === b.from ? (a.id < b.id ? -1 : 1) : a.from < b.from ? -1 : 1,
    )
    const bytes = await writeTable(salesTable(sorted, names), query.format)
    return new FileAnswer(mimes[query.format], bytes)
  },
})

const mimes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

export const salesCampaigns = endpoint({
  method: 'get',
  path: '/v1/sales/campaigns',
  summary: '产销对接会等活动，缺哪些材料，够不够数',
  query: contract.campaignsQuerySchema,
  answers: contract.campaignsSchema,
  problems: [401, 403, 404],
  authorize: mayRead,
  handle: async ({ deps, found, query: { offset, limit } }) => {
    const lines = await readAccount(deps.database.client, found.id)
    const campaigns = await readCampaignRows(deps.database.client, found.id)
    return {
      total: campaigns.length,
      items: campaigns.slice(offset, offset + limit).map((campaign) => {
        const of = lines.filter(({ campaignId }) => campaignId === campaign.id)
        const told = of.filter(({ kind }) => kind !== 'campaign')
        const toldFen = told.reduce((sum, { fen }) => sum + fen, 0)
        return presentCampaign(campaign, { line: of.find(({ kind }) => kind === 'campaign'), toldFen })
      }),
    }
  },
})

interface OfRecord {
  deps: Deps
  params: { id: string }
  actorIn(programmeId: string): Actor
}

/** Throws `notFound`. */
async function mayReadRecord({ deps, params: { id }, actorIn }: OfRecord): Promise<string> {
  const programmeId = await programmeOfRecord(deps.database.client, id)
  if (!programmeId) throw new Problem('notFound', { thing: 'sale', id })
  authorize(actorIn(programmeId), 'read sales')
  return programmeId
}

export const salesRecord = endpoint({
  method: 'get',
  path: '/v1/sales/records/:id',
  summary: '一笔销售的出处：消息、图片、文件，和改过什么',
  params: contract.idParamsSchema,
  answers: contract.recordSchema,
  problems: [401, 403, 404],
  authorize: mayReadRecord,
  handle: async ({ deps, params: { id } }) => {
    const record = await readRecord(deps.database.client, id)
    if (!record) throw new Problem('notFound', { thing: 'sale', id })
    return presentRecord(record)
  },
})

export const salePhoto = endpoint({
  method: 'get',
  path: '/v1/sales/records/:id/photos/:photo',
  summary: '一笔销售的凭证图片',
  params: contract.photoParamsSchema,
  answers: fileSchema,
  mediaType: pictureTypes,
  problems: [401, 403, 404],
  authorize: mayReadRecord,
  handle: async ({ deps, params: { id, photo: photoId } }) => {
    const photo = await readSalePhoto(deps.database.client, { recordId: id, photoId })
    const mime = pictureTypes.find((type) => type === photo?.mime)
    if (!photo || !mime) throw new Problem('notFound', { thing: 'photo', id: photoId })
    return new FileAnswer(mime, await readFile(join(deps.config.DATA_DIR, photo.path)))
  },
})
