// A change of operators, once it is plain who comes and who goes: recorded, told to whoever takes over, and listed.
import { namesOf } from '../../core/stations/names/name-reads.ts'
import { effectiveFrom } from '../../core/stations/operators/change-and-welcome.ts'
import { changeOperator, type OperatorsChanged } from '../../core/stations/operators/change-operator.ts'
import { stationHandover } from '../../core/stations/operators/handover-reads.ts'
import { welcomeOperator } from '../../core/stations/operators/welcome-operator.ts'
import type { Day } from '../../core/values/days.ts'
import { answer, answerPrivately, type FeatureContext, inPrivate } from './context.ts'
import { changedWords, handoverWords, unreachableWords } from './handover-words.ts'

export interface Somebody {
  id: string
  name: string
}

export interface TakingOver {
  stations: readonly Somebody[]
  /** Null: whoever else runs them. */
  leaver: Somebody | null
  /** Null: nobody comes. */
  heir: Somebody | null
  from: Day | null
  /** Nobody leaves. */
  adds: boolean
}

export async function takeOver(context: FeatureContext, taking: TakingOver): Promise<void> {
  const { work } = context
  const { zone } = work.programme
  const { at: effectiveAt, from } = effectiveFrom(work, taking.from)
  const kind = taking.heir === null ? 'end' : taking.adds ? 'add' : 'replace'
  const lines: string[] = []
  const taken: string[] = []
  for (const [part, { id: stationId }] of taking.stations.entries()) {
    const changed = await changeOperator(work, {
      ...{ stationId, kind, effectiveAt, part },
      personId: taking.heir?.id ?? null,
      leaverId: taking.leaver?.id ?? null,
    })
    answer(context, await wordsOf(context, changed, from))
    if (taking.heir && changed.came.includes(taking.heir.id)) taken.push(changed.station.name)
    // Who shares a station hands nothing over.
    if (changed.left.length === 0) continue
    const question = {
      programmeId: work.programme.id,
      zone,
      now: work.now,
      stationId,
      personIds: changed.left,
    }
    const list = handoverWords(changed.station.name, await stationHandover(work.tx, question))
    if (list) lines.push(list)
  }
  if (taking.heir && taken.length > 0) {
    const told = await welcomeOperator(work, { heir: taking.heir, stations: taken, from })
    if (told === 'unreachable' || told === 'muted') answer(context, unreachableWords(taking.heir.name))
  }
  giveList(context, lines)
}

async function wordsOf({ work }: FeatureContext, changed: OperatorsChanged, from: Day | null) {
  const named = async (ids: readonly string[]) =>
    (
      await namesOf(
        work.tx,
        ids.map((id) => ({ kind: 'person', id })),
      )
    ).map(({ name }) => name)
  return changedWords(changed, { came: await named(changed.came), left: await named(changed.left) }, from)
}

/** Who left what undone is for staff alone. */
export function giveList(context: FeatureContext, lists: readonly string[]): void {
  if (lists.length === 0) return
  if (!inPrivate(context) && context.scene.sender.friend) answer(context, '交接单私下发您')
  answerPrivately(context, lists.join('\n'), '有没办完的，交接单在网页“站长”里看')
}
