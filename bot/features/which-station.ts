// Which station a message is about: the one that it names, or the sender's own. When in doubt the bot asks.

import * as questions from '../../core/dialogs/open-questions.ts'
import { lastStationOf } from '../../core/stations/operators/operator-reads.ts'
import type { IntentOf } from '../../core/understanding/intents.ts'
import { resolveStation } from '../../core/understanding/scan/stations.ts'
import { answer, type FeatureContext } from './context.ts'
import { isEntry, stationsOfReporter } from './entries.ts'

export type StationIntent = IntentOf<'dailyReport' | 'correction' | 'appSignIn' | 'siteVisit'>

/** Null after the bot has said, or asked, why it can't tell. */
export async function whichStation(
  context: FeatureContext,
  intent: StationIntent,
  part: number,
): Promise<string | null> {
  const { lexicon, person } = context
  const word = intent.fields.station
  if (word === undefined) {
    const reporter = 'reporter' in intent.fields ? intent.fields.reporter : undefined
    return reporter === undefined
      ? ownStation(context, intent, part)
      : reportersStation(context, intent, part, reporter)
  }
  const match = resolveStation(word, lexicon.stations)
  if (match.kind === 'one') return match.id
  if (match.kind === 'several') {
    const own = match.ids.filter((id) => person?.stations.some((station) => station.id === id))
    if (own.length === 1 && own[0]) return own[0]
    await askWhich(context, { intent, part, ids: match.ids, opening: `“${word}”有${match.ids.length}个` })
    return null
  }
  answer(context, `没找到“${word}”，是哪个站？发全名再报一次`)
  return null
}

/** 巴特尔 代买2单, in a 接龙: of the station that 巴特尔 runs. */
async function reportersStation(
  context: FeatureContext,
  intent: StationIntent,
  part: number,
  reporter: string,
): Promise<string | null> {
  const stations = await stationsOfReporter(context, reporter)
  if (stations.length === 1 && stations[0]) return stations[0].id
  if (stations.length > 1) {
    const ids = stations.map(({ id }) => id)
    await askWhich(context, { intent, part, ids, opening: `${reporter}管着几个站，这是哪个` })
    return null
  }
  if (!isEntry(context)) return ownStation(context, intent, part)
  answer(context, `接龙里的“${reporter}”是哪个站的？在这条前面写上站名再发一次`)
  return null
}

async function ownStation(
  context: FeatureContext,
  intent: StationIntent,
  part: number,
): Promise<string | null> {
  const stations = context.person?.stations ?? []
  if (stations.length === 1 && stations[0]) return stations[0].id
  if (stations.length === 0) {
    answer(context, (await whoRunsItNow(context)) ?? strangerWords(context))
    return null
  }
  const ids = stations.map(({ id }) => id)
  await askWhich(context, { intent, part, ids, opening: '您管着几个站，这是哪个' })
  return null
}

/** They ran one until somebody took over. */
async function whoRunsItNow({ person, work }: FeatureContext): Promise<string | null> {
  const left = person && (await lastStationOf(work.tx, person.id, work.cause.at))
  if (!person || !left) return null
  const whose = left.operators.length > 0 ? `由${left.operators.join('、')}管` : '没有登记站长'
  return `${person.name}，${left.name}现在${whose}。要替别人报，把站名写在前面再发一次`
}

const strangerWords = ({ person }: FeatureContext): string =>
  person
    ? `${person.name}，小二不知道这是哪个站的数，把站名写在前面再发一次`
    : '小二还不知道您是哪个站的，请工作人员把您登记到站上，再发一次就行'

interface Doubt {
  intent: StationIntent
  part: number
  ids: readonly string[]
  opening: string
}

/** More choices than this are not read. */
const mostChoices = 5

async function askWhich(context: FeatureContext, { intent, part, ids, opening }: Doubt): Promise<void> {
  const { work, scene, lexicon } = context
  const choices = ids.slice(0, mostChoices)
  const names = choices.map((id) => lexicon.stations.find((station) => station.id === id)?.name ?? '')
  await questions.ask(work, {
    conversationId: scene.conversation.id,
    aliasId: scene.sender.aliasId,
    kind: 'whichStation',
    subject: { choices, intent: JSON.parse(JSON.stringify(intent)), part },
  })
  answer(context, `${opening}？${names.map((name, i) => `${i + 1} ${name}`).join('  ')}，回数字就行`)
}
