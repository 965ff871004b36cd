// Many phrases looked for at one place at once, the longest first. Vocabulary is data; this is how it is found.
import { codeAt } from './characters.ts'

export interface PhraseHit<T> {
  value: T
  start: number
  end: number
}
export type PhraseTable<T> = (text: string, i: number) => PhraseHit<T> | undefined

/** At most places nothing begins, which the low bits of a character mostly tell. */
const lowBits = 0x1fff

/** What may follow the characters so far, and what they mean if they are a phrase themselves. */
interface Node<T> {
  next: Map<number, Node<T>>
  value?: { of: T }
}

/** `entries`: a meaning and the phrases that have it, in normal spelling. Of a phrase given twice the first counts. */
export function phraseTable<T>(entries: readonly (readonly [T, readonly string[]])[]): PhraseTable<T> {
  const root: Node<T> = { next: new Map() }
  for (const [value, phrases] of entries)
    for (const phrase of phrases) if (phrase !== '') grow(root, phrase).value ??= { of: value }
  const mayBegin = new Uint8Array(lowBits + 1)
  for (const code of root.next.keys()) mayBegin[code & lowBits] = 1
  return (text, i) => {
    const first = codeAt(text, i)
    if (mayBegin[first & lowBits] === 0) return undefined
    let hit: PhraseHit<T> | undefined
    let node = root.next.get(first)
    for (let end = i + 1; node; node = node.next.get(codeAt(text, end++)))
      if (node.value) hit = { value: node.value.of, start: i, end }
    return hit
  }
}

/** The characters that phrases begin with. */
export const beginningsOf = (entries: readonly (readonly [unknown, readonly string[]])[]): string =>
  [...new Set(entries.flatMap(([, phrases]) => phrases.map((p) => p.charAt(0))))].join('')

function grow<T>(root: Node<T>, phrase: string): Node<T> {
  let node = root
  for (let i = 0; i < phrase.length; i++) {
    const code = phrase.charCodeAt(i)
    const next = node.next.get(code) ?? { next: new Map() }
    node.next.set(code, next)
    node = next
  }
  return node
}
