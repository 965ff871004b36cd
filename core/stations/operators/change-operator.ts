// 换站长: who runs a station changes. Each statement is kept, and the assignments follow from all of them, so that any
// order of arrival, and a recall, ends the same. Rights begin and end at the instant that it is effective.
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { Problem } from '../../values/problem.ts'
import { type Change, runsAt, type Tenure, tenuresAfter } from './operator-fold.ts'
import * as store from './operator-store.ts'
import { regradeReports } from './regrade-reports.ts'

export interface OperatorChanging {
  stationId: string
  kind: Change['kind']
  /** Who comes. */
  personId: string | null
  /** Who goes; null with `replace` where it is everybody else. */
  leaverId: string | null
  effectiveAt: Date
  /** Place among the cause's own parts, from 0. */
  part: number
}

export interface OperatorsChanged {
  station: { id: string; name: string }
  /** Who runs it no more from then on. */
  left: string[]
  /** Who did not run it before. */
  came: string[]
}

/** Step. Throws `notFound` for a station or a person of another programme. */
export async function changeOperator(work: Work, changing: OperatorChanging): Promise<OperatorsChanged> {
  authorize(work.actor, 'change operators')
  const { tx, programme, cause } = work
  const station = await store.findStation(tx, programme.id, changing.stationId)
  if (!station) throw new Problem('notFound', { thing: 'station', id: changing.stationId })
  for (const id of [changing.personId, changing.leaverId])
    if (id !== null && !(await store.isPersonOf(tx, programme.id, id)))
      throw new Problem('notFound', { thing: 'person', id })
  await store.lockStation(tx, station.id)
  const before = await store.findTenures(tx, station.id)
  await store.insertChange(tx, {
    ...{ id: work.ids.next('opc'), programmeId: programme.id, ...changing },
    byPersonId: work.actor.kind === 'person' ? work.actor.personId : null,
    ...{ causeId: cause.id, orderId: cause.orderId, sentAt: cause.at, recordedAt: work.now },
  })
  const after = await refoldOperators(work, station.id, before)
  await regradeReports(work, station.id, { tenures: after, from: changing.effectiveAt })
  return { station, ...difference(before, after, changing.effectiveAt) }
}

export const runningAt = (tenures: readonly Tenure[], at: Date): string[] => [
  ...new Set(tenures.filter((tenure) => runsAt(tenure, at)).map(({ personId }) => personId)),
]

function difference(before: readonly Tenure[], after: readonly Tenure[], at: Date) {
  const [ran, run] = [runningAt(before, at), runningAt(after, at)]
  return { left: ran.filter((id) => !run.includes(id)), came: run.filter((id) => !ran.includes(id)) }
}

/** Step: the assignments of a station, made anew from its roster and what was said. It is locked. */
export async function refoldOperators(
  work: Work,
  stationId: string,
  before: readonly store.TenureRow[],
): Promise<Tenure[]> {
  const { tx } = work
  const roster = before
    .filter(({ changeId }) => changeId === null)
    .map((row) => (row.endedById === null ? row : { ...row, until: null, endedById: null }))
  const after = tenuresAfter(roster, await store.findChanges(tx, stationId))
  for (const [index, row] of roster.entries()) {
    const { until, endedById } = after[index] ?? row
    await store.endTenure(tx, row.id, { until, endedById })
  }
  const derived = after.slice(roster.length).map((tenure) => ({ ...tenure, id: work.ids.next('asg') }))
  await store.replaceDerived(tx, stationId, derived)
  const shown = (tenures: readonly Tenure[]) => ({ operators: runningAt(tenures, work.now) })
  work.changed({ type: 'stationOperators', id: stationId, before: shown(before), after: shown(after) })
  return after
}
