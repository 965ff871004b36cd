// Which numbers belong to which label, and how each is meant: as a total, a price each, a change, a correction of a slip.
import type { ReportLabel, Side } from '../words/report-labels.ts'
import type { Building, Group, Grouping, Mode } from './group.ts'
import { modeFrom, takeCue } from './group-cues.ts'
import { noneBehind, strayValue, takeNumber } from './group-numbers.ts'
import type { Token } from './tokens.ts'

/** What the parts before say of this one. */
interface Given {
  lastSide?: Side | undefined
  /** The label of the part before, for `前天应该是8，昨天应该是15`. */
  before?: ReportLabel | undefined
  /** What the numbers are, unless a cue says otherwise. */
  mode?: Mode
}

export function groupsOf(tokens: readonly Token[], text: string, given: Given = {}): Grouping {
  const { lastSide, before, mode = 'plain' } = given
  const b: Building = {
    groups: [],
    noBusiness: false,
    partial: false,
    cues: new Set(),
    stray: [],
    lastSide,
    group: undefined,
    slippedAt: 0,
    recent: undefined,
    queue: [],
    sharing: [],
    said: false,
    waiting: [],
    mode,
    modeStays: true,
    flags: {},
    depth: 0,
    outside: [],
    tokens,
    text,
    clauseStart: true,
    apart: false,
    every: false,
    part: false,
    wasApart: false,
  }
  if (mode === 'plain') setMode(b, 0)
  if (before && beginsWithNumber(tokens, before))
    takeLabel(
      b,
      { kind: 'label', label: before, start: tokens[0]?.start ?? 0, end: tokens[0]?.start ?? 0 },
      -1,
    )
  tokens.forEach((token, i) => {
    take(b, token, i)
    if (token.kind !== 'sep') b.clauseStart = false
  })
  for (const value of b.waiting) strayValue(b, value)
  changeAtEnd(b)
  keepParcels(b)
  return b
}

/** 有一单代买客人不要了，68块的，从今天的数里减掉: said last of the one label before it. */
function changeAtEnd(b: Building): void {
  const [only, more] = b.groups
  if (!only || more || only.mode !== 'plain') return
  const from = b.tokens.findLastIndex(
    (t, i) => t.kind === 'sep' && t.strength >= 2 && i < b.tokens.length - 1,
  )
  const last = b.tokens.slice(from + 1)
  if (from < 0 || last.some((t) => t.kind === 'label' || t.kind === 'number')) return
  const change = last.find((t) => t.kind === 'cue' && (t.cue === 'add' || t.cue === 'subtract'))
  if (change?.kind === 'cue' && atEnd.test(b.text.slice(change.start))) only.mode = change.cue as Mode
}
/** Nothing behind it in its sentence. */
const atEnd =
  /^(?:减掉|减去|扣掉|扣除|去掉|删掉|划掉|拿掉|撤掉|刨掉|刨去|冲掉|加上去?|加进[去来]|补上去?|补进去|添[上进]去?|算进去)[吧哈啊呀了一下]{0,3}(?:谢谢)?[\s。!]*$/

/** A part without a label of its own, that says a number all the same. */
function beginsWithNumber(tokens: readonly Token[], { side }: ReportLabel): boolean {
  const end = tokens.findIndex((t) => t.kind === 'sep' && t.strength >= 2)
  const clause = end < 0 ? tokens : tokens.slice(0, end)
  if (clause.some((t) => t.kind === 'label' || t.kind === 'sign')) return false
  const first = clause.find((t) => t.kind !== 'sep' && !(t.kind === 'word' && t.end - t.start <= 2))
  const isCue = first?.kind === 'cue' && ['becomes', 'really', 'add', 'subtract'].includes(first.cue)
  const number = clause.find((t) => t.kind === 'number')
  const counts = side === 'in' || side === 'out' || side === 'visitors'
  return (
    (isCue || first === number) &&
    number?.kind === 'number' &&
    (counts ? /bare|piece|order/ : /bare|order|money/).test(number.q.unit)
  )
}

/** 代买两单四十，十五六个快递: parcels need no label beside a report. */
function keepParcels(b: Building): void {
  const firm = b.groups.some((g) => !g.label.needs && (g.values.length > 0 || g.none))
  if (!firm || b.groups.some((g) => g.label.side === 'in' && g.values.length > 0)) return
  const at = b.stray.findIndex((t) => t.kind === 'number' && t.q.unit === 'parcel')
  const token = b.stray[at]
  if (token?.kind !== 'number') return
  const { start, end } = token
  const label: ReportLabel = { side: 'in', rank: 1 }
  b.groups.push({ label, start, end, values: [{ q: token.q }], none: false, mode: 'plain', forAll: false })
  b.stray.splice(at, 1)
}

function take(b: Building, token: Token, i: number): void {
  if (token.kind === 'label') takeLabel(b, token, i)
  else if (token.kind === 'number') takeNumber(b, token, i)
  else if (token.kind === 'cue') takeCue(b, token, i)
  else if (token.kind === 'sep') takeSeparator(b, token.strength, i)
  else if (token.kind === 'sign') takeSign(b, token)
  else if (token.kind === 'carrier' || token.kind === 'part') takePart(b, token)
  else if (token.kind === 'open') {
    b.depth++
    b.outside.push(b.group)
    b.wasApart = b.apart
  } else if (token.kind === 'close') {
    b.depth = Math.max(0, b.depth - 1)
    // behind the bracket the label before it goes on
    b.group = b.outside.pop() ?? b.group
    b.apart = b.wasApart
    delete b.flags.among
  } else if (token.kind === 'word') b.apart = true
}

