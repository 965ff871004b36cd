// Is the character at a place one of a few? Told from a table of all such questions, as a pattern for a single character
// costs many times what it finds.
import { classBit, rowAt, rows, setBit } from './character-table.ts'
import { codesMatched } from './every-character.ts'

export type CharacterClass = (text: string, i: number) => boolean

/** `characters`: each of them, their codes, or a pattern that tells of one. False before and behind the text. */
export function characterClass(characters: string | RegExp | ReadonlySet<number>): CharacterClass {
  const { word, bit } = classBit()
  for (const code of codesOf(characters)) setBit(code, word, bit)
  return (text, i) => i >= 0 && i < text.length && ((rows[rowAt(text, i) + word] ?? 0) & bit) !== 0
}

function codesOf(characters: string | RegExp | ReadonlySet<number>): Iterable<number> {
  if (typeof characters === 'string') return [...characters].map(codeOf)
  if (!(characters instanceof RegExp)) return characters
  return codesMatched(characters)
}

function codeOf(character: string): number {
  if (character.length !== 1) throw new Error(`No class has ${character}, which is of two halves`)
  return character.charCodeAt(0)
}

export const isDigitAt = characterClass('0123456789')
export const isSpaceAt = characterClass(/\s/)
export const isHanAt = characterClass(/[\u4e00-\u9fff]/)
