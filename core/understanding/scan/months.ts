// Days and periods by number and month: 3月5号, 18号, 5月份, 上个月, 二季度, 最近7天.
import { atPlace } from './at-place.ts'
import { type DayNumber, dayNumber, monthOf, type Period, partsOf, type YearMonthDay } from './calendar.ts'
import { charAt } from './characters.ts'
import { type DateContext, type DateRead, day, period } from './date-read.ts'
import { numberAt } from './numerals.ts'

const wholeMonth = atPlace(/(上上个?|上个?|下个?|这个?|本)月(份)?/y)

const season = atPlace(/(?:(今年|去年|20\d\d年?))?(?:第?([一二三四1-4])季度|(上|下)半年|(上|本|这个?)季度)/y)

const thisYear = atPlace(/(今年|去年|前年|明年)/y)

/** 上个月, 本月5号, 去年12月, 二季度, 上半年. */
export function monthPhrase(text: string, i: number, context: DateContext): DateRead | undefined {
  const named = wholeMonth(text, i)
  // 报一下月亮湖站的, 发一下月饼
  if (named?.[0] === '下月' && charAt(text, i - 1) === '一') return undefined
  if (named) {
    const { year, month } = partsOf(context.today)
    const shift = named[1]?.startsWith('上上')
      ? -2
      : named[1]?.startsWith('上')
        ? -1
        : named[1]?.startsWith('下')
          ? 1
          : 0
    const p = monthOf(year, month + shift)
    const end = i + named[0].length
    const within = daysOfMonth(text, end, p) ?? dayOfMonth(text, end, p) ?? edgeOf(text, end, p)
    if (within) return within(i)
    return partOfMonth(text, i, end, p)
  }
  const quarter = season(text, i)
  if (quarter) return seasonOf(quarter, i, partsOf(context.today))
  const yearWord = thisYear(text, i)
  if (!yearWord) return undefined
  const y = partsOf(context.today).year + ({ 今年: 0, 去年: -1, 前年: -2, 明年: 1 }[yearWord[0]] ?? 0)
  const inner = monthAndDay(text, i + 2, { ...context, year: y })
  if (inner) return { ...inner, start: i }
  const whole = { from: monthOf(y, 1).from, to: monthOf(y, 12).to }
  return edgeOf(text, i + 2, whole)?.(i) ?? period(i, i + 2, whole)
}

const quarters = '一二三四1234'

function seasonOf(match: RegExpExecArray, i: number, { year, month }: YearMonthDay): DateRead {
  const [all, yearWord, number, half, relativeWord] = match
  const y = yearWord === '去年' ? year - 1 : yearWord?.startsWith('20') ? Number(yearWord.slice(0, 4)) : year
  const end = i + all.length
  if (half) {
    const first = half === '上' ? 1 : 7
    return period(i, end, { from: monthOf(y, first).from, to: monthOf(y, first + 5).to })
  }
  const current = Math.floor((month - 1) / 3) + 1
  const q = number ? (quarters.indexOf(number) % 4) + 1 : relativeWord === '上' ? current - 1 : current
  return period(i, end, { from: monthOf(y, 3 * q - 2).from, to: monthOf(y, 3 * q).to })
}

const dayPair = atPlace(/(\d{1,2})([、,和到至~-])(\d{1,2})[号日](?![楼机线店门院码桌车])/y)

/** 本月30、31号, 上个月3到5号. */
function daysOfMonth(text: string, i: number, p: Period): ((start: number) => DateRead) | undefined {
  const match = dayPair(text, i)
  if (!match) return undefined
  const [from, to] = [p.from + Number(match[1]) - 1, p.from + Number(match[3]) - 1]
  if (from >= to || to > p.to) return undefined
  const end = i + match[0].length
  if (/[、,和]/.test(match[2] ?? '')) return (start) => ({ start, end, days: [from, to], kind: 'list' })
  return (start) => ({ start, end, days: [], period: { from, to }, kind: 'range' })
}

const dayNumberPattern = atPlace(/(\d{1,2})[号日](?![楼机线店门院码桌车])/y)

/** After 本月 or 上个月: its 5号. */
function dayOfMonth(text: string, i: number, p: Period): ((start: number) => DateRead) | undefined {
  const match = dayNumberPattern(text, i)
  if (!match) return undefined
  const n = p.from + Number(match[1]) - 1
  return n > p.to ? undefined : (start) => day(start, i + match[0].length, n)
}

const edge = atPlace(/的?(最后|最末|末了|头|前)(一|两|[二三四五六七八九十]|\d{1,2})天/y)

/** 4月最后三天, 上个月头两天, 这个月最后一天. */
function edgeOf(text: string, i: number, { from, to }: Period): ((start: number) => DateRead) | undefined {
  const match = edge(text, i)
  const n = match?.[2] && numberAt(match[2], 0)?.value
  if (!match || !n || from + n - 1 > to) return undefined
  const end = i + match[0].length
  const isFirst = /[头前]/.test(match[1] ?? '')
  const part = isFirst ? { from, to: from + n - 1 } : { from: to - n + 1, to }
  if (n === 1) return (start) => day(start, end, part.from)
  return (start) => ({ start, end, days: [], period: part, kind: 'range' })
}

