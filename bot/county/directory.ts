// Who lives in the county, which rooms there are, and who may speak where.
import type { CountyConversation, CountyMember } from '../../miniprogram-api/contract/county.ts'
import { CountyRefusal } from './refusal.ts'

export interface CountyPerson {
  wechatId: string
  /** The nickname that WeChat shows. */
  name: string
  role: 'operator' | 'trainee' | 'staff' | 'unknown'
  /** Whether the bot can write to them privately. */
  friend: boolean
}

export interface CountyRoom {
  externalId: string
  name: string
  kind: 'stations' | 'trainees' | 'staff' | 'unbound'
  /** The bot is in every room and is not listed. */
  members: { wechatId: string; alias?: string }[]
}

export interface CountyBot {
  wechatId: string
  name: string
}

export interface Directory {
  readonly bot: CountyBot
  readonly people: ReadonlyMap<string, CountyPerson>
  readonly rooms: ReadonlyMap<string, CountyRoom>
  conversations(): CountyConversation[]
  /**
   * Throws a CountyRefusal unless the person may write there. Somebody unknown who writes privately has added the
   * bot, and so becomes its friend; a person of the roster who is no friend has no private conversation.
   */
  admit(senderId: string, conversationId: string): void
  /** Throws a CountyRefusal unless the bot may write there. */
  admitBot(conversationId: string): void
}

const privatePrefix = 'private:'
export const privateConversationId = (wechatId: string) => `${privatePrefix}${wechatId}`
/** The person of a private conversation; undefined for a room. */
export const privatePersonId = (conversationId: string) =>
  conversationId.startsWith(privatePrefix) ? conversationId.slice(privatePrefix.length) : undefined

export interface DirectoryOptions {
  people: CountyPerson[]
  rooms: CountyRoom[]
  bot: CountyBot
  onFriend: (person: CountyPerson) => void
}

export function createDirectory({ bot, onFriend, ...options }: DirectoryOptions): Directory {
  const people = new Map(options.people.map((person) => [person.wechatId, { ...person }]))
  const rooms = new Map(options.rooms.map((room) => [room.externalId, room]))
  const botMember: CountyMember = { id: bot.wechatId, name: bot.name, role: 'bot' }

  const memberOf = (wechatId: string, alias?: string): CountyMember => {
    const person = people.get(wechatId)
    if (!person) throw new Error(`a room names ${wechatId}, who is not there`)
    return { id: wechatId, name: alias ?? person.name, role: person.role }
  }
  const presentRoom = (room: CountyRoom): CountyConversation => ({
    id: room.externalId,
    kind: room.kind,
    name: room.name,
    members: [...room.members.map((member) => memberOf(member.wechatId, member.alias)), botMember],
  })
  const presentPrivate = (person: CountyPerson): CountyConversation => ({
    id: privateConversationId(person.wechatId),
    kind: 'private',
    name: person.name,
    members: [memberOf(person.wechatId), botMember],
  })
  const personAt = (conversationId: string) => people.get(privatePersonId(conversationId) ?? '')

  function admitPrivately(person: CountyPerson, senderId: string): void {
    if (senderId !== person.wechatId) throw new CountyRefusal('notMember', senderId)
    if (person.friend) return
    if (person.role !== 'unknown') throw new CountyRefusal('unknownConversation', senderId)
    person.friend = true
    onFriend(person)
  }

  const directory: Directory = {
    bot,
    people,
    rooms,
    conversations: () => [
      ...[...rooms.values()].map(presentRoom),
      ...[...people.values()].filter((person) => person.friend).map(presentPrivate),
    ],
    admit: (senderId, conversationId) => {
      const room = rooms.get(conversationId)
      const person = personAt(conversationId)
      if (!room && !person) throw new CountyRefusal('unknownConversation', conversationId)
      if (senderId === bot.wechatId) throw new CountyRefusal('notTheirs', conversationId)
      if (!people.has(senderId)) throw new CountyRefusal('unknownSender', senderId)
      if (person) return admitPrivately(person, senderId)
      if (!room?.members.some((member) => member.wechatId === senderId)) {
        throw new CountyRefusal('notMember', senderId)
      }
    },
    admitBot: (conversationId) => {
      const person = personAt(conversationId)
      if (person && !person.friend) throw new CountyRefusal('notFriend', conversationId)
      if (!person && !rooms.has(conversationId)) {
        throw new CountyRefusal('unknownConversation', conversationId)
      }
    },
  }
  directory.conversations() // a room that names nobody is found at start
  return directory
}
