// Numbers as people type and say them: `1,980`, `2.3w`, `1k2`, `三百五`, `百八`, `二三十`, `十来`, `俩`.
// One look at one place of a text in normal spelling; it must not search.
import { atPlace } from './at-place.ts'
import { characterClass, isDigitAt } from './character-class.ts'
import { characterValues } from './character-values.ts'
import { charAt, codeAt, sliceOf } from './characters.ts'
import { fractionEnd, wholeEnd } from './digits.ts'

export interface NumberRead {
  value: number
  start: number
  end: number
  /** `十来`, `三百多`, `七八`: the value is the number, or the lower end of the range. */
  approximate: boolean
  /** Written in digits, so that `20-30` can be a range and `12号` a date. */
  digits: boolean
}

const chineseDigits = characterValues(
  Object.entries({
    零: 0,
    〇: 0,
    一: 1,
    壹: 1,
    二: 2,
    贰: 2,
    两: 2,
    俩: 2,
    三: 3,
    叁: 3,
    仨: 3,
    四: 4,
    肆: 4,
    五: 5,
    伍: 5,
    六: 6,
    陆: 6,
    七: 7,
    柒: 7,
    八: 8,
    捌: 8,
    九: 9,
    玖: 9,
  }),
)
const multipliersOf = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
  万: 10_000,
  亿: 100_000_000,
  兆: 1_000_000_000_000,
}
const multipliers = characterValues(Object.entries(multipliersOf))
const scales = characterValues(
  Object.entries({ ...multipliersOf, k: 1000, w: 10_000 }).filter(([, scale]) => scale > 10),
)

/** 廿八, 卅: tens of their own. */
const tens = characterValues([
  ['廿', 20],
  ['卅', 30],
])

const digitAt = (text: string, i: number) => chineseDigits.of(codeAt(text, i))
const isWhole = (n: number) => Number.isInteger(n)
/** Binary fractions must not show: 0.1 + 0.2 is 0.3. */
const tidy = (n: number) => Math.round(n * 10_000) / 10_000

export const numberBeginnings = `0123456789${chineseDigits.characters}${multipliers.characters}${tens.characters}`
/** Cheap: most places of a text are no number. */
export const beginsNumber = characterClass(numberBeginnings)

/** The number that begins at `i`, if one does. */
export function numberAt(text: string, i: number): NumberRead | undefined {
  if (!beginsNumber(text, i)) return undefined
  const read = isDigitAt(text, i) ? inDigits(text, i) : inCharacters(text, i)
  return read && withAbout(text, read)
}

function inDigits(text: string, i: number): NumberRead | undefined {
  const plainEnd = wholeEnd(text, i)
  let end = fractionEnd(text, plainEnd)
  const whole = end === plainEnd
  const digits = sliceOf(text, i, end)
  let value = Number(plainEnd - i > 3 ? digits.replaceAll(',', '') : digits)
  let scale = scaleAt(text, end)
  let last = 1
  while (scale) {
    value = tidy(value * scale)
    last = scale
    end++
    scale = last < 10_000 || charAt(text, end - 1) === '万' ? scaleAt(text, end) : undefined
  }
  const tail = last > 1 && whole ? tailAt(text, end, last) : undefined
  const beyond = tail && scaleAt(text, tail.end)
  if (tail && beyond && beyond > last)
    return {
      value: (value + tail.value) * beyond,
      start: i,
      end: tail.end + 1,
      approximate: false,
      digits: true,
    }
  if (tail) return { value: value + tail.value, start: i, end: tail.end, approximate: false, digits: true }
  return { value, start: i, end, approximate: false, digits: true }
}

/** 万, 千, 百, k, w behind digits; `kg` is a weight and `www` nothing. */
function scaleAt(text: string, i: number): number | undefined {
  const scale = scales.of(codeAt(text, i))
  if (scale === undefined || codeAt(text, i) > 122) return scale
  return isLetter(codeAt(text, i + 1)) ? undefined : scale
}

const isLetter = (code: number) => code >= 97 && code <= 122

const tailDigits = atPlace(/零?(\d{1,4})(?!\d|[.,]\d)/y)

