// A pattern looked for at one place of a text, after a cheap look at the character that stands there.
import { characterClass } from './character-class.ts'
import { firstCharacters } from './pattern-characters.ts'

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

/** The words alone. */
export function wordsAtPlace(pattern: RegExp): (text: string, i: number) => string | undefined {
  const exec = atPlace(pattern)
  return (text, i) => exec(text, i)?.[0]
}
