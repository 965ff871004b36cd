// A pattern that is looked for in many texts and found in few. Whether a text has any of the characters that the pattern
// needs is told for all patterns in one pass over it, and only then is the pattern tried.

import { type CharacterClass, characterClass } from './character-class.ts'
import { rowAt, rows, setBit, wordsOfPatterns } from './character-table.ts'
import { firstCharacters, neededCharacters, type Within } from './pattern-characters.ts'

const patternsOfWord = 31
let patterns = 0

/** The bits of a text that was read: of the last two, as its parts are asked by turns, and of the message as a whole. */
interface Read {
  text: string
  bits: Int32Array
}
let last: Read = { text: '', bits: new Int32Array(wordsOfPatterns) }
let before: Read = { text: '', bits: new Int32Array(wordsOfPatterns) }
let whole: Read = { text: '', bits: new Int32Array(wordsOfPatterns) }

/** A message, which is asked again after each of its parts. */
export function keepWhole(text: string): void {
  if (text !== whole.text) readInto(whole, text)
}

function bitsWithin(text: string): Int32Array {
  if (text === whole.text) return whole.bits
  if (text === last.text) return last.bits
  const read = before
  before = last
  last = read
  if (text !== read.text) readInto(read, text)
  return read.bits
}

function readInto(read: Read, text: string): void {
  const { length } = text
  // one for each of `wordsOfPatterns`
  let [a, b, c, d, e] = [0, 0, 0, 0, 0]
  for (let i = 0; i < length; i++) {
    const row = rowAt(text, i)
    a |= rows[row] ?? 0
    b |= rows[row + 1] ?? 0
    c |= rows[row + 2] ?? 0
    d |= rows[row + 3] ?? 0
    e |= rows[row + 4] ?? 0
  }
  read.text = text
  read.bits[0] = a
  read.bits[1] = b
  read.bits[2] = c
  read.bits[3] = d
  read.bits[4] = e
}

/** From this length on a pattern has so many alternatives that it is tried only where one of them may begin. */
const longPattern = 160

/** Asked like the pattern itself, which must not be sticky or global. */
export class Sought {
  readonly pattern: RegExp
  private readonly word: number
  private readonly bit: number
  /** For a long pattern: the same, tried at one place, and the characters that it may begin with. */
  private readonly atPlace: RegExp | undefined
  private readonly mayBegin: CharacterClass | undefined

  constructor(pattern: RegExp, needed: ReadonlySet<number>) {
    if (patterns === patternsOfWord * wordsOfPatterns)
      throw new Error(
        `wordsOfPatterns in character-table.ts leaves no bit for ${pattern.source.slice(0, 60)}`,
      )
    this.pattern = pattern
    this.word = Math.floor(patterns / patternsOfWord)
    this.bit = 1 << (patterns % patternsOfWord)
    patterns++
    for (const code of needed) setBit(code, this.word, this.bit)
    last = { text: '', bits: new Int32Array(wordsOfPatterns) }
    before = { text: '', bits: new Int32Array(wordsOfPatterns) }
    whole = { text: '', bits: new Int32Array(wordsOfPatterns) }
    const isLong = pattern.source.length >= longPattern && !pattern.source.startsWith('^')
    const first = isLong ? firstCharacters(pattern) : undefined
    this.atPlace = first && new RegExp(pattern.source, `${pattern.flags}y`)
    this.mayBegin = first && characterClass(first)
  }

  test(text: string): boolean {
    if (!this.mayBeWithin(text)) return false
    return this.atPlace ? this.placeIn(text) >= 0 : this.pattern.test(text)
  }

  /** False only when neither the text nor any part of it can match: what is looked for in parts is asked of the whole. */
  mayBeWithin(text: string): boolean {
    return ((bitsWithin(text)[this.word] ?? 0) & this.bit) !== 0
  }

  exec(text: string): RegExpExecArray | null {
    return this.mayBeWithin(text) ? this.pattern.exec(text) : null
  }

  /** Where it is found; -1 when it is not. */
  search(text: string): number {
    if (!this.mayBeWithin(text)) return -1
    return this.atPlace ? this.placeIn(text) : text.search(this.pattern)
  }

  private placeIn(text: string): number {
    const { atPlace, mayBegin } = this
    if (!atPlace || !mayBegin) return -1
    for (let i = 0; i < text.length; i++) {
      if (!mayBegin(text, i)) continue
      atPlace.lastIndex = i
      if (atPlace.test(text)) return i
    }
    return -1
  }
}

/** Fails at once for a pattern that needs no character that can be told: such a one cannot be looked for so. */
export function sought(pattern: RegExp, within?: Within): Sought {
  const needed = neededCharacters(pattern, within)
  if (!needed || pattern.global || pattern.sticky)
    throw new Error(`Not a pattern to look for: ${pattern.source.slice(0, 60)}`)
  return new Sought(pattern, needed)
}
