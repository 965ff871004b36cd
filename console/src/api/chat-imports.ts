// Chat logs that are brought in, and what they leave to staff.
import type {
  ChatImport,
  ChatImportDetail,
  ChatLogBody,
  ChatPreview,
  ChatRooms,
} from '../../../miniprogram-api/contract/chat-imports.ts'
import { ask } from './http.ts'
import { queryOf } from './people.ts'

export type {
  ChatImport,
  ChatImportDetail,
  ChatLogBody,
  ChatPreview,
} from '../../../miniprogram-api/contract/chat-imports.ts'
export type ChatRoom = ChatRooms['items'][number]

const one = (id: string) => `/v1/chat-imports/${encodeURIComponent(id)}`

export const readRooms = (programme: string) =>
  ask<ChatRooms>({ url: `/v1/chat-rooms?${queryOf({ programme })}` })
export const readImports = (programme: string) =>
  ask<{ items: ChatImport[] }>({ url: `/v1/chat-imports?${queryOf({ programme })}` })
export const readImport = (id: string) => ask<ChatImportDetail>({ url: one(id) })
export const previewLog = (body: ChatLogBody) => ask<ChatPreview>({ url: '/v1/chat-imports/preview', body })
export const bringLog = (body: ChatLogBody) => ask<ChatImport>({ url: '/v1/chat-imports', body })
export const assignSender = (aliasId: string, personId: string) =>
  ask<{ again: number }>({
    url: `/v1/chat-imports/senders/${encodeURIComponent(aliasId)}`,
    body: { personId },
  })
export const decideDay = (questionId: string, meaning: 'parts' | 'totals') =>
  ask<{ days: number }>({
    url: `/v1/chat-imports/questions/${encodeURIComponent(questionId)}`,
    body: { meaning },
  })
