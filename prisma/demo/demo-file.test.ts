import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseProgrammeFile } from '../../core/programmes/programme-file.ts'
import { type DemoCounty, type DemoPerson, parseDemoCounty } from './demo-file.ts'

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))

const county = parseDemoCounty(read('county.json'))
const programme = parseProgrammeFile(read(`../programmes/${county.programmeKey}.json`))

const withRole = (...roles: DemoPerson['role'][]) => county.people.filter(({ role }) => roles.includes(role))
const nameOf = (person: DemoPerson | undefined) => person && 'name' in person && person.name
const roster = county.people.filter((person) => person.role !== 'unknown')
const operators = roster.filter(({ role }) => role === 'operator')
const room = (key: string) => {
  const found = county.rooms.find((each) => each.key === key)
  if (!found) throw new Error(`no room ${key}`)
  return found
}
const keysOf = (people: DemoPerson[]) => people.map(({ key }) => key)

describe('stations', () => {
  it('one for each of the ten townships and 35 in villages', () => {
    const townships = programme.townships.map(({ name }) => name)
    const ownStations = county.stations.filter(({ level }) => level === 'township')
    expect(ownStations.map(({ township }) => township).sort()).toEqual([...townships].sort())
    expect(county.stations.filter(({ level }) => level === 'village')).toHaveLength(35)
    for (const station of county.stations) expect(townships).toContain(station.township)
  })

  it('each has one operator, one has two, and one operator has two', () => {
    const times = (keys: string[]) => {
      const counts = new Map<string, number>()
      for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
      return [...counts.values()].sort()
    }
    const assigned = operators.flatMap(({ stationKeys }) => stationKeys)
    expect(times(assigned)).toEqual([...Array(44).fill(1), 2])
    expect(operators.map(({ stationKeys }) => stationKeys.length).sort()).toEqual([...Array(44).fill(1), 2])
  })

  it('王秀兰 runs 石哈河站', () => {
    const [first] = operators
    expect(first?.name).toBe('王秀兰')
    expect(
      county.stations.filter(({ key }) => first?.stationKeys.includes(key)).map(({ name }) => name),
    ).toEqual(['石哈河站'])
  })
})

describe('people', () => {
  it('45 operators, 46 trainees, 3 staff, 1 admin, 2 unknown', () => {
    const roles = ['operator', 'trainee', 'staff', 'admin', 'unknown'] as const
    expect(roles.map((role) => withRole(role).length)).toEqual([45, 46, 3, 1, 2])
  })

  it('those whom the examples name come first', () => {
    expect(withRole('operator').slice(0, 3).map(nameOf)).toEqual(['王秀兰', '王永', '娜仁'])
    expect(withRole('trainee').slice(0, 2).map(nameOf)).toEqual(['娜仁花', '李四'])
    expect(withRole('staff').slice(0, 1).map(nameOf)).toEqual(['赵敏'])
  })

  it('names are unique, and one couple alone shares a phone', () => {
    expect(new Set(roster.map(({ name }) => name)).size).toBe(95)
    const shared = county.people.filter(({ key, wechatId }) =>
      county.people.some((other) => other.key !== key && other.wechatId === wechatId),
    )
    expect(shared.map(nameOf)).toEqual(['刘玉兰', '张有福'])
    expect(new Set(shared.map(({ nickname, friend }) => `${nickname} ${friend}`)).size).toBe(1)
    expect(new Set(county.people.map(({ wechatId }) => wechatId)).size).toBe(96)
  })

  it('the bot reaches all staff, most operators, about half of the trainees, and one stranger', () => {
    const friends = (people: DemoPerson[]) => people.filter(({ friend }) => friend).length
    expect(friends(withRole('staff', 'admin'))).toBe(4)
    expect(friends(withRole('operator'))).toBe(38)
    expect(friends(withRole('trainee'))).toBe(25)
    expect(friends(withRole('unknown'))).toBe(1)
  })

  it('phones are of the invented pattern, unique, and not everybody has one', () => {
    const phones = roster.flatMap(({ phone }) => phone ?? [])
    expect(phones.length).toBe(52)
    expect(new Set(phones).size).toBe(52)
    for (const phone of phones) expect(phone).toMatch(/^1540000\d{4}$/)
    expect(JSON.stringify(county).match(/(?<!\d)1\d{10}(?!\d)/g)).toHaveLength(52)
  })

  it('live where there is a station of that village', () => {
    const villages = new Set(county.stations.map(({ township, village }) => `${township} ${village}`))
    for (const { role, township, village } of roster) {
      if (role === 'operator' || role === 'trainee') expect(villages).toContain(`${township} ${village}`)
    }
  })
})