/** `1万2` → 2000, `1k2` → 200, `1万2千` → 2000, `1万零500` → 500. */
function tailAt(text: string, i: number, last: number): { value: number; end: number } | undefined {
  const character = digitAt(text, i)
  if (character !== undefined && multipliers.of(codeAt(text, i + 1)) === undefined && character > 0)
    return isCounted(text, i + 1) ? undefined : { value: (character * last) / 10, end: i + 1 }
  const match = tailDigits(text, i)
  if (!match?.[1]) return undefined
  const end = i + match[0].length
  const rest = Number(match[1])
  const scale = scaleAt(text, end)
  if (scale && scale < last) {
    const more = tailAt(text, end + 1, scale)
    return { value: rest * scale + (more?.value ?? 0), end: more?.end ?? end + 1 }
  }
  if (isCounted(text, end)) return undefined
  if (match[1].length === 1 && !match[0].startsWith('零')) return { value: (rest * last) / 10, end }
  return rest < last ? { value: rest, end } : undefined
}

/** In `1万2单` the 2 counts orders; it is no tail of the amount. */
const isCounted = characterClass('单笔票件个')

const isTimeBehind = characterClass('十分刻半多')
/** `十五点七`; `十五点二十` is a time. */
function withFraction(text: string, read: NumberRead): NumberRead {
  if (charAt(text, read.end) !== '点' || read.value < 10) return read
  let end = read.end + 1
  let fraction = ''
  for (let d = digitAt(text, end); d !== undefined; d = digitAt(text, end)) {
    fraction += d
    end++
  }
  if (fraction === '' || isTimeBehind(text, end)) return read
  return { ...read, value: tidy(read.value + Number(`0.${fraction}`)), end }
}

interface Parsing {
  total: number
  section: number
  digit: number | undefined
  last: number
  zero: boolean
  approximate: boolean
  end: number
}

function inCharacters(text: string, i: number): NumberRead | undefined {
  const point = withPoint(text, i)
  if (point) return point
  const serial = digitByDigit(text, i)
  if (serial) return serial
  const state: Parsing = {
    total: 0,
    section: 0,
    digit: undefined,
    last: 0,
    zero: false,
    approximate: false,
    end: i,
  }
  if (
    !startsBare(text, i) &&
    multipliers.of(codeAt(text, i)) !== undefined &&
    !'十拾'.includes(charAt(text, i))
  )
    return undefined
  while (step(state, codeAt(text, state.end), text)) state.end++
  if (state.end === i) return undefined
  dropCounted(state, text)
  const value = state.total + state.section + trailing(state)
  const read = { value, start: i, end: state.end, approximate: state.approximate, digits: false }
  return state.approximate ? read : withFraction(text, read)
}

const isMeasured = characterClass('单块元斤个件只条箱袋')
/** `百八`, `千二`, `万五`, `百来单` begin without their 一; `万一` and `千万` are words. */
function startsBare(text: string, i: number): boolean {
  if (!'百千万'.includes(charAt(text, i) || ' ')) return false
  const next = charAt(text, i + 1)
  const digit = digitAt(text, i + 1)
  if (next === '把' || ('来多'.includes(next || ' ') && isMeasured(text, i + 2))) return true
  return (digit !== undefined && digit >= 2 && next !== '两') || (charAt(text, i) === '百' && next === '十')
}

const countsNext = characterClass('单笔票个件斤袋箱只条瓶盒包')
/** In `五百一笔` the 一 counts what comes next. */
function dropCounted(s: Parsing, text: string): void {
  if (s.digit !== 1 || s.last < 100 || s.zero || !countsNext(text, s.end)) return
  s.digit = undefined
  s.end--
}

const trailing = (s: Parsing) => {
  if (s.digit === undefined) return 0
  return s.last >= 100 && !s.zero ? (s.digit * s.last) / 10 : s.digit
}

/** Takes one character in; false when it does not belong to the number. */
function step(s: Parsing, code: number, text: string): boolean {
  const digit = chineseDigits.of(code)
  if (digit !== undefined) return takeDigit(s, digit, text)
  const ten = s.section === 0 && s.digit === undefined ? tens.of(code) : undefined
  if (ten !== undefined) {
    s.section = ten
    s.last = 10
    return true
  }
  const multiplier = multipliers.of(code)
  if (multiplier === undefined) return false
  if (multiplier >= 10_000) return closeSection(s, multiplier)
  if (s.section !== 0 && multiplier >= (s.last || Number.POSITIVE_INFINITY)) return false
  s.section += (s.digit || 1) * multiplier
  s.digit = undefined
  s.zero = false
  s.last = multiplier
  return true
}

