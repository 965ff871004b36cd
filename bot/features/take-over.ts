// A change of operators, once it is plain who comes and who goes: recorded, told to whoever takes over, and listed.
import { tellPerson } from '../../core/messaging/tell-person.ts'
import { namesOf } from '../../core/stations/names/name-reads.ts'
import { changeOperator, type OperatorsChanged } from '../../core/stations/operators/change-operator.ts'
import { stationHandover } from '../../core/stations/operators/handover-reads.ts'
import { stationsRoomOf } from '../../core/stations/operators/operator-reads.ts'
import { type Day, dayAt, instantOf } from '../../core/values/days.ts'
import { answer, answerPrivately, type FeatureContext, inPrivate } from './context.ts'
import { changedWords, handoverWords, type Welcome, welcomeAlone, welcomeInRoom } from './handover-words.ts'

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
  const from = taking.from === dayAt(work.cause.at, zone) ? null : taking.from
  const effectiveAt = from ? instantOf(from, '00:00', zone) : work.cause.at
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
    const left = [...new Set([...changed.left, ...(taking.leaver ? [taking.leaver.id] : [])])]
    const question = { programmeId: work.programme.id, zone, now: work.now, stationId, personIds: left }
    const list = handoverWords(changed.station.name, await stationHandover(work.tx, question))
    if (list) lines.push(list)
  }
  if (taking.heir && taken.length > 0) await welcome(context, taking.heir, { stations: taken, from })
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

/** Once, alone where the bot may write to them, else by a mention in the stations' room. */
async function welcome(
  context: FeatureContext,
  heir: Somebody,
  { stations, from }: Pick<Welcome, 'stations' | 'from'>,
): Promise<void> {
  const { work } = context
  const words = { name: heir.name, region: work.programme.region, stations, from }
  const room = await stationsRoomOf(work.tx, work.programme.id)
  const day = from ?? dayAt(work.cause.at, work.programme.zone)
  const told = await tellPerson(work, {
    ...{ personId: heir.id, purpose: 'notice', text: welcomeAlone(words) },
    onceKey: `takesOver:${stations.join(',')}:${heir.id}:${day}`,
    ...(room ? { inRoom: { ...room, text: welcomeInRoom(words) } } : {}),
  })
  if (told === 'unreachable' || told === 'muted')
    answer(context, `小二够不着${heir.name}，请跟${heir.name}说一声：在站长群里报数，或加小二好友`)
}

/** Who left what undone is for staff alone. */
export function giveList(context: FeatureContext, lists: readonly string[]): void {
  if (lists.length === 0) return
  if (!inPrivate(context) && context.scene.sender.friend) answer(context, '交接单私下发您')
  answerPrivately(context, lists.join('\n'), '有没办完的，交接单在网页“站长”里看')
}
