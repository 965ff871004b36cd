// What a number of a label is, and which of them still hold after somebody corrected himself.
import type { Quantity } from '../scan/quantities.ts'
import type { Value } from './group.ts'

/** By its unit alone it may be an amount. */
export const mayBeAmount = ({ unit }: Quantity) => unit === 'bare' || unit === 'money'
/** It counts parcels or other things. */
export const countsPieces = ({ unit }: Quantity) => unit === 'piece' || unit === 'parcel'
export const isMoney = (v: Value) => v.q.unit === 'money' || (v.expects === 'money' && v.q.unit === 'bare')
export const isOrders = (v: Value) =>
  Number.isInteger(v.q.value) && (v.q.unit === 'order' || (v.expects === 'count' && v.q.unit === 'bare'))
export const isBare = (v: Value) => v.q.unit === 'bare' && !v.expects
export const isThing = (v: Value) => v.q.unit === 'goods'
export const isApproximate = (v: Value) => v.q.approximate || v.about
export const tidy = (n: number) => Math.round(n * 100) / 100
export const sum = (values: readonly Value[]) => tidy(values.reduce((n, v) => n + v.q.value, 0))

/** What stands after a slip was corrected, or after 改成: per kind, the later word counts. */
export function current(values: readonly Value[]): Value[] {
  let kept: Value[] = []
  for (const v of values) {
    const replaced = v.slip || v.becomes ? replacedBy(v, kept) : []
    kept = [...kept.filter((k) => !replaced.includes(k)), meantLike(v, replaced[0])]
  }
  return kept
}

const kindOf = (v: Value) => (isOrders(v) ? 'orders' : isMoney(v) ? 'money' : v.q.unit)

/** Those of its kind; for a bare number the last that may have been an amount, else the last of all. */
function replacedBy(v: Value, kept: readonly Value[]): readonly Value[] {
  const rivals = kept.filter((k) => kindOf(k) === kindOf(v) && !(k.slip && v.slip))
  if (rivals.length > 0 || !isBare(v)) return rivals
  // 4单，数错了是5单，一百九: the orders were the slip
  const last = kept.at(-1)
  if (last?.slip || (last?.becomes && isOrders(last))) return []
  const amounts = kept.filter((k) => isMoney(k) || isBare(k))
  return (amounts.length > 0 ? amounts : kept.filter((k) => !isThing(k))).slice(-1)
}

/** A bare number takes over what the replaced one counted. */
function meantLike(v: Value, old: Value | undefined): Value {
  if (!old || !isBare(v) || isBare(old) || v.expects) return v
  return { ...v, expects: isMoney(old) ? 'money' : 'count' }
}
