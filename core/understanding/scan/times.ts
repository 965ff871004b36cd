// A time of day: 晚上6点半, 09:00, 下午3点, 明早7点半 (the day word before it is read by dates.ts).

import { atPlace } from './at-place.ts'
import { charAt, sliceOf } from './characters.ts'
import { numberAt } from './numerals.ts'

export interface TimeRead {
  start: number
  end: number
  hour: number
  minute: number
}

const part = atPlace(/(凌晨|早晨|早上|上午|中午|下午|傍晚|晚上|夜里|今晚|明晚|今早|明早|后晚|早|晚)\s?/y)
const clock = atPlace(/(\d{1,2}):(\d{2})(?!\d)/y)
const minutes = atPlace(/(半|整|钟整?)|([一三])刻|零?(\d{1,2}|[一二三四五六七八九十]{1,3})分?(?![\d])/y)

const timeOf = (start: number, end: number, hour: number, minute: number): TimeRead => ({
  start,
  end,
  hour,
  minute,
})

/** The time that begins at `i`, with the part of the day before it. */
export function timeAt(text: string, i: number): TimeRead | undefined {
  const named = part(text, i)
  const at = i + (named?.[0].length ?? 0)
  const read = clockAt(text, at) ?? spokenAt(text, at)
  if (!read) return undefined
  const hour = inDay(read.hour, named?.[1])
  return hour > 24 || read.minute > 59 ? undefined : timeOf(i, read.end, hour, read.minute)
}

function inDay(hour: number, named: string | undefined): number {
  if (!named || hour >= 13) return hour
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

function spokenAt(text: string, i: number): TimeRead | undefined {
  const hour = hourAt(text, i)
  if (!hour) return undefined
  const match = minutes(text, hour.end)
  if (!match) return timeOf(i, hour.end, hour.value, 0)
  const end = hour.end + match[0].length
  if (match[1]) return timeOf(i, end, hour.value, match[1] === '半' ? 30 : 0)
  if (match[2]) return timeOf(i, end, hour.value, match[2] === '一' ? 15 : 45)
  const told = numberAt(match[3] ?? '', 0)?.value ?? 0
  // 9点2个人: a bare single digit is no minute
  const isMinute = match[0].endsWith('分') || match[0].startsWith('零') || told >= 10
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
