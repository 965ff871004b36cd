// Is the character at a place one of a few? Told from one table for all such questions, as a pattern for a single
// character costs many times what it finds.
import { codeAt } from './characters.ts'

/** For each character the classes that it is in, a bit each. */
const classes = new Uint32Array(0x10000)
const mostClasses = 32
let made = 0

export type CharacterClass = (text: string, i: number) => boolean

/** `characters`: each of them, or a pattern that tells of one. False before and behind the text. */
export function characterClass(characters: string | RegExp): CharacterClass {
  if (made === mostClasses) throw new Error('No room for another class of characters')
  const bit = (1 << made++) >>> 0
  for (let code = 0; code < classes.length; code++) {
    const c = String.fromCharCode(code)
    if (typeof characters === 'string' ? characters.includes(c) : characters.test(c))
      classes[code] = ((classes[code] ?? 0) | bit) >>> 0
  }
  return (text, i) => i >= 0 && i < text.length && ((classes[codeAt(text, i)] ?? 0) & bit) !== 0
}
