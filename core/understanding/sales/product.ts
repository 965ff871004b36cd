// The name of what was sold, out of a run of words: fillers at its edges go, talk is no name.

import { characterClass } from '../scan/character-class.ts'
import { phraseTable } from '../scan/phrase-table.ts'
import {
  fillers,
  goodsHeads,
  goodsLetters,
  headLetters,
  noProduct,
  shortGoods,
  tailLetters,
} from '../words/sales-words.ts'

export interface Name {
  value: string
  start: number
  end: number
}
/** A run of words: a name, nothing but fillers, or talk that is not understood. */
export type Run = { kind: 'name'; name: Name } | { kind: 'filler' } | { kind: 'talk' }

const headAt = edgeTable([...fillers, ...headLetters])
const goodsHeadAt = edgeTable(goodsHeads)
/** Read from behind, as all tails are looked for at the end of a run. */
const tails = [...fillers, ...tailLetters]
const tailAt = edgeTable(tails.map(backwards))
const longestTail = Math.max(...tails.map((words) => words.length))

function edgeTable(words: readonly string[]) {
  return phraseTable([[true, words]])
}
function backwards(words: string): string {
  return [...words].reverse().join('')
}
const longest = 14

const isOfGoods = characterClass(goodsLetters)
/** Does it sound like goods? */
export function isGoods(name: string): boolean {
  for (let i = 0; i < name.length; i++) if (isOfGoods(name, i)) return true
  return false
}

export function readRun(text: string, start: number, end: number): Run {
  let [from, to] = trimmed(text, start, end)
  // 自家种的南瓜, 媳妇做的奶豆腐: the name is behind the last 的
  const of = text.slice(from, to).lastIndexOf('的')
  if (of >= 0) [from, to] = trimmed(text, from + of + 1, to)
  const value = text.slice(from, to)
  if (value === '' || feast.test(value)) return { kind: of > 0 ? 'talk' : 'filler' }
  if (value.length > longest || noProduct.test(value) || !/[\u4e00-\u9fff]/.test(value))
    return { kind: 'talk' }
  if (value.length === 1 && !shortGoods.includes(value)) return { kind: 'talk' }
  return { kind: 'name', name: { value, start: from, end: to } }
}

/** 端午抖音卖了5单; 端午粽子 are goods. */
const feast = /^(?:端午|中秋|清明|重阳|元宵|腊八|春节|除夕)节?$/

function trimmed(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end]
  for (let before = -1; before !== to - from && to > from; ) {
    before = to - from
    const rest = text.slice(from, to)
    const head = goodsHeadAt(rest, 0) ? 0 : (headAt(rest, 0)?.end ?? 0)
    from += head
    to -= tailAt(backwards(rest.slice(Math.max(head, rest.length - longestTail))), 0)?.end ?? 0
  }
  return [from, to]
}
