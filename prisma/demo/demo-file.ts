// The sample county that the simulated WeChat and the demo's seed are made of. Everybody in it is invented.
// Times are relative to the day on which the demo is first started; nothing here has a date.
import { z } from 'zod'

const text = z.string().trim().min(1)
const key = z.string().regex(/^[a-z]+(-[a-z0-9]+)+$/)
const wallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** A prefix that no network has, so that nobody's telephone rings. */
const inventedPhone = z.string().regex(/^1540000\d{4}$/)

const stationSchema = z
  .strictObject({
    key,
    name: z.string().regex(/站$/),
    level: z.enum(['township', 'village']),
    township: text,
    /** null for a township's own station. */
    village: text.nullable(),
    /** Short forms that people use; 石哈河镇电商服务站 and the like are not listed. */
    nicknames: z.array(text),
  })
  .refine((station) => (station.level === 'village') === (station.village !== null), {
    error: 'a village station, and no other, has a village',
    path: ['village'],
  })

const wechatShape = {
  key,
  /** Two people with the same one share a phone. */
  wechatId: z.string().regex(/^wxid_demo_[a-z0-9]+$/),
  nickname: text,
  /** Whether the bot can write to them privately. */
  friend: z.boolean(),
}

const rosterPersonSchema = z.strictObject({
  ...wechatShape,
  role: z.enum(['operator', 'trainee', 'staff', 'admin']),
  name: text,
  stationKeys: z.array(key),
  village: text.nullable(),
  township: text.nullable(),
  phone: inventedPhone.nullable(),
})

/** Somebody whom no roster knows. */
const unknownPersonSchema = z.strictObject({ ...wechatShape, role: z.literal('unknown') })

const personSchema = z.discriminatedUnion('role', [rosterPersonSchema, unknownPersonSchema])

const roomSchema = z.strictObject({
  key,
  externalId: z.string().regex(/^[a-z_]+@chatroom$/),
  name: text,
  /** null: bound to no programme. */
  kind: z.enum(['stations', 'trainees', 'staff']).nullable(),
  /** People, not accounts: a shared phone's people are both here. */
  memberKeys: z.array(key).min(1),
})

const sessionSchema = z
  .strictObject({
    number: z.int().positive(),
    /** Days after the day of the demo's first start. */
    dayOffset: z.int().nonnegative(),
    startTime: wallClock,
    endTime: wallClock,
    place: text,
    teacherTitle: text,
    language: z.enum(['汉语', '蒙汉双语', '藏汉双语']),
  })
  .refine((session) => session.startTime < session.endTime, {
    error: 'ends before it starts',
    path: ['endTime'],
  })

const runSchema = z.strictObject({
  key,
  /** 期 */
  number: z.int().positive(),
  capacity: z.int().positive(),
  roomKey: key,
  sessions: z.array(sessionSchema).min(1),
})

const courseSchema = z.strictObject({
  key,
  name: text,
  type: z.enum(['电子商务培训', '增值培训', '站点负责人培训', '标准化培训']),
  runs: z.array(runSchema).min(1),
})

/** What staff found at a station before the demo began. */
const visitSchema = z.strictObject({
  stationKey: key,
  visitorKey: key,
  daysAgo: z.int().positive(),
  kind: z.enum(['巡查', '盘点', '指导']),
  findings: text,
})

const countyShape = z.strictObject({
  /** Says that all of it is a sample; to be shown wherever the demo is. */
  notice: text,
  programmeKey: text,
  stations: z.array(stationSchema),
  people: z.array(personSchema),
  rooms: z.array(roomSchema),
  courses: z.array(courseSchema),
  visits: z.array(visitSchema),
})

type CountyShape = z.infer<typeof countyShape>

/** Every name that must lead to one thing only, and how it is called in a fault. */
function uniqueNames({ stations, people, rooms, courses }: CountyShape): [string, string[]][] {
  const roster = people.filter((person) => person.role !== 'unknown')
  const runs = courses.flatMap((course) => course.runs)
  return [
    ['key', [stations, people, rooms, courses, runs].flatMap((rows) => rows.map((row) => row.key))],
    ['station name', stations.flatMap((station) => [station.name, ...station.nicknames])],
    ['person', roster.map((person) => person.name)],
    ['phone', roster.flatMap((person) => person.phone ?? [])],
    ['room', rooms.flatMap((room) => [room.name, room.externalId])],
    ['course', courses.map((course) => course.name)],
  ]
}

/** Every reference with who makes it, and the keys it may name. */
function references({
  stations,
  people,
  rooms,
  courses,
  visits,
}: CountyShape): [string, string[], Set<string>][] {
  const stationKeys = new Set(stations.map((station) => station.key))
  const personKeys = new Set(people.map((person) => person.key))
  const roomKeys = new Set(rooms.map((room) => room.key))
  const roster = people.filter((person) => person.role !== 'unknown')
  const runs = courses.flatMap((course) => course.runs)
  return [
    ...roster.map((person): [string, string[], Set<string>] => [person.key, person.stationKeys, stationKeys]),
    ...rooms.map((room): [string, string[], Set<string>] => [room.key, room.memberKeys, personKeys]),
    ...runs.map((run): [string, string[], Set<string>] => [run.key, [run.roomKey], roomKeys]),
    ...visits.flatMap(({ kind, stationKey, visitorKey }): [string, string[], Set<string>][] => [
      [`a ${kind}`, [stationKey], stationKeys],
      [`a ${kind}`, [visitorKey], personKeys],
    ]),
  ]
}

export const demoCountySchema = countyShape.superRefine((county, context) => {
  const fail = (message: string) => context.addIssue({ code: 'custom', message })
  for (const [what, values] of uniqueNames(county)) {
    for (const value of values.filter((each, index) => values.indexOf(each) !== index)) {
      fail(`${what} ${value} is there twice`)
    }
  }
  for (const [from, named, known] of references(county)) {
    for (const missing of named.filter((each) => !known.has(each)))
      fail(`${from} names ${missing}, which is not there`)
    if (new Set(named).size !== named.length) fail(`${from} names something twice`)
  }
  for (const person of county.people) {
    if (person.role !== 'unknown' && (person.role === 'operator') !== person.stationKeys.length > 0) {
      fail(`${person.key}: an operator, and nobody else, has a station`)
    }
  }
})

export type DemoCounty = z.infer<typeof demoCountySchema>
export type DemoPerson = DemoCounty['people'][number]

/** Throws with each fault and its place. */
export function parseDemoCounty(json: unknown): DemoCounty {
  const parsed = demoCountySchema.safeParse(json)
  if (parsed.success) return parsed.data
  throw new Error(`not a demo county:\n${z.prettifyError(parsed.error)}`)
}
