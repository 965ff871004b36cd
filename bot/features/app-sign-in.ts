// 智慧乡村 APP 签到, said alone: it stands in the day's ledger without making the day a reported one.
import { reportDay } from '../../core/stations/ledger/report-day.ts'
import type { IntentOf } from '../../core/understanding/intents.ts'
import { acknowledge, answer, type FeatureContext } from './context.ts'
import { dayRefusal, heldWords, type Target } from './daily-report.ts'
import { stationDay } from './report-words.ts'
import { whichStation } from './which-station.ts'

export async function appSignIn(
  context: FeatureContext,
  intent: IntentOf<'appSignIn'>,
  part: number,
): Promise<void> {
  const stationId = await whichStation(context, intent, part)
  if (stationId) await signInFor(context, intent, { stationId, part })
}

export async function signInFor(
  context: FeatureContext,
  { fields, spans }: IntentOf<'appSignIn'>,
  { stationId, part }: Target,
): Promise<void> {
  const { work, person } = context
  if (!person) return
  const refusal = dayRefusal(work, fields.date)
  if (refusal) return answer(context, refusal)
  const change = { numbers: {}, appSignedIn: true }
  const said = { reporter: person, stationId, day: fields.date, dayStated: 'date' in spans }
  const outcome = await reportDay(work, { ...said, kind: 'signIn', change, part })
  if ('amendmentId' in outcome) return answer(context, heldWords(outcome.day))
  const { station, day } = outcome
  acknowledge(context, `✅ ${stationDay(station.name, day)}：APP已签`)
}
