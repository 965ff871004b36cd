// What is odd of the stations' numbers, what is verified of them, and totals of each.
import type { z } from 'zod'
import type {
  FlagDecision,
  ReportFlag,
  ReportTotals,
  VerificationBody,
  verifiedSchema,
} from '../../../miniprogram-api/contract/checks.ts'
import type { Station } from '../../../miniprogram-api/contract/stations.ts'
import type { Page } from '../ui/use-pages.ts'
import { ask } from './http.ts'
import { queryOf } from './people.ts'

export type {
  DayNumberName,
  FoundOnWire as Found,
  ReportFlag,
  ReportTotal,
  ReportTotals,
} from '../../../miniprogram-api/contract/checks.ts'
export type { Station } from '../../../miniprogram-api/contract/stations.ts'
export type VerificationWay = VerificationBody['how']

interface Listing {
  programme: string
  state: 'open' | 'settled'
  cursor?: string | undefined
}

export const readFlags = (asked: Listing) =>
  ask<Page<ReportFlag>>({ url: `/v1/report-flags?${queryOf(asked)}` })
export const decideFlag = (id: string, body: FlagDecision) =>
  ask<unknown>({ url: `/v1/report-flags/${encodeURIComponent(id)}/decision`, body })
export const verifyDays = (body: VerificationBody) =>
  ask<z.infer<typeof verifiedSchema>>({ url: '/v1/report-verifications', body })
export const readTotals = (asked: { programme: string; from: string; to: string }) =>
  ask<ReportTotals>({ url: `/v1/report-totals?${queryOf(asked)}` })
export const readStations = (programme: string) =>
  ask<{ items: Station[] }>({ url: `/v1/stations?${queryOf({ programme })}` })
export const reportPhotoUrl = (id: string): string => `/v1/report-photos/${encodeURIComponent(id)}`
