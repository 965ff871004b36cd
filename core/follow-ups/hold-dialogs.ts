// The clock's part of the dialogs: begins what is owed, takes up what waits, reminds once, and hands to staff whom the
// bot can't reach. One message a person and day, at their own hour. Safe to run twice, and after a day off.
import { wasSaid } from '../messaging/habit-reads.ts'
import { readWays } from '../people/reach-reads.ts'
import type { Deps } from '../platform/deps.ts'
import type { ProgrammeInForce } from '../platform/work.ts'
import { listProgrammes } from '../programmes/programme-reads.ts'
import { readSettings } from '../programmes/settings-reads.ts'
import { type Day, personDayAt } from '../values/days.ts'
import { Problem } from '../values/problem.ts'
import { beginOwed, isRating, onceKeyOf, wayToAsk } from './begin-owed.ts'
import { type Held, type Owed, readOwed, readUnderWay } from './hold-reads.ts'
import { jobFrame } from './job-frame.ts'
import { tendDialog } from './tend-dialog.ts'

export async function holdDialogs(deps: Deps, now: Date): Promise<Record<string, number>> {
  const counts: Record<string, number> = {
    begun: 0,
    resumed: 0,
    reminded: 0,
    handedOver: 0,
    ended: 0,
    failed: 0,
  }
  for (const programme of await listProgrammes(deps.database.client)) {
    for (const held of await holdOf(deps, programme, now)) {
      if (held !== 'waiting') counts[held] = (counts[held] ?? 0) + 1
    }
  }
  return counts
}

async function holdOf(deps: Deps, programme: ProgrammeInForce, now: Date): Promise<Outcome[]> {
  const { client } = deps.database
  const held: Outcome[] = []
  for (const session of await readUnderWay(client, programme.id))
    held.push(await unlessMoved(deps, () => tendDialog(deps, jobFrame(deps, programme), session)))
  const { plans } = (await readSettings(client, programme.id)).followUps
  const today = personDayAt(now, programme.zone)
  for (const [personId, owed] of await readOwed(client, programme, { plans, today, now })) {
    if (await hasToWait(deps, { personId, owed, today, now })) continue
    held.push(await unlessMoved(deps, () => beginOwed(deps, jobFrame(deps, programme), { personId, owed })))
  }
  return held
}

interface Owing {
  personId: string
  owed: readonly Owed[]
  today: Day
  now: Date
}

/** No transaction for whom nothing can come of it: spoken to today, or not to be reached and nothing to phone about. */
async function hasToWait(
  { database: { client } }: Deps,
  { personId, owed, today, now }: Owing,
): Promise<boolean> {
  if (await wasSaid(client, onceKeyOf(personId, today))) return true
  return owed.every(isRating) && !wayToAsk(await readWays(client, personId, now))
}

type Outcome = Held | 'failed'

// Somebody answered at the same moment: the next turn sees what became of it. Any other trouble of one person is
// logged, without a word of theirs, and the others go on.
async function unlessMoved(deps: Deps, hold: () => Promise<Held>): Promise<Outcome> {
  try {
    return await hold()
  } catch (error) {
    if (error instanceof Problem && error.code === 'conflict') return 'waiting'
    deps.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'a dialog could not be held')
    return 'failed'
  }
}
