// Does a number belong to the label behind it? 再加1单代买, 20人进店, 就一单，代买的.
import type { Quantity } from '../scan/quantities.ts'
import type { Building, Group, Value } from './group.ts'
import { type Token, tokenBefore } from './tokens.ts'
import { countsPieces, mayBeAmount } from './values.ts'

/** `再加1单代买`, `20人进店`: a number right before a label that has none of the kind itself. */
export function belongsToNext(b: Building, value: Value, i: number): boolean {
  const { q } = value
  const next = nextLabel(b.tokens, i)
  if (isSaidBefore(b, value, i)) return true
  if (next === undefined) return false
  if (isPartBefore(b, value, i)) return true
  // 收件十八 哎不是 八个 代买…: it puts right what the label before it was given
  if (value.slip && b.group && putsRight(b.group, q)) return false
  // 一千零八十块钱的代卖: before any label the amount too
  if (q.unit === 'money') return !b.group && !hasOwn(b.tokens, next, q)
  if (!b.group) return true
  if (isFurtherPart(b, value, next) || hasOwn(b.tokens, next, q)) return false
  const filled = b.group.values.some((v) => v.q.unit === q.unit || v.q.unit === 'bare')
  return filled || b.clauseStart || fits(b, next, q)
}

/** 7件到了 5件取走 1件寄出: in a row of such parts each number is of the label right behind it. */
function isPartBefore({ tokens, group }: Building, { q }: Value, i: number): boolean {
  const [before, label, gap] = [tokenBefore(tokens, i), tokens[i + 1], tokens[i + 2]]
  if (label?.start !== q.end || !countsPieces(q) || !isCounting(label)) return false
  if (group && saidBefore(group)) return true
  const isApart = (!before || before.kind === 'sep') && (!gap || gap.kind === 'sep')
  return isApart && (!group || group.values.length > 0 || group.none)
}
const saidBefore = ({ start, values: [first] }: Group) =>
  first !== undefined && countsPieces(first.q) && first.q.start < start

const putsRight = ({ values }: Group, q: Quantity) =>
  values.some((v) => v.q.unit === q.unit || (v.q.unit === 'bare' && countsPieces(q)))

/** 快递上午5个下午8个代买1单: the next part of a count; and people are no orders. */
function isFurtherPart(b: Building, { q, part }: Value, next: number): boolean {
  const label = b.tokens[next]
  const side = b.group?.label.side
  if (q.unit === 'person')
    return side === 'visitors' && !(label?.kind === 'label' && label.label.side === 'visitors')
  const counts = side === 'in' || side === 'out' || side === 'visitors'
  return part && counts
}

/** `就一单，代买的，35块`: the label comes behind its orders with a 的. */
function isSaidBefore({ tokens, group }: Building, { q }: { q: Quantity }, i: number): boolean {
  const [sep, label, word, end] = tokens.slice(i + 1, i + 5)
  if (group || q.unit !== 'order' || sep?.kind !== 'sep' || sep.strength !== 2) return false
  if (label?.kind !== 'label' || label.label.needs || word?.kind !== 'word') return false
  // 就一单，代卖酥油，二百六
  if (q.value === 1 && end?.kind === 'sep' && !hasOwn(tokens, i + 2, q)) return true
  return word.end - word.start === 1 && (!end || end.kind === 'sep')
}

/** A count of people goes to the visitors, whatever came before. */
const fits = (b: Building, next: number, q: Quantity) => {
  const label = b.tokens[next]
  if (label?.kind !== 'label') return false
  if (label.label.side === 'refund') return b.flags.among
  return q.unit === 'person' && label.label.side === 'visitors'
}

function nextLabel(tokens: readonly Token[], i: number): number | undefined {
  for (let k = i + 1; k <= i + 2; k++) {
    const t = tokens[k]
    if (t?.kind === 'label') return k
    const passes =
      t &&
      (t.kind === 'open' ||
        (t.kind === 'sep' && t.strength === 0) ||
        (t.kind === 'word' && t.end - t.start === 1))
    if (!passes) return undefined
  }
  return undefined
}

const isCounting = (t: Token | undefined) =>
  t?.kind === 'label' && ['in', 'out', 'visitors'].includes(t.label.side)

/** Tokens that are looked at behind a label; so far from it no number is its own. */
const nearby = 40

function hasOwn(tokens: readonly Token[], label: number, q: Quantity): boolean {
  for (let k = label + 1; k <= label + nearby; k++) {
    const t = tokens[k]
    if (!t || t.kind === 'label' || (t.kind === 'sep' && t.strength >= 2)) return false
    if (t.kind === 'number' && isCounting(tokens[label])) return true
    if (t.kind !== 'number') continue
    if (q.unit === 'bare' || t.q.unit === q.unit) return true
    // 9单 代买1k1 6单: its orders may come behind its amount
    if (q.unit !== 'order' || !mayBeAmount(t.q)) return t.q.unit === 'bare' && q.unit !== 'order'
  }
  return false
}
