// A station's numbers of a day (dailyReport), changes to them (correction), and a sign-in alone (appSignIn).
// A new label word goes to words/report-labels.ts, a new turn of phrase to words/report-cues.ts; cases beside this file.
import type { AppSignInFields, DailyReportFields, Intent, Span } from '../intents.ts'
import { type Found, intent, nothing, type Reading } from '../reading.ts'
import type { Group, Grouping } from '../report/group.ts'
import { leftoverOf } from '../report/leftover.ts'
import { type DayReport, mayReport, readDays } from '../report/read.ts'
import type { Segment } from '../report/segments.ts'
import { isForeign } from '../report/talk.ts'
import { hasMeaning, type Totals, totalsOf } from '../report/totals.ts'
import { type DayNumber, dayOf } from '../scan/calendar.ts'
import { daysOf } from '../scan/date-read.ts'

export function recogniseDailyReport(reading: Reading, text = reading.text): Found {
  if (!mayReport(text) || !mayBeSender(reading) || isForeign(text)) return nothing
  const days = readDays(reading, text).filter((d) => isCredible(reading, d))
  const whole = wholeOf(reading, days)
  if (!days.some((d) => isEnough(reading, d, whole))) return nothing
  const placed = days.flatMap((day) =>
    intentsOf(reading, day).map((intent) => ({ intent, at: startOf(day) })),
  )
  return { placed, taken: [], leftover: placed.length > 0 ? leftoverOf(reading, days) : [] }
}

const startOf = ({ segment }: DayReport) =>
  Math.min(...[...segment.dates, ...segment.stations, ...segment.tokens].map((t) => t.start))

/** Trainees do not report for stations; staff may, for a station they name. */
const mayBeSender = ({ message: { room, role } }: Reading) =>
  role !== 'trainee' && (room !== 'trainees' || role === 'operator')

function isCredible(reading: Reading, { segment, grouping }: DayReport): boolean {
  if (isPlanned(reading, segment, grouping)) return false
  return !(reading.message.role === 'staff' && segment.stations.length === 0 && !grouping.cues.has('resend'))
}

/** Of a day to come only its written date with firm numbers is a report: a slip that the sender must hear of. */
function isPlanned({ past, text }: Reading, segment: Segment, { groups }: Grouping): boolean {
  if (segment.dates.length === 0) return false
  const words = (d: Segment['dates'][number]) => text.slice(d.start, d.end)
  if (segment.dates.some((d) => /^[明后下]|^大后/.test(words(d)))) return true
  const coming = segment.dates.filter((d) => daysOf(d.date).some((n) => n > past.today + 1))
  if (coming.length === 0) return false
  const isFirm = groups.some((g) => !g.label.needs && isCounted(g))
  return !isFirm || planned.test(text) || coming.some((d) => !writtenDay.test(words(d)))
}
const writtenDay = /\d[月./-]|[一二三四五六七八九十]月|\d{8}/
const planned =
  /可能|大概要|将|预[计定订]|估计|计划|打算|准备|争取|安排|活动|通知|[要会想等满送]|到时|截止|截至|为止|[号日]之?前|以前/

/** What holds for the message, worked out when it is first asked for. */
interface Whole {
  days: number
  loose: () => number
  open: () => boolean
  /** Its characters without space and punctuation. */
  length: () => number
}
function wholeOf({ text }: Reading, days: readonly DayReport[]): Whole {
  return {
    days: days.length,
    loose: once(() => looseIn(days)),
    open: once(() => openQuestion.test(text)),
    length: once(() => bare(text).length),
  }
}
function once<T>(work: () => T): () => T {
  let done: { value: T } | undefined
  return () => {
    done ??= { value: work() }
    return done.value
  }
}
const bare = (text: string) => text.replace(/[\s\p{P}\p{S}]/gu, '')