/** 中通8, and 8个中通. */
function takePart(b: Building, token: Token): void {
  const last = b.group?.values.at(-1)
  const behind = last && !last.part && last.q.end === token.start && last.q.unit !== 'bare'
  if (behind && token.kind === 'carrier') last.part = true
  else b.part = true
  if (token.kind === 'part') b.apart = true
}

/** The last that is sure; a bare 签到 only when nothing else was said. */
function takeSign(b: Building, { done, weak, start, end }: Extract<Token, { kind: 'sign' }>): void {
  if (weak && b.sign) return
  // 其实签上了，刚报的没签
  if (b.flags.mistaken && b.clauseStart === false && isReported(b, start)) return
  const forAll = b.every || /[都全]/.test(b.text.slice(start, end))
  b.sign = { done, weak, start, end, ...(forAll && { forAll: true as const }) }
}

/** Says how it was reported, not how it is. */
const isReported = ({ text }: Building, start: number) =>
  /报[的了成]?$/.test(text.slice(Math.max(0, start - 3), start))

function takeSeparator(b: Building, strength: number, i: number): void {
  if (strength < 2) return
  b.clauseStart = true
  b.every = false
  delete b.flags.remark
  const next = b.tokens[i + 1]
  // 其中邮政3，中通5: carriers go on; 里头2单是洗衣粉，一共158 does not
  if (next?.kind !== 'carrier' && next?.kind !== 'label') delete b.flags.among
  if (strength === 3) {
    delete b.lineExpects
    delete b.flags.among
    delete b.flags.slip
  }
  setMode(b, i + 1)
}

function setMode(b: Building, i: number): void {
  const { mode, stays } = modeFrom(b.tokens, i, b.modeStays ? b.mode : 'plain', b.slippedAt > 0)
  b.mode = mode
  b.modeStays = stays
}

function takeLabel(b: Building, token: Extract<Token, { kind: 'label' }>, i: number): void {
  const { label } = token
  const previous = b.group
  if (previous && goesOn(b, previous, label, i)) return
  if (b.flags.slipped && previous) dropSlipped(b, previous, label, i)
  dropSaidBefore(b, label)
  const group = openGroup(b, token, i)
  if (label.takes) takeBefore(b, previous, group)
  else if (label.side === 'refund') takePartBefore(b, group)
  takeWaiting(b, group)
  b.said ||= b.waiting.length > 0
  b.waiting = []
  b.apart = false
  // 圆通快递8件: still the carrier's
  if (b.tokens[i - 1]?.kind !== 'carrier') b.part = false
  b.group = group
  b.groups.push(group)
  if ((label.side === 'purchase' || label.side === 'sale') && !label.needs) b.lastSide = label.side
  const { about, total } = b.flags
  // 其中退货一笔68，代卖…: the part ends with the next label
  const among = b.flags.among && isPartOf(label, previous)
  b.flags = { ...(among && { among: true as const }), ...(about && { about }), ...(total && { total }) }
}

/** A loose word of the same thing opens nothing new: 来取钱的有4个人，一共取了3500; 卖了6单，一共卖了360块. */
function goesOn(b: Building, previous: Group, { side, needs }: ReportLabel, i: number): boolean {
  if (!needs) return false
  if (side === 'in' && previous.label.side === 'cash' && !hasMoney(previous)) return true
  return previous.label.side === side && lacksAmount(previous) && !isOrderNext(b, i)
}

function openGroup(b: Building, token: Extract<Token, { kind: 'label' }>, i: number): Group {
  const { label, start, end } = token
  const { noneNext, all } = b.flags
  const group: Group = {
    label,
    start,
    end,
    values: [],
    mode: b.mode,
    none: noneNext === true,
    // 都没代买
    forAll: noneNext === true && (all === true || b.every),
  }
  if (label.side === 'refund' && b.lastSide !== undefined) group.of = b.lastSide
  if (b.tokens[i - 1]?.kind === 'part') group.ofPart = true
  if (moreBefore.test(b.text.slice(Math.max(0, start - 4), start))) group.more = true
  return group
}

/** The numbers said before the label; 一个快递也没来 says that there was none. */
function takeWaiting(b: Building, group: Group): void {
  const [only, more] = b.waiting
  if (only?.q.value === 1 && !more && noneBehind.test(b.text.slice(group.end, group.end + 4)))
    group.none = true
  else group.values.push(...b.waiting)
}

/** 其中1单洗衣机退货899 */
function takePartBefore(b: Building, group: Group): void {
  const part = b.asidePart
  delete b.asidePart
  if (!part || group.start - part.q.end > 8) return
  const next = b.tokens.find((t) => t.kind === 'number' && t.start >= group.end)
  if (next?.kind === 'number' && next.q.unit !== 'order') group.values.push(part)
}

/** 代买8单623，有两单退了: the orders before the word are the ones that came back. */
function takeBefore(b: Building, previous: Group | undefined, group: Group): void {
  const { recent, waiting, asidePart, asideAmount } = b
  if (asidePart && recent && waiting.includes(recent)) group.values.push(asidePart)
  delete b.asidePart
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

const moreBefore = /(?:又|后来|后面|另外|还)$/

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
