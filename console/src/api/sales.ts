// What was sold, by whom, on what proof; and what staff enter and decide.
import type { z } from 'zod'
import type {
  Campaign,
  campaignBodySchema,
  campaignChangeSchema,
  Decision,
  SalesImport,
  SalesLines,
  SalesRecord,
  SalesSummary,
  Sellers,
  saleBodySchema,
} from '../../../miniprogram-api/contract/sales.ts'
import { ask } from './http.ts'
import { queryOf } from './people.ts'

export type {
  Campaign,
  Decision,
  SalesImport,
  SalesLine,
  SalesRecord,
  SalesSummary,
  SalesTarget,
} from '../../../miniprogram-api/contract/sales.ts'
export type SellerYear = Sellers['items'][number]

export interface SalesSpan {
  programme: string
  from: string
  to: string
}

export interface LinesAsked extends SalesSpan {
  seller?: string
  flagged?: 'yes' | undefined
  driven?: 'yes' | 'no' | undefined
  offset?: number
}

const at = (id: string) => encodeURIComponent(id)
type Made = { id: string }

export const readSales = (span: { programme: string } & Partial<SalesSpan>) =>
  ask<SalesSummary>({ url: `/v1/sales/summary?${queryOf(span)}` })
export interface SellersAsked {
  programme: string
  year: number
  seller?: string
  big?: 'yes' | undefined
  offset?: number
}
export const readSellers = (asked: SellersAsked) =>
  ask<Sellers>({ url: `/v1/sales/sellers?${queryOf(asked)}` })
export const readLines = (asked: LinesAsked) => ask<SalesLines>({ url: `/v1/sales/lines?${queryOf(asked)}` })
export const exportUrl = (span: SalesSpan) => `/v1/sales/export?${queryOf(span)}`
export const readSale = (id: string) => ask<SalesRecord>({ url: `/v1/sales/records/${at(id)}` })
export const photoUrl = (id: string, photo: string) => `/v1/sales/records/${at(id)}/photos/${at(photo)}`
export const decideSale = (id: string, decide: Decision) =>
  ask<unknown>({ url: `/v1/sales/records/${at(id)}/decision`, body: { decide } })
export const enterSale = (body: z.input<typeof saleBodySchema>) =>
  ask<Made>({ url: '/v1/sales/records', body })
export const addSeller = (body: { programme: string; kind: string; name: string; personIds: string[] }) =>
  ask<Made>({ url: '/v1/sales/sellers', body })
export const addService = (sellerId: string, body: { day: string; kind: string; note?: string }) =>
  ask<Made>({ url: `/v1/sales/sellers/${at(sellerId)}/services`, body })
export const readCampaigns = (programme: string, offset = 0) =>
  ask<{ items: Campaign[]; total: number }>({
    url: `/v1/sales/campaigns?${queryOf({ programme, offset })}`,
  })
export const addCampaign = (body: z.input<typeof campaignBodySchema>) =>
  ask<Made>({ url: '/v1/sales/campaigns', body })
export const changeCampaign = (id: string, body: z.input<typeof campaignChangeSchema>) =>
  ask<unknown>({ url: `/v1/sales/campaigns/${at(id)}`, body })
export const importOrders = (body: { sellerId: string; channel: string; fileName: string; file: string }) =>
  ask<SalesImport>({ url: '/v1/sales/imports', body })
