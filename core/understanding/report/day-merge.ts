// Parts of a message that report the same day of the same station are one report.
import type { DailyReportFields, Intent } from '../intents.ts'
import { intent } from '../reading.ts'

type DayIntent = Extract<Intent, { intent: 'dailyReport' | 'appSignIn' }>
const isPlain = (i: Intent): i is DayIntent => i.intent === 'dailyReport' || i.intent === 'appSignIn'
export const isOfSame = (a: Intent, b: Intent) =>
  isPlain(a) &&
  isPlain(b) &&
  a.fields.date === b.fields.date &&
  a.fields.station === b.fields.station &&
  reporterOf(a) === reporterOf(b)
const reporterOf = ({ fields }: DayIntent) => ('reporter' in fields ? fields.reporter : undefined)

/** 29、30号各收件7，30号还代买1单: one report of the 30th; undefined when the two say different things of the same. */
export function mergedIntent(before: Intent, made: Intent): Intent | undefined {
  if (!isPlain(before) || !isPlain(made)) return undefined
  if (before.intent === 'appSignIn' && made.intent === 'appSignIn') return before
  const [a, b] = [asReport(before), asReport(made)]
  const differs = entriesOf(b).some(([k, value]) => k in a && a[k] !== value)
  if (differs || 'sameAs' in a || 'sameAs' in b) return undefined
  if (a.partial || b.partial || (a.noBusiness || b.noBusiness ? !onlySigns(a) && !onlySigns(b) : false))
    return undefined
  const spans = { ...made.spans, ...before.spans }
  return intent('dailyReport', { ...a, ...b }, spans, [...before.cues, ...made.cues])
}
const entriesOf = (fields: DailyReportFields) =>
  Object.entries(fields) as [keyof DailyReportFields, unknown][]
const asReport = (i: DayIntent): DailyReportFields =>
  i.intent === 'appSignIn' ? { ...i.fields, appSignedIn: true } : i.fields
const onlySigns = (fields: DailyReportFields) =>
  fields.appSignedIn !== undefined &&
  Object.keys(fields).every((k) => ['date', 'station', 'reporter', 'appSignedIn'].includes(k))
