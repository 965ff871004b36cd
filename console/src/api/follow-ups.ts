// Whom to phone, what is due, and what the calls came to.
import type { z } from 'zod'
import type {
  Calls,
  FollowUpSummary,
  FollowUpsDue,
  Visit,
  visitBodySchema,
} from '../../../miniprogram-api/contract/follow-ups.ts'
import { ask } from './http.ts'
import { queryOf } from './people.ts'

export type { FollowUpSummary } from '../../../miniprogram-api/contract/follow-ups.ts'
export type CallRow = Calls['items'][number]
export type DueRow = FollowUpsDue['items'][number]
export type VisitEntry = z.input<typeof visitBodySchema>

export const readCalls = (programme: string) =>
  ask<{ items: CallRow[] }>({ url: `/v1/follow-ups/calls?${queryOf({ programme, limit: 500 })}` })
export const readDue = (programme: string) =>
  ask<{ items: DueRow[] }>({ url: `/v1/follow-ups/due?${queryOf({ programme, limit: 500 })}` })
export const readSummary = (programme: string) =>
  ask<FollowUpSummary>({ url: `/v1/follow-ups/summary?${queryOf({ programme })}` })
export const recordVisit = (body: VisitEntry) => ask<Visit>({ url: '/v1/follow-ups/visits', body })
