// Many phrases looked for at one place at once, the longest first. Vocabulary is data; this is how it is found.

export interface PhraseHit<T> {
  value: T
  start: number
  end: number
}
export type PhraseTable<T> = (text: string, i: number) => PhraseHit<T> | undefined

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
  return (text, i) => {
    let hit: PhraseHit<T> | undefined
    let node = root.next.get(text.charCodeAt(i))
    for (let end = i + 1; node; node = node.next.get(text.charCodeAt(end++)))
      if (node.value) hit = { value: node.value.of, start: i, end }
    return hit
  }
}

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
