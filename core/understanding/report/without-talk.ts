// The numbers of a clause that only talks become words, so that no label takes them.

import { characterClass } from '../scan/character-class.ts'
import { charAt, sliceOf } from '../scan/characters.ts'
import { daysOf } from '../scan/date-read.ts'
import { sought } from '../scan/sought.ts'
import { namesComing } from './segments.ts'
import { carriesOn, doubts, isMild, type Talk, talkIn } from './talk.ts'
import { endsClause, type Token, tokenOf } from './tokens.ts'

/** What the whole message has of a report: it decides how much talk may stand beside. */
interface Evidence {
  /** How many of the labels that are sure have a number. */
  sides: number
  corrects: boolean
}

export function withoutTalk(lexed: readonly Token[], text: string): Token[] {
  const tokens = withoutHabit(lexed)
  const evidence: Evidence = { sides: firmSides(tokens).size, corrects: tokens.some(isCorrecting) }
  const out: Token[] = []
  let from = 0
  let carried = false
  for (let to = 0; to <= tokens.length; to++) {
    const end = tokens[to]
    if (end && !endsClause(end)) continue
    const clause = tokens.slice(from, to)
    const asked = charAt(text, end?.start ?? text.length) === '?' || isDoubted(tokens, to + 1, text)
    // 前两年一天收件四五十，发件十来个: until another day is named, or the sentence ends
    const words = wordsOf(clause, text)
    carried = (carried && !clause.some(isDay)) || carriesOn(words)
    const isTold = !asked && !carried && !(from > 0 && isOfComing(clause, text))
    out.push(...(!isTold ? clause.map(asWord) : withoutTalkingParts(clause, words, text, evidence)))
    if (end?.kind === 'sep' && end.strength === 3) carried = false
    from = to
  }
  return out
}

/** 收件12，明天到2件 */
function isOfComing(clause: readonly Token[], text: string): boolean {
  const first = clause.find((t) => t.kind !== 'sep')
  return first?.kind === 'date' && namesComing(text, first.start)
}

const opensDoubt = characterClass('是这那个')
/** 代买3单两万三，是不是多打了个零: the clause behind asks whether it is right. */
function isDoubted(tokens: readonly Token[], from: number, text: string): boolean {
  const first = tokens[from]
  return (
    first !== undefined &&
    opensDoubt(text, first.start) &&
    doubts(sliceOf(text, first.start, first.start + 12))
  )
}

/** 每天 of one day is a habit, which talks. */
function withoutHabit(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(isEvery)) return tokens
  const days = tokens.reduce((n, t) => n + (t.kind === 'date' ? daysOf(t.date).length : 0), 0)
  return days > 1 ? tokens : tokens.map((t) => (isEvery(t) ? asPlainWord(t) : t))
}

/** Where a clause talks, only the parts between spaces and colons that do not talk themselves still report. */
function withoutTalkingParts(
  clause: readonly Token[],
  words: string,
  text: string,
  evidence: Evidence,
): readonly Token[] {
  const talk = talkOf(clause, words, evidence)
  if (!talk) return clause
  const parts = partsOf(clause, text)
  const isNone = parts.length > 1 && parts.some(isNoBusiness)
  if (parts.length === 1 || (firmSides(clause).size === 0 && !isNone)) return clause.map(asWord)
  const talks = parts.map((part) => talkOf(part, wordsOf(part, text), evidence))
  const asked = talks.lastIndexOf('question')
  // 准备睡了 今天快递到了19个: the wish is of something else
  const isOfWish = talk === 'wish' && !parts.some((p, i) => talks[i] === 'wish' && !p.some(isReport))
  return parts.flatMap((part, i) =>
    talks[i] || (i < asked && !isNoBusiness(part)) || isOfWish ? part.map(asWord) : part,
  )
}

