// After some missing days on end, whoever looks after the station's township is told, once in a run of missing days.
// A township that nobody looks after is everybody's whom the bot can tell alone; if there is nobody, the staff's group
// hears how many.
import { jobFrame } from '../../follow-ups/job-frame.ts'
import { wasSaid } from '../../messaging/habit-reads.ts'
import { ensurePrivateConversation } from '../../messaging/private-conversation.ts'
import { say, type Utterance } from '../../messaging/say.ts'
import { authorize } from '../../people/policy.ts'
import { readOperatorReach, readWays } from '../../people/reach-reads.ts'
import type { Deps } from '../../platform/deps.ts'
import { type ProgrammeInForce, runWork, type Work } from '../../platform/work.ts'
import { addDays, type Day } from '../../values/days.ts'
import { absentCountWords, absentWords } from './absent-words.ts'
import { readMarks } from './mark-reads.ts'
import { missingRun } from './punctuality.ts'
import {
  readDistricts,
  readInCharge,
  readReachableStaff,
  readStaffRooms,
  type StationInCharge,
} from './staff-reads.ts'

export interface Occasion {
  /** Yesterday: the last day that is over. */
  day: Day
  now: Date
  afterDays: number
}

interface Absent extends StationInCharge {
  toCall: boolean
}

/** Enough to find so many due days among closed ones. */
const lookBackDays = 35

/** A run of missing days begins after the last day that was reported. */
const keyOf = ({ id, lastReported }: StationInCharge): string => `absent:${id}:${lastReported ?? 'never'}`

/** How many messages. */
export async function tellAbsent(
  deps: Deps,
  programme: ProgrammeInForce,
  occasion: Occasion,
): Promise<number> {
  const { client } = deps.database
  const { now } = occasion
  const staff = await readReachableStaff(client, programme.id, now)
  const rooms = await readStaffRooms(client, programme.id)
  if (staff.length + rooms.length === 0) return 0
  const absent = await readAbsent(deps, programme, occasion)
  const districts = await readDistricts(client, programme.id, now)
  let told = 0
  for (const [who, stations] of byWhoIsTold(absent, { districts, staff }))
    told += await runWork(deps, {
      ...jobFrame(deps, programme),
      body: (work) => tell(work, { who, stations, rooms, afterDays: occasion.afterDays }),
    })
  return told
}

async function readAbsent(
  deps: Deps,
  programme: ProgrammeInForce,
  { day, now, afterDays }: Occasion,
): Promise<Absent[]> {
  const { client } = deps.database
  const quiet = { from: deps.config.QUIET_FROM, until: deps.config.QUIET_UNTIL }
  const span = { from: addDays(day, 1 - Math.max(lookBackDays, afterDays)), to: day }
  const marks = await readMarks(client, { programme, quiet, now }, span)
  const silent = marks.filter(({ marks: of }) => missingRun(of.map(({ mark }) => mark)).days >= afterDays)
  const ids = silent.filter(({ marks: of }) => of[0]?.day === day).map(({ id }) => id)
  const found = await readInCharge(client, ids, { until: day, at: now })
  const fresh: StationInCharge[] = []
  for (const station of found) if (!(await wasSaid(client, keyOf(station)))) fresh.push(station)
  const reach = await readOperatorReach(
    client,
    fresh.map(({ id }) => id),
    now,
  )
  const apart = new Set(reach.filter((each) => each.reach !== 'friend').map(({ stationId }) => stationId))
  return fresh.map((station) => ({ ...station, toCall: apart.has(station.id) }))
}

/** By the ids of those who are told, joined; '' is the staff's group. */
function byWhoIsTold(
  absent: readonly Absent[],
  { districts, staff }: { districts: ReadonlyMap<string, string[]>; staff: readonly string[] },
): Map<string, Absent[]> {
  const told = new Map<string, Absent[]>()
  for (const station of absent) {
    const own = (districts.get(station.townshipId) ?? []).filter((id) => staff.includes(id))
    const who = (own.length > 0 ? own : staff).join(' ')
    told.set(who, [...(told.get(who) ?? []), station])
  }
  return told
}

interface Telling {
  who: string
  stations: readonly Absent[]
  rooms: readonly { id: string; accountId: string }[]
  afterDays: number
}

async function tell(work: Work, { who, stations, rooms, afterDays }: Telling): Promise<number> {
  authorize(work.actor, 'tell summary')
  const places = who === '' ? rooms.map(roomPlace) : await alonePlaces(work, who.split(' '))
  const text = who === '' ? absentCountWords(stations.length, afterDays) : absentWords(stations, afterDays)
  // The first message bears the keys of the stations; the others say the same to somebody else.
  let keys = stations.map((station) => ({ onceKey: keyOf(station) }))
  let told = 0
  for (const place of places) {
    if (!(await say(work, { ...place, purpose: 'notice', text, answers: [], keys }))) return told
    keys = []
    told += 1
  }
  return told
}

type Place = Pick<Utterance, 'account' | 'conversation'>

const roomPlace = ({ id, accountId }: { id: string; accountId: string }): Place => ({
  account: accountId,
  conversation: { id, kind: 'room' },
})

async function alonePlaces(work: Work, personIds: readonly string[]): Promise<Place[]> {
  const places: Place[] = []
  for (const personId of personIds) {
    const way = (await readWays(work.tx, personId, work.now)).find((each) => each.friend && each.readsOwn)
    if (!way) continue
    const id = await ensurePrivateConversation(work, way.accountId, way)
    places.push({ account: way.accountId, conversation: { id, kind: 'private' } })
  }
  return places
}