describe('rooms', () => {
  const staff = keysOf(withRole('staff', 'admin'))

  it('hold those whom they are for', () => {
    expect(room('room-stations').memberKeys).toEqual([
      ...keysOf(withRole('operator')),
      ...staff,
      'unknown-01',
    ])
    expect(room('room-live').memberKeys).toEqual([...keysOf(withRole('trainee')), ...staff, 'unknown-02'])
    expect(room('room-staff').memberKeys).toEqual(staff)
    const trainees = keysOf(withRole('trainee'))
    expect(room('room-video').memberKeys).toHaveLength(12)
    expect(room('room-video').memberKeys.filter((key) => !trainees.includes(key))).toEqual([])
  })

  it('are bound, but for the one of idle talk', () => {
    expect(county.rooms.map(({ name, kind }) => [name, kind])).toEqual([
      ['乌中旗站长群', 'stations'],
      ['直播带货3期学员群', 'trainees'],
      ['短视频班学员群', 'trainees'],
      ['项目工作群', 'staff'],
      ['同城闲聊群', null],
    ])
  })
})

describe('courses', () => {
  it('three, of which 直播带货 第3期 meets on the evening of the first day', () => {
    expect(county.courses.map(({ name }) => name)).toEqual(['直播带货', '短视频拍摄', '站长业务培训'])
    const run = county.courses[0]?.runs[0]
    expect(run?.number).toBe(3)
    expect(run?.sessions.map(({ dayOffset }) => dayOffset)).toEqual([0, 1, 3])
    expect(run?.sessions[0]).toMatchObject({ startTime: '19:30', endTime: '21:00' })
  })

  it('have room for the people of their conversation', () => {
    for (const run of county.courses.flatMap(({ runs }) => runs)) {
      expect(run.capacity).toBeGreaterThanOrEqual(
        room(run.roomKey).memberKeys.filter((key) => key.startsWith('tr-')).length,
      )
    }
  })
})

describe('a planted fault is refused', () => {
  const cases: [string, (draft: DemoCounty) => void, RegExp][] = [
    ['a member who is not there', (d) => d.rooms[0]?.memberKeys.push('op-99'), /room-stations names op-99/],
    ['a member twice', (d) => d.rooms[0]?.memberKeys.push('op-01'), /room-stations names something twice/],
    [
      'a run without its room',
      (d) => Object.assign(d.courses[0]?.runs[0] ?? {}, { roomKey: 'room-x' }),
      /run-live-3/,
    ],
    [
      'a name twice',
      (d) => Object.assign(d.people[1] ?? {}, { name: '王秀兰' }),
      /person 王秀兰 is there twice/,
    ],
    [
      'a nickname of two stations',
      (d) => d.stations[1]?.nicknames.push('口岸站'),
      /station name 口岸站 is there twice/,
    ],
    [
      'an operator of nothing',
      (d) => Object.assign(d.people[0] ?? {}, { stationKeys: [] }),
      /op-01: an operator/,
    ],
    [
      'a phone that could ring',
      (d) => Object.assign(d.people[0] ?? {}, { phone: '13800138000' }),
      /people\[0\]\.phone/,
    ],
    [
      'a room id without @chatroom',
      (d) => Object.assign(d.rooms[0] ?? {}, { externalId: 'x' }),
      /externalId/,
    ],
    [
      'a village station without a village',
      (d) => Object.assign(d.stations[10] ?? {}, { village: null }),
      /village/,
    ],
    [
      'a field too many',
      (d) => Object.assign(d.people[0] ?? {}, { poverty: true }),
      /Unrecognized key: "poverty"/,
    ],
  ]

  it.each(cases)('%s', (_name, spoil, message) => {
    const draft = structuredClone(county)
    spoil(draft)
    expect(() => parseDemoCounty(draft)).toThrow(message)
  })
})

it('has courses of the programme’s own types', () => {
  const types = programme.courseTypes.map(({ name }) => name)
  for (const { type } of county.courses) expect(types).toContain(type)
})
