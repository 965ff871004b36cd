// Who wants to be forgotten.
import type { DeletionListed } from '../../../miniprogram-api/contract/deletion-requests.ts'
import { ask } from './http.ts'

export type { DeletionListed } from '../../../miniprogram-api/contract/deletion-requests.ts'

export const readDeletions = (programme: string) =>
  ask<{ items: DeletionListed[] }>({
    url: `/v1/deletion-requests?programme=${encodeURIComponent(programme)}&show=all`,
  })
export const decideDeletion = (id: string, body: { decision: 'granted' | 'refused'; reason: string }) =>
  ask<unknown>({ url: `/v1/deletion-requests/${encodeURIComponent(id)}/decision`, body })
