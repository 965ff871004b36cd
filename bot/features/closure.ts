// 歇业 and an operator's 请假: the station owes no report of those days. Why is nobody's business and is not kept.
import { z } from 'zod'
import * as questions from '../../core/dialogs/open-questions.ts'
import { readMessageCause } from '../../core/messaging/reads.ts'
import { isStaff } from '../../core/people/sender-reads.ts'
import { closeStation } from '../../core/stations/closures/close-station.ts'
import { farthestBackDays } from '../../core/stations/ledger/reportable-day.ts'
import type { IntentOf } from '../../core/understanding/intents.ts'
import { daysStated } from '../../core/understanding/recognise/shut.ts'
import { addDays, type Day, dayText, personDayAt } from '../../core/values/days.ts'
import { acknowledge, answer, type FeatureContext, inPrivate } from './context.ts'

/** For longer an operator asks staff. */
const longestDays = 92

const shutWords = /[歇停]业|不开|不营|关|打烊|歇/
const saysShut = ({ cues }: IntentOf<'leave'>): boolean => cues.some((cue) => shutWords.test(cue))

/** Whether the words can only mean a station: it is named, or shut, or the room is the stations'. */
export function isOfStation(context: FeatureContext, intent: IntentOf<'leave'>): boolean {
  return (
    saysShut(intent) || context.scene.conversation.purpose === 'stations' || namedStations(context).length > 0
  )
}

interface Shut {
  from: Day
  to: Day
  kind: 'closed' | 'leave'
  /** No day was named. */
  vague: boolean
  part: number
}

/** False where it is nobody's whose station could be shut. */
export async function closure(
  context: FeatureContext,
  intent: IntentOf<'leave'>,
  part: number,
): Promise<boolean> {
  const { person } = context
  if (!person || (intent.fields.person && !inPrivate(context))) return false
  const named = namedStations(context)
  const stations = named.length > 0 ? named : person.stations
  if (stations.length === 0) return false
  const shut = daysMeant(context, intent, part)
  const refusal = refusalOf(context, shut)
  if (refusal) answer(context, refusal)
  else if (stations.length > 1 && named.length === 0) await askWhich(context, stations, shut)
  else await close(context, stations, shut)
  return true
}

// Names and nicknames as they stand in the message; of two that begin alike, the longer.
function namedStations({ scene, lexicon }: FeatureContext): { id: string; name: string }[] {
  const text = scene.message.text ?? ''
  const found = lexicon.stations.flatMap(({ id, name, nicknames }) => {
    const word = [name, ...nicknames].find((each) => each.length > 1 && text.includes(each))
    return word ? [{ id, name, word }] : []
  })
  return found
    .filter(({ word }) => !found.some((other) => other.word !== word && other.word.includes(word)))
    .map(({ id, name }) => ({ id, name }))
}

const todayOf = ({ work }: FeatureContext): Day => personDayAt(work.cause.at, work.programme.zone)

function daysMeant(context: FeatureContext, intent: IntentOf<'leave'>, part: number): Shut {
  const { from, to } = intent.fields
  const kind = saysShut(intent) ? 'closed' : 'leave'
  if (from) return { from, to: to ?? from, kind, vague: false, part }
  const today = todayOf(context)
  const length = daysStated(context.scene.message.text ?? '')
  return { from: today, to: addDays(today, (length ?? 1) - 1), kind, vague: length === undefined, part }
}

function refusalOf(context: FeatureContext, { from, to }: Shut): string | null {
  if (context.person && isStaff(context.person)) return null
  if (from < addDays(todayOf(context), -farthestBackDays))
    return `${dayText(from)}隔太久了，那几天歇业请找工作人员记`
  if (to > addDays(from, longestDays)) return '歇这么久要工作人员来记，跟他们说一声就行'
  return null
}

const spanText = ({ from, to }: Shut): string =>
  from === to ? dayText(from) : `${dayText(from)}到${dayText(to)}`

async function close(
  context: FeatureContext,
  stations: readonly { id: string; name: string }[],
  shut: Shut,
): Promise<void> {
  const { work, person } = context
  for (const [index, { id: stationId }] of stations.entries()) {
    const own = person?.stations.some(({ id }) => id === stationId) ?? false
    await closeStation(work, { ...shut, stationId, own, part: shut.part + index })
  }
  const names = stations.map(({ name }) => name).join('、')
  const more = shut.vague ? '。歇几天的话，说“歇到25号”就行' : ''
  acknowledge(
    context,
    `✅ ${names} ${spanText(shut)}${shut.kind === 'leave' ? '请假' : '歇业'}，记下了，不用报数${more}`,
  )
}

/** More choices than this are not read. */
const mostChoices = 5

async function askWhich(
  context: FeatureContext,
  stations: readonly { id: string; name: string }[],
  shut: Shut,
): Promise<void> {
  const { work, scene } = context
  const choices = stations.slice(0, mostChoices)
  await questions.ask(work, {
    ...{ conversationId: scene.conversation.id, aliasId: scene.sender.aliasId, kind: 'whichShut' },
    subject: { choices: choices.map(({ id, name }) => ({ id, name })), shut: { ...shut } },
  })
  const lines = [...choices.map(({ name }) => name), '都歇'].map((name, i) => `${i + 1} ${name}`)
  answer(context, `您管着几个站，哪个歇？${lines.join('  ')}，回数字就行`)
}

const subjectSchema = z.object({
  choices: z.array(z.object({ id: z.string(), name: z.string() })),
  shut: z.object({
    from: z.string(),
    to: z.string(),
    kind: z.enum(['closed', 'leave']),
    vague: z.boolean(),
    part: z.number().int(),
  }),
})

interface Answered {
  subject: unknown
  causeId: string
  n: number | null
  words: string
}

/** Which station is shut was asked; null when the message does not say. */
export async function whichShutAnswered(asking: FeatureContext, answered: Answered): Promise<string | null> {
  const { choices, shut } = subjectSchema.parse(answered.subject)
  const all = answered.n === choices.length + 1 || /^(?:都|全都?|两个都?)(?:歇|关|不开)?/.test(answered.words)
  const stations = all ? choices : choices.filter((_, i) => answered.n === i + 1)
  if (stations.length === 0) return null
  // It was said by the message that made the bot ask.
  const cause = await readMessageCause(asking.work, answered.causeId)
  await close({ ...asking, work: { ...asking.work, cause } }, stations, shut)
  return stations.map(({ id }) => id).join(',')
}
