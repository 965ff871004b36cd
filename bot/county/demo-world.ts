// The demo file as the county's people and rooms. People who share a phone are one account.
import { readFileSync } from 'node:fs'
import { type DemoCounty, type DemoPerson, parseDemoCounty } from '../../prisma/demo/demo-file.ts'
import type { CountyOptions } from './county.ts'
import type { CountyPerson } from './directory.ts'

export type World = Pick<CountyOptions, 'people' | 'rooms' | 'bot'>

const bot = { wechatId: 'wxid_demo_bot', name: '小二' }
const demoFile = new URL('../../prisma/demo/county.json', import.meta.url)

/** Throws when the file is not right. */
export const readDemoWorld = (file: URL = demoFile): World =>
  demoWorld(parseDemoCounty(JSON.parse(readFileSync(file, 'utf8'))))

export function demoWorld(file: Pick<DemoCounty, 'people' | 'rooms'>): World {
  const accounts = new Map(file.people.map((person) => [person.key, person.wechatId]))
  const wechatIds = (keys: string[]) => new Set(keys.flatMap((key) => accounts.get(key) ?? []))
  const rooms = file.rooms.map(({ externalId, name, kind, memberKeys }) => ({
    externalId,
    name,
    kind: kind ?? ('unbound' as const),
    members: [...wechatIds(memberKeys)].map((wechatId) => ({ wechatId })),
  }))
  const people = new Map(file.people.map((person) => [person.wechatId, accountOf(person)]))
  for (const { wechatId, friend } of file.people) {
    const account = people.get(wechatId)
    if (account) account.friend ||= friend
  }
  return { bot, rooms, people: [...people.values()] }
}

const accountOf = ({ wechatId, nickname: name, role, friend }: DemoPerson): CountyPerson => ({
  wechatId,
  name,
  role: role === 'admin' ? 'staff' : role,
  friend,
})

/** Named and numbered: 乡镇第1群. */
export const moreRoom = (n: number) => ({ externalId: `demo_more_${n}@chatroom`, name: `乡镇第${n}群` })

export function withMoreRooms(world: World, count: number): World {
  const staff = world.people.filter(({ role }) => role === 'staff').slice(0, 1)
  const members = staff.map(({ wechatId }) => ({ wechatId }))
  const rooms = Array.from({ length: count }, (_, i) => ({
    ...moreRoom(i + 1),
    kind: 'trainees' as const,
    members,
  }))
  return { ...world, rooms: [...world.rooms, ...rooms] }
}
