// The stations' months: how their days stand, what was said of them, and what staff do about it.
import type { z } from 'zod'
import type { Amendment, CorrectionBody, Month } from '../../../miniprogram-api/contract/months.ts'
import type {
  closureBodySchema,
  ReportingRates,
  StationClosure,
  StationMonth,
} from '../../../miniprogram-api/contract/station-days.ts'
import type { StationReport } from '../../../miniprogram-api/contract/stations.ts'
import { ask } from './http.ts'
import { queryOf } from './people.ts'

export type { Amendment, CorrectionBody, Month } from '../../../miniprogram-api/contract/months.ts'
export type {
  ReportingRate,
  ReportingRates,
  StandingDay,
  StationClosure,
  StationMonth,
} from '../../../miniprogram-api/contract/station-days.ts'
export type {
  DayStatement,
  ReportRevision,
  StationReport,
} from '../../../miniprogram-api/contract/stations.ts'
export type ClosureEntry = z.input<typeof closureBodySchema>

export interface Span {
  from: string
  to: string
}

const stationUrl = (id: string) => `/v1/stations/${encodeURIComponent(id)}`

/** Of the current month where no span is named. */
export const readRates = (programme: string, span?: Span) =>
  ask<ReportingRates>({ url: `/v1/station-rates?${queryOf({ programme, ...span })}` })
export const readStationMonth = (id: string, month: string) =>
  ask<StationMonth>({ url: `${stationUrl(id)}/days?${queryOf({ month })}` })
export const readDay = async (id: string, day: string): Promise<StationReport | null> => {
  const url = `${stationUrl(id)}/reports?${queryOf({ from: day, to: day })}`
  return (await ask<{ items: StationReport[] }>({ url })).items[0] ?? null
}
export const correctDay = (id: string, day: string, body: CorrectionBody) =>
  ask<{ state: 'corrected' | 'asked' }>({ url: `${stationUrl(id)}/reports/${day}/corrections`, body })
export const decideDay = (id: string, day: string, meaning: 'parts' | 'totals') =>
  ask<unknown>({ url: `${stationUrl(id)}/reports/${day}/decision`, body: { meaning } })
export const giveReason = (revisionId: string, reason: string) =>
  ask<unknown>({
    url: `/v1/revisions/${encodeURIComponent(revisionId)}/reason`,
    method: 'PUT',
    body: { reason },
  })

export const readClosures = (programme: string, span: Span) =>
  ask<{ items: StationClosure[] }>({ url: `/v1/station-closures?${queryOf({ programme, ...span })}` })
export const enterClosure = (body: ClosureEntry) => ask<unknown>({ url: '/v1/station-closures', body })
export const takeBackClosure = (id: string) =>
  ask<unknown>({ url: `/v1/station-closures/${encodeURIComponent(id)}`, method: 'DELETE' })

export const readMonth = (programme: string, month: string) =>
  ask<Month>({ url: `/v1/months/${month}?${queryOf({ programme })}` })
export const closeMonth = (programme: string, month: string) =>
  ask<unknown>({ url: `/v1/months/${month}/closing`, body: { programme } })
export const readAmendments = (programme: string) =>
  ask<{ items: Amendment[] }>({ url: `/v1/amendments?${queryOf({ programme })}` })
export const decideAmendment = (
  id: string,
  body: { decision: 'approved' } | { decision: 'refused'; reason: string },
) => ask<unknown>({ url: `/v1/amendments/${encodeURIComponent(id)}/decision`, body })
