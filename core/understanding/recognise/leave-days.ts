// The days of a leave: its dates, the length that is stated, 到月底. What is said of coming back is no day of it.
import type { LeaveFields, Span } from '../intents.ts'
import type { Reading } from '../reading.ts'
import { atPlace, standsBefore } from '../scan/at-place.ts'
import { dayOf, monthOf, partsOf } from '../scan/calendar.ts'
import { clauseAt, clausesOf, type Range } from '../scan/clauses.ts'
import { type DateRead, day, periodOf } from '../scan/date-read.ts'
import { dateAt, looseDateAt } from '../scan/dates.ts'
import { isSurname } from '../scan/name-shape.ts'
import { numberAt } from '../scan/numerals.ts'
import { lengthWords, request } from '../words/leave-words.ts'

/** 后天回来, 明天一定来. */
const returns =
  /^(?:就|再|能|可以|应该|肯定|一定|准时|正常|照常|继续|晚上|上午|下午|我){0,3}(?:回来|返回|回去上课|回校|来上课|到岗|来(?=[\s,。!了]|$)|恢复|补)/
export const slip = /不不|[哦啊噢]不|不对|不是|说错|写错|打错|错了|更正|改成/
const endOfMonth = atPlace(/(?:到|至)\s?(?:这个?月|本月)?月?[底末]/y)

interface DatesRead {
  dates: DateRead[]
  /** Where any date stands, those of a return or a slip of the tongue too. */
  all: Range[]
}

export function datesIn({ text, future }: Reading, { start, end }: Range): DatesRead {
  let found: DateRead[] = []
  const all: Range[] = []
  for (let i = start; i < end; ) {
    const last = found.at(-1)
    const read = readAt(text, i, last, future)
    const date = read && last ? inSameWeek(text, last, read) : read
    if (date && isKept(text, date)) {
      i = date.end
      continue
    }
    if (date) all.push(date)
    const isStart = date && !isAside(text, date) && !returns.test(text.slice(date.end, date.end + 8))
    if (date && isStart) {
      // 8号，不对，28号: only what stands behind the slip
      if (last && slip.test(text.slice(last.end, i))) found = []
      found.push(date)
    }
    i = date?.end ?? i + 1
  }
  const part = all.length === 0 ? halfDay.exec(text.slice(start, end)) : null
  if (part) found = [day(start + part.index, start + part.index + part[0].length, future.today)]
  return { dates: withoutPast(found, future.today), all }
}

/** 回娘家过元旦, 孩子放国庆假: what it is for, not when. */
const isKept = (text: string, { start, end }: DateRead) =>
  (/[过放]个?$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^(?:元旦|五一|劳动|六一|儿童|国庆|双)/.test(text.slice(start, end))) ||
  (isSurname(text, start - 1) &&
    namedAfter.test(text.slice(start, end)) &&
    beginsName(text, start - 1) &&
    !/^[节假期放前后]/.test(text.slice(end)))

/** 替李国庆请假, 王元旦：请假: born on that day. */
const namedAfter = /^(?:国庆|元旦)$/
const beginsName = standsBefore(/(?:^|[^\u4e00-\u9fff]|[替给帮代叫让托是])$/, 1)

/** 下午要去接娃: with no day named it is today's. */
const halfDay = /(?<=^|[\s,。:])(?:上午|下午|晚上)(?!好)/

/** 国庆前; 昨晚值夜班太困了: a night gone by that nobody was away from class. */
const isAside = (text: string, date: DateRead) => {
  if (/^之?前(?![天日])/.test(text.slice(date.end, date.end + 3))) return true
  // 这个月忙，周五请假
  if (date.period && /^(?:这个?|本)月$/.test(text.slice(date.start, date.end)))
    return isGround(clauseWith(text, date.start))
  if (!/^昨[晚夜]/.test(text.slice(date.start, date.end))) return false
  const clause = clauseAt(text, date.start)
  return !(
    request.test(text.slice(clause.start, clause.end)) || /[没未不缺]/.test(text.slice(date.end, clause.end))
  )
}
const isGround = (words: string) => !request.test(words) && !/[不没无]/.test(words)
function clauseWith(text: string, i: number): string {
  const { start, end } = clauseAt(text, i)
  return text.slice(start, end)
}

