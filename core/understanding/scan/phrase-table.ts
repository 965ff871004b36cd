// Many phrases looked for at one place at once, the longest first. Vocabulary is data; this is how it is found.

export interface PhraseHit<T> {
  value: T
  start: number
  end: number
}
export type PhraseTable<T> = (text: string, i: number) => PhraseHit<T> | undefined

/** `entries`: a meaning and the phrases that have it, in normal spelling. */
export function phraseTable<T>(entries: readonly (readonly [T, readonly string[]])[]): PhraseTable<T> {
  const byFirst = new Map<number, { phrase: string; value: T }[]>()
  for (const [value, phrases] of entries) {
    for (const phrase of phrases) {
      const first = phrase.charCodeAt(0)
      const list = byFirst.get(first) ?? []
      list.push({ phrase, value })
      byFirst.set(first, list)
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.phrase.length - a.phrase.length)
  return (text, i) => {
    const list = byFirst.get(text.charCodeAt(i))
    if (list === undefined) return undefined
    for (const { phrase, value } of list)
      if (text.startsWith(phrase, i)) return { value, start: i, end: i + phrase.length }
    return undefined
  }
}
