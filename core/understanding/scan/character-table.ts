// What is known of each character, side by side: a row of sixteen words with a bit for each question that is asked of
// characters. All of a row is near, however many questions there are; a table for each question is far away whenever the
// machine has done something else in between.
import { codeAt } from './characters.ts'

const shift = 4
export const rows = new Int32Array(0x10000 << shift)
/** Where the row of the character at `i` begins, which must be a place of the text. */
export const rowAt = (text: string, i: number): number => codeAt(text, i) << shift
export const rowOf = (code: number): number => code << shift

/** The first words are for patterns that are looked for (sought.ts), the others for classes. */
export const wordsOfPatterns = 5 as const
const wordsOfRow = 1 << shift
const bitsOfWord = 32
let classes = 0

/** A bit of its own for a class of characters. They are made once, when the modules are loaded. */
export function classBit(): { word: number; bit: number } {
  const word = wordsOfPatterns + Math.floor(classes / bitsOfWord)
  if (word >= wordsOfRow)
    throw new Error('A row of character-table.ts has no room for another class: make it longer')
  return { word, bit: 1 << (classes++ % bitsOfWord) }
}

export function setBit(code: number, word: number, bit: number): void {
  const at = rowOf(code) + word
  rows[at] = (rows[at] ?? 0) | bit
}
