// What was sent to many, with what became of it in each group.
import type { Broadcast } from '../../../miniprogram-api/contract/broadcasts.ts'
import { ask } from './http.ts'

export type { Broadcast } from '../../../miniprogram-api/contract/broadcasts.ts'

export interface BroadcastsPage {
  items: Broadcast[]
  next: string | null
}

export const readBroadcasts = (programme: string, cursor?: string) =>
  ask<BroadcastsPage>({
    url: `/v1/broadcasts?${new URLSearchParams({ programme, limit: '20', ...(cursor ? { cursor } : {}) })}`,
  })
