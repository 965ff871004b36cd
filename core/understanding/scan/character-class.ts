// Is the character at a place one of a few? Told from a table of many such questions, as a pattern for a single character
// costs many times what it finds.
import { codeAt } from './characters.ts'

const classesOfTable = 32
/** For each character the classes that it is in, a bit each. */
let table = new Uint32Array(0x10000)
let made = 0

export type CharacterClass = (text: string, i: number) => boolean

/** `characters`: each of them, their codes, or a pattern that tells of one. False before and behind the text. */
export function characterClass(characters: string | RegExp | ReadonlySet<number>): CharacterClass {
  if (made === classesOfTable) {
    table = new Uint32Array(0x10000)
    made = 0
  }
  const classes = table
  const bit = (1 << made++) >>> 0
  for (const code of codesOf(characters)) classes[code] = ((classes[code] ?? 0) | bit) >>> 0
  return (text, i) => i >= 0 && i < text.length && ((classes[codeAt(text, i)] ?? 0) & bit) !== 0
}

function codesOf(characters: string | RegExp | ReadonlySet<number>): Iterable<number> {
  if (typeof characters === 'string') return Array.from(characters, (c) => c.charCodeAt(0))
  if (!(characters instanceof RegExp)) return characters
  return Array.from({ length: 0x10000 }, (_, code) => code).filter((code) =>
    characters.test(String.fromCharCode(code)),
  )
}
