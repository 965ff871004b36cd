// A sale told in parts: 4袋 3袋 6袋 are one; 12条，6条180一条的，6条220一条的 are a whole and what it is made of.
import type { Quantity } from '../scan/quantities.ts'
import { amountOf } from './amount.ts'
import type { Building, SaleItem } from './building.ts'

/** 4袋 3袋 6袋: one after the other with nothing between. */
export function isListed({ item, text }: Building, q: Quantity): boolean {
  const old = item.quantity
  if (!old || item.amount || item.price || old.unitText !== q.unitText || q.unitText === '') return false
  return listing.test(text.slice(old.end, q.start))
}
const listing = /^(?:\s|\s?[、+和]\s?)$/
export function addListed(item: SaleItem, q: Quantity): void {
  const value = Math.round(((item.quantity?.value ?? 0) + q.value) * 1000) / 1000
  item.quantity = { ...q, value, start: item.quantity?.start ?? q.start }
}

const isMoney = new Set(['money', 'bare'])

/** 12条，6条180一条的: fewer of the same in a clause that begins with them, with their money behind. */
export function isPart({ item, tokens }: Building, q: Quantity, i: number): boolean {
  const old = item.quantity
  if (!old || old.unitText !== q.unitText) return false
  if (!item.part && (item.amount || item.price || q.value >= old.value)) return false
  const [before, after] = [tokens[i - 1], tokens[i + 1]]
  return (
    before?.kind === 'sep' &&
    before.strength >= 2 &&
    (after?.kind === 'price' || (after?.kind === 'number' && isMoney.has(after.q.unit)))
  )
}

/** 12条，6条180一条的，6条220一条的: the parts of a whole are no sales of their own, but their money is its money. */
export function withoutParts(sales: readonly SaleItem[]): SaleItem[] {
  const out: SaleItem[] = []
  const parts: SaleItem[] = []
  for (const item of sales) {
    if (!item.part) {
      out.push(item)
      parts.length = 0
      continue
    }
    parts.push(item)
    const whole = out.at(-1)
    if (whole) payFor(whole, parts)
  }
  return out
}

/** What the parts cost, when they are all of it. */
function payFor(whole: SaleItem, parts: readonly SaleItem[]): void {
  const count = parts.reduce((n, p) => n + (p.quantity?.value ?? 0), 0)
  const money = parts.reduce((n, p) => n + (amountOf(p) ?? Number.NaN), 0)
  const last = parts.at(-1)?.amount ?? parts.at(-1)?.price?.q
  if (!last || Math.abs(count - (whole.quantity?.value ?? 0)) > 0.001 || !(money > 0)) return
  whole.amount = { ...last, value: Math.round(money * 100) / 100, unit: 'money' }
}
