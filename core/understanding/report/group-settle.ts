// What only the whole of a part tells: a change said last, parcels without a label, an amount told apart from its orders.

import { standsAt, standsBefore } from '../scan/at-place.ts'
import type { Quantity } from '../scan/quantities.ts'
import { reportLabel } from '../words/report-labels.ts'
import { type Building, type Group, groupOf, type Mode, plainValue, type Value } from './group.ts'
import type { NumberToken, Token } from './tokens.ts'
import { mayBeAmount } from './values.ts'

export function settle(b: Building): void {
  changeAtEnd(b)
  amountsApart(b)
  for (const group of b.groups) {
    takeSaidBefore(b, group)
    perHead(b, group)
    countThatOrder(b, group)
  }
  keepParcels(b)
}

/** 有一单代买客人不要了，68块的，从今天的数里减掉: said last of the one label before it. */
function changeAtEnd(b: Building): void {
  const [only, more] = b.groups.filter((g) => g.values.length > 0 || g.none)
  if (!only || more || only.mode !== 'plain') return
  const from = b.tokens.findLastIndex(
    (t, i) => t.kind === 'sep' && t.strength >= 2 && i < b.tokens.length - 1,
  )
  const last = b.tokens.slice(from + 1)
  if (from < 0 || last.some((t) => t.kind === 'number' || isOfOther(t, only))) return
  const change = last.find((t) => t.kind === 'cue' && (t.cue === 'add' || t.cue === 'subtract'))
  if (change?.kind === 'cue' && atEnd.test(b.text.slice(change.start))) only.mode = change.cue as Mode
}
const isOfOther = (t: Token, { label }: Group) => t.kind === 'label' && t.label.side !== label.side
/** Nothing behind it in its sentence. */
const atEnd =
  /^[再都]?(?:减掉|减去|扣掉|扣除|去掉|删掉|划掉|拿掉|撤掉|刨掉|刨去|冲掉|加上去?|加进[去来]|补上去?|补进去|添[上进]去?|算进去)[吧哈啊呀了一下]{0,3}(?:谢谢)?[\s。!]*$/

/** 代买代卖各2单，代买48，代卖310: a label whose orders were told is named again for its amount. */
function amountsApart(b: Building): void {
  b.groups.forEach((group, i) => {
    const [only, more] = group.values
    if (!only || more || group.mode !== 'plain' || group.ofPart || group.label.only || only.q.unit !== 'bare')
      return
    if (only.q.value >= leastAmount && b.groups.slice(0, i).some((g) => isOnlyOrders(g, group)))
      group.label = { ...group.label, only: 'amount' }
  })
}
/** So few may be more orders. */
const leastAmount = 10
const isOnlyOrders = (g: Group, of: Group) =>
  g.label.side === of.label.side && g.values.length > 0 && g.values.every((v) => v.q.unit === 'order')

/** 代买两单四十，十五六个快递: parcels need no label beside a report. */
function keepParcels(b: Building): void {
  const firm = b.groups.some((g) => !g.label.needs && (g.values.length > 0 || g.none))
  if (!firm || b.groups.some((g) => g.label.side === 'in' && g.values.length > 0)) return
  const at = b.stray.findIndex((t) => t.kind === 'number' && t.q.unit === 'parcel')
  const token = at < 0 ? undefined : b.stray[at]
  if (token?.kind !== 'number') return
  const { start, end } = token
  const label = reportLabel({ side: 'in', rank: 1 })
  const group = groupOf(label, start, end, 'plain')
  group.values.push(plainValue(token.q))
  b.groups.push(group)
  b.stray.splice(at, 1)
}

/** 一单396，一单68，都是代买的: what all that was said before was. */
function takeSaidBefore(b: Building, group: Group): void {
  if (group.values.length > 0 || group.none || !isOfAll(b.text, group.start) || !endsThere(b.text, group.end))
    return
  const said = b.stray.filter((t): t is NumberToken => isOrderOrAmount(t) && t.start < group.start)
  if (!said.some((t) => t.q.unit === 'order')) return
  group.values.push(...said.map((t) => plainValue(t.q)))
  // 奶粉2罐一单396: what was in the order
  b.stray = b.stray.filter((t) => t.start >= group.start || !(isOrderOrAmount(t) || isGoods(t)))
}
const isOfAll = standsBefore(/[都全](?:是|算|为)$/, 2)
const endsThere = standsAt(/^的?(?:[\s,。;!哈啊]|$)/, 2)
const isGoods = (t: Token) => t.kind === 'number' && t.q.unit === 'goods'
const isOrderOrAmount = (t: Token) => t.kind === 'number' && (t.q.unit === 'order' || mayBeAmount(t.q))

/** 四个老奶奶来交合作医疗，一人四百: the amount of each of them. */
function perHead(b: Building, group: Group): void {
  if (!group.values.some(isOfHeads)) return
  const amounts = group.values.filter((v) => v.q.unit !== 'person')
  const [price] = amounts
  if (!price || amounts.length > 1 || !mayBeAmount(price.q) || !isOfOnePerson(group, price)) return
  const heads = headsOf(b, group)
  if (heads < 2) return
  const q = { ...price.q, value: price.q.value * heads }
  group.values = [{ ...price, q, each: false, per: undefined, expects: 'money' }]
}

/** 那单68的报重了，减掉: the amount of one order goes with the order. */
function countThatOrder({ text }: Building, group: Group): void {
  const [amount] = group.values
  if (!amount || (group.mode !== 'add' && group.mode !== 'subtract') || !mayBeAmount(amount.q)) return
  const { start } = amount.q
  const isOfOne =
    thatOrder(text, start) || (thatOrder(text, group.start) && start - group.start <= longestLabel)
  if (!isOfOne || group.values.some((v) => v.q.unit === 'order')) return
  const order = plainValue({ value: 1, start, end: start, unit: 'order', unitText: '单', approximate: false })
  group.values = [order, { ...amount, expects: 'money' }]
}
/** 那单代买35的 */
const longestLabel = 3
const thatOrder = standsBefore(/[那这有]一?个?[单笔票]$/, 4)

const isOfHeads = (v: Value) => v.q.unit === 'person' || v.per === '人'
/** 一人四百, 每人50 */
function isOfOnePerson({ values }: Group, price: Value): boolean {
  const before = values[values.indexOf(price) - 1]
  return (price.each && price.per === '人') || (before?.q.unit === 'person' && before.q.value === 1)
}

/** The people that its numbers name, else those named just before the label. */
function headsOf({ stray, groups }: Building, { values, start }: Group): number {
  const own = values.find((v) => isPeople(v.q))
  if (own) return own.q.value
  const loose = stray.flatMap((t) => (t.kind === 'number' ? [t.q] : []))
  const others = groups.flatMap((g) => g.values.map((v) => v.q))
  return [...loose, ...others].find((q) => isPeople(q) && q.end <= start && start - q.end <= 8)?.value ?? 0
}
const isPeople = (q: Quantity) => q.unit === 'person' && q.value > 1