/** Is there a number, a none or a sign-in that cannot be chat? */
function isEnough(reading: Reading, { segment, grouping }: DayReport, whole: Whole): boolean {
  const groups = grouping.groups.filter(hasMeaning)
  const firm = groups.filter((g) => !g.label.needs && isCounted(g))
  const loose = groups.filter((g) => g.label.needs && isCounted(g))
  if (segment.sameAs) return true
  if (
    firm.length > 0 &&
    (reading.message.role !== 'unknown' || firm.length + loose.length > 1 || whole.days > 1)
  )
    return true
  // 销售5单 of a stranger is his own
  if (reading.message.role === 'unknown' && firm.length === 0 && loose.length > 0) return false
  if (loose.length > 1 || (loose.length === 1 && whole.loose() > 1)) return true
  if (loose.some((g) => isOfParcels(g, grouping.groups))) return !whole.open()
  if (loose.some((g) => g.values.some((v) => v.q.unit === 'parcel' || v.q.unit === 'order'))) return true
  if (grouping.noBusiness || isZero(grouping)) return whole.length() <= mostBesideNone
  if (grouping.stray.length > 0 && firm.length === 0) return false
  return grouping.sign !== undefined && isSigning(reading, grouping.sign, whole)
}

const openQuestion = /没有?(?:呢|啊|呀)?\s*(?:[?,。]|$)/
/** 快递收了8个: the noun stands right before. */
const isOfParcels = ({ label, start }: Group, groups: readonly Group[]) =>
  (label.side === 'in' || label.side === 'out') &&
  groups.some((g) => g.label.side === 'in' && !g.label.needs && g.values.length === 0 && g.end === start)

/** 昨天收12今天收9: one loose number a day, but on several days. */
const looseIn = (days: readonly DayReport[]) =>
  days.filter(
    (d) => d.segment.dates.length > 0 && d.grouping.groups.some((g) => hasMeaning(g) && isCounted(g)),
  ).length

const isCounted = (g: Group) => {
  if (g.none) return true
  if (g.label.side === 'in' || g.label.side === 'out')
    return g.values.some((v) => v.q.unit !== 'money' && v.q.unit !== 'goods' && v.q.unit !== 'person')
  return g.values.some((v) => v.q.unit !== 'goods' && (v.q.unit !== 'person' || g.label.side === 'visitors'))
}

const isZero = ({ stray, groups }: DayReport['grouping']) =>
  groups.length === 0 && stray.some((t) => t.kind === 'number' && t.q.unit === 'order' && t.q.value === 0)

/** 没业务 within a long talk is talk. */
const mostBesideNone = 40

const otherSigning = /合同|协议|名字|签字|签名|签单|签约|标签|签证|竹签/
function isSigning(
  { text }: Reading,
  sign: { weak: boolean; start: number; end: number },
  whole: Whole,
): boolean {
  const beside = whole.length() - bare(text.slice(sign.start, sign.end)).length
  if (beside > 30 || otherSigning.test(text)) return false
  if (sign.weak) return beside <= 8
  return beside <= (/app|智慧乡村|签[到道倒导]|已签|打卡/.test(text) ? 30 : 6)
}

function intentsOf(reading: Reading, day: DayReport): Intent[] {
  const { grouping, segment } = day
  const changed = grouping.groups.filter((g) => g.mode !== 'plain' && hasMeaning(g))
  const sides = new Set(changed.map((g) => g.label.side))
  const plain = grouping.groups.filter((g) => g.mode === 'plain' && hasMeaning(g) && !sides.has(g.label.side))
  const resends = ['wrong', 'resend', 'becomes', 'mistaken'].some((c) => grouping.cues.has(c as 'wrong'))
  const corrects =
    changed.length > 0 ||
    (resends && (grouping.noBusiness || grouping.sign !== undefined) && plain.length === 0)
  const each = (make: (date: DayNumber, station: number) => Intent | undefined) =>
    daysFor(reading, day).flatMap((date) =>
      stationsFor(day)
        .map((station) => make(date, station))
        .filter((i) => i !== undefined),
    )
  const out: Intent[] = []
  const says =
    plain.length > 0 ||
    segment.sameAs !== undefined ||
    (!corrects && (grouping.noBusiness || grouping.sign !== undefined || isZero(grouping)))
  if (says) out.push(...each((date, station) => reportOf(reading, day, plain, date, station)))
  if (corrects && !grouping.partial)
    out.push(...each((date, station) => correctionOf(reading, day, changed, date, station, says)))
  else if (corrects)
    out.push(...each((date, station) => correctionOf(reading, day, changed, date, station, true)))
  return out
}

