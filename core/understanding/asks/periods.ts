// Periods that questions name in their own ways: 国庆1号到8号, 上旬, 截至昨天的本月.
import { atPlace } from '../scan/at-place.ts'
import { characterClass } from '../scan/character-class.ts'
import { type DateContext, type DateRead, periodOf } from '../scan/date-read.ts'
import { dateAt } from '../scan/dates.ts'

const begins = characterClass('国十五元上中下截到')

/** The period at a place that other readers would read in part. */
export function ownPeriodAt(text: string, i: number, context: DateContext): DateRead | undefined {
  if (!begins(text, i)) return undefined
  return daysOfFeast(text, i, context) ?? tenDays(text, i, context) ?? periodUpTo(text, i, context)
}

const feast = atPlace(
  /(?:(国庆节?|十一)|(五一|劳动节)|(元旦))(?:假期|期间|放假|长假)?[,\s]?(?=\d{1,2}[号日]?\s?[-~到至])/y,
)

/** 国庆1号到8号: the days are of the feast's own month. */
function daysOfFeast(text: string, i: number, context: DateContext): DateRead | undefined {
  const match = feast(text, i)
  if (!match) return undefined
  const end = i + match[0].length
  const month = match[1] ? '10月' : match[2] ? '5月' : '1月'
  return moved(dateAt(month + text.slice(end, end + 16), 0, context), i, end - month.length)
}

const tenth = atPlace(/[上中下]旬/y)
/** 上旬: of this month, unless it has yet to begin. */
function tenDays(text: string, i: number, context: DateContext): DateRead | undefined {
  const match = tenth(text, i)
  const read = match && dateAt(`本月${match[0]}`, 0, context)
  if (!read || (periodOf(read)?.from ?? 0) > context.today) return undefined
  return moved(read, i, i - 2)
}

const upTo = atPlace(/(?:截[止至]到?|到)\s?/y)
const now = atPlace(/现在|目前|如今|眼下/y)
const ofIt = atPlace(/(?:为止|止)?\s?的?\s?(?=[本这当今])/y)

/** 截至昨天的本月: from the first day of the period to that day. */
function periodUpTo(text: string, i: number, context: DateContext): DateRead | undefined {
  const from = upTo(text, i)?.[0].length
  if (from === undefined) return undefined
  const day = dateAt(text, i + from, context)
  const until = day?.end ?? i + from + (now(text, i + from)?.[0].length ?? 0)
  const gap = until > i + from ? ofIt(text, until) : undefined
  const whole = gap && dateAt(text, until + gap[0].length, context)
  const period = whole && periodOf(whole)
  const to = day ? day.days[0] : context.today
  if (!whole || !period || to === undefined || to <= period.from || to > period.to) return undefined
  return rangeOf(i, whole.end, period.from, to)
}

export const rangeOf = (start: number, end: number, from: number, to: number): DateRead => ({
  start,
  end,
  days: [],
  period: { from, to },
  kind: 'range',
})

/** Read elsewhere, in words that stand `by` further on here. */
function moved(read: DateRead | undefined, start: number, by: number): DateRead | undefined {
  const period = read && periodOf(read)
  return read && period && rangeOf(start, read.end + by, period.from, period.to)
}
