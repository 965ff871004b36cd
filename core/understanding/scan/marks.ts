// Marks are what is neither letter nor digit: space, punctuation, signs. Each character is looked up once, as the classes
// of such a pattern are slow.
import { charAt, codeAt, sliceOf } from './characters.ts'

const unseen = 0
const kept = 1
const dropped = 2

interface Kinds {
  of: Uint8Array
  /** Of 😀 and others that are made of two halves. */
  ofPairs: Map<string, number>
}
/** More are not remembered: nobody types so many. */
const mostPairs = 4000

/** A text without what a class of characters matches. */
const without = (characters: RegExp) => {
  const kinds: Kinds = { of: new Uint8Array(0x10000), ofPairs: new Map() }
  return (text: string) => left(text, characters, kinds)
}

export const withoutMarks = without(/[\s\p{P}\p{S}]/u)
/** Of +1 the + is a word. */
export const withoutMarksButPlus = without(/[^\p{L}\p{N}+]/u)

function left(text: string, characters: RegExp, kinds: Kinds): string {
  let out = ''
  let from = 0
  const { length } = text
  for (let i = 0; i < length; ) {
    const isPair = isFirstHalf(codeAt(text, i)) && isSecondHalf(codeAt(text, i + 1))
    const end = isPair ? i + 2 : i + 1
    const kind = isPair
      ? kindOfPair(sliceOf(text, i, end), characters, kinds)
      : kindAt(text, i, characters, kinds)
    if (kind === dropped) {
      if (i > from) out += sliceOf(text, from, i)
      from = end
    }
    i = end
  }
  return from === 0 ? text : out + sliceOf(text, from)
}

function kindAt(text: string, i: number, characters: RegExp, { of }: Kinds): number {
  const code = codeAt(text, i)
  const known = of[code] ?? unseen
  if (known !== unseen) return known
  const kind = characters.test(charAt(text, i)) ? dropped : kept
  of[code] = kind
  return kind
}

const isFirstHalf = (code: number) => code >= 0xd800 && code <= 0xdbff
const isSecondHalf = (code: number) => code >= 0xdc00 && code <= 0xdfff

function kindOfPair(pair: string, characters: RegExp, { ofPairs }: Kinds): number {
  const known = ofPairs.get(pair)
  if (known !== undefined) return known
  const kind = characters.test(pair) ? dropped : kept
  if (ofPairs.size < mostPairs) ofPairs.set(pair, kind)
  return kind
}
