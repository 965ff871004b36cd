// The next morning, for staff: the day's final count, and the stations that were not heard of for days. Names of stations
// are for staff alone; their group hears the counts. Safe to run twice, and after some hours off the same day.
import { isQuiet } from '../../dialogs/resume-at.ts'
import { jobFrame } from '../../follow-ups/job-frame.ts'
import { wasSaid } from '../../messaging/habit-reads.ts'
import { say } from '../../messaging/say.ts'
import { tellPerson } from '../../messaging/tell-person.ts'
import { authorize } from '../../people/policy.ts'
import type { Deps } from '../../platform/deps.ts'
import { type ProgrammeInForce, runWork, type Work } from '../../platform/work.ts'
import { listProgrammes } from '../../programmes/programme-reads.ts'
import { readSettings } from '../../programmes/settings-reads.ts'
import { addDays, type Day, dayAt, instantOf, timeAt } from '../../values/days.ts'
import { type DayCount, readDayCount } from './day-reads.ts'
import { readUnheard } from './evening-reads.ts'
import { readReachableStaff, readStaffRooms } from './staff-reads.ts'
import { morningWords, namesOf } from './summary-words.ts'
import { tellAbsent } from './tell-absent.ts'

export async function tellMorning(deps: Deps, now: Date): Promise<{ told: number; absent: number }> {
  const quiet = { from: deps.config.QUIET_FROM, until: deps.config.QUIET_UNTIL }
  const counts = { told: 0, absent: 0 }
  for (const programme of await listProgrammes(deps.database.client)) {
    const { zone } = programme
    const { stations } = await readSettings(deps.database.client, programme.id)
    if (isQuiet(now, { zone, quiet }) || timeAt(now, zone) < stations.countAt) continue
    const day = addDays(dayAt(now, zone), -1)
    counts.told += await tellCount(deps, programme, { day, now })
    counts.absent += await tellAbsent(deps, programme, { day, now, afterDays: stations.missingDays })
  }
  return counts
}

async function tellCount(
  deps: Deps,
  programme: ProgrammeInForce,
  { day, now }: { day: Day; now: Date },
): Promise<number> {
  const { client } = deps.database
  const { rooms, staff } = await readUntold(client, programme.id, { day, now })
  if (rooms.length + staff.length === 0) return 0
  const count = await readDayCount(client, programme.id, day)
  // Nobody reports in a programme that has no stations at work.
  if (count.reported + count.missing.length === 0) return 0
  const quiet = { from: deps.config.QUIET_FROM, until: deps.config.QUIET_UNTIL }
  const unheard = (await readUnheard(client, { programme, quiet, now }, day)) !== null
  const text = morningWords({ ...count, missing: count.missing.length, unheard })
  return runWork(deps, {
    ...jobFrame(deps, programme),
    body: (work) => tellAll(work, { rooms, staff, text, named: named(text, count), day }),
  })
}

const keyOf = (who: string, day: Day): string => `count:${who}:${day}`

async function readUntold(
  client: Deps['database']['client'],
  programmeId: string,
  { day, now }: { day: Day; now: Date },
): Promise<Pick<Telling, 'rooms' | 'staff'>> {
  const untold = async <T>(all: readonly T[], idOf: (one: T) => string): Promise<T[]> => {
    const found: T[] = []
    for (const one of all) if (!(await wasSaid(client, keyOf(idOf(one), day)))) found.push(one)
    return found
  }
  return {
    rooms: await untold(await readStaffRooms(client, programmeId), ({ id }) => id),
    staff: await untold(await readReachableStaff(client, programmeId, now), (id) => id),
  }
}

const named = (text: string, { missing }: DayCount): string =>
  missing.length === 0 ? text : `${text}\n没报的：${namesOf(missing.map(({ name }) => name))}`

interface Telling {
  rooms: readonly { id: string; accountId: string }[]
  staff: readonly string[]
  /** For a group. */
  text: string
  /** For each alone. */
  named: string
  day: Day
}

async function tellAll(work: Work, { rooms, staff, text, named: alone, day }: Telling): Promise<number> {
  authorize(work.actor, 'tell summary')
  let told = 0
  for (const { id, accountId } of rooms) {
    const said = await say(work, {
      ...{ account: accountId, conversation: { id, kind: 'room' }, purpose: 'notice', text, answers: [] },
      ...{ onceKey: keyOf(id, day), expiresAt: endOfDay(work) },
    })
    told += said ? 1 : 0
  }
  for (const personId of staff) {
    const outcome = await tellPerson(work, {
      ...{ personId, text: alone, purpose: 'notice', onceKey: keyOf(personId, day) },
    })
    told += outcome === 'private' ? 1 : 0
  }
  return told
}

const endOfDay = ({ now, programme: { zone } }: Work): Date =>
  instantOf(addDays(dayAt(now, zone), 1), '00:00', zone)