function readAt(
  text: string,
  i: number,
  last: DateRead | undefined,
  future: Reading['future'],
): DateRead | undefined {
  const more = last?.end === i ? moreAt(text, i, last) : undefined
  const named = more ?? dateAt(text, i, future)
  if (named) return named
  const loose = looseDateAt(text, i, future)
  return loose ?? monthEnd(text, i, last?.days[0] ?? future.today)
}

/** 昨晚没睡好，今天请假: yesterday is part of the reason. */
function withoutPast(dates: readonly DateRead[], today: number): DateRead[] {
  const ahead = dates.filter((d) => (periodOf(d)?.to ?? today) >= today)
  return ahead.length > 0 ? ahead : [...dates]
}

/** 下周二和周三: the second is of the same week. */
function inSameWeek(text: string, last: DateRead, date: DateRead): DateRead {
  const [before, n] = [last.days.at(-1), date.days[0]]
  if (before === undefined || n === undefined || date.days.length > 1) return date
  const follows = n <= before && before - n < 14
  if (!follows || !/^[\s、和跟与及,]{0,2}$/.test(text.slice(last.end, date.start))) return date
  return { ...date, days: [n + 7 * Math.ceil((before - n + 1) / 7)] }
}

const weekdays = '一二三四五六日天'

/** 周一二, 周六日: the day after the one just named. */
function moreAt(text: string, i: number, last: DateRead): DateRead | undefined {
  const named = weekdays.indexOf(text.charAt(i - 1))
  const next = weekdays.indexOf(text.charAt(i)) % 7
  const isWeekday = /[周期拜]$/.test(text.slice(last.start, i - 1))
  const n = last.days[0]
  if (!isWeekday || n === undefined || named < 0 || next !== named + 1) return undefined
  if (!/^(?:[请都的两上,\s晚下]|$)/.test(text.slice(i + 1, i + 2))) return undefined
  return day(i, i + 1, n + 1)
}

/** 到月底. */
function monthEnd(text: string, i: number, from: number): DateRead | undefined {
  const match = endOfMonth(text, i)
  if (!match) return undefined
  const { year, month } = partsOf(from)
  return day(i, i + match[0].length, monthOf(year, month).to)
}

interface LengthRead extends Range {
  days: number
}

const alone = new RegExp(
  `^\\s*(?:我|要|得|需要|大概|一共|总共|共|为期|前后|估计|预计|可能|最多|差不多){0,3}\\s*${lengthWords.source}\\s*(?:吧|左右|的?时间)?\\s*$`,
)

/** 三天, 一周, beside the request or alone in a clause. Half a day is the day. `rest` has the dates blanked. */
export function lengthIn(rest: string, range: Range): LengthRead | undefined {
  for (const clause of clausesOf(rest, range.start, range.end)) {
    const words = rest.slice(clause.start, clause.end)
    const cue = request.exec(words)
    const at = cue ? lengthBeside(words, cue) : alone.test(words) ? lengthWords.exec(words) : undefined
    const read = at ? daysOf(at) : undefined
    if (at && read !== undefined)
      return { days: read, start: clause.start + at.index, end: clause.start + at.index + at[0].length }
  }
  return undefined
}

/** Inside the request or behind it, else just before it. */
function lengthBeside(words: string, cue: RegExpExecArray): RegExpExecArray | undefined {
  const from = cue.index
  const behind = lengthWords.exec(words.slice(from))
  if (behind) behind.index += from
  return behind ?? lengthWords.exec(words) ?? undefined
}

function daysOf(match: RegExpExecArray): number | undefined {
  const half = match[1] === '半'
  const n = half ? 1 : numberAt(match[1] ?? '', 0)?.value
  if (!n) return undefined
  const unit = match[2] === '天' ? 1 : match[2] === '月' ? 30 : 7
  return half && unit > 1 ? Math.ceil(unit / 2) : n * unit
}

/** A stated start and no length: that day. */
export function setDays(
  fields: LeaveFields,
  spans: Record<string, Span>,
  dates: readonly DateRead[],
  days: number | undefined,
): void {
  const first = dates[0]
  const period = first && periodOf(first)
  if (!first || !period) return
  const ends = dates.slice(1).map((d) => periodOf(d)?.to ?? 0)
  const last = Math.max(period.to, ...ends)
  const to = last > period.from || !days ? last : period.from + days - 1
  fields.from = dayOf(period.from)
  fields.to = dayOf(to)
  spans.from = [first.start, first.end]
}
