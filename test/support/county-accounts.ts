// The demo county's WeChat accounts and rooms, as a conversation test calls them.
import type { InboundKind, InboundMessage } from '../../core/messaging/inbound-message.ts'
import type { DemoCounty } from '../../prisma/demo/demo-file.ts'
import { readDemoCounty } from '../../prisma/seed/seed.ts'

export type RoomKey = 'stations' | 'live' | 'video' | 'staff' | 'chat'
export type Account = Pick<DemoCounty['people'][number], 'wechatId' | 'nickname' | 'role' | 'friend'>

export interface Saying {
  /** A room other than the person's own. */
  in?: RoomKey
  private?: boolean
  id?: string
  sentAt?: Date
  mentions?: 'bot'
}

const county = readDemoCounty()
const homes: Record<Account['role'], RoomKey> = {
  operator: 'stations',
  trainee: 'live',
  staff: 'staff',
  admin: 'staff',
  unknown: 'stations',
}

export const programmeKey = county.programmeKey

export function accountOf(name: string): Account {
  const found = county.people.find((each) => each.role !== 'unknown' && each.name === name)
  if (!found) throw new Error(`nobody is called ${name}`)
  return found
}

export function roomId(key: RoomKey): string {
  const room = county.rooms.find((each) => each.key === `room-${key}`)
  if (!room) throw new Error(`no room ${key}`)
  return room.externalId
}

/** Where somebody writes who says nothing of a room. */
export const homeOf = ({ role }: Account): string => roomId(homes[role])

export interface Composing {
  account: Account
  kind?: InboundKind
  text?: string
  saying?: Saying
}

/** A message as a channel hands it over. */
export function composer(now: () => Date): (composing: Composing) => InboundMessage {
  let count = 0
  return ({ account, kind = 'text', text = '', saying = {} }) => {
    const { wechatId, nickname, friend } = account
    const room = saying.in ? roomId(saying.in) : homeOf(account)
    return {
      id: saying.id ?? `m-${String(++count).padStart(5, '0')}`,
      conversation: saying.private
        ? { externalId: wechatId, kind: 'private', name: null }
        : { externalId: room, kind: 'room', name: null },
      sender: { externalId: wechatId, nickname, friend },
      ...{ kind, text, attachments: [] },
      sentAt: saying.sentAt ?? now(),
      mentionsBot: saying.mentions === 'bot',
    }
  }
}
