// A change of operators from a day on, and whoever takes over is told. A step, for the page; in chat one sentence may
// change several stations, and is welcomed once.
import type { Told } from '../../messaging/tell-person.ts'
import type { Work } from '../../platform/work.ts'
import { type Day, dayAt, instantOf } from '../../values/days.ts'
import { namesOf } from '../names/name-reads.ts'
import { changeOperator, type OperatorChanging } from './change-operator.ts'
import { welcomeOperator } from './welcome-operator.ts'

export interface DatedChange extends Omit<OperatorChanging, 'effectiveAt'> {
  /** Null: at once. */
  from: Day | null
}

/** From the beginning of a day; today is at once, when whoever leaves may have reported already. */
export function effectiveFrom({ cause, programme }: Work, from: Day | null): { at: Date; from: Day | null } {
  if (from === null || from === dayAt(cause.at, programme.zone)) return { at: cause.at, from: null }
  return { at: instantOf(from, '00:00', programme.zone), from }
}

export async function changeAndWelcome(
  work: Work,
  { from, ...changing }: DatedChange,
): Promise<{ came: string[]; left: string[]; told: Told | null }> {
  const effective = effectiveFrom(work, from)
  const changed = await changeOperator(work, { ...changing, effectiveAt: effective.at })
  const named = await namesOf(
    work.tx,
    [...changed.came, ...changed.left].map((id) => ({ kind: 'person', id })),
  )
  const heir = named.find(({ id }) => changed.came.includes(id))
  const told = heir
    ? await welcomeOperator(work, { heir, stations: [changed.station.name], from: effective.from })
    : null
  const names = (ids: readonly string[]) => named.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
  return { came: names(changed.came), left: names(changed.left), told }
}
