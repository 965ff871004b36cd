// What is handed in to the ministry's platform, day by day.
import type {
  HandIn,
  HandInCalendar,
  HandInDay,
  ReceiptBody,
  StationCodes,
} from '../../../miniprogram-api/contract/hand-ins.ts'
import { ask } from './http.ts'
import { queryOf } from './people.ts'

export type { HandIn, HandInCalendar, HandInDay } from '../../../miniprogram-api/contract/hand-ins.ts'
export type CalendarDay = HandInCalendar['items'][number]
export type FigureChange = HandInDay['changes'][number]
export type StationCode = StationCodes['items'][number]

const one = (id: string) => `/v1/hand-ins/${encodeURIComponent(id)}`

export const readCalendar = (programme: string, month: string | undefined) =>
  ask<HandInCalendar>({ url: `/v1/hand-ins?${queryOf({ programme, month })}` })
export const readHandInDay = (programme: string, day: string) =>
  ask<HandInDay>({ url: `/v1/hand-ins/days/${encodeURIComponent(day)}?${queryOf({ programme })}` })
export const makeHandIn = (body: { programme: string; day: string; kind: HandIn['kind'] }) =>
  ask<HandIn>({ url: '/v1/hand-ins', body })
export const noteHandedIn = (id: string) => ask<unknown>({ url: `${one(id)}/handed-in`, body: {} })
export const noteReceipt = (id: string, body: ReceiptBody) =>
  ask<unknown>({ url: `${one(id)}/receipt`, body })
export const fileAddress = (id: string, format: 'xlsx' | 'csv') => `${one(id)}/file?${queryOf({ format })}`
export const receiptAddress = (id: string) => `${one(id)}/receipt-file`
export const readCodes = (programme: string) =>
  ask<StationCodes>({ url: `/v1/station-codes?${queryOf({ programme })}` })
export const setCode = (id: string, code: string | null) =>
  ask<unknown>({ url: `/v1/stations/${encodeURIComponent(id)}/code`, method: 'PUT', body: { code } })
