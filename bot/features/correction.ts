// 改数: numbers of an earlier report, absolute or relative. Always answered at once.
import { allowed } from '../../core/people/policy.ts'
import { beyondBelief, dayChangeFrom, dayNumbersFrom } from '../../core/stations/ledger/day-change.ts'
import { changedNumbers, type DayState } from '../../core/stations/ledger/day-ledger.ts'
import { reportDay, type SaidOutcome } from '../../core/stations/ledger/report-day.ts'
import type { HeldPart } from '../../core/stations/months/hold.ts'
import type { IntentOf } from '../../core/understanding/intents.ts'
import { personDayAt } from '../../core/values/days.ts'
import { answer, type FeatureContext } from './context.ts'
import { askReason, reasonIn, whyWords } from './correction-reason.ts'
import { dayRefusal, heldWords, type Target } from './daily-report.ts'
import { askIfOdd } from './number-check.ts'
import { changeWords, dayWords, numbersWords, stationDayShort } from './report-words.ts'
import { whichStation } from './which-station.ts'

export async function correction(
  context: FeatureContext,
  intent: IntentOf<'correction'>,
  part: number,
): Promise<void> {
  const stationId = await whichStation(context, intent, part)
  if (stationId) await correctFor(context, intent, { stationId, part })
}

export async function correctFor(
  context: FeatureContext,
  { fields, spans }: IntentOf<'correction'>,
  { stationId, part }: Target,
): Promise<void> {
  const { work, person } = context
  if (!person) return
  const own = person.stations.some(({ id }) => id === stationId)
  if (!allowed(work.actor, 'correct stationDay', { own })) {
    return answer(context, '这个站的数要本站的人或工作人员来改，小二没动')
  }
  const refusal = dayRefusal(work, fields.date)
  if (refusal) return answer(context, refusal)
  const relative = dayNumbersFrom(fields.add ?? {})
  const absolute = dayChangeFrom(fields)
  const tooBig = [absolute.numbers, relative].find(beyondBelief)
  if (tooBig) {
    return answer(context, `${numbersWords(tooBig)}？数太大了，看看是不是多打了，改好再发一次`)
  }
  // Of a station that is not their own, staff say why.
  const reason = own ? undefined : reasonIn(context.scene.message.text)
  const said = { reporter: person, stationId, day: fields.date, dayStated: 'date' in spans, reason }
  const outcomes: (SaidOutcome | HeldPart)[] = []
  if (Object.keys(relative).length > 0) {
    const change = { numbers: relative }
    outcomes.push(await reportDay(work, { ...said, kind: 'adjustment', change, part }))
  }
  if (outcomes.length === 0 || saysSomething(absolute)) {
    outcomes.push(
      await reportDay(work, { ...said, kind: 'correction', change: absolute, part: part + outcomes.length }),
    )
  }
  const done = outcomes.flatMap((outcome) => ('amendmentId' in outcome ? [] : [outcome]))
  const held = outcomes.find((outcome) => 'amendmentId' in outcome)
  if (held) answer(context, heldWords(held.day))
  const [first, last] = [done[0], done.at(-1)]
  if (!first || !last) return
  const corrected = correctedWords(context, { ...last, before: first.before })
  if (!own && !reason) {
    await askReason(
      context,
      done.map(({ revisionId }) => revisionId),
    )
    return answer(context, `${corrected}\n${whyWords}`)
  }
  const recorded = { outcome: last, stated: absolute.numbers, echo: corrected }
  if (!(await askIfOdd(context, recorded))) answer(context, corrected)
}

const saysSomething = (change: ReturnType<typeof dayChangeFrom>): boolean =>
  Object.keys(change.numbers).length > 0 || change.appSignedIn !== undefined || change.noBusiness === true

export function correctedWords(
  context: FeatureContext,
  { station, day, before, after }: SaidOutcome,
): string {
  const today = personDayAt(context.work.cause.at, context.work.programme.zone)
  const place = stationDayShort(station.name, day, today)
  if (!before?.reported) return `${place}之前没报过，先照这个记：${dayWords(after)}`
  const words = differenceWords(before, after)
  return words ? `✏️ 改好了：${place} ${words}` : `${place}本来就是这个数，没变：${dayWords(after)}`
}

export function differenceWords(before: DayState, after: DayState): string {
  if (after.noBusiness && !before.noBusiness) return `${dayWords(before)} → 没生意`
  const changes = changeWords(changedNumbers(before.numbers, after.numbers))
  const signIn = before.appSignedIn === after.appSignedIn ? '' : after.appSignedIn ? 'APP已签' : 'APP没签上'
  return [changes, signIn].filter(Boolean).join('，')
}
