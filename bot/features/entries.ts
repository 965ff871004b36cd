// Entries of a 接龙 of stations' numbers, sent by one of them for all: whose each one is.
import { findNamed } from '../../core/people/named-person.ts'
import { stationsRunBy } from '../../core/stations/operators/operator-reads.ts'
import type { IntentOf } from '../../core/understanding/intents.ts'
import type { FeatureContext } from './context.ts'

type Report = IntentOf<'dailyReport'>

const reportsIn = ({ understanding }: FeatureContext): Report[] =>
  understanding.intents.filter((intent) => intent.intent === 'dailyReport')

/** Is what is told one of several stations' numbers in a message? */
export const isEntry = ({ understanding }: FeatureContext): boolean =>
  understanding.intents.filter(({ intent }) => intent === 'dailyReport' || intent === 'correction').length > 1

/** The stations that the one who is named in the entry runs; none where nobody is called so, or two are. */
export async function stationsOfReporter(
  { work }: FeatureContext,
  reporter: string,
): Promise<{ id: string; name: string }[]> {
  const found = await findNamed(work, { name: reporter, exactly: true })
  return found.kind === 'one' ? stationsRunBy(work.tx, found.person.id, work.cause.at) : []
}

/** Entries of one day that name neither a station nor anybody: nobody can tell whose they are. */
export function namelessEntries(context: FeatureContext, { fields: { date } }: Report): Report[] {
  const nameless = reportsIn(context).filter(
    ({ fields }) =>
      fields.station === undefined &&
      fields.reporter === undefined &&
      !fields.partial &&
      fields.date === date,
  )
  return nameless.length > 1 ? nameless : []
}
