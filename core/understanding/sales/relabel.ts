// 核桃仁32袋，噢32是单数，袋是40: what a number counts, said behind it or by its measure word.

import type { Quantity } from '../scan/quantities.ts'
import { unitWords } from '../words/units.ts'
import type { Building, NumberKind } from './building.ts'
import type { SalesToken } from './lexing.ts'

const is = /^[那才就该]?是$/
const kindOfCue: Partial<Record<string, 'orders' | 'quantity' | 'amount'>> = {
  orders: 'orders',
  quantity: 'quantity',
  amount: 'amount',
}
const units = unitWords.filter(([kind]) => kind === 'goods' || kind === 'piece').flatMap(([, words]) => words)
const countOf = new Map(units.map((u) => [`是${u}数`, u]))
const unitBefore = new Map(
  [...units, '单'].flatMap((u) => [`${u}是`, `${u}才是`, `${u}数是`].map((words) => [words, u] as const)),
)
const counted = ['quantity', 'orders', 'amount'] as const

/** Gives the number at `i` to what it is said to count. Returns how many tokens were read, 0 when nothing is said. */
export function relabel(b: Building, i: number): number {
  const token = b.tokens[i]
  if (token?.kind === 'number') return byWordBehind(b, token.q, i)
  return token?.kind === 'word' ? byUnitBefore(b, token, i) : 0
}

/** 32是单数, 32是袋数 */
function byWordBehind(b: Building, q: Quantity, i: number): number {
  const [joint, label] = [b.tokens[i + 1], b.tokens[i + 2]]
  if (joint?.kind !== 'word') return 0
  const words = b.text.slice(joint.start, joint.end)
  const unitText = joint.start === q.end ? countOf.get(words) : undefined
  if (unitText !== undefined) return give(b, { ...q, unit: 'goods', unitText }, 'quantity', 2)
  const kind = label?.kind === 'cue' ? kindOfCue[label.cue] : undefined
  if (!kind || !is.test(words) || b.tokens[i + 3]?.kind === 'number') return 0
  return give(b, q, kind, 3)
}

/** 袋是40, 袋数是40, 单是7 */
function byUnitBefore(b: Building, { start, end }: SalesToken, i: number): number {
  const behind = b.tokens[i + 1]
  if (behind?.kind !== 'number' || behind.q.unit !== 'bare' || behind.start !== end) return 0
  const unitText = unitBefore.get(b.text.slice(start, end))
  if (unitText === undefined || b.tokens[i - 1]?.kind !== 'sep') return 0
  if (unitText === '单') return give(b, behind.q, 'orders', 2)
  return give(b, { ...behind.q, unit: 'goods', unitText }, 'quantity', 2)
}

/** The number counts this and nothing else. */
function give(b: Building, q: Quantity, kind: Exclude<NumberKind, 'price'>, read: number): number {
  const wrong = counted.find((k) => k !== kind && b.item[k]?.value === q.value)
  if (wrong) b.item[wrong] = undefined
  b.item[kind] = q
  b.clause.counts = true
  b.expects = undefined
  b.total = b.about = false
  b.last = kind
  b.slip = 'no'
  return read
}
