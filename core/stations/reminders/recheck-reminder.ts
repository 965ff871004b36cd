// A reminder at the moment at which it is sent: who reported in the meantime, or wants to be left alone, is not reminded.
import type { LookAgain, ToSay, Waiting } from '../../messaging/recheck.ts'
import { readWays } from '../../people/reach-reads.ts'
import type { Tx } from '../../platform/database/transactor.ts'
import { addDays } from '../../values/days.ts'
import { readOwed } from './owed-reads.ts'
import { groupWords, privateWords, type StationOwed } from './reminder-words.ts'
import { readReminding } from './reminding.ts'
import { readNicknames, readProgramme } from './room-reads.ts'

/** `quiet` only tells in which hours people report; the sender minds the night itself. */
export const recheckReminder =
  (quiet: { from: string; until: string }): LookAgain =>
  async (tx, waiting, now) => {
    if (!waiting.programmeId) return null
    const programme = await readProgramme(tx, waiting.programmeId)
    const { question, today } = await readReminding(tx, { programme, quiet, now })
    const personIds = waiting.people.map(({ personId }) => personId)
    const owed = await readOwed(tx, { ...question, personIds })
    for (const personId of personIds) if (await isMuted(tx, personId, now)) owed.delete(personId)
    return waiting.mentions.length > 0 ? inRoom(tx, waiting, owed) : alone(owed, addDays(today, -1))
  }

async function isMuted(tx: Tx, personId: string, now: Date): Promise<boolean> {
  return (await readWays(tx, personId, now)).some(({ muted }) => muted)
}

function alone(owed: ReadonlyMap<string, StationOwed[]>, yesterday: string): ToSay | null {
  const stations = [...owed.values()].flat()
  const each = [...new Map(stations.map((station) => [station.id, station])).values()]
  return each.length > 0 ? { text: privateWords(each, yesterday), mentions: [] } : null
}

async function inRoom(
  tx: Tx,
  { people, mentions }: Waiting,
  owed: ReadonlyMap<string, StationOwed[]>,
): Promise<ToSay | null> {
  const owing = new Set(
    people.flatMap(({ personId, mention }) =>
      mention && owed.get(personId)?.some((station) => station.today) ? mention : [],
    ),
  )
  const still = mentions.filter((mention) => owing.has(mention))
  if (still.length === 0) return null
  const names = await readNicknames(tx, still)
  const nameOf = (mention: string) => names.get(mention) ?? ''
  return { text: groupWords(still.map(nameOf)), mentions: still }
}
