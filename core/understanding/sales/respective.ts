// 淘宝6单松子，拼多多9单榛子，分别是540和720: numbers that are one for each of the sales before them.

import type { Quantity } from '../scan/quantities.ts'
import { type Building, hasNumbers } from './building.ts'
import type { SalesToken } from './lexing.ts'
import { byUnit } from './numbers.ts'

const each = /分别(?:是|为|有)?$/
const joint = /^[和跟与]$/

/** Gives each of the last sales its number. Returns how many tokens were read, 0 when they are not so told. */
export function shareOut(b: Building, i: number): number {
  const { text, tokens } = b
  const token = tokens[i]
  if (token?.kind !== 'word' || !each.test(text.slice(token.start, token.end))) return 0
  const { numbers, read } = rowBehind(text, tokens, i)
  const kind = kindOf(numbers[0])
  const sales = [...b.items, b.item].filter(hasNumbers)
  if (!kind || numbers.length < 2 || sales.length !== numbers.length) return 0
  if (numbers.some((q) => kindOf(q) !== kind) || sales.some((s) => s[kind])) return 0
  for (const [k, sale] of sales.entries()) sale[kind] = numbers[k]
  return read
}

/** By its unit; a bare one is money. */
function kindOf(q: Quantity | undefined): 'orders' | 'quantity' | 'amount' | undefined {
  const kind = q && (byUnit[q.unit] ?? (q.unit === 'bare' ? 'amount' : undefined))
  return kind === 'price' ? undefined : kind
}

function rowBehind(text: string, tokens: readonly SalesToken[], i: number) {
  const numbers: Quantity[] = []
  let k = i + 1
  for (; k < tokens.length; k++) {
    const t = tokens[k]
    if (t?.kind === 'number') numbers.push(t.q)
    else if (t?.kind === 'sep' && t.strength < 3) continue
    else if (t?.kind !== 'word' || !joint.test(text.slice(t.start, t.end))) break
  }
  return { numbers, read: k - i }
}