function takeDigit(s: Parsing, digit: number, text: string): boolean {
  if (digit === 0) {
    if (s.digit !== undefined || s.zero) return false
    s.zero = true
    if (s.end >= 0 && s.section + s.total === 0) s.digit = 0
    return true
  }
  if (s.digit === undefined) {
    s.digit = digit
    return true
  }
  if (s.approximate || !isPair(s.digit, digit) || isWeight(s, text)) return false
  s.approximate = true
  return true
}

const isCountedByTwo = characterClass('斤单个件笔票百千万天箱只袋')
/** In `三两` the 两 is a weight; in `一两斤` it is a two. */
const isWeight = (s: Parsing, text: string) =>
  charAt(text, s.end) === '两' && (s.digit !== 1 || !isCountedByTwo(text, s.end + 1))

/** `七八`, `二三`, `三五`: a range said with two digits. */
const isPair = (low: number, high: number) => high === low + 1 || (low === 3 && high === 5)

function closeSection(s: Parsing, multiplier: number): boolean {
  const below = s.section + (s.digit ?? 0)
  if (below === 0 && s.total === 0 && s.last !== 0) return false
  // 四万万, 三万亿: the greater one multiplies all that is smaller than itself
  const doubled = below === 0 && s.last >= 10_000
  const above = doubled ? 0 : Math.floor(s.total / multiplier) * multiplier
  s.total = above + (s.total - above + below || 1) * multiplier
  s.section = 0
  s.digit = undefined
  s.zero = false
  s.last = multiplier
  return true
}

/** `三点五`, `一点二万`; `三点五十` and `两点半` are times. */
function withPoint(text: string, i: number): NumberRead | undefined {
  const whole = digitAt(text, i)
  if (whole === undefined || charAt(text, i + 1) !== '点') return undefined
  let end = i + 2
  let fraction = ''
  for (let d = digitAt(text, end); d !== undefined; d = digitAt(text, end)) {
    fraction += d
    end++
  }
  if (fraction === '' || isTimeBehind(text, end)) return undefined
  const scale = multipliers.of(codeAt(text, end))
  const value = Number(`${whole}.${fraction}`) * (scale ?? 1)
  return { value: tidy(value), start: i, end: scale ? end + 1 : end, approximate: false, digits: false }
}

/** `二零二六`, `一三八`: three or more digits and no multiplier are read one by one. */
function digitByDigit(text: string, i: number): NumberRead | undefined {
  let end = i
  let digits = ''
  for (let d = digitAt(text, end); d !== undefined; d = digitAt(text, end)) {
    digits += d
    end++
  }
  if (digits.length < 3 || multipliers.of(codeAt(text, end)) !== undefined) return undefined
  return { value: Number(digits), start: i, end, approximate: false, digits: false }
}

const isAbout = characterClass('把来几余多好')
/** 二十来了, 五百三来店3人 */
const comes = characterClass('了的店访客')

/** `十来`, `三百多`, `二十几`, `百把`, and the 万 that may follow (`十几万`). */
function withAbout(text: string, read: NumberRead): NumberRead {
  const { value, end } = read
  if (!isAbout(text, end)) return read
  const round = isWhole(value) && value >= 10 && value % 10 === 0
  const about = charAt(text, end)
  const skip = text.startsWith('好几', end) ? 2 : 1
  const hundreds = !read.digits && (value === 100 || value === 1000 || value === 10_000)
  const fits =
    about === '把'
      ? hundreds
      : '来几余'.includes(about || ' ')
        ? round
        : about === '多'
          ? value >= 10
          : skip === 2 && round
  if (!fits || (about === '来' && comes(text, end + 1))) return read
  const after = end + skip
  const scale = charAt(text, after) === '万' ? 10_000 : charAt(text, after) === '亿' ? 100_000_000 : 1
  return { ...read, value: value * scale, end: scale > 1 ? after + 1 : after, approximate: true }
}
