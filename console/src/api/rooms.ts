// The groups that the bot is in.
import type { Room, Rooms } from '../../../miniprogram-api/contract/rooms.ts'
import { ask } from './http.ts'

export type { Room, Rooms } from '../../../miniprogram-api/contract/rooms.ts'
export type Purpose = Room['purpose']

const room = (id: string): string => `/v1/rooms/${encodeURIComponent(id)}`

export const readRooms = (programme: string) =>
  ask<Rooms>({ url: `/v1/rooms?${new URLSearchParams({ programme })}` })
export const changeRoom = (id: string, body: { purpose?: Purpose; runId?: string | null }) =>
  ask<unknown>({ url: room(id), method: 'PATCH', body })
export const unbindRoom = (id: string) => ask<unknown>({ url: `${room(id)}/binding`, method: 'DELETE' })
