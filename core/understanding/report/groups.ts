// Which numbers belong to which label, and how each is meant: as a total, a price each, a change, a correction of a slip.
import type { Quantity } from '../scan/quantities.ts'
import type { ReportLabel, Side } from '../words/report-labels.ts'
import type { Building, Group, Grouping, Value } from './group.ts'
import { modeFrom, setNoneBefore, takeCue } from './group-cues.ts'
import { shareOut, shareWithBefore } from './share.ts'
import type { Token } from './tokens.ts'

export function groupsOf(tokens: readonly Token[], lastSide?: Side): Grouping {
  const b: Building = {
    groups: [],
    noBusiness: false,
    partial: false,
    cues: new Set(),
    stray: [],
    lastSide,
    group: undefined,
    queue: [],
    sharing: [],
    said: false,
    waiting: [],
    mode: modeFrom(tokens, 0, 'plain'),
    flags: {},
    depth: 0,
    outside: [],
    tokens,
    clauseStart: true,
    apart: false,
    every: false,
    part: false,
    wasApart: false,
  }
  tokens.forEach((token, i) => {
    take(b, token, i)
    if (token.kind !== 'sep') b.clauseStart = false
  })
  for (const value of b.waiting) strayValue(b, value)
  return b
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
  b.sign = { done, weak, start, end, ...(b.every && { forAll: true as const }) }
}

function takeSeparator(b: Building, strength: number, i: number): void {
  if (strength < 2) return
  b.clauseStart = true
  b.every = false
  delete b.flags.remark
  if (strength === 3) {
    delete b.flags.among
    delete b.flags.slip
  }
  b.mode = modeFrom(b.tokens, i + 1, b.mode)
}

