import { expect, test } from 'vitest'
import { demoWorld, readDemoWorld } from './demo-world.ts'
import { testCounty } from './test-county.ts'

const person = {
  key: 'tr-01',
  wechatId: 'wxid_demo_tr01',
  nickname: '玉兰和老张',
  friend: true,
  role: 'trainee' as const,
  name: '刘玉兰',
  stationKeys: [],
  village: null,
  township: null,
  phone: null,
}
const room = { key: 'room-live', externalId: 'live@chatroom', name: '学员群', kind: 'trainees' as const }

test('people who share a phone are one account, and one member', () => {
  const people = [person, { ...person, key: 'tr-02', name: '张有福' }]
  const world = demoWorld({ people, rooms: [{ ...room, memberKeys: ['tr-01', 'tr-02'] }] })
  expect(world.people).toEqual([
    { wechatId: 'wxid_demo_tr01', name: '玉兰和老张', role: 'trainee', friend: true },
  ])
  expect(world.rooms).toEqual([
    {
      externalId: 'live@chatroom',
      name: '学员群',
      kind: 'trainees',
      members: [{ wechatId: 'wxid_demo_tr01' }],
    },
  ])
})

test('an administrator is staff to a chat; a room without a kind is bound to nothing', () => {
  const world = demoWorld({
    people: [{ ...person, role: 'admin' }],
    rooms: [{ ...room, kind: null, memberKeys: ['tr-01'] }],
  })
  expect([world.people[0]?.role, world.rooms[0]?.kind]).toEqual(['staff', 'unbound'])
})

test('the demo file makes a county in which everybody in a room is somebody', () => {
  const county = testCounty(readDemoWorld())
  const rooms = county.conversations().filter(({ kind }) => kind !== 'private')
  expect(rooms.map(({ kind }) => kind).sort()).toEqual([
    'staff',
    'stations',
    'trainees',
    'trainees',
    'unbound',
  ])
})
