// 来取快递，扛了三个大箱子: a number of a later clause is of the words before it there, or of the noun behind it, not of a
// label without a number that an earlier clause has among its words. A label that heads its clause goes on: 取款，王大爷800块.

import { standsAt, standsBefore } from '../scan/at-place.ts'
import { characterClass } from '../scan/character-class.ts'
import { sliceOf } from '../scan/characters.ts'
import type { Quantity } from '../scan/quantities.ts'
import type { ReportCue } from '../words/report-cues.ts'
import type { ReportLabel } from '../words/report-labels.ts'
import type { Building, Group, Value } from './group.ts'
import { endsClause, type Token } from './tokens.ts'

/** Tokens that are looked at before a number; so far from its label it is of something else. */
const nearby = 40

export function isOfOtherClause(b: Building, group: Group, { q }: Value, i: number): boolean {
  const { tokens, mode } = b
  const isOpen = mode === 'plain' && group.mode === 'plain' && !group.none && group.values.every(isOfPerson)
  if (!isOpen || isOfLabel(b, group, q)) return false
  const ofNoun = isOfNoun(b, group.label, q, tokens[i + 1])
  let words = false
  let clauses = 0
  for (let k = i - 1; k >= i - nearby; k--) {
    const t = k < 0 ? undefined : tokens[k]
    if (!t || (t.kind === 'cue' && !passing.has(t.cue))) return false
    if (t.start < group.end) return clauses > 0 && (ofNoun || (words && !headsClause(b, k)))
    if (endsClause(t)) clauses++
    else if (clauses === 0) words ||= isOther(b, t)
  }
  return true
}

/** 一个人来取快递: who came, and no parcels. */
const isOfPerson = ({ q }: Value) => q.unit === 'person'

/** 三队有两个小王: what they are is said behind. */
function isOfNoun(
  { text }: Building,
  { side }: ReportLabel,
  { unit, end }: Quantity,
  next: Token | undefined,
) {
  const counts = side === 'in' || side === 'out' || side === 'visitors'
  return counts && unit === 'piece' && next?.kind === 'word' && next.start === end && !goesOn(text, end)
}
const goesOn = standsAt(
  /^[取拿领到来没都已全还有人左右收发寄派入代和跟另其剩走了吧啊哈呀呢呗嘛哦也又是的男女]/,
  1,
)

/** 代卖石榴，一级果5单475, and 快递今天不少，我们站38件: in the unit of the label, and of no other noun. */
function isOfLabel({ text }: Building, { label }: Group, q: Quantity): boolean {
  if (q.unit === 'order') return !label.needs
  const isOfParcels = q.unit === 'parcel' || q.unitText === '件'
  return isOfParcels && (label.side === 'in' || label.side === 'out') && endsThere(text, q.end)
}
const endsThere = standsAt(/^[了吧啊呢哈]?(?:$|[\s,。;!、)])/, 2)

/** Nothing but the day, the station and whose it is stands before the label in its clause. */
function headsClause({ tokens, text }: Building, label: number): boolean {
  for (let k = label - 1; k >= label - nearby; k--) {
    const t = k < 0 ? undefined : tokens[k]
    if (!t || endsClause(t)) return true
    if (t.kind === 'word' && !isOwn.test(sliceOf(text, t.start, t.end))) return false
  }
  return false
}
const isOwn = /^(?:[我咱俺][们这]?[站儿]?|另外|还有|对了|那个?|呢|的|老师|报告?|报一下)$/

const passing: ReadonlySet<ReportCue> = new Set(['about', 'remark', 'among', 'partial'])

const isJoint = characterClass('是有就才只共都')
/** No 是, and no 数了数 or 足足. */
const isOther = ({ text }: Building, t: Token) =>
  t.kind === 'word' && !(t.end - t.start === 1 && isJoint(text, t.start)) && !countsOut(text, t.end)
const countsOut = standsBefore(
  /(?:足足|整整|居然|竟然|正好|刚好|恰好|好歹|勉强|[数点]了?一?[下数点]?|结果是?|反正|也就|才有|就是|就有)$/,
  5,
)