function talkOf(part: readonly Token[], words: string, { sides, corrects }: Evidence): Talk | undefined {
  const talk = talkIn(words)
  if (talk && (sides >= 2 || corrects) && isMild(talk)) return undefined
  if ((talk === 'price' || talk === 'trouble') && hasWholePair(part)) return undefined
  const asks =
    asking.test(words) && !part.some((t) => t.kind === 'number') && !part.every(isSlip) && !isStatement(part)
  return talk ?? (asks ? 'question' : isSaidOfPrice(part, words, sides) ? 'price' : undefined)
}

/** 三十晚上还报啥 没业务: the part says just that. */
const isNoBusiness = (part: readonly Token[]) =>
  part.every((t) => t.kind === 'sep' || t.kind === 'date' || (t.kind === 'cue' && noneCues.has(t.cue))) &&
  part.some((t) => t.kind === 'cue')

/** 今天没得生意嘛, 进店给我改一下嘛 */
const isStatement = (part: readonly Token[]) =>
  part.some(isCorrecting) || isNoBusiness(part.filter((t) => !(t.kind === 'word' && t.end - t.start === 1)))

/** 代买1单15.9运费3块: a sure label with its orders and its amount right behind it. */
const hasWholePair = (part: readonly Token[]) =>
  part.some((t, i) => {
    const [orders, amount] = [part[i + 1], part[i + 2]]
    const isSure = t.kind === 'label' && !t.label.needs
    return isSure && orders?.kind === 'number' && orders.q.unit === 'order' && amount?.kind === 'number'
  })

/** 说笑呢 */
const isSlip = (t: Token) => t.kind === 'sep' || (t.kind === 'cue' && t.cue === 'slip')

const noneCues: ReadonlySet<string> = new Set(['noBusiness', 'all', 'every'])

const asking = sought(/[呢嘛]\s*$/, 'reports')

/** 1280呢: with no label beside it, a number that astonishes. */
const isSaidOfPrice = (part: readonly Token[], words: string, sides: number) =>
  sides < 2 && astonishing.test(words) && !part.some((t) => t.kind === 'label')

const astonishing = sought(/[\d块元]呢\s*$/, 'reports')

const correcting: ReadonlySet<string> = new Set(['wrong', 'mistaken', 'becomes', 'add', 'subtract', 'resend'])
const isCorrecting = (t: Token) => t.kind === 'cue' && correcting.has(t.cue)

function partsOf(clause: readonly Token[], text: string): Token[][] {
  const parts: Token[][] = [[]]
  for (const t of clause) {
    if (t.kind === 'sep' && (t.strength === 0 || charAt(text, t.start) === ':')) parts.push([])
    parts.at(-1)?.push(t)
  }
  return parts
}

/** The sure labels that have a number behind them. */
function firmSides(tokens: readonly Token[]): Set<string> {
  const sides = new Set<string>()
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]
    if (t?.kind === 'label' && !t.label.needs && isCounted(tokens, i)) sides.add(t.label.side)
  }
  return sides
}

/** A number or a none stands behind the label, before the next one. */
function isCounted(tokens: readonly Token[], label: number): boolean {
  for (let k = label + 1; k < label + 7; k++) {
    const t = tokens[k]
    if (!t || (t.kind === 'label' && !t.label.needs) || endsClause(t)) return false
    if (t.kind === 'number' || (t.kind === 'cue' && t.cue === 'none')) return true
  }
  return false
}

const asPlainWord = ({ start, end }: Token): Token => tokenOf('word', start, end)
const asWord = (t: Token): Token => (isReport(t) ? asPlainWord(t) : t)
const isReport = (t: Token) =>
  t.kind === 'label' || t.kind === 'number' || t.kind === 'cue' || t.kind === 'date'

/** Names of stations and of days have characters that mean something elsewhere. */
function wordsOf(clause: readonly Token[], text: string): string {
  let words = ''
  for (const t of clause)
    if (t.kind === 'station') words += '某'
    else if (isDay(t)) words += '日'
    else if (!isEvery(t)) words += sliceOf(text, t.start, t.end)
  return words
}
const isDay = (t: Token) => t.kind === 'date' && daysOf(t.date).length > 0
/** 28到30号每天6件: with the days named it is no habit. */
const isEvery = (t: Token) => t.kind === 'cue' && t.cue === 'every'
