// What the words around the numbers of a report do to them: none, a total, a change, a slip of the tongue.

import { sliceOf } from '../scan/characters.ts'
import type { ReportCue } from '../words/report-cues.ts'
import type { Building, Group, Mode } from './group.ts'
import { takeRespectively } from './share.ts'
import { type CueToken, type Token, tokenBefore } from './tokens.ts'

const modeCues: Partial<Record<ReportCue, Mode>> = {
  becomes: 'set',
  really: 'set',
  wrong: 'set',
  resend: 'set',
  mistaken: 'set',
  add: 'add',
  subtract: 'subtract',
}

interface ClauseMode {
  mode: Mode
  /** It holds for the clauses behind too, until one has a mode of its own. */
  stays: boolean
}

/** The mode of the clause that begins at token `i`: by its first cue, else as before. */
export function modeFrom(tokens: readonly Token[], i: number, before: Mode, slipped = false): ClauseMode {
  let counted = false
  let corrected = slipped
  for (let k = i; k < tokens.length; k++) {
    const t = tokens[k]
    if (!t || (t.kind === 'sep' && t.strength >= 2)) break
    // 代买金额不对 是182 取件也少了5个给加上: the correction is done with before the next label
    if (t.kind === 'sep' && counted && corrected && tokens[k + 1]?.kind === 'label') break
    const mode = t.kind === 'cue' ? modeCues[t.cue] : undefined
    // 收件14，不对，13，有一件数重了: only the reason for the slip
    const isReason =
      (slipped || counted) &&
      corrected &&
      t.kind === 'cue' &&
      ['subtract', 'becomes', 'really', 'wrong'].includes(t.cue)
    // 刚才报的发件漏数4个: what was wrong of it comes next
    if (mode === 'set' && changesNext(tokens, k)) continue
    // 有一单报重了: said of the number before it, and of nothing in the clauses behind
    if (mode && !isReason) return { mode, stays: !(counted && isClosing(tokens, k)) }
    counted ||= isCount(t)
    corrected ||= t.kind === 'cue' && t.cue === 'slip'
  }
  return { mode: before, stays: true }
}

/** 重新报一遍 counts nothing. */
const isCount = (t: Token) => t.kind === 'number' && t.q.unit !== 'other'

/** A 加 or 减 of the same clause stands before its number. */
function changesNext(tokens: readonly Token[], k: number): boolean {
  for (const t of tokens.slice(k + 1, k + 6)) {
    if (t.kind === 'number' || (t.kind === 'sep' && t.strength >= 2)) return false
    if (t.kind === 'cue' && (t.cue === 'add' || t.cue === 'subtract')) return true
  }
  return false
}

const isClosing = (tokens: readonly Token[], k: number) => {
  const next = tokens.slice(k + 1, k + 3).find((t) => t.kind !== 'word')
  return next?.kind === 'sep' && next.strength >= 2
}

export function takeCue(b: Building, token: CueToken, i: number): void {
  const { cue } = token
  if (cue === 'partial') {
    if (isDealing(b, i)) b.partial = true
    return
  }
  if (cue === 'noBusiness') {
    takeNothing(b, token, i)
    return
  }
  if (cue === 'slip') {
    takeSlip(b)
    return
  }
  if (cue === 'every') {
    // 这几天停网 tells of the days; 这几天都没业务 speaks for each
    const isWhole = b.text.charAt(token.start) !== '这'
    b.every = isWhole || /[都每均全]/.test(b.text.slice(token.end, token.end + 8))
    return
  }
  if (cue === 'arrow') {
    takeArrow(b, i)
    return
  }
  if (cue === 'respectively') {
    takeRespectively(b, i)
    return
  }
  b.cues.add(cue)
  // 收件12错了，是21: what comes now stands instead of what was said
  if (cue === 'wrong' && b.group?.values.length) b.flags.becomes = true
  switch (cue) {
    case 'none':
      takeNone(b, token, i)
      return
    case 'remark':
      if (b.clauseStart && b.mode === 'plain' && b.group?.values.length) b.flags.remark = true
      return
    case 'each':
      b.flags.each = true
      b.flags.per = b.text.slice(token.start + 1, token.end)
      return
    case 'total':
    case 'among':
    case 'mistaken':
    case 'about':
    case 'all':
      b.flags[cue] = true
      return
    case 'becomes':
    case 'really':
      b.flags.becomes = true
      return
    case 'add':
    case 'subtract':
      b.flags.mistaken = false
      return
    case 'money':
    case 'count':
      b.flags.expects = cue
      if (headsLine(b, token, i)) b.lineExpects = cue
      return
    default:
  }
}

