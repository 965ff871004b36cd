// A label of a report opens a group: which numbers before it are its own, and what a slip of the tongue takes back.
import { standsBefore } from '../scan/at-place.ts'
import type { ReportLabel } from '../words/report-labels.ts'
import { type Building, type Group, groupOf, noFlags } from './group.ts'
import { noneBehind } from './group-numbers.ts'
import { type LabelToken, tokenBefore } from './tokens.ts'

export function takeLabel(b: Building, token: LabelToken, i: number): void {
  const { label } = token
  const previous = b.group
  if (previous && (goesOn(b, previous, label, i) || saysSideOf(b, previous, token))) return
  if (b.flags.slipped && previous) dropSlipped(b, previous, label, i)
  dropSaidBefore(b, label)
  const group = openGroup(b, token, i)
  if (previous) takeVerb(b, previous, group)
  if (label.takes) takeBefore(b, previous, group)
  else if (label.side === 'refund') takePartBefore(b, group)
  takeWaiting(b, group)
  b.said ||= b.waiting.length > 0
  b.waiting = []
  b.apart = false
  // 圆通快递8件: still the carrier's
  if (tokenBefore(b.tokens, i)?.kind !== 'carrier') b.part = false
  b.group = group
  b.groups.push(group)
  if ((label.side === 'purchase' || label.side === 'sale') && !label.needs) b.lastSide = label.side
  const { about, total } = b.flags
  // 其中退货一笔68，代卖…: the part ends with the next label
  const among = b.flags.among && isPartOf(label, previous)
  b.flags = noFlags()
  b.flags.among = among
  b.flags.about = about
  b.flags.total = total
}

/** A loose word of the same thing opens nothing new: 来取钱的有4个人，一共取了3500; 卖了6单，一共卖了360块. */
function goesOn(b: Building, previous: Group, { side, needs }: ReportLabel, i: number): boolean {
  if (!needs) return false
  if (side === 'in' && previous.label.side === 'cash' && !hasMoney(previous)) return true
  return previous.label.side === side && lacksAmount(previous) && !isOrderNext(b, i)
}

/** 退了一单代买的，45块: the side of the refund stands behind it. */
function saysSideOf(b: Building, previous: Group, { label, start, end }: LabelToken): boolean {
  if (previous.label.side !== 'refund' || previous.of || (label.side !== 'purchase' && label.side !== 'sale'))
    return false
  const isNear = start - previous.end <= 4 && b.text.charAt(end) === '的'
  if (label.needs || !isNear) return false
  previous.of = label.side
  previous.values.push(...b.waiting)
  b.waiting = []
  b.lastSide = label.side
  return true
}

function openGroup(b: Building, token: LabelToken, i: number): Group {
  const { label, start, end } = token
  const { noneNext, all } = b.flags
  const group = groupOf(label, start, end, b.mode)
  group.none = noneNext
  // 都没代买
  group.forAll = noneNext && (all || b.every)
  if (label.side === 'refund' && b.lastSide !== undefined) group.of = b.lastSide
  if (tokenBefore(b.tokens, i)?.kind === 'part') group.ofPart = true
  if (moreBefore(b.text, start)) group.more = true
  return group
}

/** 充了两笔电费，一笔50一笔100: the verb's orders are those of what follows it. */
function takeVerb(b: Building, previous: Group, group: Group): void {
  const isVerb = previous.label.needs === 'number' && previous.label.side === group.label.side
  if (!isVerb || group.label.side !== 'service' || group.start - previous.end > 1) return
  if (!previous.values.every((v) => v.q.unit === 'order')) return
  group.values.push(...previous.values)
  b.groups.pop()
}

/** The numbers said before the label; 一个快递也没来 says that there was none. */
function takeWaiting(b: Building, group: Group): void {
  const [only, more] = b.waiting
  if (only?.q.value === 1 && !more && noneBehind(b.text, group.end)) group.none = true
  else group.values.push(...b.waiting)
}

/** 其中1单洗衣机退货899 */
function takePartBefore(b: Building, group: Group): void {
  const part = b.asidePart
  if (!part) return
  b.asidePart = undefined
  if (group.start - part.q.end > 8) return
  const next = b.tokens.find((t) => t.kind === 'number' && t.start >= group.end)
  if (next?.kind === 'number' && next.q.unit !== 'order') group.values.push(part)
}

/** 代买8单623，有两单退了: the orders before the word are the ones that came back. */
function takeBefore(b: Building, previous: Group | undefined, group: Group): void {
  const { recent, waiting, asidePart, asideAmount } = b
  if (asidePart && recent && waiting.includes(recent)) group.values.push(asidePart)
  b.asidePart = undefined
  // 其中一单四十二的退了
  if (asidePart && asideAmount && recent === asideAmount) {
    group.values.push(asidePart, asideAmount)
    return
  }
  if (!recent || waiting.includes(recent)) return
  group.values.push(recent)
  const at = previous?.values.lastIndexOf(recent) ?? -1
  if (at >= 0) previous?.values.splice(at, 1)
}

const moreBefore = standsBefore(/(?:又|后来|后面|另外|还)$/, 4)

/** 其中 is said of what was counted: of its refunds, or of the same label. */
const isPartOf = (label: ReportLabel, previous: Group | undefined) =>
  label.side === previous?.label.side
    ? previous.label.side !== 'refund' || previous.values.length === 0
    : label.side === 'refund'

const lacksAmount = (g: Group) => g.values.some((v) => v.q.unit === 'order') && !hasMoney(g)
function isOrderNext({ tokens }: Building, i: number): boolean {
  const next = tokens.slice(i + 1, i + 6).find((t) => t.kind === 'number' || t.kind === 'label')
  return next?.kind !== 'number' || next.q.unit === 'order'
}
const hasMoney = (g: Group) => g.values.some((v) => v.q.unit === 'money' || v.q.unit === 'bare')

/** 收件8发件3，搞反了，收件3发件8: each label stands for itself as it was said before the slip. */
function dropSaidBefore(b: Building, { side }: ReportLabel): void {
  if (b.slippedAt === 0) return
  const at = b.groups.findIndex((g, k) => k < b.slippedAt && g.label.side === side)
  if (at < 0) return
  b.groups.splice(at, 1)
  b.slippedAt--
}

/** `代买3单，不对，代卖3单`: the first label was the slip. */
function dropSlipped(b: Building, previous: Group, label: ReportLabel, i: number): void {
  const q = b.tokens.slice(i + 1, i + 4).find((t) => t.kind === 'number')?.q
  const same = q !== undefined && previous.values.some((v) => v.q.value === q.value)
  if (!same && previous.label.side !== label.side) return
  b.groups = b.groups.filter((g) => g !== previous)
  b.slippedAt = Math.max(0, b.slippedAt - 1)
}
