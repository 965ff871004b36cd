// The evening's summary: one message and one picture to each stations' group, after the deadline and before the quiet
// hours of the same evening. What was missed is not made up for the next day. Safe to run twice.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isQuiet } from '../../dialogs/resume-at.ts'
import { jobFrame } from '../../follow-ups/job-frame.ts'
import { wasSaid } from '../../messaging/habit-reads.ts'
import { say } from '../../messaging/say.ts'
import { authorize } from '../../people/policy.ts'
import type { Deps } from '../../platform/deps.ts'
import { type ProgrammeInForce, runWork, type Work } from '../../platform/work.ts'
import { listProgrammes } from '../../programmes/programme-reads.ts'
import { readSettings } from '../../programmes/settings-reads.ts'
import { type Day, dayAt, instantOf, timeAt } from '../../values/days.ts'
import { readStationsRooms, type StationsRoom } from '../reminders/room-reads.ts'
import { drawSummary } from './draw-summary.ts'
import { type Evening, readEvening } from './evening-reads.ts'
import { pictureOf } from './summary-picture.ts'
import { summaryTime } from './summary-time.ts'
import { eveningWords } from './summary-words.ts'

/** Counts the groups that were told. */
export async function tellEvening(deps: Deps, now: Date): Promise<{ told: number }> {
  const quiet = { from: deps.config.QUIET_FROM, until: deps.config.QUIET_UNTIL }
  let told = 0
  for (const programme of await listProgrammes(deps.database.client)) {
    const { zone } = programme
    const { stations } = await readSettings(deps.database.client, programme.id)
    if (isQuiet(now, { zone, quiet }) || timeAt(now, zone) < summaryTime(stations.summaryAt, quiet)) continue
    told += await tellProgramme(deps, programme, now)
  }
  return { told }
}

const keyOf = (room: StationsRoom, day: Day): string => `summary:${room.id}:${day}`

async function tellProgramme(deps: Deps, programme: ProgrammeInForce, now: Date): Promise<number> {
  const { client } = deps.database
  const day = dayAt(now, programme.zone)
  const waiting: StationsRoom[] = []
  for (const room of await readStationsRooms(client, programme.id))
    if (!(await wasSaid(client, keyOf(room, day)))) waiting.push(room)
  if (waiting.length === 0) return 0
  const quiet = { from: deps.config.QUIET_FROM, until: deps.config.QUIET_UNTIL }
  const evening = await readEvening(client, { programme, quiet, now }, day)
  const path = await keepPicture(deps, programme, evening)
  let told = 0
  for (const room of waiting)
    told += await runWork(deps, {
      ...jobFrame(deps, programme),
      body: (work) => tellRoom(work, { room, evening, path }),
    })
  return told
}

/** On disk before anything says that it is. */
async function keepPicture(deps: Deps, programme: ProgrammeInForce, evening: Evening): Promise<string> {
  const path = join('summaries', `${programme.key}-${evening.day}.png`)
  const file = join(deps.config.DATA_DIR, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, await drawSummary(pictureOf(programme.region, evening)))
  return path
}

interface Telling {
  room: StationsRoom
  evening: Evening
  path: string
}

async function tellRoom(work: Work, { room, evening, path }: Telling): Promise<number> {
  authorize(work.actor, 'tell summary')
  const { count, day, unheard } = evening
  const text = eveningWords({ reported: count.reported, missing: count.missing.length, unheard })
  const onceKey = keyOf(room, day)
  const to = {
    ...{ account: room.accountId, conversation: { id: room.id, kind: 'room' as const } },
    ...{ purpose: 'notice' as const, answers: [], expiresAt: endOfEvening(work, day) },
  }
  if (!(await say(work, { ...to, text, onceKey }))) return 0
  await say(work, { ...to, kind: 'image', text: path, onceKey: `${onceKey}:picture` })
  return 1
}

const endOfEvening = ({ programme, quiet }: Work, day: Day): Date =>
  instantOf(day, quiet.from > quiet.until ? quiet.from : '23:59', programme.zone)
