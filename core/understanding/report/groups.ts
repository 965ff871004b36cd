// Which numbers belong to which label, and how each is meant: as a total, a price each, a change, a correction of a slip.

import { standsBefore } from '../scan/at-place.ts'
import type { ReportLabel, Side } from '../words/report-labels.ts'
import type { UnitKind } from '../words/units.ts'
import { type Building, type Grouping, type Mode, noFlags } from './group.ts'
import { modeFrom, takeCue } from './group-cues.ts'
import { takeLabel } from './group-labels.ts'
import { strayValue, takeNumber } from './group-numbers.ts'
import { settle } from './group-settle.ts'
import { endsClause, labelOf, type SignToken, type Token } from './tokens.ts'

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
    sign: undefined,
    noBusiness: false,
    partial: false,
    cues: new Set(),
    stray: [],
    lastSide,
    group: undefined,
    slippedAt: 0,
    asidePart: undefined,
    asideAmount: undefined,
    recent: undefined,
    queue: [],
    sharing: [],
    said: false,
    waiting: [],
    mode,
    modeStays: true,
    flags: noFlags(),
    depth: 0,
    outside: [],
    tokens,
    text,
    clauseStart: true,
    apart: false,
    every: false,
    lineExpects: undefined,
    part: false,
    wasApart: false,
  }
  if (mode === 'plain') setMode(b, 0)
  if (before && beginsWithNumber(tokens, before))
    takeLabel(b, labelOf(before, tokens[0]?.start ?? 0, tokens[0]?.start ?? 0), -1)
  tokens.forEach((token, i) => {
    take(b, token, i)
    if (token.kind !== 'sep') b.clauseStart = false
  })
  for (const value of b.waiting) strayValue(b, value)
  settle(b)
  return b
}

/** A part without a label of its own, that says a number all the same. */
function beginsWithNumber(tokens: readonly Token[], { side }: ReportLabel): boolean {
  // 昨天也是，今天8: the first clause that says anything
  const said = tokens.findIndex((t) => t.kind === 'label' || t.kind === 'sign' || t.kind === 'number')
  const end = tokens.findIndex((t, i) => i > said && endsClause(t))
  const clause = tokens.slice(0, end < 0 ? tokens.length : end)
  if (clause.some((t) => t.kind === 'label' || t.kind === 'sign')) return false
  const first = clause.find((t) => t.kind !== 'sep' && !(t.kind === 'word' && t.end - t.start <= 2))
  const isCue = first?.kind === 'cue' && ['becomes', 'really', 'add', 'subtract'].includes(first.cue)
  const number = clause.find((t) => t.kind === 'number')
  const counts = side === 'in' || side === 'out' || side === 'visitors'
  return (
    (isCue || first === number) &&
    number?.kind === 'number' &&
    fitting[counts ? 'count' : 'amount'].includes(number.q.unit)
  )
}

const fitting: Record<'count' | 'amount', readonly UnitKind[]> = {
  count: ['bare', 'piece', 'order'],
  amount: ['bare', 'order', 'money'],
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
    b.flags.among = false
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
function takeSign(b: Building, { done, weak, start, end }: SignToken): void {
  if (weak && b.sign) return
  // 其实签上了，刚报的没签
  if (b.flags.mistaken && b.clauseStart === false && reportedBefore(b.text, start)) return
  const forAll = b.every || /[都全]/.test(b.text.slice(start, end))
  b.sign = { done, weak, start, end, forAll }
}

/** The sign says how it was reported, not how it is. */
const reportedBefore = standsBefore(/报[的了成]?$/, 3)

function takeSeparator(b: Building, strength: number, i: number): void {
  // 代买金额不对 是182 取件也少了5个给加上: behind the space the other label has a mode of its own
  if (strength === 0 && b.said && b.tokens[i + 1]?.kind === 'label') setMode(b, i + 1)
  if (strength < 2) return
  b.clauseStart = true
  b.every = false
  b.flags.remark = false
  const next = b.tokens[i + 1]
  // 其中邮政3，中通5: carriers go on; 里头2单是洗衣粉，一共158 does not
  const endsPart = strength === 3 || (next?.kind !== 'carrier' && next?.kind !== 'label')
  if (endsPart) b.flags.among = false
  if (strength === 3) {
    b.lineExpects = undefined
    b.flags.slip = false
  }
  setMode(b, i + 1)
}

function setMode(b: Building, i: number): void {
  const { mode, stays } = modeFrom(b.tokens, i, b.modeStays ? b.mode : 'plain', b.slippedAt > 0)
  b.mode = mode
  b.modeStays = stays
}
