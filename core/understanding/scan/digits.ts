// Where a number in digits ends.
import { isDigitAt } from './character-class.ts'
import { charAt } from './characters.ts'

/** No number has more. */
const mostDigits = 15

/** The end of the digits at `i`: 1980, or 1,980 in threes. */
export function wholeEnd(text: string, i: number): number {
  let end = i
  while (end - i < mostDigits && isDigitAt(text, end)) end++
  if (end - i > 3) return end
  let at = end
  while (
    charAt(text, at) === ',' &&
    isDigitAt(text, at + 1) &&
    isDigitAt(text, at + 2) &&
    isDigitAt(text, at + 3)
  ) {
    at += 4
    if (!isDigitAt(text, at)) end = at
  }
  return end
}

/** The end of `.62` behind them, where it stands there. */
export function fractionEnd(text: string, i: number): number {
  if (charAt(text, i) !== '.' || !isDigitAt(text, i + 1)) return i
  let end = i + 2
  while (isDigitAt(text, end)) end++
  return end
}
