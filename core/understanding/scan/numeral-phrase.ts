// A whole text that is one number: an answer to a question, a cell of a table. Wider than what is looked for inside
// messages: spaces between the characters, minus, fractions, dozens.

import { sliceOf } from './characters.ts'
import { normalise } from './normalise.ts'
import { numberAt } from './numerals.ts'

/** The number that a whole text says; undefined when anything else stands in it. */
export function numeralPhrase(text: string): number | undefined {
  return signed(normalise(text).replace(/\s+/g, ''))
}

function signed(text: string): number | undefined {
  const negative = /^[负-]/.test(text)
  const value = mixed(negative ? sliceOf(text, 1) : text)
  return value !== undefined && negative ? -value : value
}

/** `三又五分之一`, `五分之一`, `两打`, `半百`, or a plain number. */
function mixed(text: string): number | undefined {
  const [whole = '', part, ...more] = text.split('又')
  if (more.length > 0) return undefined
  if (part === undefined) return fraction(text) ?? dozens(text) ?? plain(text)
  const [a, b] = [plain(whole), fraction(part)]
  return a === undefined || b === undefined ? undefined : a + b
}

function fraction(text: string): number | undefined {
  const at = text.indexOf('分之')
  if (at < 0) return undefined
  const below = plain(sliceOf(text, 0, at))
  const above = signed(sliceOf(text, at + 2))
  return below === undefined || above === undefined || below === 0 ? undefined : above / below
}

function dozens(text: string): number | undefined {
  if (text === '半百') return 50
  const count = text.endsWith('打') ? plain(sliceOf(text, 0, -1)) : undefined
  return count === undefined ? undefined : count * 12
}

function plain(text: string): number | undefined {
  const read = numberAt(text, 0)
  return read && read.end === text.length ? read.value : undefined
}
