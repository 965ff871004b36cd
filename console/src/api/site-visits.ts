// Visits to stations, what the stations have, and the contest of model stations.
import type { Contest } from '../../../miniprogram-api/contract/contest.ts'
import type { AssetImportReport, Assets, SiteVisits } from '../../../miniprogram-api/contract/site-visits.ts'
import type { StationReport } from '../../../miniprogram-api/contract/stations.ts'
import { ask } from './http.ts'
import { queryOf } from './people.ts'

export type {
  AssetImportReport,
  SiteVisits,
  StationAssets,
} from '../../../miniprogram-api/contract/site-visits.ts'
export type SiteVisit = SiteVisits['items'][number]
export type VisitKind = SiteVisit['kind']
export type Standing = Contest['items'][number]
export type Account = Pick<
  StationReport,
  'id' | 'day' | 'purchaseFen' | 'saleFen' | 'serviceFen' | 'purchaseRefundFen' | 'saleRefundFen' | 'grade'
>

interface Span {
  from?: string
  to?: string
}

export const readVisits = (
  asked: { programme: string; kind: VisitKind; cursor?: string | undefined } & Span,
) => ask<SiteVisits>({ url: `/v1/site-visits?${queryOf({ ...asked, limit: 30 })}` })
export const visitSheetUrl = (asked: { programme: string; kind: VisitKind } & Span) =>
  `/v1/site-visits/sheet?${queryOf(asked)}`
export const visitPhotoUrl = (id: string) => `/v1/site-visit-photos/${encodeURIComponent(id)}`

export const readAssets = (programme: string) =>
  ask<Assets>({ url: `/v1/station-assets?${queryOf({ programme })}` })
export const assetSheetUrl = (asked: { programme: string; station?: string }) =>
  `/v1/station-assets/sheet?${queryOf(asked)}`
export const importAssets = (body: {
  programme: string
  fileName: string
  /** In base64. */
  file: string
  station?: string
}) => ask<AssetImportReport>({ url: '/v1/station-assets/imports', body })

export const readContest = (asked: { programme: string } & Span) =>
  ask<Contest>({ url: `/v1/contest?${queryOf(asked)}` })
export const contestSheetUrl = (asked: { programme: string } & Span) => `/v1/contest/sheet?${queryOf(asked)}`
export const adjustScore = (body: {
  programme: string
  stationId: string
  from: string
  to: string
  points: number
  reason: string
}) => ask<unknown>({ url: '/v1/contest/adjustments', body })

export const readAccounts = (asked: { station: string; cursor?: string | undefined } & Span) => {
  const { station, ...query } = asked
  return ask<{ items: Account[]; next: string | null }>({
    url: `/v1/stations/${encodeURIComponent(station)}/reports?${queryOf({ ...query, limit: 50 })}`,
  })
}
