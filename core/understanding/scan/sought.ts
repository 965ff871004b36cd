// A pattern that is looked for in many texts and found in few. Whether a text has any of the characters that the pattern
// needs is told for all patterns in one pass over it, and only then is the pattern tried.

import { codeAt } from './characters.ts'
import { neededCharacters } from './needed-characters.ts'

/** For each character the patterns that it may help to match, a bit each; and the bits of the text that was read last. */
interface Signs {
  ofCharacter: Int32Array
  patterns: number
  text: string
  ofText: number
}
const mostPatterns = 31
const all: Signs[] = []

function signsWithRoom(): Signs {
  const last = all.at(-1)
  if (last && last.patterns < mostPatterns) return last
  const signs = { ofCharacter: new Int32Array(0x10000), patterns: 0, text: '', ofText: 0 }
  all.push(signs)
  return signs
}

function signsOf(signs: Signs, text: string): number {
  if (text === signs.text) return signs.ofText
  const { ofCharacter } = signs
  const { length } = text
  let bits = 0
  for (let i = 0; i < length; i++) bits |= ofCharacter[codeAt(text, i)] ?? 0
  signs.text = text
  signs.ofText = bits
  return bits
}

/** Asked like the pattern itself, which must not be sticky or global. */
export class Sought {
  readonly pattern: RegExp
  private readonly signs: Signs
  private readonly bit: number

  constructor(pattern: RegExp, needed: ReadonlySet<number>) {
    this.pattern = pattern
    this.signs = signsWithRoom()
    this.bit = 1 << this.signs.patterns++
    this.signs.text = ''
    this.signs.ofText = 0
    for (const code of needed) this.signs.ofCharacter[code] = (this.signs.ofCharacter[code] ?? 0) | this.bit
  }

  test(text: string): boolean {
    return (signsOf(this.signs, text) & this.bit) !== 0 && this.pattern.test(text)
  }

  /** False only when neither the text nor any part of it can match: what is looked for in parts is asked of the whole. */
  mayBeWithin(text: string): boolean {
    return (signsOf(this.signs, text) & this.bit) !== 0
  }

  exec(text: string): RegExpExecArray | null {
    return (signsOf(this.signs, text) & this.bit) === 0 ? null : this.pattern.exec(text)
  }

  /** Where it is found; -1 when it is not. */
  search(text: string): number {
    return (signsOf(this.signs, text) & this.bit) === 0 ? -1 : text.search(this.pattern)
  }
}

/** Fails at once for a pattern that needs no character that can be told: such a one cannot be looked for so. */
export function sought(pattern: RegExp): Sought {
  const needed = neededCharacters(pattern)
  if (!needed || pattern.global || pattern.sticky)
    throw new Error(`Not a pattern to look for: ${pattern.source.slice(0, 60)}`)
  return new Sought(pattern, needed)
}
