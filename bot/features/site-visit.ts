// 巡查、盘点、指导: staff record that they were at a station. In a group the answer is ✅ 已记 and nothing more.
import { isStaff } from '../../core/people/sender-reads.ts'
import { differenceWords } from '../../core/stations/visits/asset-fold.ts'
import { differencesByVisit } from '../../core/stations/visits/asset-reads.ts'
import { type EnteredSiteVisit, recordSiteVisit } from '../../core/stations/visits/enter-site-visit.ts'
import type { AssetLine } from '../../core/stations/visits/read-assets.ts'
import { countSiteVisits } from '../../core/stations/visits/visit-reads.ts'
import type { IntentOf } from '../../core/understanding/intents.ts'
import { type Day, dayText, personDayAt } from '../../core/values/days.ts'
import { acknowledge, answer, answerPrivately, type FeatureContext, inPrivate } from './context.ts'
import type { Target } from './daily-report.ts'
import { whichStation } from './which-station.ts'

type SiteVisitIntent = IntentOf<'siteVisit'>

export async function siteVisit(
  context: FeatureContext,
  intent: SiteVisitIntent,
  part: number,
): Promise<void> {
  const { kind, station } = intent.fields
  if (!context.person || !isStaff(context.person)) {
    if (inPrivate(context)) answer(context, `${kind}由工作人员来记，您有事直接跟小二说就行`)
    return
  }
  if (!station) return answer(context, `${kind}的是哪个站？带上站名再发一遍`)
  const stationId = await whichStation(context, intent, part)
  if (stationId) await siteVisitAt(context, intent, { stationId, part })
}

export async function siteVisitAt(
  context: FeatureContext,
  { fields }: SiteVisitIntent,
  { stationId, part }: Target,
): Promise<void> {
  const { cause, programme } = context.work
  const { date: day, kind, findings } = fields
  if (day > personDayAt(cause.at, programme.zone))
    return answer(context, `${dayText(day)}还没到呢，去过了再记`)
  const entry = { stationId, day, kind, findings: findings ?? null, part }
  const visit = await recordSiteVisit(context.work, entry)
  if (inPrivate(context)) return answer(context, await recordedWords(context, visit, day))
  acknowledge(context, '✅ 已记')
  // What is missing at a station is for staff alone.
  const { differences } = await counted(context, visit)
  if (differences !== '') answerPrivately(context, `${visit.station.name}${kind}${differences}`, '')
}

async function recordedWords(context: FeatureContext, visit: EnteredSiteVisit, day: Day): Promise<string> {
  const { work } = context
  const { station, kind, state, guided } = visit
  const today = personDayAt(work.cause.at, work.programme.zone)
  const whom = guided
    ? [guided.length > 0 ? guided.map(({ name }) => name).join('、') : '当时的站长没登记']
    : []
  const said = state.findings === null || kind === '盘点' ? [] : [state.findings]
  const head = [`${station.name}${day === today ? '' : dayText(day)}`, kind, ...whom, ...said].join('，')
  const { things, differences } = await counted(context, visit)
  const words = things === '' ? '' : `，${things}`
  return `✅ 已记：${head}${words}。${await countWords(context, visit)}${differences === '' ? '' : `\n${differences}`}`
}

async function countWords({ work }: FeatureContext, { station, kind }: EnteredSiteVisit): Promise<string> {
  const counts = await countSiteVisits(work.tx, work.programme.id)
  const inAll = counts.find((count) => count.kind === kind)
  if (inAll?.basis !== 'forEach') return `合同${kind}累计${inAll?.visits ?? 0}/${inAll?.target ?? 0}次`
  const here = await countSiteVisits(work.tx, work.programme.id, { stationId: station.id })
  return `${station.name}${kind}${here.find((count) => count.kind === kind)?.visits ?? 0}/${inAll.target}次`
}

/** What was read of a count, so that it can be put right, and what it found otherwise. */
async function counted(
  { work }: FeatureContext,
  { id, kind, station, state }: EnteredSiteVisit,
): Promise<{ things: string; differences: string }> {
  if (kind !== '盘点') return { things: '', differences: '' }
  const { lines, differences } = await differencesByVisit(work.tx, { stationId: station.id, visitId: id })
  const things = lines.length > 0 ? lines.map(lineWords).join('、') : noThings(state.findings)
  const told = differences.map(differenceWords).join('、')
  return { things, differences: told === '' ? '' : `跟上次比：${told}` }
}

const noThings = (findings: string | null): string =>
  findings === null ? '' : `${findings}（没读出物件，写成“电脑1台 货架2组”小二才能列清单）`

const lineWords = ({ name, quantity, unit, state }: AssetLine): string =>
  `${name}${quantity ?? ''}${unit ?? ''}${state ? `（${state}）` : ''}`
