// Sales: what staff enter, bring in and decide.
import { type Action, authorize } from '../../../core/people/policy.ts'
import type { Tx } from '../../../core/platform/database/transactor.ts'
import type { Deps } from '../../../core/platform/deps.ts'
import { programmeByKey } from '../../../core/programmes/programme-reads.ts'
import { addCampaign, changeCampaign } from '../../../core/sales/desk/campaigns-desk.ts'
import { importOrders, readOrderList } from '../../../core/sales/desk/import-orders.ts'
import { decideSale, enterSale } from '../../../core/sales/desk/sale-desk.ts'
import { addSeller, addService, voidService } from '../../../core/sales/desk/sellers-desk.ts'
import {
  programmeOfCampaign,
  programmeOfRecord,
  programmeOfSeller,
  programmeOfService,
} from '../../../core/sales/record-reads.ts'
import type { Actor } from '../../../core/values/actor.ts'
import { Problem } from '../../../core/values/problem.ts'
import { maxImportBodyBytes } from '../../contract/people.ts'
import * as contract from '../../contract/sales.ts'
import { endpoint } from '../../http/endpoint.ts'
import { inWork } from '../../http/in-work.ts'

const change: Action = 'change sales'

interface Asking {
  deps: Deps
  actorIn(programmeId: string): Actor
}

interface Found {
  id: string
  thing: string
  programmeOf(tx: Tx, id: string): Promise<string | null>
}

/** Throws `notFound`. */
async function mayChange({ deps, actorIn }: Asking, { id, thing, programmeOf }: Found): Promise<string> {
  const programmeId = await programmeOf(deps.database.client, id)
  if (!programmeId) throw new Problem('notFound', { thing, id })
  authorize(actorIn(programmeId), change)
  return programmeId
}

async function mayChangeIn({ deps, actorIn }: Asking, key: string): Promise<string> {
  const programme = await programmeByKey(deps.database.client, key)
  authorize(actorIn(programme.id), change)
  return programme.id
}

const ofSeller = (id: string): Found => ({ id, thing: 'seller', programmeOf: programmeOfSeller })
const done = { done: true } as const

export const saleEntry = endpoint({
  method: 'post',
  path: '/v1/sales/records',
  summary: '录一笔销售，写明依据',
  body: contract.saleBodySchema,
  answers: contract.madeSchema,
  problems: [401, 403, 404],
  authorize: (ask) => mayChange(ask, ofSeller(ask.body.sellerId)),
  handle: async (ask) => ({ id: await inWork(ask, ask.found, (work) => enterSale(work, ask.body)) }),
})

export const saleDecision = endpoint({
  method: 'post',
  path: '/v1/sales/records/:id/decision',
  summary: '核实、作废、另算一笔，或归到一场活动',
  params: contract.idParamsSchema,
  body: contract.decideBodySchema,
  answers: contract.doneSchema,
  problems: [401, 403, 404, 409],
  authorize: (ask) => mayChange(ask, { id: ask.params.id, thing: 'sale', programmeOf: programmeOfRecord }),
  handle: async (ask) => {
    await inWork(ask, ask.found, (work) => decideSale(work, ask.params.id, ask.body.decide))
    return done
  },
})

export const newSeller = endpoint({
  method: 'post',
  path: '/v1/sales/sellers',
  summary: '登记一个卖家：企业、合作社，和谁替它报数',
  body: contract.sellerBodySchema,
  answers: contract.madeSchema,
  problems: [401, 403, 404],
  authorize: (ask) => mayChangeIn(ask, ask.body.programme),
  handle: async (ask) => {
    const { kind, name, personIds } = ask.body
    const seller = await inWork(ask, ask.found, (work) => addSeller(work, { kind, name, personIds }))
    return { id: seller.id }
  },
})

export const sellerService = endpoint({
  method: 'post',
  path: '/v1/sales/sellers/:id/services',
  summary: '记一次服务：孵化、供应链、直播辅导',
  params: contract.idParamsSchema,
  body: contract.serviceBodySchema,
  answers: contract.madeSchema,
  problems: [401, 403, 404],
  authorize: (ask) => mayChange(ask, ofSeller(ask.params.id)),
  handle: async (ask) => {
    const { day, kind, note = null } = ask.body
    const service = { sellerId: ask.params.id, day, kind, note }
    return { id: await inWork(ask, ask.found, (work) => addService(work, service)) }
  },
})

export const serviceVoid = endpoint({
  method: 'post',
  path: '/v1/sales/services/:id/void',
  summary: '作废一次服务记录',
  params: contract.idParamsSchema,
  body: contract.reasonBodySchema,
  answers: contract.doneSchema,
  problems: [401, 403, 404, 409],
  authorize: (ask) =>
    mayChange(ask, { id: ask.params.id, thing: 'service', programmeOf: programmeOfService }),
  handle: async (ask) => {
    await inWork(ask, ask.found, (work) => voidService(work, ask.params.id, ask.body.reason))
    return done
  },
})

export const newCampaign = endpoint({
  method: 'post',
  path: '/v1/sales/campaigns',
  summary: '登记一场活动',
  body: contract.campaignBodySchema,
  answers: contract.madeSchema,
  problems: [401, 403, 404],
  authorize: (ask) => mayChangeIn(ask, ask.body.programme),
  handle: async (ask) => {
    const { programme: _, ...fields } = ask.body
    return { id: await inWork(ask, ask.found, (work) => addCampaign(work, fields)) }
  },
})

export const campaignChange = endpoint({
  method: 'post',
  path: '/v1/sales/campaigns/:id',
  summary: '改一场活动，或作废',
  params: contract.idParamsSchema,
  body: contract.campaignChangeSchema,
  answers: contract.doneSchema,
  problems: [401, 403, 404],
  authorize: (ask) =>
    mayChange(ask, { id: ask.params.id, thing: 'campaign', programmeOf: programmeOfCampaign }),
  handle: async (ask) => {
    const { voidReason, ...rest } = ask.body
    const fields = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
    const what = voidReason === undefined ? { fields } : { voidReason }
    await inWork(ask, ask.found, (work) => changeCampaign(work, ask.params.id, what))
    return done
  },
})

export const salesImports = endpoint({
  method: 'post',
  path: '/v1/sales/imports',
  summary: '导入平台的订单表，同一张表传两次不会重复',
  body: contract.salesImportBodySchema,
  maxBodyBytes: maxImportBodyBytes,
  answers: contract.salesImportSchema,
  problems: [401, 403, 404, 413],
  authorize: (ask) => mayChange(ask, ofSeller(ask.body.sellerId)),
  handle: async (ask) => {
    const { sellerId, channel, from, to, fileName: name, file } = ask.body
    const list = await readOrderList({ name, bytes: Buffer.from(file, 'base64') })
    return inWork(ask, ask.found, (work) => importOrders(work, { sellerId, channel, from, to, list }))
  },
})
