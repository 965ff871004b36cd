// The evening before: a class is called to mind in its own group, at seven, once. What was missed is not made up for:
// tomorrow's classes are the only ones.
import { quietUntil } from '../../messaging/outbox-rules.ts'
import type { Deps } from '../../platform/deps.ts'
import { runWork } from '../../platform/work.ts'
import { listProgrammes } from '../../programmes/programme-reads.ts'
import { addDays, dayAt, instantOf, timeAt } from '../../values/days.ts'
import { remindRun } from './announce.ts'
import { runsHeldBetween } from './session-reads.ts'

const remindFrom = '19:00'

/** Counts the groups that were told. */
export async function remindClasses(deps: Deps, now: Date): Promise<{ reminded: number }> {
  const { client } = deps.database
  const quiet = { from: deps.config.QUIET_FROM, until: deps.config.QUIET_UNTIL }
  let reminded = 0
  for (const programme of await listProgrammes(client)) {
    const { id, zone } = programme
    // Held until the morning, it would speak of a tomorrow that is today.
    if (timeAt(now, zone) < remindFrom || quietUntil(now, zone, quiet)) continue
    const day = addDays(dayAt(now, zone), 1)
    const span = { from: instantOf(day, '00:00', zone), until: instantOf(addDays(day, 1), '00:00', zone) }
    for (const run of await runsHeldBetween(client, id, span)) {
      const causeId = deps.ids.next('job')
      reminded += await runWork(deps, {
        programme,
        actor: { kind: 'system', programmeId: id },
        cause: { kind: 'job', id: causeId, orderId: causeId, at: now },
        body: (work) => remindRun(work, run, day),
      })
    }
  }
  return { reminded }
}
