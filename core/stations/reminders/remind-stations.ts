// The clock's part of the reminders: one digest a person and day, for all that they owe of their stations, half an hour
// after they usually report. Who is due at the same time is named in one message of their group. Safe to run twice,
// and after hours off the same evening.
import { isQuiet } from '../../dialogs/resume-at.ts'
import { jobFrame } from '../../follow-ups/job-frame.ts'
import type { Deps } from '../../platform/deps.ts'
import { type ProgrammeInForce, runWork, type Work } from '../../platform/work.ts'
import { listProgrammes } from '../../programmes/programme-reads.ts'
import { instantOf, timeAt } from '../../values/days.ts'
import { Problem } from '../../values/problem.ts'
import { readFirstReports, readOwed } from './owed-reads.ts'
import { remindAlone, remindInRoom } from './remind.ts'
import { type Reminding, readReminding } from './reminding.ts'
import { readStationsRooms } from './room-reads.ts'
import { reminderTime } from './usual-hour.ts'
import { type Room, type ToRemind, whomToRemind } from './whom-reads.ts'

const habitMs = 28 * 86_400_000

/** Counts the people who were reminded. */
export async function remindStations(deps: Deps, now: Date): Promise<{ reminded: number }> {
  const quiet = { from: deps.config.QUIET_FROM, until: deps.config.QUIET_UNTIL }
  let reminded = 0
  for (const programme of await listProgrammes(deps.database.client)) {
    const { zone } = programme
    if (isQuiet(now, { zone, quiet })) continue
    const reminding = await readReminding(deps.database.client, { programme, quiet, now })
    const time = timeAt(now, zone)
    if (time < reminding.settings.remindFrom || time >= reminding.summaryAt) continue
    reminded += await remindOf(deps, programme, { reminding, now })
  }
  return { reminded }
}

interface Asked {
  reminding: Reminding
  now: Date
}

async function remindOf(deps: Deps, programme: ProgrammeInForce, { reminding, now }: Asked): Promise<number> {
  const { today, settings, summaryAt } = reminding
  const due = await whoIsDue(deps, programme, { reminding, now })
  const occasion = { today, expiresAt: instantOf(today, summaryAt, programme.zone) }
  const turn = (body: (work: Work) => Promise<number>) =>
    unlessSpokenTo(() => runWork(deps, { ...jobFrame(deps, programme), body }))
  let reminded = 0
  for (const one of due.filter(({ room }) => !room))
    reminded += await turn((work) => remindAlone(work, one, occasion))
  for (const message of gathered(due, settings.mentions))
    reminded += await turn((work) => remindInRoom(work, message, occasion))
  return reminded
}

async function whoIsDue(
  { database: { client } }: Deps,
  programme: ProgrammeInForce,
  { reminding, now }: Asked,
): Promise<ToRemind[]> {
  const { question, today, settings, summaryAt } = reminding
  const owing = await readOwed(client, question)
  if (owing.size === 0) return []
  const firsts = await readFirstReports(client, programme, new Date(now.getTime() - habitMs))
  const hours = { zone: programme.zone, from: settings.remindFrom, usual: settings.remindAt, summaryAt }
  const time = timeAt(now, programme.zone)
  const atTheirHour = [...owing].filter(
    ([personId]) => reminderTime(firsts.get(personId) ?? [], hours) <= time,
  )
  const rooms = await readStationsRooms(client, programme.id)
  return whomToRemind(client, new Map(atTheirHour), { today, now, rooms })
}

/** In a group nothing is said but that today's numbers are welcome: who owes other things alone is not named there. */
function gathered(due: readonly ToRemind[], most: number): { room: Room; people: ToRemind[] }[] {
  const messages: { room: Room; people: ToRemind[] }[] = []
  for (const one of due) {
    const { room } = one
    if (!room || !one.owed.some((station) => station.today)) continue
    const open = messages.find((each) => each.room.id === room.id && each.people.length < most)
    if (open) open.people.push(one)
    else messages.push({ room, people: [one] })
  }
  return messages
}

// A dialog spoke to one of them at the same moment: the next turn sees to the others.
async function unlessSpokenTo(turn: () => Promise<number>): Promise<number> {
  try {
    return await turn()
  } catch (error) {
    if (error instanceof Problem && error.code === 'conflict') return 0
    throw error
  }
}