const third = atPlace(/([上中下])(旬|半月|半个月)/y)

function partOfMonth(text: string, start: number, end: number, p: Period): DateRead {
  const match = third(text, end)
  if (!match) return period(start, end, p)
  const [all, part, length] = match
  const ends = length === '旬' ? { 上: [0, 9], 中: [10, 19] } : { 上: [0, 14] }
  const [first, last] = ends[part as keyof typeof ends] ?? [length === '旬' ? 20 : 15, undefined]
  const until = last === undefined ? p.to : p.from + last
  return period(start, end + all.length, { from: p.from + (first ?? 0), to: until })
}

type MonthContext = DateContext & { year?: number }

/** 3月5号, 六月十二, 5月份, 18号. */
export function monthAndDay(text: string, i: number, context: MonthContext): DateRead | undefined {
  const first = numberAt(text, i)
  if (!first || first.approximate || !Number.isInteger(first.value)) return undefined
  const after = charAt(text, first.end)
  if (after === '月') return inMonth(text, i, first.end + 1, first.value, context)
  const named = after === '号' || (after === '日' && charAt(text, first.end + 1) !== '报')
  if (!named || first.value < 1 || first.value > 31) return undefined
  if (/[楼机线店门院码桌车]/.test(charAt(text, first.end + 1))) return undefined
  const n = nearestDayOfMonth(first.value, context)
  return n === undefined ? undefined : day(i, first.end + 1, n)
}

function inMonth(
  text: string,
  i: number,
  end: number,
  month: number,
  context: MonthContext,
): DateRead | undefined {
  if (month < 1 || month > 12) return undefined
  const dayPart = numberAt(text, end)
  if (dayPart && Number.isInteger(dayPart.value) && dayPart.value >= 1 && dayPart.value <= 31) {
    const mark = /[号日]/.test(charAt(text, dayPart.end)) ? 1 : 0
    const plausible = mark === 1 || (isLooseEnd(text, dayPart.end) && !isWord(text, end))
    const n = context.year
      ? dayNumber(context.year, month, dayPart.value)
      : nearestMonthDay(month, dayPart.value, context)
    if (plausible && n !== undefined) return day(i, dayPart.end + mark, n)
  }
  const until = charAt(text, end) === '份' ? end + 1 : end
  const { year, month: now } = partsOf(context.today)
  const guess = month <= now || context.toward === 'future' ? year : year - 1
  const whole = monthOf(context.year ?? guess, month)
  return edgeOf(text, until, whole)?.(i) ?? partOfMonth(text, i, until, whole)
}

/** Of this year, the last or the next: the one nearest to the day of sending; what is past is not months ahead. */
export function nearestMonthDay(
  month: number,
  dayInMonth: number,
  { today, toward }: DateContext,
): DayNumber | undefined {
  const { year } = partsOf(today)
  const found = [year - 1, year, year + 1]
    .map((y) => dayNumber(y, month, dayInMonth))
    .filter((n) => n !== undefined)
    .filter((n) => (toward === 'past' ? n <= today + 31 : n >= today - 180))
  return found.sort((a, b) => Math.abs(a - today) - Math.abs(b - today))[0]
}

export function nearestDayOfMonth(dayInMonth: number, { today, toward }: DateContext): DayNumber | undefined {
  const { year, month } = partsOf(today)
  const step = toward === 'past' ? -1 : 1
  for (let k = 0; k <= 3; k++) {
    const p = monthOf(year, month + step * k)
    const n = p.from + dayInMonth - 1
    if (n > p.to) continue
    if (toward === 'past' ? n <= today : n >= today) return n
  }
  return undefined
}

const last = atPlace(/(?:最近|近|过去|这)(一|\d{1,2}|[二两三四五六七八九十]|半)个?(天|周|星期|月)/y)

/** 最近7天, 近一周: up to and with today. */
export function lastDays(text: string, i: number, { today }: DateContext): DateRead | undefined {
  const match = last(text, i)
  if (!match) return undefined
  const n = match[1] === '半' ? 0.5 : (numberAt(text, i + match[0].indexOf(match[1] ?? ''))?.value ?? 1)
  const length = Math.round(n * (match[2] === '天' ? 1 : match[2] === '月' ? 30 : 7))
  if (match[0].startsWith('这')) return undefined
  return period(i, i + match[0].length, { from: today - length + 1, to: today })
}

/** 5月一共12万 */
const isWord = (text: string, i: number) =>
  charAt(text, i) === '一' && /[共起直般整个]/.test(charAt(text, i + 1))
const isLooseEnd = (text: string, i: number) =>
  i >= text.length || /[\s,，。;:；、|)\]】\u4e00-\u9fff]/.test(charAt(text, i))