const daysFor = (reading: Reading, { segment }: DayReport): DayNumber[] => {
  // 6月9号周二 is one day said twice
  const days = [...new Set(segment.dates.flatMap((d) => daysOf(d.date)))]
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
  const named = segment.stations[station]
  const name = named?.reporter ? 'reporter' : 'station'
  if (named) spans[name] = [named.start, named.end]
  return { fields: { date: dayOf(date), ...(named && { [name]: named.name }) }, spans }
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
  const numbers = Object.values(totals.numbers)
  const none = numbers.length > 0 ? numbers.every((n) => n === 0) : grouping.noBusiness || isZero(grouping)
  const alone = sign?.done && numbers.length === 0 && !none && !segment.sameAs && date === reading.past.today
  const cues = cuesOf(reading, groups)
  if (alone) return intent('appSignIn', head.fields satisfies AppSignInFields, head.spans, cues)
  if (numbers.length === 0 && !none && !sign && !segment.sameAs) return undefined
  const fields: DailyReportFields = {
    ...head.fields,
    ...(none || segment.sameAs ? {} : totals.numbers),
    ...(sign && { appSignedIn: sign.done }),
    ...(none && !segment.sameAs && { noBusiness: true }),
    ...(isPartial(day, groups) && { partial: true }),
    ...sameAsOf(day),
    ...(totals.approximate && !none && { approximate: true }),
  }
  return intent('dailyReport', fields, { ...head.spans, ...totals.spans }, cues)
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
    const share = g.respective && count > 1 && Number.isInteger(each)
    return share ? { ...g, values: g.values.slice(index * each, (index + 1) * each) } : g
  })
}

const isPartial = ({ grouping }: DayReport, groups: readonly Group[]) =>
  grouping.partial && !grouping.cues.has('total') && groups.length > 0 && groups.length <= 2

function sameAsOf({ segment }: DayReport): { sameAs?: string } {
  const other = segment.sameAs?.days[0]
  return other === undefined ? {} : { sameAs: dayOf(other) }
}

function correctionOf(
  reading: Reading,
  day: DayReport,
  groups: readonly Group[],
  date: DayNumber,
  station: number,
  besideReport: boolean,
): Intent {
  const head = headOf(day, date, station)
  const set = totalsOf(
    groups.filter((g) => g.mode === 'set'),
    true,
  )
  const add = addedBy(groups)
  // 漏了3个，应该是15个: the change is in what it should be
  for (const name of Object.keys(set.numbers)) delete add.numbers[name as keyof Totals['numbers']]
  const { sign, noBusiness } = day.grouping
  const numbers = Object.values(set.numbers)
  const none = (numbers.length > 1 && numbers.every((n) => n === 0)) || (noBusiness && numbers.length === 0)
  return intent(
    'correction',
    {
      ...head.fields,
      ...(none ? {} : set.numbers),
      ...(none && !besideReport && { noBusiness: true }),
      ...(sign && !besideReport && { appSignedIn: sign.done }),
      ...(Object.keys(add.numbers).length > 0 && { add: add.numbers }),
      ...((set.approximate || add.approximate) && { approximate: true }),
    },
    { ...head.spans, ...set.spans, ...add.spans },
    cuesOf(reading, groups),
  )
}

function addedBy(groups: readonly Group[]): Totals {
  const more = totalsOf(
    groups.filter((g) => g.mode === 'add'),
    false,
  )
  const less = totalsOf(
    groups.filter((g) => g.mode === 'subtract'),
    false,
  )
  for (const [name, value] of Object.entries(less.numbers)) {
    const key = name as keyof Totals['numbers']
    more.numbers[key] = (more.numbers[key] ?? 0) - (value ?? 0)
  }
  return {
    ...more,
    spans: { ...less.spans, ...more.spans },
    approximate: more.approximate || less.approximate,
  }
}

const cuesOf = (reading: Reading, groups: readonly Group[]) =>
  groups.map((g) => reading.original.slice(g.start, g.end))
