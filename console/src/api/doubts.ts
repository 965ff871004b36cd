// What waits for staff to say who it is.
import type { CategoryEntry, DoubtOut } from '../../../miniprogram-api/contract/people.ts'
import type { DoubtDetail } from '../../../miniprogram-api/contract/person-cards.ts'
import type { Page } from '../ui/use-pages.ts'
import { ask } from './http.ts'
import { queryOf } from './people.ts'

export type { CategoryEntry, DoubtOut } from '../../../miniprogram-api/contract/people.ts'
export type { DoubtDetail } from '../../../miniprogram-api/contract/person-cards.ts'

export type DoubtDecision = { decision: 'different' } | { decision: 'linked' | 'merged'; personId: string }

interface Paging {
  programme: string
  cursor?: string | undefined
}

export const readDoubts = (asked: Paging) => ask<Page<DoubtOut>>({ url: `/v1/doubts?${queryOf(asked)}` })
export const readDoubt = (id: string) => ask<DoubtDetail>({ url: `/v1/doubts/${encodeURIComponent(id)}` })
export const decideDoubt = (id: string, body: DoubtDecision) =>
  ask<unknown>({ url: `/v1/doubts/${encodeURIComponent(id)}/decision`, body })
export const readEntries = (asked: Paging) =>
  ask<Page<CategoryEntry>>({ url: `/v1/category-entries?${queryOf(asked)}` })
export const matchEntry = (id: string, personId: string | null) =>
  ask<unknown>({ url: `/v1/category-entries/${encodeURIComponent(id)}/match`, body: { personId } })
