// What the days of a report mean: a dailyReport, a correction or an appSignIn for each day and each station.
import type {
  AppSignInFields,
  CorrectionFields,
  DailyReportFields,
  Intent,
  Span,
  StationNumber,
} from '../intents.ts'
import { intent, type Placed, type Reading } from '../reading.ts'
import { type DayNumber, dayOf } from '../scan/calendar.ts'
import { daysOf } from '../scan/date-read.ts'
import { isOfSame, mergedIntent } from './day-merge.ts'
import { type Group, groupWith } from './group.ts'
import type { DayReport } from './read.ts'
import { daysIn } from './respective.ts'
import { hasMeaning, type Total, totalsOf } from './totals.ts'

/** In the order of the text; parts that report the same day of the same station are one. */
export function dayIntents(reading: Reading, days: readonly DayReport[]): Placed[] {
  const placed: Placed[] = []
  for (const day of days)
    for (const made of intentsOf(reading, day)) {
      const before = isNameless(day) ? undefined : placed.findLast((p) => isOfSame(p.intent, made))
      const merged = before && mergedIntent(before.intent, made)
      if (before && merged) before.intent = merged
      else placed.push({ intent: made, at: startOf(day) })
    }
  return placed
}

/** Each nameless entry of a list is of somebody else. */
const isNameless = ({ segment: { stations } }: DayReport) => stations.some(({ name }) => name === '')

const startOf = ({ segment: { dates, stations, tokens } }: DayReport) =>
  Math.min(placeOf(dates[0]), placeOf(stations[0]), placeOf(tokens[0]))
const placeOf = (token: { start: number } | undefined) => token?.start ?? Number.POSITIVE_INFINITY

/** 今天0单: no label, and nothing sold. */
export const isZero = ({ stray, groups, cues }: DayReport['grouping']) =>
  groups.length === 0 &&
  stray.some((t) => t.kind === 'number' && t.q.value === 0 && (t.q.unit === 'order' || cues.has('all')))

function intentsOf(reading: Reading, day: DayReport): Intent[] {
  const { grouping, segment } = day
  const changed = grouping.groups.filter((g) => g.mode !== 'plain' && hasMeaning(g))
  const sides = new Set(changed.map((g) => g.label.side))
  const plain = grouping.groups.filter((g) => g.mode === 'plain' && hasMeaning(g) && !sides.has(g.label.side))
  const resends = resending.some((c) => grouping.cues.has(c))
  const corrects =
    changed.length > 0 ||
    (resends && (grouping.noBusiness || grouping.sign !== undefined) && plain.length === 0)
  const out: Intent[] = []
  const says =
    plain.length > 0 ||
    segment.sameAs !== undefined ||
    (!corrects && (grouping.noBusiness || grouping.sign !== undefined || isZero(grouping)))
  const places = placesOf(reading, day)
  if (says) for (const [date, station] of places) put(out, reportOf(reading, day, plain, date, station))
  if (corrects)
    for (const [date, station] of places)
      put(out, correctionOf(reading, day, changed, date, station, says || grouping.partial))
  return out
}

const resending = ['wrong', 'resend', 'becomes', 'mistaken'] as const

function put(all: Intent[], made: Intent | undefined): void {
  if (made) all.push(made)
}

/** Every station on every day that is told of. */
function placesOf(reading: Reading, day: DayReport): [date: DayNumber, station: number][] {
  const places: [DayNumber, number][] = []
  for (const date of daysFor(reading, day))
    for (const station of stationsFor(day)) places.push([date, station])
  return places
}

const daysFor = (reading: Reading, { segment }: DayReport): DayNumber[] => {
  if (segment.dates.length === 0) return [reading.past.today]
  const days = daysIn(segment)
  return days.length > 0 ? days : [reading.past.today]
}
/** Index of each station named; -1 when none is. */
const stationsFor = ({ segment }: DayReport) =>
  segment.stations.length > 0 ? segment.stations.map((_, i) => i) : [-1]

interface Head {
  fields: { date: string; station?: string; reporter?: string }
  spans: Record<string, Span>
}

function headOf({ segment }: DayReport, date: DayNumber, station: number): Head {
  const spans: Record<string, Span> = {}
  const token = segment.dates.find((d) => daysOf(d.date).includes(date))
  if (token) spans.date = [token.start, token.end]
  const fields: Head['fields'] = { date: dayOf(date) }
  const named = station < 0 ? undefined : segment.stations[station]
  if (!named?.name) return { fields, spans }
  const name = named.reporter ? 'reporter' : 'station'
  fields[name] = named.name
  spans[name] = [named.start, named.end]
  return { fields, spans }
}

