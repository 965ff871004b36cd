// 排名: of punctuality, in days on end. Ranking money invites invention: asked for that, it tells the asker their own
// place, alone.

import { authorize } from '../../core/people/policy.ts'
import type { DayNumber } from '../../core/stations/ledger/day-ledger.ts'
import { readAmountPlaces } from '../../core/stations/summaries/own-reads.ts'
import { placeOf, type Streak } from '../../core/stations/summaries/punctuality.ts'
import { readStreaks } from '../../core/stations/summaries/streak-reads.ts'
import type { IntentOf } from '../../core/understanding/intents.ts'
import { type Day, dayText, personDayAt } from '../../core/values/days.ts'
import { answer, answerPrivately, type FeatureContext, inPrivate } from './context.ts'
import { markQuestion, monthOf } from './own-month.ts'

type Ask = IntentOf<'ask'>['fields']

interface Amount {
  words: RegExp
  label: string
  names: readonly DayNumber[]
}

const amounts: readonly Amount[] = [
  { words: /代买|帮人?买/, label: '代买', names: ['purchaseFen'] },
  { words: /收件|取件|快递|寄件|发件|包裹/, label: '收发件', names: ['parcelsIn', 'parcelsOut'] },
  { words: /便民|缴费/, label: '便民', names: ['serviceOrders'] },
  { words: /代卖|帮人?卖|卖货|销售|销量|卖/, label: '代卖', names: ['saleFen'] },
  { words: /业绩|金额|营业额|流水|收入|交易|钱|额/, label: '代买代卖', names: ['purchaseFen', 'saleFen'] },
]

const shownInGroup = 3
const shownAlone = 10

export async function ranking(context: FeatureContext, fields: Ask): Promise<void> {
  const text = context.scene.message.text ?? ''
  const amount = amounts.find(({ words }) => words.test(text))
  return amount ? ofAmount(context, fields, amount) : ofStreaks(context)
}

/** A couple runs one station. */
const ownStations = ({ scene }: FeatureContext) => [
  ...new Map(
    scene.people.flatMap(({ stations }) => stations.map((each) => [each.id, each] as const)),
  ).values(),
]

async function ofStreaks(context: FeatureContext): Promise<void> {
  const { work } = context
  const today = personDayAt(work.cause.at, work.programme.zone)
  const streaks = await readStreaks(work.tx, markQuestion(context), { today })
  const running = streaks
    .filter(({ days }) => days > 0)
    .slice(0, inPrivate(context) ? shownAlone : shownInGroup)
  const top =
    running.length > 0
      ? `连报天数：${running.map(({ name, days }) => `${name}${days}天`).join('，')}`
      : '连报天数还没有，今天报上就从1天攒起'
  const own = ownStations(context).map((station) => ownWords(streaks, station))
  answer(context, [top, ...own].join('。'))
}

function ownWords(streaks: readonly Streak[], { id, name }: { id: string; name: string }): string {
  const place = placeOf(streaks, id)
  const days = streaks.find((each) => each.id === id)?.days ?? 0
  return place === null ? `${name}报上就从1天攒起` : `${name}连报${days}天，排第${place}`
}

async function ofAmount(context: FeatureContext, fields: Ask, { label, names }: Amount): Promise<void> {
  const { work, scene } = context
  const own = ownStations(context)
  const manners = '金额不排名，小二只排连报天数，发“连报排名”看'
  if (own.length === 0) return answer(context, manners)
  authorize(work.actor, 'read stationReports', { own: true })
  const { from, to } = monthOf(context, fields)
  const places = await readAmountPlaces(work.tx, work.programme.id, { from, to, names })
  const words = own.map(({ id, name }) => {
    const found = places.find((each) => each.id === id)
    if (!found?.place) return `${name}${spanWords(from, to)}还没记到${label}`
    return `${name}${spanWords(from, to)}${label}在${found.stations}站里排第${found.place}`
  })
  const befriend = `${manners}；自己的名次要私下看，先加小二好友`
  if (!inPrivate(context) && scene.sender.friend) answer(context, '自己的名次私下发您')
  answerPrivately(context, `${words.join('\n')}。只告诉您自己`, befriend)
}

const spanWords = (from: Day, to: Day): string =>
  from === to ? dayText(from) : `${dayText(from)}到${dayText(to)}`
