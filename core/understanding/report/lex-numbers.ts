// Numbers of a report: not those that number its parts, stand in codes or belong to other words.

import { standsBefore } from '../scan/at-place.ts'
import { characterClass, isDigitAt } from '../scan/character-class.ts'
import { charAt, sliceOf } from '../scan/characters.ts'
import { type Quantity, quantityAt } from '../scan/quantities.ts'
import { countable, type Lexing, numberOf, strongLabelEnd, type Token, tokenOf } from './tokens.ts'

export function numberToken(lexing: Lexing, i: number): Token | undefined {
  const { text, tokens } = lexing
  const q = quantityAt(text, i)
  if (!q) return undefined
  const last = tokens.at(-1)
  const before = charAt(text, i - 1)
  // 初三代买3单: a day of the lunar calendar counts nothing
  if (before === '初' && q.value <= 10) return undefined
  if (isOfLunarMonth(text, i)) return tokenOf('word', i, q.end)
  // 第一单五十，第二单六十: each is one order
  if (before === '第' && q.unit === 'order') return numberOf({ ...q, value: 1 }, i)
  const inCode = isOfCode(text, i - 1) || (isLetter(text, i - 1) && isDigitAt(text, i))
  if (last?.kind === 'word' && last.end === i && inCode) return undefined
  const first = firstOfTwo(text, q, last)
  if (first) return numberOf(first, i)
  if (q.unit === 'bare' && goesOnAsCode(text, q.end) && !text.startsWith('app', q.end)) return undefined
  if (isEnumerator(lexing, q) || isOfNumbers(text, q) || isWorkedOut(text, q) || isOfFaults(lexing, q))
    return undefined
  if (!countable(text, q)) return undefined
  const halves =
    '各是有了'.includes(before || ' ') && bothHalves.test(sliceOf(text, Math.max(0, i - 8), i)) ? 2 : 1
  return numberOf(halves > 1 ? { ...q, value: q.value * halves } : q, i)
}

/** 腊月二十九 */
const isOfLunarMonth = standsBefore(/[腊正冬]月$/, 2)

const isOfCode = characterClass('#@0123456789第')
const isLetter = characterClass(/[a-z]/)
const goesOnAsCode = characterClass(/[#@a-z]/)

/** 上下午各1个 */
const bothHalves = /(?:上下午|早晚|上午和?下午|早上和?晚上)[都也]?各(?:是|有|了)?$/

/** In `一单八十一单一百二` the 一 behind 八十 counts the next order. */
function firstOfTwo(text: string, q: Quantity, last: Token | undefined): Quantity | undefined {
  const listed =
    last?.kind === 'number' && last.end === q.start && last.q.unit === 'order' && last.q.value === 1
  const counts = q.unit === 'order' && q.value > 10 && q.value % 10 === 1 && charAt(text, q.end - 2) === '一'
  if (!listed || !counts) return undefined
  return { ...q, value: q.value - 1, end: q.end - 2, unit: 'bare', unitText: '' }
}

/** 收件也写错一个，是13: how many were wrong. */
const isOfFaults = ({ text }: Lexing, { start, unitText }: Quantity) =>
  /^[个处]$/.test(unitText) && faultBefore(text, start)
const faultBefore = standsBefore(/[写报打填记输拿领取送放寄]错了?$/, 3)

/** 20斤×45=900: what it comes to is told. */
const isWorkedOut = (text: string, { unit, end }: Quantity) =>
  unit === 'bare' && charAt(text, end) === '=' && quantityAt(text, end + 1) !== undefined

/** 两个数打反了 */
const isOfNumbers = (text: string, { unitText, end }: Quantity) =>
  unitText === '个' && /^数(?!据)/.test(sliceOf(text, end, end + 2))

/** `一 代买一单` at the beginning of a line, and `(1)` before a word. */
function isHeadNumber(text: string, { unit, value, start, end }: Quantity): boolean {
  if (unit !== 'bare' || value > 20) return false
  const before = charAt(text, start - 1)
  if (before === '(') return charAt(text, end) === ')' && /[\u4e00-\u9fff]/.test(charAt(text, end + 1))
  return (
    (before === '' || before === '\n') &&
    charAt(text, end) === ' ' &&
    strongLabelEnd(text, end + 1) !== undefined
  )
}

const numbersPart = characterClass('、.)')

/** `一、` and `2.` number the parts of a report: at the beginning of a line, or one after the other. */
function isEnumerator(lexing: Lexing, q: Quantity): boolean {
  const { text, tokens } = lexing
  // 收（12）发（3）: behind a label it is a count
  const inBrackets = tokens.at(-1)?.kind === 'open' && tokens.at(-2)?.kind === 'label'
  if (!inBrackets && isHeadNumber(text, q)) return true
  if (q.unit !== 'bare' || (q.value >= 100 && q.value !== lexing.enumerated + 1) || !numbersPart(text, q.end))
    return false
  const last = tokens.findLast((t) => t.kind !== 'sep' || t.strength > 0)
  const begins = !last || (last.kind === 'sep' && last.strength === 3)
  const follows =
    q.value === lexing.enumerated + 1 &&
    last?.kind !== 'label' &&
    last?.kind !== 'cue' &&
    last?.kind !== 'carrier'
  const opens = /[\s,;]/.test(charAt(text, q.start - 1)) && /[\u4e00-\u9fff]/.test(charAt(text, q.end + 1))
  if (!begins && !(follows && opens)) return false
  lexing.enumerated = q.value
  return true
}
