// Whoever takes over a station is told once: alone where the bot may write to them, else by a mention in the stations'
// room. Whom it can't reach is left to staff.
import { type Told, tellPerson } from '../../messaging/tell-person.ts'
import { unsay } from '../../messaging/unsay.ts'
import type { Work } from '../../platform/work.ts'
import { type Day, dayText } from '../../values/days.ts'
import { stationsRoomOf } from './operator-reads.ts'

export interface Welcome {
  heir: { id: string; name: string }
  /** Names of the stations. */
  stations: readonly string[]
  /** Null: at once. */
  from: Day | null
}

/** Step of a change of operators. */
export async function welcomeOperator(work: Work, { heir, stations, from }: Welcome): Promise<Told> {
  const room = await stationsRoomOf(work.tx, work.programme.id)
  const what = `${stations.join('、')}从${from ? dayText(from) : '今天'}起由您管，`
  return tellPerson(work, {
    ...{ personId: heir.id, purpose: 'notice' },
    onceKey: keyOf(work.cause.id, heir.id),
    text: `${heir.name}您好，我是${work.programme.region}电商中心的机器人小二。${what}每天的数发在站长群或私下发我都行，如“今天代买3单156块，收件12发件2”，没生意就说“没生意”。小二不要钱、不要验证码`,
    ...(room
      ? { inRoom: { ...room, text: `${what}每天的数发在群里就行，如“今天代买3单156块，收件12发件2”` } }
      : {}),
  })
}

/** Of one message, so that its recall finds it. */
const keyOf = (causeId: string, heirId: string): string => `takesOver:${causeId}:${heirId}`

/** Step of a recall: what was not said yet is left unsaid; who heard it is told that it does not count. */
export async function unwelcome(
  work: Work,
  { causeId, personId, station }: { causeId: string; personId: string; station: string },
): Promise<void> {
  if ((await unsay(work, keyOf(causeId, personId))) > 0) return
  const room = await stationsRoomOf(work.tx, work.programme.id)
  const text = `刚才说${station}由您管，弄错了，不算`
  await tellPerson(work, {
    ...{ personId, purpose: 'notice', text, onceKey: `takesOverNot:${causeId}:${personId}` },
    ...(room ? { inRoom: { ...room, text } } : {}),
  })
}
