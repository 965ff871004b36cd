// A number of a report finds its label: the one before it, the one behind it, or none.

import { standsAt, standsBefore } from '../scan/at-place.ts'
import { characterClass } from '../scan/character-class.ts'
import { charAt, sliceOf } from '../scan/characters.ts'
import { quantityAt } from '../scan/quantities.ts'
import { reportLabel } from '../words/report-labels.ts'
import { type Building, type Group, groupOf, groupWith, noFlags, plainValue, type Value } from './group.ts'
import { setNoneBefore } from './group-cues.ts'
import { belongsToNext } from './next-label.ts'
import { isOfOtherClause } from './other-clause.ts'
import { shareOut, shareWithBefore } from './share.ts'
import { type NumberToken, numberOf, tokenBefore } from './tokens.ts'
import { countsPieces, mayBeAmount, sum } from './values.ts'

export function takeNumber(b: Building, token: NumberToken, i: number): void {
  const { mistaken, remark, among, all } = b.flags
  const value = madeValue(b, token, i)
  b.apart = false
  b.part = false
  if (token.q.unit === 'other') {
    if (token.q.value >= 2 && /^(?:天|个?站)$/.test(token.q.unitText)) b.every = true
    return
  }
  if (mistaken && b.group) {
    takeMistaken(b, b.group, value, i)
    return
  }
  if (isNoParcel(b, token)) return
  b.recent = value
  shareOut(b, i)
  const open = b.queue.shift()
  if (open) give(b, open, value)
  else if (belongsToNext(b, value, i)) {
    b.waiting.push(...amountBefore(b, value), value)
  } else if (isParcelElsewhere(b, value)) strayValue(b, value)
  else if ((remark || among) && isAside(b, value)) leaveAside(b, value)
  else if (b.group && !isOfOtherClause(b, b.group, value, i)) addTo(b, b.group, value, all)
  else strayValue(b, value)
}

/** 代买一单168，四个快递: not of a label that has its numbers. */
const isParcelElsewhere = ({ group }: Building, { q }: Value) =>
  q.unit === 'parcel' &&
  group !== undefined &&
  group.values.length > 0 &&
  ['purchase', 'sale', 'service', 'cash'].includes(group.label.side)

/** Behind 有 and 其中, unless it is the last part of what was counted: 五单，洗衣液两单60，还有三单75. */
function isAside({ mode, group }: Building, { q }: Value): boolean {
  if (mode !== 'plain' || group?.label.side === 'refund') return false
  const [first, ...parts] = group?.values.filter((v) => v.q.unit === 'order') ?? []
  const more = q.unit === 'order' ? q.value : 0
  return !first || parts.length === 0 || sum(parts) + more !== first.q.value
}

/** A part of what was counted; parcels named beside something else are their own. */
function leaveAside(b: Building, value: Value): void {
  const { q } = value
  if (q.unit === 'parcel' && b.group?.label.side !== 'in') strayValue(b, value)
  else if (q.unit === 'order') b.asidePart = value
  else if (b.asidePart && mayBeAmount(q)) b.asideAmount = value
}

/** The number with what the words before it said of it; most of that is used up by it. */
function madeValue(b: Building, token: NumberToken, i: number): Value {
  const value = flaggedValue(b, token)
  if (b.lineExpects) value.expects ??= b.lineExpects
  if (b.apart) value.apart = true
  if (b.part) value.part = true
  if (isNamed(b, i)) value.named = true
  if (b.depth > 0) value.inBrackets = true
  return value
}

function flaggedValue(b: Building, { q }: NumberToken): Value {
  const { flags } = b
  const value = plainValue(q)
  value.expects = flags.expects
  value.each = flags.each
  value.per = flags.per
  value.becomes = flags.becomes
  value.slip = flags.slip
  value.about = flags.about
  value.total = flags.total && !(flags.totalled && q.unit === 'order')
  const next = noFlags()
  next.among = flags.among
  next.slip = flags.slip
  next.remark = flags.remark
  // 3笔210改为4笔260: the amount behind the orders is the right one too
  next.becomes = flags.becomes && q.unit === 'order'
  // 共2单144: the amount behind a total of orders is a total too
  next.total = flags.total && !flags.totalled && q.unit === 'order'
  next.totalled = next.total
  b.flags = next
  return value
}

/** 六十六块，三单，代买的: the amount before the orders is of the same label. */
function amountBefore(b: Building, { q }: Value): Value[] {
  const last = b.stray.at(-1)
  const isOf = last?.kind === 'number' && last.q.unit === 'money' && q.unit === 'order' && !b.group
  if (!isOf || q.start - last.end > 2) return []
  b.stray.pop()
  return [plainValue(last.q)]
}

const isJoint = characterClass('和与跟及')
/** A word stands before it, and not just 和. */
function isNamed({ tokens, text }: Building, i: number): boolean {
  const before = tokenBefore(tokens, i)
  return before?.kind === 'word' && !(before.end - before.start === 1 && isJoint(text, before.start))
}

