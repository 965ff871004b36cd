// 日报: a station's numbers for a day, echoed in one line.
import * as questions from '../../core/dialogs/open-questions.ts'
import type { Work } from '../../core/platform/work.ts'
import { beyondBelief, dayChangeFrom } from '../../core/stations/ledger/day-change.ts'
import { applyPart, type DayChange, emptyDay } from '../../core/stations/ledger/day-ledger.ts'
import { findDayState, isNewcomer } from '../../core/stations/ledger/day-reads.ts'
import { reportDay, type SaidOutcome } from '../../core/stations/ledger/report-day.ts'
import { unreportable } from '../../core/stations/ledger/reportable-day.ts'
import type { Doubt } from '../../core/stations/ledger/summarise-day.ts'
import type { IntentOf } from '../../core/understanding/intents.ts'
import { type Day, dayText, personDayAt } from '../../core/values/days.ts'
import { acknowledge, answer, type FeatureContext } from './context.ts'
import { namelessEntries } from './entries.ts'
import { askIfOdd } from './number-check.ts'
import { dayWords, numbersWords, stationDay } from './report-words.ts'
import { whichStation } from './which-station.ts'

/** The hint how to correct is for newcomers. */
const hintedReports = 3

export async function dailyReport(
  context: FeatureContext,
  intent: IntentOf<'dailyReport'>,
  part: number,
): Promise<void> {
  const [first] = namelessEntries(context, intent)
  if (first) {
    if (first === intent) answer(context, '接龙里没写站名，分不清哪条是哪个站的。每条前面写上站名，再发一次')
    return
  }
  const stationId = await whichStation(context, intent, part)
  if (stationId) await reportFor(context, intent, { stationId, part })
}

export interface Target {
  stationId: string
  part: number
}

export async function reportFor(
  context: FeatureContext,
  intent: IntentOf<'dailyReport'>,
  { stationId, part }: Target,
): Promise<void> {
  const { work, person } = context
  if (!person) return
  const day = intent.fields.date
  const refusal = dayRefusal(work, day)
  if (refusal) return answer(context, refusal)
  const change = await statedChange(context, intent, stationId)
  if (!change) return
  if (beyondBelief(change.numbers)) {
    return answer(context, `${numbersWords(change.numbers)}？数太大了，看看是不是多打了，改好再发一次`)
  }
  const kind = intent.fields.partial ? 'deal' : 'report'
  const outcome = await reportDay(work, {
    ...{ reporter: person, stationId, day, dayStated: 'date' in intent.spans, kind, change, part },
  })
  if ('amendmentId' in outcome) return answer(context, heldWords(outcome.day))
  if (outcome.doubt) return askPartOrTotal(context, outcome, outcome.doubt)
  const words = echo(outcome, kind === 'deal' ? change : undefined)
  if (await askIfOdd(context, { outcome, stated: change.numbers, echo: words })) return
  acknowledge(context, `${words}${part === 0 ? await hint(context) : ''}`)
}

export function dayRefusal({ cause, programme }: Work, day: Day): string | null {
  const why = unreportable(day, personDayAt(cause.at, programme.zone))
  if (why === 'ahead') return `${dayText(day)}还没到呢，这是哪天的数？`
  return why && `${dayText(day)}隔太久了，这天的数请找工作人员补`
}

// 跟昨天一样: the other day's numbers, as they stand now.
async function statedChange(
  context: FeatureContext,
  { fields }: IntentOf<'dailyReport'>,
  stationId: string,
): Promise<DayChange | null> {
  const change = dayChangeFrom(fields)
  if (!fields.sameAs) return change
  const other = await findDayState(context.work.tx, stationId, fields.sameAs)
  if (!other?.reported) {
    answer(context, `${dayText(fields.sameAs)}还没有数，没法照着记，把今天的数发一下就行`)
    return null
  }
  return {
    ...change,
    sameAs: fields.sameAs,
    numbers: other.numbers,
    ...(other.noBusiness ? { noBusiness: true } : {}),
  }
}

// That a report came late is nobody's business in a group; who reported for whom is.
const gradeWords = {
  self: '',
  late: '',
  forAnother: '（代报）',
  staff: '（工作人员报）',
  imported: '',
} as const

function echo(outcome: SaidOutcome, deal: DayChange | undefined): string {
  const { station, day, after, grade, undecided } = outcome
  const head = `✅ ${stationDay(station.name, day)}${gradeWords[grade]}：`
  const open = undecided ? '（是再加还是全天总数，还等您一句话）' : ''
  if (!deal) return head + dayWords(after) + open
  const told = applyPart(emptyDay, { kind: 'deal', change: deal })
  const total = numbersWords(after.numbers)
  const said = numbersWords(told.numbers)
  return (said === total ? head + said : `${head}记上${said}，当天共${total}`) + open
}

/** Of a closed month: it waits for staff. */
export const heldWords = (day: Day): string =>
  `${Number(day.slice(5, 7))}月已经结账了，改动小二记下来交给工作人员批`

async function hint({ work, person, scene }: FeatureContext): Promise<string> {
  if (!person || scene.conversation.purpose === 'staff') return ''
  return (await isNewcomer(work.tx, person.id, hintedReports)) ? '\n不对就直接说，如“帮买是5单”' : ''
}

async function askPartOrTotal(
  context: FeatureContext,
  { reportId, revisionId, station, day }: SaidOutcome,
  doubt: Doubt,
): Promise<void> {
  const { work, scene } = context
  // A message that came late may put a later one in doubt.
  const own = doubt.messageId === work.cause.orderId
  await questions.ask(work, {
    conversationId: scene.conversation.id,
    aliasId: scene.sender.aliasId,
    kind: 'partOrTotal',
    subject: { reportId, stationId: station.id, station: station.name, ...(own ? { revisionId } : {}) },
  })
  // Only what is in doubt: a line with all of the day's numbers is not read.
  const [earlier, said] = [numbersWords(doubt.before), numbersWords(doubt.said)]
  answer(
    context,
    `${station.name}${dayText(day)}先报了${earlier}。${own ? '这次' : '后来'}的${said}是？1 再加上  2 是全天总数`,
  )
}
