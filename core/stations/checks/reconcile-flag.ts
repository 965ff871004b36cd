// A flag is opened, changed and withdrawn as what is found of its day comes and goes. Step.
import type { Work } from '../../platform/work.ts'
import { type Finding, type FlagKind, findingSchema } from './findings.ts'
import { flagState } from './flag-state.ts'
import * as store from './flag-store.ts'

export interface Reconciling extends store.StationDay {
  kind: FlagKind
  known: store.FlagRow | undefined
  found: Finding | undefined
}

export async function reconcileFlag(work: Work, reconciling: Reconciling): Promise<void> {
  const { known, found, stationId, day } = reconciling
  if (!known) return found && open(work, { found, stationId, day })
  const state = flagState(found ?? null, known.settled)
  if (state === known.state && (!found || isSame(found, known.detail))) return
  await store.updateFlag(work.tx, known.id, { state, detail: found })
  if (state === known.state) return
  const { id, kind } = known
  const before = { kind, day, state: known.state }
  work.changed({ type: 'reportFlag', id, before, after: { kind, day, state } })
}

// A database may give a row's keys in another order.
const isSame = (a: Finding, b: Finding): boolean =>
  JSON.stringify(findingSchema.parse(a)) === JSON.stringify(findingSchema.parse(b))

async function open(
  work: Work,
  { found, stationId, day }: store.StationDay & { found: Finding },
): Promise<void> {
  const id = work.ids.next('flg')
  const { kind } = found
  const flag = { id, programmeId: work.programme.id, stationId, day, kind, detail: found }
  if (!(await store.insertFlag(work.tx, { ...flag, causeId: work.cause.id, openedAt: work.now }))) return
  work.changed({ type: 'reportFlag', id, before: null, after: { kind, day, state: 'open' } })
}
