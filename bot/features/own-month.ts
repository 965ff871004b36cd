// 我的本月: what an operator's own stations reported in a month, how many days on end, and the totals. In a group no
// amounts: days alone, or all of it in private.
import { authorize } from '../../core/people/policy.ts'
import type { MarkQuestion } from '../../core/stations/summaries/excused-reads.ts'
import { type OwnMonth, readOwnMonths } from '../../core/stations/summaries/own-reads.ts'
import type { IntentOf } from '../../core/understanding/intents.ts'
import { addDays, type Day, dayText, personDayAt } from '../../core/values/days.ts'
import { answer, answerPrivately, type FeatureContext, inPrivate } from './context.ts'
import { numbersWords } from './report-words.ts'

type Ask = IntentOf<'ask'>['fields']

export const markQuestion = ({ deps, work }: FeatureContext): MarkQuestion => ({
  programme: work.programme,
  quiet: { from: deps.config.QUIET_FROM, until: deps.config.QUIET_UNTIL },
  now: work.now,
})

/** The span that was asked for, until today; this month where none was. */
export function monthOf({ work }: FeatureContext, fields: Ask): { from: Day; to: Day; today: Day } {
  const today = personDayAt(work.cause.at, work.programme.zone)
  const from = fields.from ?? fields.date ?? `${today.slice(0, 7)}-01`
  const [to = today] = [fields.to ?? fields.date ?? today, today].sort()
  return { from, to, today }
}

/** Whether an operator means the days of their station, and not their courses. */
export function meansOwnMonth({ scene }: FeatureContext, fields: Ask): boolean {
  const isOperator = scene.people.some(({ stations }) => stations.length > 0)
  if (!isOperator) return false
  const isTrainee = scene.people.some(({ roles }) => roles.includes('trainee'))
  const saysSo = fields.from !== undefined || /连报|连着报|日报|报数|报了/.test(scene.message.text ?? '')
  return saysSo || scene.conversation.purpose === 'stations' || !isTrainee
}

export async function ownMonth(context: FeatureContext, fields: Ask): Promise<void> {
  const { work, scene } = context
  authorize(work.actor, 'read stationReports', { own: true })
  const stationIds = [...new Set(scene.people.flatMap(({ stations }) => stations.map(({ id }) => id)))]
  const span = monthOf(context, fields)
  const months = await readOwnMonths(work.tx, { ...markQuestion(context), ...span, stationIds })
  const days = months.map((month) => daysWords(month, span))
  if (inPrivate(context) || scene.sender.friend) {
    if (!inPrivate(context)) answer(context, '私下发您')
    const full = months.map((month, index) => `${days[index] ?? ''}${totalWords(month)}`)
    return answerPrivately(context, full.join('\n'), '')
  }
  answer(context, days.join('；'))
}

function daysWords(
  { name, due, reported, streak }: OwnMonth,
  { from, to, today }: ReturnType<typeof monthOf>,
): string {
  const counted =
    due === 0 ? '还没有该报的日子' : reported === due ? `${due}天都报了` : `该报${due}天，报了${reported}天`
  const running = to === today && streak > 0 ? `，连报${streak}天` : ''
  return `${name}${spanWords(from, to)}：${counted}${running}`
}

function spanWords(from: Day, to: Day): string {
  const isMonth = from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7)
  const isWhole = addDays(to, 1).endsWith('-01')
  if (isMonth && isWhole) return `${Number(from.slice(5, 7))}月`
  return isMonth
    ? `${Number(from.slice(5, 7))}月到${Number(to.slice(8))}日`
    : `${dayText(from)}到${dayText(to)}`
}

function totalWords({ numbers }: OwnMonth): string {
  const words = numbersWords(numbers)
  return words ? `。${words}` : ''
}
