// A station's numbers of a day (dailyReport), changes to them (correction), and a sign-in alone (appSignIn).
// A new label word goes to words/report-labels.ts, a new turn of phrase to words/report-cues.ts; cases beside this file.
import { type Found, nothing, type Reading, wordsAt } from '../reading.ts'
import { dayIntents, isZero } from '../report/day-intents.ts'
import type { Group, Grouping } from '../report/group.ts'
import { leftoverOf } from '../report/leftover.ts'
import { type DayReport, mayReport, readDays } from '../report/read.ts'
import { readableEnd } from '../report/readable.ts'
import type { Segment } from '../report/segment.ts'
import { namesComing } from '../report/segments.ts'
import { isForeign } from '../report/talk.ts'
import { hasMeaning } from '../report/totals.ts'
import { standsAt, standsBefore } from '../scan/at-place.ts'
import { daysOf } from '../scan/date-read.ts'
import { withoutMarks } from '../scan/marks.ts'
import { once } from '../scan/once.ts'
import { sought } from '../scan/sought.ts'

export function recogniseDailyReport(reading: Reading): Found {
  const end = readableEnd(reading.text)
  const text = reading.text.slice(0, end)
  if (!mayReport(text) || !mayBeSender(reading) || isForeign(text)) return nothing
  const days = readDays(reading, text).filter((d) => isCredible(reading, d))
  const whole = wholeOf(reading, days)
  if (!days.some((d) => isEnough(reading, d, whole))) return nothing
  const placed = dayIntents(reading, days)
  return {
    placed,
    taken: [],
    leftover: placed.length > 0 ? [...leftoverOf(reading, days), ...beyond(reading, end)] : [],
  }
}

/** What follows was not read: its first words are asked about. */
const beyond = (reading: Reading, end: number) =>
  [wordsAt(reading, end, end + 12)].filter((words) => words !== '')

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
  if (segment.dates.some((d) => namesComing(text, d.start))) return true
  const coming = segment.dates.filter((d) => daysOf(d.date).some((n) => n > past.today + 1))
  if (coming.length === 0) return false
  const isFirm = groups.some((g) => !g.label.needs && isCounted(g))
  return !isFirm || planned.test(text) || coming.some((d) => !writtenDay.test(text.slice(d.start, d.end)))
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
    length: once(() => withoutMarks(text).length),
  }
}
/** Is there a number, a none or a sign-in that cannot be chat? */
function isEnough(reading: Reading, { segment, grouping }: DayReport, whole: Whole): boolean {
  const groups = grouping.groups.filter(hasMeaning)
  const firm = groups.filter((g) => !g.label.needs && isCounted(g))
  const loose = groups.filter((g) => g.label.needs && isCounted(g))
  if (segment.sameAs)
    return !idle.test(reading.text) || firm.length + loose.length > 0 || grouping.sign !== undefined
  if (
    firm.length > 0 &&
    (reading.message.role !== 'unknown' || firm.length + loose.length > 1 || whole.days > 1)
  )
    return true
  // 销售5单 of a stranger is his own
  if (reading.message.role === 'unknown' && firm.length === 0 && loose.length > 0) return false
  // 改 收12→14
  if (loose.length > 0 && grouping.cues.has('wrong')) return true
  if (loose.length > 1 || (loose.length === 1 && whole.loose() > 1)) return true
  if (loose.some((g) => isOfParcels(g, grouping.groups))) return !whole.open()
  if (loose.some((g) => isClear(reading, g))) return true
  if (grouping.noBusiness || isZero(grouping)) return whole.length() <= mostBesideNone
  if (grouping.stray.length > 0 && firm.length === 0) return false
  return grouping.sign !== undefined && isSigning(reading, grouping.sign, segment, whole)
}

/** One loose number that is enough: 到了23个快递. */
const isClear = ({ message, text }: Reading, { values }: Group): boolean =>
  values.some((v) => v.q.unit === 'parcel' || v.q.unit === 'order') ||
  (message.room === 'stations' && toldBare.test(text))
/** 今天到了23件: the day, what came, and nothing more in the clause. */
const toldBare = sought(
  /(?<![^\s,。;])[今昨前](?:天|日|个|儿个?)(?:一共|总共|共)?[到来收取寄发]了?(?:\d+|[一二两三四五六七八九十百]+)件(?=[\s,。;!~]|$)/,
)
/** 昨天跟前天一样，天天堵车 */
const idle =
  /天天|堵车|天气|[好真太很挺又]?(?<!忽)[热冷](?![站湖沟井])|刮风|下[雨雪]|睡|吃饭|[好真太][累忙困]/
const openQuestion = /没有?(?:呢|啊|呀)?\s*(?:[?,。]|$)/
/** 快递收了8个, 收件后来又到了5个: the noun stands before. */
const isOfParcels = ({ label, start }: Group, groups: readonly Group[]) =>
  (label.side === 'in' || label.side === 'out') &&
  groups.some(
    (g) => g.label.side === 'in' && !g.label.needs && g.values.length === 0 && between(g.end, start),
  )

const between = (end: number, start: number) => start >= end && start - end <= 6

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

/** 早啊诸位，温更站签过了: a station that signed, and nothing more in the clause. */
function isOfStation(
  text: string,
  stations: Segment['stations'],
  sign: { start: number; end: number },
): boolean {
  const [first, last] = [stations[0], stations.at(-1)]
  if (!first || !last || !opensClause(text, first.start) || !closes(text, sign.end)) return false
  return onlyToday.test(text.slice(last.end, sign.start))
}
const opensClause = standsBefore(/(?:^|[\s,。!~])$/, 1)
const closes = standsAt(/^[了啦咯哈啊]{0,2}(?:$|[\s,。!~])/, 3)
const onlyToday = /^(?:今[天日早晚儿]个?|也|都)?$/

/** 没业务 within a long talk is talk. */
const mostBesideNone = 40

const otherSigning =
  /合同|协议|授权|(?:同意|承诺|知情|告知|责任|保证)书|名字|签字|签名|签单|签约|标签|签证|竹签/
/** 快递到了，签了 */
const ofParcel = /(?:快递|包裹|邮件|货)[^没无]{0,6}签/
function isSigning(
  { text }: Reading,
  sign: { weak: boolean; start: number; end: number },
  { stations }: Segment,
  whole: Whole,
): boolean {
  const beside = whole.length() - withoutMarks(text.slice(sign.start, sign.end)).length
  if (beside > 30 || otherSigning.test(text)) return false
  if (sign.weak) return beside <= 8
  if (isOfStation(text, stations, sign)) return true
  const ofApp = /app|乡村|[签千前][到道倒导]|[的个]到[也都给]{0,2}签|已签|打卡|更正/.test(text)
  return ofApp ? beside <= 30 : beside <= 6 && !ofParcel.test(text)
}
