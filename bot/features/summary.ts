// 汇总 and 谁没报. In a group nobody is named: the count, and the asker's own state.
import { allowed } from '../../core/people/policy.ts'
import { readOperatorReach } from '../../core/people/reach-reads.ts'
import { findDayState } from '../../core/stations/ledger/day-reads.ts'
import {
  readMissing,
  readSummary,
  type StationName,
  type Summary,
} from '../../core/stations/ledger/summary-reads.ts'
import type { IntentOf } from '../../core/understanding/intents.ts'
import { resolveStation } from '../../core/understanding/scan/stations.ts'
import { type Day, dayText, personDayAt } from '../../core/values/days.ts'
import { answer, answerPrivately, type FeatureContext, inPrivate } from './context.ts'
import { dayWords, numbersWords, stationDay } from './report-words.ts'

type Ask = IntentOf<'ask'>['fields']

const today = ({ work }: FeatureContext): Day => personDayAt(work.cause.at, work.programme.zone)

const spanText = (from: Day, to: Day): string =>
  from === to ? dayText(from) : `${dayText(from)}到${dayText(to)}`

export async function summary(context: FeatureContext, fields: Ask): Promise<void> {
  const { work, lexicon, person } = context
  const from = fields.from ?? fields.date ?? today(context)
  const to = fields.to ?? fields.date ?? from
  if (fields.station === undefined) return answer(context, await countyWords(context, from, to))
  const match = resolveStation(fields.station, lexicon.stations)
  if (match.kind !== 'one') return answer(context, `没找到“${fields.station}”，发站的全名再问一次`)
  const own = person?.stations.some(({ id }) => id === match.id) ?? false
  if (!allowed(work.actor, 'read stationReports', { own })) {
    return answer(context, '别的站的数请找工作人员，您自己的站随时可以问')
  }
  const name = lexicon.stations.find(({ id }) => id === match.id)?.name ?? ''
  const words =
    from === to ? await dayOf(context, match.id, from) : await spanOf(context, match.id, { from, to })
  answer(context, `${from === to ? stationDay(name, from) : `${name} ${spanText(from, to)}`}：${words}`)
}

async function countyWords({ work }: FeatureContext, from: Day, to: Day): Promise<string> {
  const found = await readSummary(work.tx, work.programme.id, { from, to })
  const numbers = (numbersWords(found.numbers) || '还没有数') + undecidedWords(found)
  if (from === to) {
    return `${dayText(from)}汇总：${found.reported}/${found.stations}站报了，${numbers}；APP签到${found.signedIn}站`
  }
  return `${spanText(from, to)}汇总：共${found.reported}站次，${numbers}；APP签到${found.signedIn}站次`
}

// What may be a part or the total stands apart until somebody says.
function undecidedWords({ from, to, undecided }: Summary): string {
  const said = numbersWords(undecided.numbers)
  if (undecided.days === 0) return ''
  return `，另有${undecided.days}${from === to ? '站' : '站次'}待确认${said ? `（${said}）` : ''}`
}

async function dayOf({ work }: FeatureContext, stationId: string, day: Day): Promise<string> {
  const state = await findDayState(work.tx, stationId, day)
  if (!state || !dayWords(state)) return '还没报'
  return `${dayWords(state)}${state.undecided ? '（待确认是不是全天总数）' : ''}`
}

async function spanOf(
  { work }: FeatureContext,
  stationId: string,
  { from, to }: { from: Day; to: Day },
): Promise<string> {
  const found = await readSummary(work.tx, work.programme.id, { from, to, stationId })
  const numbers = (numbersWords(found.numbers) || '没有数') + undecidedWords(found)
  return `报了${found.reported}天，${numbers}；APP签到${found.signedIn}天`
}

const mostNames = 60

export async function whoMissing(context: FeatureContext, fields: Ask): Promise<void> {
  const { work, scene } = context
  const day = fields.date ?? fields.to ?? today(context)
  const missing = await readMissing(work.tx, work.programme.id, day)
  const count = missing.length === 0 ? `${dayText(day)}都报齐了` : `${dayText(day)}还差${missing.length}站`
  const staffAsks = allowed(work.actor, 'read missingStations')
  if (staffAsks && missing.length > 0) {
    const named = `${count}：${nameList(missing)}${await hardToReach(context, missing)}`
    if (inPrivate(context)) return answer(context, named)
    if (!scene.sender.friend) return answer(context, `${count}。名单只能私下给：先加小二好友`)
    answer(context, `${count}，名单私下发您`)
    return answerPrivately(context, named, '')
  }
  const own = scene.people.flatMap(({ stations }) => stations)
  const mine: string[] = []
  for (const station of own) mine.push(await ownState(context, station, { day, missing }))
  answer(context, [count, ...mine].join('，'))
}

async function ownState(
  { work }: FeatureContext,
  { id, name }: StationName,
  { day, missing }: { day: Day; missing: readonly StationName[] },
): Promise<string> {
  if (missing.some((each) => each.id === id)) return `${name}还没报`
  const reported = (await findDayState(work.tx, id, day))?.reported
  return `${name}${reported ? '已报' : '这天不用报'}`
}

function nameList(stations: readonly StationName[]): string {
  const names = stations.slice(0, mostNames).map(({ name }) => name)
  return `${names.join('、')}${stations.length > mostNames ? `等${stations.length}站` : ''}`
}

// Whom the bot can't write to alone, staff have to call.
async function hardToReach({ work }: FeatureContext, missing: readonly StationName[]): Promise<string> {
  const reaches = await readOperatorReach(
    work.tx,
    missing.map(({ id }) => id),
    work.cause.at,
  )
  const apart = new Set(reaches.filter(({ reach }) => reach !== 'friend').map(({ stationId }) => stationId))
  const stations = missing.filter(({ id }) => apart.has(id))
  return stations.length > 0 ? `\n小二私下够不着、得打电话的：${nameList(stations)}` : ''
}
