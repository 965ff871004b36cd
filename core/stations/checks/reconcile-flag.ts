// A flag is opened, changed and withdrawn as what is found of its day comes and goes. Step.
import type { Work } from '../../platform/work.ts'
import { type Finding, type FlagKind, printOf } from './findings.ts'
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
  const changed = found && JSON.stringify(found) !== JSON.stringify(known.detail)
  if (state === known.state && !changed) return
  await store.updateFlag(work.tx, known.id, { state, detail: found })
  if (state !== known.state || printOf(found ?? known.detail) !== printOf(known.detail))
    note(work, known, { state, found })
}

async function open(
  work: Work,
  { found, stationId, day }: store.StationDay & { found: Finding },
): Promise<void> {
  const id = work.ids.next('flg')
  const { kind } = found
  const flag = { id, programmeId: work.programme.id, stationId, day, kind, detail: found }
  if (!(await store.insertFlag(work.tx, { ...flag, causeId: work.cause.id, openedAt: work.now }))) return
  work.changed({
    type: 'reportFlag',
    id,
    before: null,
    after: { kind, day, state: 'open', found: printOf(found) },
  })
}

function note(
  work: Work,
  known: store.FlagRow,
  { state, found }: { state: string; found: Finding | undefined },
): void {
  const { id, kind, day } = known
  work.changed({
    ...{ type: 'reportFlag', id },
    before: { kind, day, state: known.state, found: printOf(known.detail) },
    after: { kind, day, state, ...(found ? { found: printOf(found) } : {}) },
  })
}
