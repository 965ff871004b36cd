// Days as the app's lists write them: 2026-11-01, 11月1日, 20261101, and 1日 under a title that names the month. Pure.
import { addDays, type Day, daySchema } from '../../values/days.ts'

/** What a list says of the year and month outside its dates. */
export interface DayContext {
  year: number
  /** Null where nobody said: a bare 3日 is then no day. */
  month: number | null
}

const two = (n: number | string): string => String(n).padStart(2, '0')

const dayOf = (year: number, month: number, day: number): Day | null => {
  const read = daySchema.safeParse(`${year}-${two(month)}-${two(day)}`)
  return read.success ? read.data : null
}

const whole = /^(20\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/
const joined = /^(20\d{2})(\d{2})(\d{2})(?!\d)/
const ofYear = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?![\d:])/
const ofMonth = /^(\d{1,2})\s*[日号]?$/
/** A date that a sheet keeps as a count of days. */
const serial = /^4\d{4}(?:\.\d+)?$/

/** Null where it is no day. */
export function readDay(words: string, { year, month }: DayContext): Day | null {
  const text = words.normalize('NFKC').trim()
  const full = whole.exec(text) ?? joined.exec(text)
  if (full) return dayOf(Number(full[1]), Number(full[2]), Number(full[3]))
  if (serial.test(text)) return addDays('1899-12-30', Math.floor(Number(text)))
  const short = ofYear.exec(text)
  if (short) return dayOf(year, Number(short[1]), Number(short[2]))
  const bare = ofMonth.exec(text)
  return bare && month !== null ? dayOf(year, month, Number(bare[1])) : null
}

/** From titles and the file's name; a month alone is the last one of that name. */
export function contextIn(words: string, today: Day): DayContext {
  const [year = 0, month = 0] = today.split('-').map(Number)
  const full = /(20\d{2})\s*[-/.年]?\s*(1[0-2]|0?[1-9])(?!\d)/.exec(words.normalize('NFKC'))
  if (full) return { year: Number(full[1]), month: Number(full[2]) }
  const named = /(?<!\d)(1[0-2]|0?[1-9])月/.exec(words)
  if (!named) return { year, month: null }
  const said = Number(named[1])
  return { year: said > month ? year - 1 : year, month: said }
}
