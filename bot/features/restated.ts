// 代买金额是165: one number, said without a day, of something that was reported already. Nothing in the words tells a
// report from a correction; the ledger does.
import { dayNumbersFrom } from '../../core/stations/ledger/day-change.ts'
import type { DayNumber } from '../../core/stations/ledger/day-ledger.ts'
import { findLastDayState } from '../../core/stations/ledger/day-reads.ts'
import type { IntentOf } from '../../core/understanding/intents.ts'
import { resolveStation } from '../../core/understanding/scan/stations.ts'
import type { FeatureContext } from './context.ts'

/** The correction that the report turns out to be, or null. */
export async function restated(
  context: FeatureContext,
  { fields, spans, cues }: IntentOf<'dailyReport'>,
): Promise<IntentOf<'correction'> | null> {
  const { date, station, ...said } = fields
  const names = Object.keys(dayNumbersFrom(said)) as DayNumber[]
  const [name] = names
  const alone = names.length === 1 && Object.keys(said).length === 1 && !('date' in spans)
  if (!name || !alone || !context.scene.message.text?.includes('是')) return null
  const stationId = stationMeant(context, station)
  if (!stationId) return null
  const last = await findLastDayState(context.work.tx, stationId, context.work.cause.at)
  if (last?.numbers[name] === undefined) return null
  return { intent: 'correction', fields: { date, ...(station ? { station } : {}), ...said }, spans, cues }
}

function stationMeant({ person, lexicon }: FeatureContext, word: string | undefined): string | undefined {
  if (word === undefined) return person?.stations.length === 1 ? person.stations[0]?.id : undefined
  const match = resolveStation(word, lexicon.stations)
  return match.kind === 'one' ? match.id : undefined
}
