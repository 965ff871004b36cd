// A pattern looked for at one place of a text, after a cheap look at the character that stands there.
import { characterClass } from './character-class.ts'
import { sliceOf } from './characters.ts'
import { firstCharacters, lastCharacters, neededCharacters } from './pattern-characters.ts'

/** `pattern` is sticky. What it finds at `i`, as `exec` says it. */
export type AtPlace = (text: string, i: number) => RegExpExecArray | undefined

export function atPlace(pattern: RegExp): AtPlace {
  if (!pattern.sticky) throw new Error(`Not a pattern for a place: ${pattern.source.slice(0, 60)}`)
  const exec: AtPlace = (text, i) => {
    pattern.lastIndex = i
    return pattern.exec(text) ?? undefined
  }
  const first = firstCharacters(pattern)
  if (!first) return exec
  const mayBegin = characterClass(first)
  return (text, i) => (mayBegin(text, i) ? exec(text, i) : undefined)
}

/** Whether the next `length` characters are what a pattern says; it begins with ^. */
export function standsAt(pattern: RegExp, length: number): (text: string, i: number) => boolean {
  const first = firstCharacters(pattern)
  const mayBegin = first && characterClass(first)
  return (text, i) => (!mayBegin || mayBegin(text, i)) && pattern.test(sliceOf(text, i, i + length))
}

/** Whether the last `length` characters before a place are what a pattern says; it ends with $. */
export function standsBefore(pattern: RegExp, length: number): (text: string, i: number) => boolean {
  const last = lastCharacters(pattern)
  const mayEnd = last && characterClass(last)
  return (text, i) =>
    (!mayEnd || mayEnd(text, i - 1)) && pattern.test(sliceOf(text, Math.max(0, i - length), i))
}

/** Cheap: may a match of the pattern begin at a place? Always, where its first characters cannot be told. */
export function mayBeginWith(pattern: RegExp): (text: string, i: number) => boolean {
  const first = firstCharacters(pattern)
  return first ? characterClass(first) : () => true
}

/** Cheap in the same way: may the character at a place be the one that a match needs? */
export function mayHelp(pattern: RegExp): (text: string, i: number) => boolean {
  const needed = neededCharacters(pattern)
  return needed ? characterClass(needed) : () => true
}

/** The words alone. */
export function wordsAtPlace(pattern: RegExp): (text: string, i: number) => string | undefined {
  const exec = atPlace(pattern)
  return (text, i) => exec(text, i)?.[0]
}
