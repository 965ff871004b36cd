// What a number of a sale counts: orders, goods, money, or the price of one.

import type { Quantity } from '../scan/quantities.ts'
import type { UnitKind } from '../words/units.ts'
import type { Building, NumberKind, SaleItem } from './building.ts'

export const byUnit: Partial<Record<UnitKind, NumberKind>> = {
  order: 'orders',
  goods: 'quantity',
  piece: 'quantity',
  parcel: 'quantity',
  money: 'amount',
}

export function kindOf(b: Building, q: Quantity, i: number): NumberKind | undefined {
  if (b.times) return q.unit === 'money' || q.unit === 'bare' ? 'price' : undefined
  if (q.unit === 'bare') return bareKind(b, q, i)
  if (q.unit === 'order' && !Number.isInteger(q.value)) return undefined
  const thing = q.unit === 'piece' || q.unit === 'parcel'
  if (thing && b.expects === 'orders') return 'orders'
  return q.unit === 'money' && b.expects === 'price' ? 'price' : byUnit[q.unit]
}

function bareKind(b: Building, q: Quantity, i: number): NumberKind | undefined {
  if (b.expects === 'price' || b.expects === 'orders' || b.expects === 'quantity') return b.expects
  if (b.slip === 'said' && b.last && b.item.amount === undefined) return b.last
  // 一只85，下午又卖了5只，也是85
  if (b.items.at(-1)?.price?.q.value === q.value && b.item.quantity) return 'price'
  return isStray(b, q, i) ? undefined : 'amount'
}

/** 仨, 十一 alone among words is no money. */
function isStray(b: Building, q: Quantity, i: number): boolean {
  if (b.expects) return false
  if (q.value < 4 && !/\d/.test(b.text.charAt(q.start))) return true
  const after = b.tokens[i + 1]
  return (
    after?.kind === 'word' &&
    after.start === q.end &&
    !/^(?:整|吧|多|的|呢|啊|左右|哈)/.test(b.text.slice(q.end, q.end + 2)) &&
    b.item.amount !== undefined
  )
}

/** 豆腐40块，两块五一块: the first 块 counted pieces. True when it was so read. */
export function byPieces(item: SaleItem, text: string): boolean {
  const { amount } = item
  if (!amount || item.quantity || item.orders || !item.product || !Number.isInteger(amount.value))
    return false
  if (text.charAt(amount.end - 1) !== '块') return false
  item.quantity = { ...amount, unit: 'goods', unitText: '块' }
  item.amount = undefined
  return true
}
