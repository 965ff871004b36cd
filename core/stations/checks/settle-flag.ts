// A person makes something of a flag: the operator explains or corrects it, staff accept it. Steps.
import { authorize } from '../../people/policy.ts'
import type { Work } from '../../platform/work.ts'
import { Problem } from '../../values/problem.ts'
import { printOf } from './findings.ts'
import { flagState, type Settlement } from './flag-state.ts'
import * as store from './flag-store.ts'

export interface Settling {
  flagId: string
  as: Settlement
  /** Why it is right, in their words. */
  words: string | null
  /** It is about their own station. */
  own?: boolean
}

/** Throws `notFound`, and `conflict` where it is not open any more. */
export async function settleFlag(work: Work, { flagId, as, words, own = false }: Settling): Promise<void> {
  authorize(work.actor, 'settle reportFlag', { own })
  const flag = await store.findFlag(work.tx, flagId)
  if (!flag) throw new Problem('notFound', { thing: 'flag', id: flagId })
  // A correction has withdrawn it already.
  const stands = flag.state === 'open' || (as === 'corrected' && flag.state === 'withdrawn')
  if (!stands) throw new Problem('conflict', { thing: 'flag', reason: flag.state })
  await settle(work, flag, { as, words })
}

async function settle(
  { tx, actor, cause, now, changed }: Work,
  flag: store.FlagRow,
  { as, words }: { as: Settlement; words: string | null },
): Promise<void> {
  const of = printOf(flag.detail)
  const state = flagState(flag.state === 'open' ? flag.detail : null, { as, of })
  const settledById = actor.kind === 'person' ? actor.personId : null
  const by = { settledById, settledAt: now, settledCauseId: cause.id, settledWords: words }
  await store.settle(tx, flag.id, { as, of, state, ...by })
  changed({
    ...{ type: 'reportFlag', id: flag.id, before: { kind: flag.kind, day: flag.day, state: flag.state } },
    after: { kind: flag.kind, day: flag.day, state, ...(words ? { words } : {}) },
  })
}

/** The bot asked about it: not again of the same numbers. */
export async function noteAsked(work: Work, flagId: string): Promise<void> {
  const flag = await store.findFlag(work.tx, flagId)
  if (flag) await store.markAsked(work.tx, flagId, { of: printOf(flag.detail), at: work.now })
}

/** All that is open of a day, accepted at once: somebody saw the papers. */
export async function acceptFlagsOf(work: Work, at: store.StationDay, words: string): Promise<number> {
  authorize(work.actor, 'settle reportFlag')
  const flags = await store.flagsBetween(work.tx, at.stationId, { from: at.day, to: at.day })
  const open = flags.filter(({ state }) => state === 'open')
  for (const flag of open) await settle(work, flag, { as: 'accepted', words })
  return open.length
}
