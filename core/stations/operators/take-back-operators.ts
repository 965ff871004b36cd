// A recalled message changed no operator: the stations are run again by those who ran them without it.
import type { Work } from '../../platform/work.ts'
import { namesOf } from '../names/name-reads.ts'
import { refoldOperators, runningAt } from './change-operator.ts'
import type { Tenure } from './operator-fold.ts'
import * as store from './operator-store.ts'
import { regradeReports } from './regrade-reports.ts'
import { unwelcome } from './welcome-operator.ts'

export interface OperatorsTakenBack {
  station: string
  /** Who runs it now. */
  operators: string[]
}

/** Step of a recall: the stations whose operators are again what they were without that message. */
export async function takeBackOperators(work: Work, causeId: string): Promise<OperatorsTakenBack[]> {
  const changes = await store.findChangesOfCause(work.tx, causeId)
  await store.voidChanges(
    work.tx,
    changes.map(({ id }) => id),
    work.now,
  )
  const taken: OperatorsTakenBack[] = []
  for (const stationId of [...new Set(changes.map((change) => change.stationId))].sort()) {
    await store.lockStation(work.tx, stationId)
    const after = await refoldOperators(work, stationId, await store.findTenures(work.tx, stationId))
    const since = changes.filter((each) => each.stationId === stationId).map((each) => each.effectiveAt)
    const from = new Date(Math.min(...since.map((at) => at.getTime())))
    await regradeReports(work, stationId, { tenures: after, from })
    const station = await store.findStation(work.tx, work.programme.id, stationId)
    for (const { personId } of changes.filter((each) => each.stationId === stationId))
      if (personId !== null && !runs(after, personId, work.now))
        await unwelcome(work, { causeId, personId, station: station?.name ?? '' })
    const running = runningAt(after, work.now).map((id) => ({ kind: 'person' as const, id }))
    const operators = (await namesOf(work.tx, running)).map(({ name }) => name)
    taken.push({ station: station?.name ?? '', operators })
  }
  return taken
}

/** Now, or from a day on. */
const runs = (tenures: readonly Tenure[], personId: string, now: Date): boolean =>
  tenures.some((tenure) => tenure.personId === personId && (tenure.until === null || tenure.until > now))
