// A pattern that is looked for in many texts and found in few. Whether a text has any of the characters that the pattern
// needs is told for all patterns in one pass over it, and only then is the pattern tried.

import { codeAt } from './characters.ts'
import { neededCharacters } from './needed-characters.ts'

const patternsOfWord = 31
const words = 4
/** For each character the patterns that it may help to match, a bit each, all words of a character side by side. */
const ofCharacter = new Int32Array(0x10000 * words)
let patterns = 0

/** The bits of a text that was read; of the last two, as a part of a message and the whole are asked by turns. */
interface Read {
  text: string
  bits: Int32Array
}
let last: Read = { text: '', bits: new Int32Array(words) }
let before: Read = { text: '', bits: new Int32Array(words) }

function bitsOf(text: string): Int32Array {
  if (text === last.text) return last.bits
  const read = before
  before = last
  last = read
  if (text !== read.text) readInto(read, text)
  return read.bits
}

function readInto(read: Read, text: string): void {
  const { bits } = read
  const { length } = text
  let [a, b, c, d] = [0, 0, 0, 0]
  for (let i = 0; i < length; i++) {
    const at = codeAt(text, i) * words
    a |= ofCharacter[at] ?? 0
    b |= ofCharacter[at + 1] ?? 0
    c |= ofCharacter[at + 2] ?? 0
    d |= ofCharacter[at + 3] ?? 0
  }
  read.text = text
  bits[0] = a
  bits[1] = b
  bits[2] = c
  bits[3] = d
}

/** Asked like the pattern itself, which must not be sticky or global. */
export class Sought {
  readonly pattern: RegExp
  private readonly word: number
  private readonly bit: number

  constructor(pattern: RegExp, needed: ReadonlySet<number>) {
    if (patterns === patternsOfWord * words) throw new Error('More patterns than there are bits for')
    this.pattern = pattern
    this.word = Math.floor(patterns / patternsOfWord)
    this.bit = 1 << (patterns % patternsOfWord)
    patterns++
    last = { text: '', bits: new Int32Array(words) }
    before = { text: '', bits: new Int32Array(words) }
    for (const code of needed) {
      const at = code * words + this.word
      ofCharacter[at] = (ofCharacter[at] ?? 0) | this.bit
    }
  }

  test(text: string): boolean {
    return this.mayBeWithin(text) && this.pattern.test(text)
  }

  /** False only when neither the text nor any part of it can match: what is looked for in parts is asked of the whole. */
  mayBeWithin(text: string): boolean {
    return ((bitsOf(text)[this.word] ?? 0) & this.bit) !== 0
  }

  exec(text: string): RegExpExecArray | null {
    return this.mayBeWithin(text) ? this.pattern.exec(text) : null
  }

  /** Where it is found; -1 when it is not. */
  search(text: string): number {
    return this.mayBeWithin(text) ? text.search(this.pattern) : -1
  }
}

/** Fails at once for a pattern that needs no character that can be told: such a one cannot be looked for so. */
export function sought(pattern: RegExp): Sought {
  const needed = neededCharacters(pattern)
  if (!needed || pattern.global || pattern.sticky)
    throw new Error(`Not a pattern to look for: ${pattern.source.slice(0, 60)}`)
  return new Sought(pattern, needed)
}
