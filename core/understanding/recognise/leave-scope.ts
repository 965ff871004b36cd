// Which parts of a message are about the leave: the sentence that asks for it, without what it says of other things, and
// a short one beside it that says why or who. Cases in leave.test.ts.
import type { Reading } from '../reading.ts'
import { clausesOf, isAsked, type Range, sentencesOf } from '../scan/clauses.ts'
import { matchesOf } from '../scan/matches.ts'
import { turnsOf } from '../scan/turns.ts'
import { goesOn, saysOther } from '../words/beside-leave.ts'
import { request } from '../words/leave-words.ts'

/** From the first word to the last; `others` stand between and are no part of it. */
export interface Scope extends Range {
  others: Range[]
}

interface Piece extends Range {
  asks: boolean
  other: boolean
}

export function scopesOf({ text }: Reading): Scope[] {
  const scopes: Scope[] = []
  const sentences = sentencesOf(text)
  const asking = new Set(sentences.filter((s) => asks(text, s)))
  sentences.forEach((sentence, i) => {
    if (!asking.has(sentence)) return
    if (asking.size > 1 && heading.test(text.slice(sentence.start, sentence.end))) return
    const scope = scopeIn(text, sentence)
    const before = sentences[i - 1]
    const leads =
      before &&
      scopes.at(-1)?.end !== before.end &&
      isGround(text, before) &&
      sentence.start - before.end <= 2 &&
      scope.start <= firstWord(text, sentence)
    const next = sentences[i + 1]
    const follows = next && isGround(text, next) && sentences.length <= 3
    scopes.push({
      start: leads ? before.start : scope.start,
      end: follows ? next.end : scope.end,
      others: scope.others,
    })
  })
  return scopes
}

const asks = (text: string, { start, end }: Range) => request.test(text.slice(start, end))

/** 请假申请 over the request itself. */
const heading = /^\s*【?请假(?:申请书?|条)?】?\s*$/

const firstWord = (text: string, { start, end }: Range) =>
  start + Math.max(0, text.slice(start, end).search(/\S/))

/** What is said before something else goes with that: 今天集上人多，卖了3只羊，明天请假. So does what follows it. */
function scopeIn(text: string, sentence: Range): Scope {
  const pieces = piecesOf(text, sentence)
  const cue = pieces.findIndex((p) => p.asks)
  const from = pieces.findLastIndex((p, i) => p.other && i < cue) + 1
  const beyond = pieces.findIndex((p, i) => p.other && i > cue)
  const ends = beyond < 0 ? pieces.length : isTold(pieces, from, beyond) ? beyond : pieces.length
  const isOwn = (p: Piece, i: number) => p.asks || (!p.other && i >= from && i < ends)
  const own = pieces.filter(isOwn)
  const [first, last] = [own[0], own.at(-1)]
  const start = first?.start ?? sentence.start
  const end = last?.end ?? sentence.end
  const others = pieces.filter((p, i) => !isOwn(p, i) && p.start >= start && p.end <= end)
  return { start, end, others }
}

/** Something beside the request stands before what is said of other things. */
const isTold = (pieces: readonly Piece[], from: number, to: number) =>
  pieces.slice(from, to).some((p) => !p.asks)

/** Clauses, cut where the talk turns; one that asks and tells of something else too is cut at its spaces. */
function piecesOf(text: string, sentence: Range): Piece[] {
  const pieces: Piece[] = []
  const clauses = clausesOf(text, sentence.start, sentence.end).flatMap((c) => turnsOf(text, c))
  clauses.forEach((clause, i) => {
    const piece = pieceAt(text, clause, pieces.at(-1))
    const next = clauses[i + 1]
    if (piece.asks && tellsMore(text, piece))
      pieces.push(...chunksOf(text, clause).flatMap((c) => atDay(text, c)))
    else if (!piece.asks && next && asks(text, next)) pieces.push(...fromDay(text, piece))
    else pieces.push(piece)
  })
  return pieces
}

/** As a whole, or before the request: 集上卖酸奶63碗 明天请假 去拉草, where 去 is of the leave alone. */
function tellsMore(text: string, { start, end }: Range): boolean {
  const words = text.slice(start, end)
  return saysOther(words) || saysOther(words.slice(0, request.exec(words)?.index ?? 0))
}

