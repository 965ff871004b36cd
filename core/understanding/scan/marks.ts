// Marks are what is neither letter nor digit: space, punctuation, signs. Each character is looked up once, as the classes
// of such a pattern are slow.
import { charAt, codeAt, sliceOf } from './characters.ts'

const unseen = 0
const kept = 1
const dropped = 2

const isHalf = (code: number) => code >= 0xd800 && code <= 0xdfff

/** A text without what a global class of characters matches. */
const without = (characters: RegExp) => {
  const kinds = new Uint8Array(0x10000)
  return (text: string) => left(text, characters, kinds)
}

export const withoutMarks = without(/[\s\p{P}\p{S}]/gu)
/** Of +1 the + is a word. */
export const withoutMarksButPlus = without(/[^\p{L}\p{N}+]/gu)

function left(text: string, characters: RegExp, kinds: Uint8Array): string {
  let out = ''
  let from = 0
  const { length } = text
  for (let i = 0; i < length; i++) {
    const code = codeAt(text, i)
    // of 😀 both halves must be seen together
    if (isHalf(code)) return text.replace(characters, '')
    if (kinds[code] === unseen) kinds[code] = charAt(text, i).search(characters) === 0 ? dropped : kept
    if (kinds[code] === kept) continue
    if (i > from) out += sliceOf(text, from, i)
    from = i + 1
  }
  return from === 0 ? text : out + sliceOf(text, from)
}
