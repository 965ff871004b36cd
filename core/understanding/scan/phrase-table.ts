// Many phrases looked for at one place at once, the longest first. Vocabulary is data; this is how it is found.
import { characterClass } from './character-class.ts'
import { codeAt } from './characters.ts'

export interface PhraseHit<T> {
  value: T
  start: number
  end: number
}
export type PhraseTable<T> = (text: string, i: number) => PhraseHit<T> | undefined

/** `entries`: a meaning and the phrases that have it, in normal spelling. Of a phrase given twice the first counts. */
export function phraseTable<T>(entries: readonly (readonly [T, readonly string[]])[]): PhraseTable<T> {
  const { root, nodes } = treeOf(entries)
  const find = finder(nodes)
  const mayBegin = characterClass(new Set(root.next.keys()))
  return (text, i) => (mayBegin(text, i) ? find(text, i) : undefined)
}

/** The same for words that come and go, as those of a programme: they take no room among the classes of characters. */
export function passingTable<T>(entries: readonly (readonly [T, readonly string[]])[]): PhraseTable<T> {
  const { root, nodes } = treeOf(entries)
  const find = finder(nodes)
  const first = new Set(root.next.keys())
  return (text, i) => (first.has(codeAt(text, i)) ? find(text, i) : undefined)
}

/** The longest phrase at a place where one may begin. */
function finder<T>(nodes: readonly Node<T>[]): PhraseTable<T> {
  const { keys, following, mask, shift } = stepsOf(nodes)
  const values = nodes.map((node) => node.value)
  /** The node behind `node` and a character, 0 when there is none. */
  const step = (node: number, code: number): number => {
    const key = (node << 16) | code
    for (let at = Math.imul(key, spread) >>> shift; ; at = (at + 1) & mask) {
      const found = keys[at]
      if (found === key) return following[at] ?? 0
      if (found === 0) return 0
    }
  }
  return (text, i) => {
    let found: { of: T } | undefined
    let foundEnd = i
    for (let node = step(0, codeAt(text, i)), end = i + 1; node !== 0; end++) {
      const value = values[node]
      if (value) {
        found = value
        foundEnd = end
      }
      node = end < text.length ? step(node, codeAt(text, end)) : 0
    }
    return found && { value: found.of, start: i, end: foundEnd }
  }
}

/** What may follow the characters so far, and what they mean if they are a phrase themselves. */
interface Node<T> {
  number: number
  next: Map<number, Node<T>>
  value?: { of: T }
}

function treeOf<T>(entries: readonly (readonly [T, readonly string[]])[]) {
  const root: Node<T> = { number: 0, next: new Map() }
  const nodes = [root]
  for (const [value, phrases] of entries)
    for (const phrase of phrases) if (phrase !== '') grow(nodes, root, phrase).value ??= { of: value }
  return { root, nodes }
}

function grow<T>(nodes: Node<T>[], root: Node<T>, phrase: string): Node<T> {
  let node = root
  for (let i = 0; i < phrase.length; i++) {
    const code = phrase.charCodeAt(i)
    let next = node.next.get(code)
    if (!next) {
      next = { number: nodes.length, next: new Map() }
      nodes.push(next)
      node.next.set(code, next)
    }
    node = next
  }
  return node
}

/** A key has sixteen bits for the node and as many for the character. */
const mostNodes = 0x10000

/** Odd and without a pattern, so that keys which differ little land far apart. */
const spread = 0x9e3779b1

/** All steps of a tree in one table, which is quicker than a map at each node: it is asked at every place of a text. */
function stepsOf(nodes: readonly Node<unknown>[]) {
  if (nodes.length > mostNodes) throw new Error('More phrases than there are numbers for')
  const bits = Math.max(4, Math.ceil(Math.log2(nodes.length * 2)))
  const keys = new Int32Array(2 ** bits)
  const following = new Int32Array(2 ** bits)
  const mask = 2 ** bits - 1
  const shift = 32 - bits
  for (const node of nodes)
    for (const [code, next] of node.next) {
      const key = (node.number << 16) | code
      let at = Math.imul(key, spread) >>> shift
      while (keys[at] !== 0) at = (at + 1) & mask
      keys[at] = key
      following[at] = next.number
    }
  return { keys, following, mask, shift }
}

/** The characters that phrases begin with. */
export const beginningsOf = (entries: readonly (readonly [unknown, readonly string[]])[]): string =>
  [...new Set(entries.flatMap(([, phrases]) => phrases.map((p) => p.charAt(0))))].join('')
