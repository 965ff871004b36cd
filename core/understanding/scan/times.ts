// A time of day: 晚上6点半, 09:00, 下午3点, 差十分八点, 明早7点半 (the day word before it is read by dates.ts).

import { atPlace } from './at-place.ts'
import { charAt, sliceOf } from './characters.ts'
import { numberAt } from './numerals.ts'

export interface TimeRead {
  start: number
  end: number
  hour: number
  minute: number
  /** The part of the day that was said: 晚上. */
  part: string
}

const part = atPlace(/(凌晨|早晨|早上|上午|中午|下午|傍晚|晚上|夜里|今晚|明晚|今早|明早|后晚|早|晚)\s?/y)
const clock = atPlace(/(\d{1,2}):(\d{2})(?!\d)/y)
const minutes = atPlace(/(半|整|钟整?)|([一三])刻|[零过]?(\d{1,2}|[一二三四五六七八九十]{1,3})分?(?![\d])/y)
const lacking = '(?:([一三])刻钟?|(\\d{1,2}|[一二两三四五六七八九十]{1,3})分钟?)'
/** 差十分八点 */
const lacksBefore = atPlace(new RegExp(`[差欠]${lacking}(?:就|不?到)?\\s?`, 'y'))
/** 八点差十分 */
const lacksBehind = atPlace(new RegExp(`钟?还?[差欠]${lacking}`, 'y'))

const timeOf = (start: number, end: number, hour: number, minute: number, named = ''): TimeRead => ({
  start,
  end,
  hour,
  minute,
  part: named,
})

/** The time that begins at `i`, with the part of the day before it. */
export function timeAt(text: string, i: number): TimeRead | undefined {
  const named = part(text, i)
  const at = i + (named?.[0].length ?? 0)
  const read = clockAt(text, at) ?? lackingAt(text, at) ?? spokenAt(text, at)
  return read && within(named?.[1] ?? '', read, i)
}

/** The same time in a part of the day: 七点 in the 晚上 is 19:00. 差十分八点 comes as ten minutes less than 8. */
export function within(named: string, read: TimeRead, start = read.start): TimeRead | undefined {
  const told = inDay(read.hour, named)
  const [hour, minute] = read.minute < 0 ? [told - 1, read.minute + 60] : [told, read.minute]
  return hour < 0 || hour > 24 || minute > 59 ? undefined : timeOf(start, read.end, hour, minute, named)
}

function inDay(hour: number, named: string): number {
  if (named === '' || hour >= 13) return hour
  if (/下午|傍晚|晚/.test(named))
    return hour < 12 ? hour + 12 : named.includes('晚') && hour === 12 ? 24 : hour
  if (named === '中午') return hour < 4 ? hour + 12 : hour
  return hour
}

function clockAt(text: string, i: number): TimeRead | undefined {
  const match = clock(text, i)
  if (!match) return undefined
  return timeOf(i, i + match[0].length, Number(match[1]), Number(match[2]))
}

/** The minutes that a time lacks. */
function lackOf(match: RegExpExecArray): number {
  if (match[1]) return match[1] === '一' ? 15 : 45
  return numberAt(match[2] ?? '', 0)?.value ?? 0
}

function lackingAt(text: string, i: number): TimeRead | undefined {
  const match = lacksBefore(text, i)
  const hour = match && hourAt(text, i + match[0].length)
  return hour && timeOf(i, hour.end, hour.value, -lackOf(match))
}

function spokenAt(text: string, i: number): TimeRead | undefined {
  const hour = hourAt(text, i)
  if (!hour) return undefined
  const lacks = lacksBehind(text, hour.end)
  if (lacks) return timeOf(i, hour.end + lacks[0].length, hour.value, -lackOf(lacks))
  const match = minutes(text, hour.end)
  if (!match) return timeOf(i, hour.end, hour.value, 0)
  const end = hour.end + match[0].length
  if (match[1]) return timeOf(i, end, hour.value, match[1] === '半' ? 30 : 0)
  if (match[2]) return timeOf(i, end, hour.value, match[2] === '一' ? 15 : 45)
  const told = numberAt(match[3] ?? '', 0)?.value ?? 0
  // 9点2个人: a bare single digit is no minute
  const isMinute =
    match[0].endsWith('分') || (!match[0].startsWith('过') && (match[0].startsWith('零') || told >= 10))
  return isMinute ? timeOf(i, end, hour.value, told) : timeOf(i, hour.end, hour.value, 0)
}

/** `一点二` is a number to numerals.ts, so the hour is read up to its 点. */
function hourAt(text: string, i: number): { value: number; end: number } | undefined {
  for (let end = i + 1; end <= i + 3; end++) {
    const mark = charAt(text, end)
    if (mark !== '点' && mark !== '时') continue
    const read = numberAt(sliceOf(text, i, end), 0)
    if (!read || read.end !== end - i || read.value > 24) return undefined
    return { value: read.value, end: end + 1 }
  }
  return undefined
}