/** 金额：代买71，代卖55 */
function headsLine(b: Building, token: Token, i: number): boolean {
  const [colon, label] = b.tokens.slice(i + 1, i + 3)
  return colon !== undefined && b.text.charAt(token.end) === ':' && label?.kind === 'label'
}

/** 2单→4单, 58→116: the number before it was the wrong one; 2单→71.6 only joins. */
function takeArrow(b: Building, i: number): void {
  const last = b.group?.values.at(-1)
  const next = b.tokens.slice(i + 1, i + 4).find((t) => t.kind === 'number')
  if (!b.group || !last || next?.kind !== 'number') return
  const alike = last.q.unit === next.q.unit && (last.q.unit !== 'bare' || b.mode === 'set')
  if (!alike && !(b.mode === 'set' && next.q.unit === 'bare')) return
  b.group.values.pop()
  b.group.mode = 'set'
  b.mode = 'set'
}

/** 代买、代卖、便民都是0: those before it too. */
export function setNoneBefore(b: Building, last: Group): void {
  for (let k = b.groups.length - 1; k >= 0; k--) {
    const group = b.groups[k]
    if (!group || group === last) continue
    if (group.values.length > 0 || group.none) return
    group.none = true
  }
}

/** 代买没单 is none of 代买; 没单 alone is no business. */
function takeNothing(b: Building, token: Token, i: number): void {
  const before = tokenBefore(b.tokens, i)
  if (before?.kind === 'label' && b.group) setNone(b)
  else b.noBusiness = true
  b.cues.add('noBusiness')
  b.apart = token.end > token.start
}

/** 代买没有 is said of the label before, 没有代买 of the one behind. */
function takeNone(b: Building, token: Token, i: number): void {
  const before = b.group
  const open =
    before &&
    before.values.length === 0 &&
    !before.none &&
    // in a table the label stands in another line
    (tokenBefore(b.tokens, i)?.kind === 'label' ||
      token.start - before.end <= (b.every ? 4 : 2) ||
      /^[\s:-]*$/.test(b.text.slice(before.end, token.start)))
  if (open) setNone(b)
  else if (b.tokens[i + 1]?.kind === 'label' && !hasAnyNumber(b.tokens, i + 1)) b.flags.noneNext = true
}

function hasAnyNumber(tokens: readonly Token[], label: number): boolean {
  const next = tokens.slice(label + 1, label + 4)
  const stop = next.findIndex(
    (t) => t.kind === 'label' || t.kind === 'cue' || (t.kind === 'sep' && t.strength >= 1),
  )
  return next.slice(0, stop < 0 ? next.length : stop).some((t) => t.kind === 'number')
}

/** 代买、代卖都没有: none of all that stand without a number just before. */
function setNone(b: Building): void {
  for (let k = b.groups.length - 1; k >= 0; k--) {
    const group = b.groups[k]
    if (!group || group.values.length > 0 || group.none) return
    group.none = true
    group.forAll = b.every
  }
}

/** 不对 after a number of this message corrects that; with none before it, an earlier report. */
function takeSlip(b: Building): void {
  const said = b.said
  if (!said || b.mode !== 'plain') {
    b.cues.add('wrong')
    if (b.mode === 'plain') b.mode = 'set'
    return
  }
  b.flags.slip = true
  b.flags.slipped = true
  b.slippedAt = b.groups.length
}

/** 刚 and 又 tell of a deal when a verb of dealing or helping follows in the clause (刚关门 does not). */
function isDealing({ tokens, text }: Building, i: number): boolean {
  const cue = tokens[i]
  let came = false
  for (let k = i + 1; k < tokens.length; k++) {
    const t = tokens[k]
    if (!t || t.kind === 'date') return false
    if (t.kind === 'sep' && t.strength >= 1) {
      // 这会儿来了个大娘，帮她代买一单
      if (came || t.strength > 2 || !somebodyCame.test(sliceOf(text, cue?.end, t.start))) return false
      came = true
    }
    if (t.kind === 'label')
      return (
        t.start - (cue?.end ?? 0) <= (came ? 24 : 12) && !otherDoing.test(sliceOf(text, cue?.end, t.start))
      )
  }
  return false
}
const somebodyCame = /^.{0,4}(?:来了?|有|进来了?|过来了?)(?:一|两|几|三)?(?:个|位|名)/

/** 刚从羊圈回来 收件6: what has just been done is no deal. */
const otherDoing =
  /回[来到家村站]|到[家站店村]|进[门屋]|下[班地山车]|起床|收[工摊]|[忙吃睡醒歇]|[喂放浇割开接送]完/
