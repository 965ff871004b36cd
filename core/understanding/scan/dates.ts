// Days and periods as people write them: 今天, 18号, 3月1号到3号, 上周五, 5月份, 7.15. Reads one place of a text; does not search.
// A new name of a day goes to day-words.ts, a new way to write a month to months.ts.
import { atPlace, standsAt } from './at-place.ts'
import { type DayNumber, dayNumber, monthOf, partsOf } from './calendar.ts'
import { characterClass, isSpaceAt } from './character-class.ts'
import { characterValues } from './character-values.ts'
import { charAt, codeAt } from './characters.ts'
import { type DateContext, type DateRead, day } from './date-read.ts'
import { fixedDay, relativeDay, weekOrWeekday } from './day-words.ts'
import { dottedDays } from './dotted-days.ts'
import { monthSpan } from './month-spans.ts'
import { lastDays, monthAndDay, monthPhrase, nearestDayOfMonth, nearestMonthDay } from './months.ts'
import { beginsNumber, numberAt } from './numerals.ts'

/** The date or period that begins at `i`, with a range or a list that it opens. */
export function dateAt(text: string, i: number, context: DateContext): DateRead | undefined {
  if (beginsNumber(text, i)) {
    if (!mayGoOn(text, i)) return undefined
    const list =
      dottedDays(text, i, context) ?? listOfNumbers(text, i, context) ?? listOfDays(text, i, context)
    if (list) return list
  }
  const first = oneAt(text, i, context)
  return first && (rangeFrom(text, first, context) ?? first)
}

/** Cheap: behind most numbers stands what is of no date (3单, 15块). */
function mayGoOn(text: string, i: number): boolean {
  let end = i + 1
  // 20260612 is the longest row that may be one
  while (end - i < 8 && beginsNumber(text, end)) end++
  if (end - i === 8 || goesOn(text, end)) return true
  // 五一, 六一
  if (beginsFeast(text, i) && charAt(text, i + 1) === '一') return true
  // 3 到 5月, 三 四月
  return isSpaceAt(text, end) && (goesOn(text, end + 1) || beginsMonth(text, end + 1))
}
/** What a reader of dates may find behind its first digits: one that reads another character needs it here. */
const goesOn = characterClass('月号日年、,和跟与及.点到至~-/的份前第季上下本这')
const beginsFeast = characterClass('五六')
const beginsMonth = characterClass('二三四五六七八九十')

type Reader = (text: string, i: number, context: DateContext) => DateRead | undefined

function oneAt(text: string, i: number, context: DateContext): DateRead | undefined {
  for (const reader of readers.of(codeAt(text, i)) ?? []) {
    const read = reader(text, i, context)
    if (read) return read
  }
  return undefined
}

const full = atPlace(/(20\d\d|[23]\d(?=年))(?:年|-|\/|\.)(\d{1,2})(?:月|-|\/|\.)(\d{1,2})(?:[号日]|(?!\d))/y)

const compact = atPlace(/(20[23]\d)([01]\d)([0-3]\d)(?!\d)/y)

function numericDate(text: string, i: number): DateRead | undefined {
  const match = full(text, i) ?? compact(text, i)
  if (!match) return undefined
  const year = Number(match[1])
  const n = dayNumber(year < 100 ? 2000 + year : year, Number(match[2]), Number(match[3]))
  return n === undefined ? undefined : day(i, i + match[0].length, n)
}

/** Which readers a character can begin something for, in the order in which they are asked. */
const readersOf = new Map<string, Reader[]>()
for (const [reader, characters] of [
  [relativeDay, '今昨前大明后当夜'],
  [numericDate, '0123456789'],
  [monthSpan, '0123456789一二三四五六七八九十今去前第'],
  [weekOrWeekday, '上下这本个周星礼'],
  [monthPhrase, '上下这本今去前明第一二三四1234'],
  [monthAndDay, '0123456789一二三四五六七八九十两'],
  [lastDays, '最近过'],
  [fixedDay, '元五劳六儿国双'],
] as const)
  for (const c of characters) readersOf.set(c, [...(readersOf.get(c) ?? []), reader])
const readers = characterValues(readersOf)

/** The characters that a date may begin with. */
export const dateBeginnings = readers.characters

const joint = atPlace(/\s?(?:到|至|-|~)\s?/y)

/** 3月1号到3号, 周一到周三, 6月8号-10. */
function rangeFrom(text: string, first: DateRead, context: DateContext): DateRead | undefined {
  const match = joint(text, first.end)
  const from = first.days[0] ?? first.period?.from
  if (!match || from === undefined) return undefined
  const at = first.end + match[0].length
  const to = bareEnd(text, at, from) ?? endOf(oneAt(text, at, context), from)
  if (!to || to.n < from || to.n - from > 400) return undefined
  return { start: first.start, end: to.end, days: [], period: { from, to: to.n }, kind: 'range' }
}

/** 周三 behind 周一到 is the one that comes next. */
function endOf(second: DateRead | undefined, from: DayNumber): { n: DayNumber; end: number } | undefined {
  const n = second?.days[0] ?? second?.period?.to
  if (n === undefined || !second) return undefined
  return { n: n < from && from - n < 7 ? n + 7 : n, end: second.end }
}