function reportOf(
  reading: Reading,
  day: DayReport,
  groups: readonly Group[],
  date: DayNumber,
  station: number,
): Intent | undefined {
  const { grouping, segment } = day
  const head = headOf(day, date, station)
  const totals = totalsOf(ownOf(reading, day, groups, date, station), false)
  const { sign } = grouping
  if (sign) head.spans.appSignedIn = [sign.start, sign.end]
  const { numbers } = totals
  const none = numbers.length > 0 ? numbers.every(isNought) : grouping.noBusiness || isZero(grouping)
  const alone = sign?.done && numbers.length === 0 && !none && !segment.sameAs && date === reading.past.today
  const cues = cuesOf(reading, groups)
  if (alone) return intent('appSignIn', head.fields satisfies AppSignInFields, head.spans, cues)
  if (numbers.length === 0 && !none && !sign && !segment.sameAs) return undefined
  const fields: DailyReportFields = head.fields
  if (!none && !segment.sameAs) for (const { name, value } of numbers) fields[name] = value
  if (sign) fields.appSignedIn = sign.done
  if (none && !segment.sameAs) fields.noBusiness = true
  if (isPartial(day, groups)) fields.partial = true
  const same = segment.sameAs?.days[0]
  if (same !== undefined) fields.sameAs = dayOf(same)
  if (totals.approximate && !none) fields.approximate = true
  putSpans(head.spans, numbers)
  return intent('dailyReport', fields, head.spans, cues)
}

const isNought = ({ value }: Total) => value === 0

function putSpans(spans: Record<string, Span>, numbers: readonly Total[]): void {
  for (const { name, from } of numbers) if (from) spans[name] = [from.q.start, from.q.end]
}

/** 大前天、前天、昨天收件分别是5、8、6: of such a label the numbers of this day, or of this station. */
function ownOf(
  reading: Reading,
  day: DayReport,
  groups: readonly Group[],
  date: DayNumber,
  station: number,
): readonly Group[] {
  if (!groups.some((g) => g.respective)) return groups
  const days = daysFor(reading, day)
  const [index, count] =
    days.length > 1 ? [days.indexOf(date), days.length] : [station, day.segment.stations.length]
  return groups.map((g) => {
    const each = g.values.length / count
    return g.respective ? groupWith(g, g.values.slice(index * each, (index + 1) * each)) : g
  })
}

/** 刚代卖2单，一共一百五: the total is that of the one deal. */
const isOnlyMoney = (groups: readonly Group[]) =>
  groups.length === 1 &&
  groups.some((g) => g.values.some((v) => v.total)) &&
  groups.every((g) => g.values.every((v) => !v.total || v.q.unit === 'money' || v.q.unit === 'bare'))

const isPartial = ({ grouping }: DayReport, groups: readonly Group[]) =>
  grouping.partial &&
  !(grouping.cues.has('total') && !isOnlyMoney(groups)) &&
  groups.length > 0 &&
  new Set(groups.map((g) => g.label.side)).size <= 2 &&
  // 收件12，后来又到了5个 adds to what was said
  !(groups.length > 1 && groups.some((g) => g.more))

function correctionOf(
  reading: Reading,
  day: DayReport,
  groups: readonly Group[],
  date: DayNumber,
  station: number,
  besideReport: boolean,
): Intent | undefined {
  const head = headOf(day, date, station)
  const set = totalsOf(
    groups.filter((g) => g.mode === 'set'),
    true,
  )
  const more = totalsOf(
    groups.filter((g) => g.mode === 'add'),
    false,
  )
  const less = totalsOf(
    groups.filter((g) => g.mode === 'subtract'),
    false,
  )
  const { numbers } = set
  // 漏了3个，应该是15个: the change is in what it should be
  const add = changesOf(more.numbers, less.numbers).filter((a) => !numbers.some((n) => n.name === a.name))
  const { sign, noBusiness } = day.grouping
  const none = (numbers.length > 1 && numbers.every(isNought)) || (noBusiness && numbers.length === 0)
  const says = numbers.length > 0 || add.length > 0 || none || sign !== undefined
  if (!says) return undefined
  for (const told of [numbers, less.numbers, more.numbers]) putSpans(head.spans, told)
  const fields: CorrectionFields = head.fields
  if (!none) for (const { name, value } of numbers) fields[name] = value
  if (none && !besideReport) fields.noBusiness = true
  if (sign && !besideReport) fields.appSignedIn = sign.done
  if (add.length > 0) fields.add = asFields(add)
  if (set.approximate || more.approximate || less.approximate) fields.approximate = true
  return intent('correction', fields, head.spans, cuesOf(reading, groups))
}

/** What is added, less what is taken away. */
function changesOf(more: readonly Total[], less: readonly Total[]): Total[] {
  const changes = more.map((m) => ({ ...m }))
  for (const taken of less) {
    const known = changes.find((c) => c.name === taken.name)
    if (known) known.value -= taken.value
    else changes.push({ ...taken, value: 0 - taken.value })
  }
  return changes
}

function asFields(numbers: readonly Total[]): Partial<Record<StationNumber, number>> {
  const fields: Partial<Record<StationNumber, number>> = {}
  for (const { name, value } of numbers) fields[name] = value
  return fields
}

const cuesOf = (reading: Reading, groups: readonly Group[]) =>
  groups.map((g) => reading.original.slice(g.start, g.end))
