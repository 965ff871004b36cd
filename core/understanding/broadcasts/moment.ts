// When a broadcast is to be sent: a day and a time of day, or so long from now. As an ISO time with offset.
import type { Reading } from '../reading.ts'
import { atPlace } from '../scan/at-place.ts'
import { type DayNumber, dayOf } from '../scan/calendar.ts'
import { characterClass } from '../scan/character-class.ts'
import type { Range } from '../scan/clauses.ts'
import { dateAt } from '../scan/dates.ts'
import { numberAt } from '../scan/numerals.ts'
import { slipsIn } from '../scan/slips.ts'
import { type TimeRead, timeAt, within } from '../scan/times.ts'

/** A time alone is of today; what stands behind a slip counts: 今晚7点，不对，7点半. */
export function momentIn(reading: Reading, range: Range): string | undefined {
  const slips = slipsIn(reading.text, range)
  let moment: Moment = { day: reading.future.today, part: '', at: undefined }
  let from = range.start
  for (const slip of [...slips, { start: range.end, end: range.end }]) {
    moment = momentWithin(reading, { start: from, end: slip.start }, moment)
    from = slip.end
  }
  return moment.at
}

interface Moment {
  day: DayNumber
  /** Said before a slip, it holds behind it too. */
  part: string
  at: string | undefined
}

const momentOf = (day: DayNumber, part: string, at: string | undefined): Moment => ({ day, part, at })

/** The first time of a stretch, on the last day named before it. */
function momentWithin(reading: Reading, { start, end }: Range, before: Moment): Moment {
  const { text, future } = reading
  let { day, part } = before
  for (let i = start; i < end; i++) {
    const later = laterAt(text, i)
    if (later?.unit === 'day') {
      day = future.today + later.count
      part = ''
      i = later.end - 1
      continue
    }
    if (later && later.end <= end) return momentOf(day, part, minutesFrom(reading, later.count))
    const date = dateAt(text, i, future)
    if (date) part = ''
    day = date?.days[0] ?? day
    const time = date ? timeBehind(text, endOfDay(text, i, date.end)) : timeAt(text, i)
    if (time && time.end <= end) return timed(day, part, time)
    if (date) i = date.end - 1
  }
  return momentOf(day, part, before.at)
}

function timed(day: DayNumber, part: string, read: TimeRead): Moment {
  const time = read.part === '' ? (within(part, read) ?? read) : read
  return momentOf(day, time.part, isoOf(day, time.hour * 60 + time.minute))
}

/** 今晚 and 明早 are a day and a part of it. */
const endOfDay = (text: string, start: number, end: number) =>
  end - (/.午$|[晚早晨]$/.exec(text.slice(start, end))?.[0].length ?? 0)
const timeBehind = (text: string, i: number) =>
  timeAt(text, i) ?? (text.charAt(i) === ' ' ? timeAt(text, i + 1) : undefined)

interface Later {
  end: number
  unit: 'minute' | 'day'
  count: number
}
const laterOf = (end: number, unit: Later['unit'], count: number): Later => ({ end, unit, count })

const later = atPlace(
  /(再过|再等|过|等)?(?:半个?|(\d{1,3}|[一二两三四五六七八九十]{1,3})个?(半)?)(小时|钟头|分钟|分|刻钟|天)(半)?(以后|之后|过后|后)?/y,
)
const endsNumber = characterClass('0123456789一二两三四五六七八九十第')
const minutesOf = new Map([
  ['小时', 60],
  ['钟头', 60],
  ['刻钟', 15],
  ['分钟', 1],
  ['分', 1],
])

/** 半小时后, 再过两个半小时, 三天后. */
function laterAt(text: string, i: number): Later | undefined {
  const match = later(text, i)
  if (!match?.[4] || !(match[1] || match[6]) || endsNumber(text, i - 1)) return undefined
  const end = i + match[0].length
  const whole = match[2] === undefined ? 0 : (numberAt(match[2], 0)?.value ?? 0)
  const count = whole + (match[2] === undefined || match[3] || match[5] ? 0.5 : 0)
  const minutes = minutesOf.get(match[4])
  if (minutes !== undefined) return laterOf(end, 'minute', Math.round(count * minutes))
  return Number.isInteger(count) ? laterOf(end, 'day', count) : undefined
}

const minutesOfDay = 24 * 60
const zone = 8 * 60

/** So many minutes after the message was sent. */
function minutesFrom({ message }: Reading, minutes: number): string {
  const at = Math.floor(message.sentAt.getTime() / 60_000) + zone + minutes
  return isoOf(Math.floor(at / minutesOfDay), at % minutesOfDay)
}

const two = (n: number) => String(n).padStart(2, '0')

/** 24:00 is 0:00 of the next day. */
function isoOf(day: DayNumber, minute: number): string {
  const [hour, rest] = [Math.floor(minute / 60), minute % 60]
  const midnight = hour === 24
  return `${dayOf(midnight ? day + 1 : day)}T${two(midnight ? 0 : hour)}:${two(rest)}:00+08:00`
}
