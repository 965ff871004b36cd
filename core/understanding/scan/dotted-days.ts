// Days with a point between month and day, which 号 says to be days: 7.15号, 6.16-18号, 10.1号到10.7号. Reads one place.
import { atPlace } from './at-place.ts'
import { type DayNumber, partsOf } from './calendar.ts'
import { characterClass } from './character-class.ts'
import { type DateContext, type DateRead, day } from './date-read.ts'
import { nearestMonthDay } from './months.ts'

const isPoint = characterClass('.')
const isOfNumber = characterClass('0123456789.')
const one = '(\\d{1,2})\\.(\\d{1,2})'
const joint = '\\s?[-~到至]\\s?'
const dotted = atPlace(
  new RegExp(
    `${one}(?:[号日]?${joint}(?:(\\d{1,2})\\.)?(\\d{1,2})[号日]|[号日]${joint}${one}(?![\\d.])|[号日])(?![报码])`,
    'y',
  ),
)

export function dottedDays(text: string, i: number, context: DateContext): DateRead | undefined {
  if (!(isPoint(text, i + 1) || isPoint(text, i + 2)) || isOfNumber(text, i - 1)) return undefined
  const match = dotted(text, i)
  if (!match) return undefined
  const [month, dayOfMonth] = [Number(match[1]), Number(match[2])]
  const from = nearestMonthDay(month, dayOfMonth, context)
  if (from === undefined) return undefined
  const end = i + match[0].length
  const last = match[4] ?? match[6]
  if (last === undefined)
    return isNear(month, context.today) && dayOfMonth !== month + 1 ? day(i, end, from) : undefined
  const to = nearestMonthDay(Number(match[3] ?? match[5] ?? month), Number(last), context)
  return to === undefined || to <= from || to - from > 100
    ? undefined
    : { start: i, end, days: [], period: { from, to }, kind: 'range' }
}

/** 17.18号 are two days, and so are 6.7号; 7.15号 is one in July, and told within a month of it. */
function isNear(month: number, today: DayNumber): boolean {
  const apart = Math.abs(month - partsOf(today).month)
  return apart <= 1 || apart === 11
}