function takeLabel(b: Building, token: Extract<Token, { kind: 'label' }>, i: number): void {
  const { label } = token
  const previous = b.group
  // 来取钱的有4个人，一共取了3500: still the money
  if (label.side === 'in' && label.needs && previous?.label.side === 'cash' && !hasMoney(previous)) return
  if (label.needs && previous?.label.side === label.side && lacksAmount(previous) && isMoneyNext(b, i)) return
  if (b.flags.slipped && previous) dropSlipped(b, previous, label, i)
  const of = b.lastSide === undefined ? {} : { of: b.lastSide }
  const group: Group = {
    label,
    start: token.start,
    end: token.end,
    values: [],
    none: b.flags.noneNext === true,
    mode: b.mode,
    forAll: false,
    ...(label.side === 'refund' && of),
  }
  group.values.push(...b.waiting)
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

/** 其中 is said of what was counted: of its refunds, or of the same label. */
const isPartOf = (label: ReportLabel, previous: Group | undefined) =>
  label.side === previous?.label.side
    ? previous.label.side !== 'refund' || previous.values.length === 0
    : label.side === 'refund'

/** 卖了6单，一共卖了360块: still the same sales. */
const lacksAmount = (g: Group) => g.values.some((v) => v.q.unit === 'order') && !hasMoney(g)
function isMoneyNext({ tokens }: Building, i: number): boolean {
  const next = tokens[i + 1]?.kind === 'sep' ? tokens[i + 2] : tokens[i + 1]
  return next?.kind === 'number' && next.q.unit === 'money'
}
const hasMoney = (g: Group) => g.values.some((v) => v.q.unit === 'money' || v.q.unit === 'bare')

/** `代买3单，不对，代卖3单`: the first label was the slip. */
function dropSlipped(b: Building, previous: Group, label: ReportLabel, i: number): void {
  const q = b.tokens.slice(i + 1, i + 4).find((t) => t.kind === 'number')?.q
  const same = q !== undefined && previous.values.some((v) => v.q.value === q.value)
  if (same || previous.label.side === label.side) b.groups = b.groups.filter((g) => g !== previous)
}

function takeNumber(b: Building, token: Extract<Token, { kind: 'number' }>, i: number): void {
  const { mistaken, remark, among, all, totalled, slipped: _, noneNext: __, ...flags } = b.flags
  // 共2单144: the amount behind a total of orders is a total too
  const total = flags.total &&
    !totalled &&
    token.q.unit === 'order' && { total: true as const, totalled: true as const }
  if (totalled && token.q.unit === 'order') delete flags.total
  b.flags = {
    ...(among && { among }),
    ...(flags.slip && { slip: true }),
    ...(remark && { remark }),
    ...total,
  }
  const value: Value = {
    q: token.q,
    ...flags,
    ...(b.apart && { apart: true }),
    ...(b.part && { part: true }),
    ...(b.tokens[i - 1]?.kind === 'word' && { named: true }),
    ...(b.depth > 0 && { inBrackets: true }),
  }
  b.apart = false
  b.part = false
  if (token.q.unit === 'other') {
    if (token.q.value >= 2 && /^(?:天|个?站)$/.test(token.q.unitText)) b.every = true
    return
  }
  if (mistaken && b.group) {
    b.group.mode = 'set'
    // 不是1单150: both of the pair
    if (b.tokens[i + 1]?.kind === 'number') b.flags.mistaken = true
    return
  }
  shareOut(b, i)
  const waiting = b.queue.shift()
  if (waiting) {
    waiting.values.push(value)
    waiting.end = value.q.end
    b.said = true
    return
  }
  if (belongsToNext(b, token, i)) b.waiting.push(value)
  else if ((remark || among) && b.group?.label.side !== 'refund') return
  else if (b.group) addTo(b, b.group, value, all === true)
  else strayValue(b, value)
}

/** No label has more numbers; it keeps the reading of each in time that grows with the text. */
const mostValues = 100

function addTo(b: Building, open: Group, value: Value, all: boolean): void {
  // 代买1单20，代卖1单300，都是一单: said again
  if (all && open.values.some((v) => v.q.unit === value.q.unit && v.q.value === value.q.value)) return
  if (open.values.length >= mostValues) {
    strayValue(b, value)
    return
  }
  let group = open
  if (open.values.length === 0) open.mode = b.mode
  else if (open.mode !== b.mode && !value.slip) {
    // 收件5，再加3: the same label again, meant otherwise
    group = { ...open, values: [], mode: b.mode }
    b.group = group
    b.groups.push(group)
  }
  if (group.label.needs === 'orders' && value.q.unit === 'order' && group.label.side !== 'refund')
    b.lastSide = group.label.side
  if (all && value.q.value === 0) setNoneBefore(b, group)
  else if (all) shareWithBefore(b, group, value)
  if (all || b.every) group.forAll = true
  group.values.push(value)
  b.said = true
  group.end = value.q.end
}

/** `再加1单代买`, `20人进店`: a number right before a label that has none of the kind itself. */
function belongsToNext(b: Building, token: Extract<Token, { kind: 'number' }>, i: number): boolean {
  const next = nextLabel(b.tokens, i)
  if (isSaidBefore(b, token, i)) return true
  if (next === undefined || token.q.unit === 'money') return false
  if (!b.group) return true
  if (hasOwn(b.tokens, next, token.q)) return false
  const filled = b.group.values.some((v) => v.q.unit === token.q.unit || v.q.unit === 'bare')
  return filled || b.clauseStart || fits(b, next, token.q)
}

/** `就一单，代买的，35块`: the label comes behind its orders with a 的. */
function isSaidBefore({ tokens, group }: Building, { q }: { q: Quantity }, i: number): boolean {
  const [sep, label, word, end] = tokens.slice(i + 1, i + 5)
  if (group || q.unit !== 'order' || sep?.kind !== 'sep' || sep.strength !== 2) return false
  if (label?.kind !== 'label' || label.label.needs || word?.kind !== 'word') return false
  return word.end - word.start === 1 && (!end || end.kind === 'sep')
}

/** A count of people goes to the visitors, whatever came before. */
const fits = (b: Building, next: number, q: Quantity) => {
  const label = b.tokens[next]
  if (label?.kind !== 'label') return false
  if (label.label.side === 'refund') return b.flags.among === true
  return q.unit === 'person' && label.label.side === 'visitors'
}

function nextLabel(tokens: readonly Token[], i: number): number | undefined {
  for (let k = i + 1; k <= i + 2; k++) {
    const t = tokens[k]
    if (t?.kind === 'label') return k
    const passes =
      t && ((t.kind === 'sep' && t.strength === 0) || (t.kind === 'word' && t.end - t.start === 1))
    if (!passes) return undefined
  }
  return undefined
}

/** Tokens that are looked at behind a label; so far from it no number is its own. */
const nearby = 40

function hasOwn(tokens: readonly Token[], label: number, q: Quantity): boolean {
  for (let k = label + 1; k <= label + nearby; k++) {
    const t = tokens[k]
    if (!t || t.kind === 'label' || (t.kind === 'sep' && t.strength >= 2)) return false
    if (t.kind === 'number')
      return q.unit === 'bare' || t.q.unit === q.unit || (t.q.unit === 'bare' && q.unit !== 'order')
  }
  return false
}

function strayValue(b: Building, value: Value): void {
  const { q } = value
  b.stray.push({ kind: 'number', q, start: q.start, end: q.end })
}