/** The 3号 of `3月1号到3号` is in the same month, or the next if it is lower. */
function bareEnd(text: string, i: number, from: DayNumber): { n: DayNumber; end: number } | undefined {
  if (text.startsWith('月底', i) || text.startsWith('月末', i)) {
    const { year, month } = partsOf(from)
    return { n: monthOf(year, month).to, end: i + 2 }
  }
  const read = numberAt(text, i)
  if (!read || !Number.isInteger(read.value) || read.value < 1 || read.value > 31) return undefined
  const named = /[号日]/.test(charAt(text, read.end))
  if (!named && !isSummed(text, read.end)) return undefined
  const n = nearestDayOfMonth(read.value, { today: from, toward: 'future' })
  return n === undefined ? undefined : { n, end: read.end + (named ? 1 : 0) }
}
/** 十月二十六到二十八这三天 */
const isSummed = standsAt(/^这(?:[几两三四五六七八九十]|\d{1,2})天/, 4)

const oneDay = '(?:\\d{1,2}|[一二三四五六七八九十廿]{1,3})'
const longList = atPlace(
  new RegExp(
    `(?:(\\d{1,2}|[一二三四五六七八九十]{1,2})月)?((?:${oneDay}[号日]?[、,和跟与及]){1,9}${oneDay})[号日](?!报)`,
    'y',
  ),
)

/** 二十八、二十九、三十号; 1、2、3、4号. */
function listOfDays(text: string, i: number, context: DateContext): DateRead | undefined {
  const match = longList(text, i)
  if (!match?.[2] || (match[0].includes(',') && /[\u4e00-\u9fff]/.test(charAt(text, i - 1)))) return undefined
  const month = match[1] && numberAt(match[1], 0)?.value
  const days = match[2].split(/[号日]?[、,和跟与及]/).map((words) => {
    const n = numberAt(words, 0)
    if (!n || n.end !== words.length) return undefined
    return month ? nearestMonthDay(month, n.value, context) : nearestDayOfMonth(n.value, context)
  })
  const known = days.filter((n) => n !== undefined)
  if (known.length !== days.length || known.some((n, k) => k > 0 && n <= (known[k - 1] ?? n)))
    return undefined
  return { start: i, end: i + match[0].length, days: known, kind: 'list' }
}

const numberList = atPlace(
  /(?:(\d{1,2})月)?(\d{1,2})(?:[、,和.](\d{1,2}))?(?:[、,和.](\d{1,2}))?([-到至~])?(\d{1,2})?[号日](?!报)/y,
)

/** 18、19号; 1-3号; 3月18、19号. */
function listOfNumbers(text: string, i: number, context: DateContext): DateRead | undefined {
  const c = codeAt(text, i)
  if (c < 48 || c > 57) return undefined
  const match = numberList(text, i)
  if (!match || (match[5] === undefined) !== (match[6] === undefined)) return undefined
  // 收件4，9号: the comma parts a count from a date
  if (match[0].includes(',') && /[\u4e00-\u9fff]/.test(charAt(text, i - 1))) return undefined
  const end = i + match[0].length
  const first = dayOfList(match[1], match[2], context)
  if (first === undefined) return undefined
  const until = match[6] && nearestDayOfMonth(Number(match[6]), { today: first, toward: 'future' })
  const days = [
    first,
    dayOfList(match[1], match[3], context),
    dayOfList(match[1], match[4], context),
    until || undefined,
  ].filter((n) => n !== undefined)
  const [from, to] = [days[0], days.at(-1)]
  if (from === undefined || to === undefined || days.length < 2 || to <= from) return undefined
  if (match[5]) return { start: i, end, days: [], period: { from, to }, kind: 'range' }
  return { start: i, end, days, kind: 'list' }
}

const dayOfList = (month: string | undefined, day: string | undefined, context: DateContext) =>
  day === undefined
    ? undefined
    : month
      ? nearestMonthDay(Number(month), Number(day), context)
      : nearestDayOfMonth(Number(day), context)

const looseMarks = './-'
const loose = atPlace(
  new RegExp(
    `(\\d{1,2})([${looseMarks}])(\\d{1,2})(?![\\d./])(?:([-~到至])(?:(\\d{1,2})[./](\\d{1,2})(?![\\d./])|(\\d{1,2})(?=[\\s,:。请]|$)))?`,
    'y',
  ),
)
const partsLoose = characterClass(looseMarks)
const isOfNumber = characterClass('0123456789.')

/** `7.15`, `8/12`, `8.1-8.5`, `6.16-18`: the caller knows that a number cannot stand here. */
export function looseDateAt(text: string, i: number, context: DateContext): DateRead | undefined {
  if (!(partsLoose(text, i + 1) || partsLoose(text, i + 2)) || isOfNumber(text, i - 1)) return undefined
  const match = loose(text, i)
  if (!match) return undefined
  const from = nearestMonthDay(Number(match[1]), Number(match[3]), context)
  if (from === undefined) return undefined
  const end = i + match[0].length
  if (!match[4]) return { start: i, end, days: [from], kind: 'day', loose: true }
  // 6.16-18: of the same month
  const to = nearestMonthDay(Number(match[5] ?? match[1]), Number(match[6] ?? match[7]), context)
  if (to === undefined || to <= from) return undefined
  return { start: i, end, days: [], period: { from, to }, kind: 'range', loose: true }
}
