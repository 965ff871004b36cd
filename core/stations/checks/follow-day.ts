// After a change of a station's day: what its numbers say of it, and of the eight weeks after it, whose usual it is part
// of. Most reports are of the newest day, and then that is one read of the ledger.
import type { Work } from '../../platform/work.ts'
import { addDays, type Day } from '../../values/days.ts'
import { type Finding, kindsOfNumbers } from './findings.ts'
import * as store from './flag-store.ts'
import { historyDays, type LedgerDay } from './history.ts'
import { judgeDay } from './judge-day.ts'
import { reconcileFlag } from './reconcile-flag.ts'

/** Step. The caller holds the ledger's lock. A day that is no more in the ledger loses its flags. */
export async function followDay(work: Work, { stationId, day }: store.StationDay): Promise<void> {
  const span = { from: addDays(day, -historyDays), to: addDays(day, historyDays) }
  const days = await store.daysBetween(work.tx, stationId, span)
  const flags = await store.flagsBetween(work.tx, stationId, { from: day, to: span.to })
  const judged = days.filter((each) => each.day >= day)
  for (const today of judged) {
    await reconcile(work, {
      stationId,
      day: today.day,
      flags,
      found: judgeDay(today, before(days, today.day)),
    })
  }
  if (judged[0]?.day !== day) await reconcile(work, { stationId, day, flags, found: [] })
}

function before(days: readonly LedgerDay[], day: Day): LedgerDay[] {
  const first = addDays(day, -historyDays)
  return days.filter((each) => each.day >= first && each.day < day)
}

interface Judged extends store.StationDay {
  flags: readonly store.FlagRow[]
  found: readonly Finding[]
}

async function reconcile(work: Work, { stationId, day, flags, found }: Judged): Promise<void> {
  for (const kind of kindsOfNumbers) {
    const known = flags.find((flag) => flag.day === day && flag.kind === kind)
    const finding = found.find((each) => each.kind === kind)
    if (!known && !finding) continue
    const whole = finding && (await withWhatWasSaid(work, stationId, finding))
    await reconcileFlag(work, { stationId, day, kind, known, found: whole })
  }
}

// 跟昨天一样 is no secret: the flag says so.
async function withWhatWasSaid(work: Work, stationId: string, found: Finding): Promise<Finding> {
  if (found.kind !== 'sameNumbers') return found
  const span = { from: found.from, to: addDays(found.from, found.days - 1) }
  return { ...found, saidOpenly: await store.daysSaidOpenly(work.tx, stationId, span) }
}
