// The clock's part of the dialogs: begins what is owed, takes up what waits, reminds once, and hands to staff whom the
// bot can't reach. One message a person and day, at their own hour. Safe to run twice, and after a day off.
import type { Deps } from '../platform/deps.ts'
import type { ProgrammeInForce } from '../platform/work.ts'
import { listProgrammes } from '../programmes/programme-reads.ts'
import { readSettings } from '../programmes/settings-reads.ts'
import { personDayAt } from '../values/days.ts'
import { Problem } from '../values/problem.ts'
import { beginOwed } from './begin-owed.ts'
import { type Held, readOwed, readUnderWay } from './hold-reads.ts'
import { jobFrame } from './job-frame.ts'
import { tendDialog } from './tend-dialog.ts'

export async function holdDialogs(deps: Deps, now: Date): Promise<Record<string, number>> {
  const counts: Record<string, number> = { begun: 0, resumed: 0, reminded: 0, handedOver: 0, ended: 0 }
  for (const programme of await listProgrammes(deps.database.client)) {
    for (const held of await holdOf(deps, programme, now)) {
      if (held !== 'waiting') counts[held] = (counts[held] ?? 0) + 1
    }
  }
  return counts
}

async function holdOf(deps: Deps, programme: ProgrammeInForce, now: Date): Promise<Held[]> {
  const { client } = deps.database
  const held: Held[] = []
  for (const session of await readUnderWay(client, programme.id))
    held.push(await unlessMoved(() => tendDialog(deps, jobFrame(deps, programme), session)))
  const { plans } = (await readSettings(client, programme.id)).followUps
  const today = personDayAt(now, programme.zone)
  for (const [personId, owed] of await readOwed(client, programme, { plans, today, now }))
    held.push(await unlessMoved(() => beginOwed(deps, jobFrame(deps, programme), { personId, owed })))
  return held
}

// Somebody answered at the same moment: the next turn sees what became of it.
async function unlessMoved(hold: () => Promise<Held>): Promise<Held> {
  try {
    return await hold()
  } catch (error) {
    if (error instanceof Problem && error.code === 'conflict') return 'waiting'
    throw error
  }
}
