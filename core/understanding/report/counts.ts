// From a label's numbers to a count of parcels or visitors.
import type { CountRead, Group, Value } from './group.ts'
import { isApproximate, sum } from './values.ts'

const nothingLeft: Value[] = []

export function countOf(group: Group): CountRead | undefined {
  group.count ??= plainCount(group) ?? readCount(group)
  return group.count
}

/** 收件12, as nearly all are: one number, and nothing said of it. */
function plainCount({ label, values, none }: Group): CountRead | undefined {
  const [at, more] = values
  if (none || !at || more || label.side === 'visitors' || at.inBrackets || !Number.isInteger(at.q.value))
    return undefined
  if (at.q.unit !== 'bare' && at.q.unit !== 'piece') return undefined
  return { value: at.q.value, at, approximate: isApproximate(at), leftover: nothingLeft }
}

/** Parcels or visitors: carriers' numbers add up, a total stands for them, anything else is left over. */
function readCount(group: Group): CountRead | undefined {
  if (group.none) return { value: 0, at: undefined, approximate: false, leftover: [] }
  const people = group.label.side === 'visitors' || group.values.every((v) => v.q.unit === 'person')
  const wanted = people ? ['person', 'bare', 'piece', 'order'] : ['piece', 'parcel', 'bare', 'order']
  const fitting = group.values.filter((v) => wanted.includes(v.q.unit) && Number.isInteger(v.q.value))
  const outside = fitting.filter((v) => !v.inBrackets)
  const values = latest(outside.length > 0 ? outside : fitting)
  const total = values.filter((v) => v.total)
  const used = total.length > 0 ? total.slice(-1) : partsOf(values, people, group.ofPart)
  const at = used[0]
  if (!at) return undefined
  const value = sum(used)
  const others = group.values.filter((v) => !fitting.includes(v))
  const unread = [...values.filter((v) => !used.includes(v)), ...others]
  return { value, at, approximate: used.some(isApproximate), leftover: uncounted(unread, value, at) }
}

/** 中通8圆通5 add up, and so do 男8人女12人; behind a plain 收件12 nothing does. */
function partsOf(values: readonly Value[], people: boolean, ofPart: boolean): readonly Value[] {
  const [first] = values
  if (!first) return []
  if (first.part || ofPart) return [first, ...values.slice(1).filter((v) => v.part)]
  if (people && first.apart) return values.filter((v) => v.apart && v.q.unit === first.q.unit)
  return [first]
}

/** Of what was not counted: not what says the count again, shares it out, comes before a total or in brackets. */
function uncounted(unread: readonly Value[], value: number, at: Value): Value[] {
  const rest = unread.filter(
    (v) => !v.inBrackets && v.q.value !== value && !(at.total && v.q.start < at.q.start),
  )
  return sum(rest) === value ? [] : rest
}

/** After a slip or 改成 only what follows counts. */
function latest(values: readonly Value[]): readonly Value[] {
  const from = values.findLastIndex((v) => v.slip || v.becomes)
  return from >= 0 ? values.slice(from) : values
}