/** The number is the wrong one. */
function takeMistaken(b: Building, group: Group, { q, expects }: Value, i: number): void {
  const at = group.values.findLastIndex((v) => v.q.value === q.value)
  if (at >= 0) {
    // 代卖2单160，不是160，是260: what this message said itself was a slip
    group.values.splice(at, 1)
    group.mode = 'plain'
    b.mode = 'plain'
    return
  }
  group.mode = 'set'
  // 不是1单150: both of the pair; 金额由270改为180: still the amount
  if (b.tokens[i + 1]?.kind === 'number') b.flags.mistaken = true
  if (expects) b.flags.expects = expects
}

function give(b: Building, group: Group, value: Value): void {
  group.values.push(value)
  group.end = value.q.end
  b.said = true
}

/** 三单 对三单: somebody who speaks says it again. */
function isSaidTwice({ values }: Group, { q }: Value): boolean {
  const last = values.at(-1)?.q
  const again = last?.unit === 'order' && q.unit === 'order' && last.value === q.value && q.value >= 2
  return again && q.start - last.end <= 3
}

/** 100的2笔: the price of each. */
const isPriceOfOrders = ({ text }: Building, { q }: Value) =>
  mayBeAmount(q) && charAt(text, q.end) === '的' && quantityAt(text, q.end + 1)?.unit === 'order'

/** 260块一个, 一个三毛: no parcel. */
const isPriceOfOne = ({ text }: Building, { label }: Group, { q }: Value) =>
  (label.side === 'in' || label.side === 'out') &&
  q.value === 1 &&
  (moneyBefore(text, q.start) || priceBehind(text, q.end))
const moneyBefore = standsBefore(/[块元]\s?$/, 2)
const priceBehind = standsAt(/^(?:给|要|只要|收)?[\d一二两三四五六七八九]{1,3}[块毛]/, 6)

/** 一个快递也没来: none, without another label. */
function isNoParcel(b: Building, { q, start, end }: NumberToken): boolean {
  if (q.unit !== 'parcel' || q.value !== 1 || !noneBehind(b.text, end)) return false
  const group = groupOf(reportLabel({ side: 'in', rank: 1 }), start, end, 'plain')
  group.none = true
  b.groups.push(group)
  return true
}
/** Behind a noun: there was none of it. */
export const noneBehind = standsAt(/^(?:都|也)?(?:没(?![报写记算填录])|莫|无)/, 4)

/** 二十 二十二个: somebody who speaks begins the number anew. */
function isBegunAnew({ text }: Building, { values, label }: Group, { q }: Value): boolean {
  const last = values.at(-1)?.q
  const counts = label.side === 'in' || label.side === 'out'
  const spaced = last?.unit === 'bare' && q.start - last.end === 1 && charAt(text, last.end) === ' '
  return counts && spaced && countsPieces(q)
}

/** No label has more numbers; it keeps the reading of each in time that grows with the text. */
const mostValues = 100

function addTo(b: Building, open: Group, value: Value, all: boolean): void {
  if (isSaidTwice(open, value) || isPriceOfOne(b, open, value) || (all && isOfEach(open, value))) return
  if (isBegunAnew(b, open, value)) open.values.pop()
  if (open.values.length >= mostValues) strayValue(b, value)
  else if (all && isPriceOfEach(open, value)) give(b, open, { ...value, each: true })
  else if (all && value.q.unit === 'order' && open.values.length === 0)
    addValue(b, open, ofEachNamed(b, open, value), all)
  else addValue(b, open, isPriceOfOrders(b, value) ? { ...value, each: true } : value, all)
}

/** 代卖炒米、羊砖各一单: as many for each of the goods that are named. */
function ofEachNamed({ text }: Building, { end }: Group, value: Value): Value {
  const named = eachNamed.exec(sliceOf(text, end, value.q.start))?.[1]
  const count = named?.split(/[、和跟与及]/).length ?? 1
  return count > 1 ? { ...value, q: { ...value.q, value: value.q.value * count } } : value
}
const eachNamed = /^了?((?:[\u4e00-\u9fff]{1,6}[、和跟与及]){1,4}[\u4e00-\u9fff]{1,6})各(?:是|有)?$/

/** 3单都是19.9: the price of each of the three. */
function isPriceOfEach({ values }: Group, { q, total, named }: Value): boolean {
  const counted = values.at(-1)?.q
  return counted?.unit === 'order' && counted.value > 1 && mayBeAmount(q) && !total && !named
}

/** 28、15和102各一单, or 代买1单20，代卖1单300，都是一单: nothing new of a label that has its orders. */
const isOfEach = ({ values }: Group, { q }: Value) =>
  values.some((v) => v.q.unit === q.unit && (v.q.value === q.value || (q.unit === 'order' && q.value === 1)))

function addValue(b: Building, open: Group, value: Value, all: boolean): void {
  let group = open
  if (open.values.length === 0) open.mode = b.mode
  else if (open.mode !== b.mode && !value.slip) {
    // 收件5，再加3: the same label again, meant otherwise
    group = groupWith(open, [])
    group.mode = b.mode
    b.group = group
    b.groups.push(group)
  }
  if (group.label.needs === 'orders' && value.q.unit === 'order' && group.label.side !== 'refund')
    b.lastSide = group.label.side
  if (all && value.q.value === 0) setNoneBefore(b, group)
  else if (all) shareWithBefore(b, group, value)
  if (all || b.every) group.forAll = true
  give(b, group, value)
}

export function strayValue(b: Building, value: Value): void {
  b.stray.push(numberOf(value.about ? { ...value.q, approximate: true } : value.q))
}