/** app早上就签了明天闺女开家长会请一天假: spoken in one breath, the leave begins with its day. */
function atDay(text: string, piece: Piece): Piece[] {
  const words = text.slice(piece.start, piece.end)
  if (!piece.asks || !saysOther(words)) return [piece]
  for (const { index } of matchesOf(dayAhead, words)) {
    if (index === 0 || !saysOther(words.slice(0, index)) || saysOther(words.slice(index))) continue
    const at = piece.start + index
    return [
      pieceAt(text, { start: piece.start, end: at }, undefined),
      pieceAt(text, { start: at, end: piece.end }, undefined),
    ]
  }
  return [piece]
}

/** 收件13寄件2 签过了 后天去旗里办手续，跟您请一天假: what is said of a day to come gives the reason. */
function fromDay(text: string, piece: Piece): Piece[] {
  const words = text.slice(piece.start, piece.end)
  for (const { index } of matchesOf(dayAhead, words)) {
    const rest = words.slice(index)
    if (words.charAt(index - 1) !== ' ' || !saysOther(words.slice(0, index))) continue
    if (saysOther(rest) || /[报补]|的?数/.test(rest)) continue
    const at = piece.start + index
    return [
      { start: piece.start, end: at, asks: false, other: true },
      { start: at, end: piece.end, asks: false, other: false },
    ]
  }
  return [piece]
}
const dayAhead =
  /明[天儿早晚后]|大?后天|下?个?(?:周|星期|礼拜)[一二三四五六日天]|(?:\d{1,2}月)?\d{1,2}[号日]/g

function pieceAt(text: string, { start, end }: Range, before: Piece | undefined): Piece {
  const words = text.slice(start, end)
  const asks = request.test(words)
  return { start, end, asks, other: !asks && (saysOther(words) || (before?.other === true && goesOn(words))) }
}

/** 签到 5521 下午请假: only spaces part the leave from what else is told. */
function chunksOf(text: string, clause: Range): Piece[] {
  const chunks: Piece[] = []
  for (const { index, 0: words } of matchesOf(/\S+/g, text.slice(clause.start, clause.end))) {
    const start = clause.start + index
    const chunk = pieceAt(text, { start, end: start + words.length }, chunks.at(-1))
    chunk.other ||= /^\d{4}$/.test(words)
    const last = chunks.at(-1)
    // 今天卖了羊杂汤 41碗 明天请假
    if (last && !last.asks && goesOn(words) && soldGoods.test(text.slice(last.start, last.end)))
      last.other = chunk.other = true
    // 明天请假 昨天抖音 卖了3单
    if (chunk.other && last && !last.asks && leadsOther.test(text.slice(last.start, last.end)))
      last.other = true
    chunks.push(chunk)
  }
  return chunks
}
const soldGoods = /(?<![要去想得来帮给]|[明后每]天)卖[了出掉]?[^\s\d]{1,8}$/
const leadsOther =
  /^(?:[今昨前]天|上午|下午|晚上|昨晚|今晚)?(?:抖音|快手|视频号|淘宝|拼多多|朋友圈|线下|集上|赶集)?$/

/** 正满山找呢 tells what goes on and asks nothing; 正找谁呢 does. */
const goesOnNow = (text: string, { start, end }: Range) => {
  const words = text.slice(start, end).trimEnd()
  const ends = words.endsWith('呢') && text.charAt(end) !== '?' && /[正在着还刚忙等]/.test(words)
  return ends && !isAsked(words, { start: 0, end: words.length - 1 })
}

/** A short sentence beside it that gives the reason or says who cannot come. */
const isGround = (text: string, range: Range) => {
  const words = text.slice(range.start, range.end)
  return (
    words.length <= 30 &&
    !saysOther(words) &&
    !request.test(words) &&
    (!isAsked(text, range) || goesOnNow(text, range)) &&
    !/谢谢|辛苦|收到|好的|麻烦|批准|\d{4}|^\s*老师\S{0,2}\s*$/.test(words)
  )
}
