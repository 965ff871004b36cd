// Marks are what is neither letter nor digit: space, punctuation, signs. Each character is looked up once, as the classes
// of such a pattern are slow.
import { charAt, codeAt, sliceOf } from './characters.ts'

const pattern = /^[\s\p{P}\p{S}]$/u
const unseen = 0
const kept = 1
const dropped = 2
const kinds = new Uint8Array(0x10000)

function isMark(text: string, i: number): boolean {
  const code = codeAt(text, i)
  if (kinds[code] === unseen) kinds[code] = pattern.test(charAt(text, i)) ? dropped : kept
  return kinds[code] === dropped
}

const isHalf = (code: number) => code >= 0xd800 && code <= 0xdfff
/** With characters of two halves, as 😀 is. */
const everyMark = /[\s\p{P}\p{S}]/gu

export function withoutMarks(text: string): string {
  let out = ''
  let from = 0
  const { length } = text
  for (let i = 0; i < length; i++) {
    if (isHalf(codeAt(text, i))) return text.replace(everyMark, '')
    if (!isMark(text, i)) continue
    if (i > from) out += sliceOf(text, from, i)
    from = i + 1
  }
  return from === 0 ? text : out + sliceOf(text, from)
}
