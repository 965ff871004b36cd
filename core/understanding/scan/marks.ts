// Marks are what is neither letter nor digit: space, punctuation, signs. Each character is looked up once, as the classes
// of such a pattern are slow.
import { charAt, codeAt, sliceOf } from './characters.ts'

const unseen = 0
const kept = 1
const dropped = 2

interface Kinds {
  characters: RegExp
  of: Uint8Array
  /** Of 😀 and others that are made of two halves. */
  ofPairs: Map<string, number>
}
/** More are not remembered: nobody types so many. */
const mostPairs = 4000

const kindsOf = (characters: RegExp): Kinds => ({
  characters,
  of: new Uint8Array(0x10000),
  ofPairs: new Map(),
})
const marks = kindsOf(/[\s\p{P}\p{S}]/u)
const marksButPlus = kindsOf(/[^\p{L}\p{N}+]/u)

export const withoutMarks = (text: string): string => without(text, marks)
/** Of +1 the + is a word. */
export const withoutMarksButPlus = (text: string): string => without(text, marksButPlus)

/** Without the marks before its first word and behind its last one. */
export function withoutOuterMarks(text: string): string {
  let start = 0
  let end = text.length
  for (let size = markSize(text, start); size > 0; size = markSize(text, start)) start += size
  while (end > start) {
    const size = isSecondHalf(codeAt(text, end - 1)) && isFirstHalf(codeAt(text, end - 2)) ? 2 : 1
    if (markSize(text, end - size) !== size) break
    end -= size
  }
  return sliceOf(text, start, end)
}

/** How many halves of a character the mark at `i` has; 0 when there is none. */
function markSize(text: string, i: number): number {
  if (i >= text.length) return 0
  const size = isPairAt(text, i) ? 2 : 1
  return kindOf(text, i, size, marks) === dropped ? size : 0
}

/** A text without what a class of characters matches. */
function without(text: string, kinds: Kinds): string {
  let out = ''
  let from = 0
  const { length } = text
  for (let i = 0; i < length; ) {
    const end = isPairAt(text, i) ? i + 2 : i + 1
    if (kindOf(text, i, end - i, kinds) === dropped) {
      if (i > from) out += sliceOf(text, from, i)
      from = end
    }
    i = end
  }
  return from === 0 ? text : out + sliceOf(text, from)
}

const isPairAt = (text: string, i: number) =>
  isFirstHalf(codeAt(text, i)) && isSecondHalf(codeAt(text, i + 1))

const kindOf = (text: string, i: number, size: number, kinds: Kinds): number =>
  size === 2 ? kindOfPair(sliceOf(text, i, i + 2), kinds) : kindAt(text, i, kinds)

function kindAt(text: string, i: number, { characters, of }: Kinds): number {
  const code = codeAt(text, i)
  const known = of[code] ?? unseen
  if (known !== unseen) return known
  const kind = characters.test(charAt(text, i)) ? dropped : kept
  of[code] = kind
  return kind
}

const isFirstHalf = (code: number) => code >= 0xd800 && code <= 0xdbff
const isSecondHalf = (code: number) => code >= 0xdc00 && code <= 0xdfff

function kindOfPair(pair: string, { characters, ofPairs }: Kinds): number {
  const known = ofPairs.get(pair)
  if (known !== undefined) return known
  const kind = characters.test(pair) ? dropped : kept
  if (ofPairs.size < mostPairs) ofPairs.set(pair, kind)
  return kind
}
