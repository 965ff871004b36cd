// One number for several labels (代买代卖各一单, 收发各2件) and a number for each of several (收/发 16/2, 分别是28和150).
import type { Building, Group, Value } from './group.ts'
import type { Token } from './tokens.ts'
import { mayBeAmount } from './values.ts'

/** The labels named last one right after the other, without a number yet. */
function emptyLabels(
  { groups }: Building,
  last = groups.length - 1,
  next = Number.POSITIVE_INFINITY,
): Group[] {
  const out: Group[] = []
  for (let k = last; k >= 0; k--) {
    const group = groups[k]
    const behind = out[0]?.start ?? next
    if (!group || group.values.length > 0 || group.none) break
    if (Number.isFinite(behind) && behind - group.end > 2) break
    out.unshift(group)
  }
  return out
}

/** How many numbers of one kind stand here in a row, from token `i` on, parted by no more than 、 or 和. */
function numbersInRow(tokens: readonly Token[], i: number): number {
  let count = 0
  let unit: string | undefined
  for (const t of tokens.slice(i, i + 40)) {
    if (t.kind === 'number') {
      // 5、8、11个: the measure word stands with the last
      if (unit !== undefined && unit !== 'bare' && t.q.unit !== unit) return 0
      unit = t.q.unit === 'order' && unit === 'bare' ? 'mixed' : t.q.unit
      if (unit === 'mixed') return 0
      count++
    } else if (t.kind === 'sep' ? t.strength > 1 : t.kind !== 'word' || t.end - t.start > 1) break
  }
  return count
}

/** Before a number is taken: is it the first of a row with one for each label? */
export function shareOut(b: Building, i: number): void {
  if (b.queue.length > 0) return
  const labels = emptyLabels(b)
  if (labels.length >= 2 && numbersInRow(b.tokens, i) === labels.length) b.queue = labels
}

/** 分别 behind labels that shared a number: what comes is one for each of them. */
export function takeRespectively(b: Building, i: number): void {
  const count = numbersInRow(b.tokens, i + 1)
  if (count >= 2 && count === b.sharing.length) {
    b.queue = [...b.sharing]
    return
  }
  const priced = lackingAmounts(b, count)
  if (priced) {
    b.queue = priced
    return
  }
  const last = b.group
  // 3笔，依次是18、25.5、60
  if (count >= 2 && last?.values.some((v) => v.q.unit === 'order' && v.q.value === count)) {
    b.flags.total = false
    last.itemised = true
    return
  }
  const open = emptyLabels(b)
  if (count === 1 || open.length === 0) b.flags.all = true
  else if (open.length === 1 && open[0]) open[0].respective = true
}

/** 话费100、电费60各1笔: those of its side before it that have an amount alone. */
function ofSameSide({ groups }: Building, at: number, last: Group): Group[] {
  const before = groups[at - 1]
  const fits =
    before?.label.side === last.label.side &&
    before.values.length > 0 &&
    before.values.every((v) => mayBeAmount(v.q))
  return fits ? [before] : []
}

/** 上行2单 下行4单 金额分别是180和236: the last `count` labels, when each has orders and no amount. */
function lackingAmounts({ groups }: Building, count: number): Group[] | undefined {
  const last = groups.slice(-count)
  return count >= 2 && last.length === count && last.every(lacksAmount) ? last : undefined
}

const lacksAmount = (g: Group) =>
  g.values.some((v) => v.q.unit === 'order') && !g.values.some((v) => mayBeAmount(v.q))

/** 代买代卖各一单: the labels right before have the number too. */
export function shareWithBefore(b: Building, last: Group, value: Value): void {
  const at = b.groups.lastIndexOf(last)
  const empty = emptyLabels(b, at - 1, last.start)
  const before = empty.length > 0 || value.q.unit !== 'order' ? empty : ofSameSide(b, at, last)
  for (const group of before) group.values.push(value)
  b.sharing = [...before, last]
}
