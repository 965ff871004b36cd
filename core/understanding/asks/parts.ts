// The questions of a message, each with its words: several at once, beside a report, put right or declined in the same breath.
import type { Reading } from '../reading.ts'
import { atPlace } from '../scan/at-place.ts'
import { type Range, sentencesOf } from '../scan/clauses.ts'
import { periodOf } from '../scan/date-read.ts'
import { matchesOf } from '../scan/matches.ts'
import { slipsIn } from '../scan/slips.ts'
import { chat, report, thanks } from '../words/ask-words.ts'
import { type Command, isDated } from '../words/commands.ts'
import { type Around, bareCommand, commandIn } from './command.ts'
import { isIdle, namesOnly, stationsOf, strip } from './naming.ts'
import { dateOf, firstDate } from './when.ts'

export interface Asked {
  command: Command
  /** The words of this question. */
  range: Range
  /** Where its day and its station are told: what was said last comes first. */
  told: readonly Range[]
  /** Joined by 和 or 、 to the question before, whose day it shares. */
  joined: boolean
}
export interface AllAsked {
  asked: Asked[]
  taken: Range[]
}

const askedOf = (command: Command, range: Range, told: readonly Range[], joined: boolean): Asked => ({
  command,
  range,
  told,
  joined,
})

/** Several things may be asked at once, and beside a report: 收件8，小二昨天的汇总和排名. */
export function allAsked(reading: Reading): AllAsked {
  const all: AllAsked = { asked: [], taken: [] }
  for (const sentence of sentencesOf(reading.text)) {
    const words = reading.text.slice(sentence.start, sentence.end)
    if (chat.test(words.replace(thanks, '')) || words.length > (reading.called ? 150 : 60)) continue
    const told = report.test(words)
    const own = askedInSentence(reading, all.asked, { sentence, told })
    all.taken.push(...(told ? own : own.length > 0 ? [sentence] : []))
  }
  return all
}

/** Adds its questions to those before; what of its words they use. */
function askedInSentence(reading: Reading, asked: Asked[], around: Around): Range[] {
  const { sentence } = around
  const used: Range[] = []
  let from = sentence.start
  // whether the part before ended in a question, which what follows then puts right
  let slipped = false
  for (const slip of [...slipsIn(reading.text, sentence), { start: sentence.end, end: sentence.end }]) {
    const part = { start: from, end: slip.start }
    const corrected = slipped ? corrects(reading, asked, part) : part.start
    const own = askedIn(reading, { start: corrected, end: part.end }, around)
    if (slipped && corrected === part.start) replace(asked, own)
    else asked.push(...own)
    used.push({ start: part.start, end: corrected }, ...own.map((a) => a.range))
    const rest = { start: own.at(-1)?.range.end ?? corrected, end: part.end }
    used.push(...askAgain(reading, asked, rest))
    from = slip.end
    slipped = endsAsked(reading, asked, slip.start)
  }
  return used.filter(({ start, end }) => end > start)
}

/** 谁没报，收件8，不对，9: the slip is of the number. */
function endsAsked(reading: Reading, asked: readonly Asked[], end: number): boolean {
  const last = asked.at(-1)
  if (!last) return false
  const start = Math.max(last.range.end, last.told[0]?.end ?? 0)
  return isIdle(reading.text.slice(start, end))
}

/** 上周汇总，不对，要上个月的: a day or station behind the slip is that of the question before. Up to where it was read. */
function corrects(reading: Reading, asked: Asked[], part: Range): number {
  const before = asked.at(-1)
  const comma = /[,…]/.exec(reading.text.slice(part.start, part.end))?.index
  const words = { start: part.start, end: comma === undefined ? part.end : part.start + comma }
  if (!before || !namesOnly(reading, words)) return part.start
  asked[asked.length - 1] = askedOf(before.command, before.range, [words, ...before.told], before.joined)
  return words.end
}

/** 本周排名，不是，上周汇总: another question, which keeps what it does not tell itself. */
function replace(asked: Asked[], [first, ...others]: Asked[]): void {
  const before = asked.at(-1)
  if (!first) return
  if (before) asked.pop()
  const told = [...first.told, ...(before?.told ?? [])]
  asked.push(askedOf(first.command, first.range, told, first.joined), ...others)
}

/** 昨天谁没报，前天呢: the same of another day or station; said for the first time it belongs to the question before. */
function askAgain(reading: Reading, asked: Asked[], rest: Range): Range[] {
  const before = asked.at(-1)
  const begins = spacesAt(reading.text, rest)
  const words = { start: begins, end: rest.end }
  if (!before || !isDated(before.command.topic) || !namesOnly(reading, words)) return []
  const [date, earlier] = [firstDate(reading, words), dateOf(reading, before.told)]
  if (date && (periodOf(date)?.from ?? 0) > reading.past.today) return []
  const told = [words, ...before.told]
  const isNew = date ? earlier !== undefined : stationsOf(reading, before.told).length > 0
  if (isNew) asked.push(askedOf(before.command, words, told, false))
  else asked[asked.length - 1] = askedOf(before.command, before.range, told, before.joined)
  return [words]
}

/** Behind the spaces and commas that a stretch begins with. */
function spacesAt(text: string, { start, end }: Range): number {
  let i = start
  while (i < end && /[\s,、…]/.test(text.charAt(i))) i++
  return i
}

/** What parts one question from the next, once something has been asked. */
const parting = atPlace(
  /[,、…]|\s{2,}|和|跟|与|及|还有|以及|顺便|另外|再(?=[看发查给来帮把问拉汇排统课谁])|然后/y,
)
const joining = /[、和跟与及]/

function askedIn(reading: Reading, { start, end }: Range, around: Around): Asked[] {
  const { text } = reading
  const out: Asked[] = []
  let from = start
  let joined = false
  for (let i = start; i <= end; i++) {
    const range = { start: from, end: i }
    const mark = i === end ? '' : (markAt(text, i, around.told) ?? spaceAt(reading, range, end, around))
    if (mark === undefined) continue
    const { command, declined } = commandIn(reading, range, around)
    if (command) {
      const own = ownWords(reading, range, command, around)
      out.push(askedOf(command, own, [own], joined))
    }
    if (command || declined || (around.told && mark !== '' && isPartOf(text, range))) {
      from = i + mark.length
      joined =
        command !== undefined && (joining.test(mark) || isBareList(reading, { start: from, end }, mark))
    }
    i += Math.max(0, mark.length - 1)
  }
  return out
}

/** In a report a space parts too. */
function markAt(text: string, i: number, told: boolean): string | undefined {
  return parting(text, i)?.[0] ?? (told && text.charAt(i) === ' ' ? ' ' : undefined)
}

/** 我学了几课了 结业证啥时候发: a space parts two questions about different things. */
function spaceAt(reading: Reading, before: Range, end: number, around: Around): string | undefined {
  if (reading.text.charAt(before.end) !== ' ') return undefined
  const first = commandIn(reading, before, around).command
  const next = first && commandIn(reading, { start: before.end + 1, end }, around).command
  return next && next.topic !== first.topic ? ' ' : undefined
}

/** 昨天汇总 排名: names alone with a space between share their day. */
const isBareList = (reading: Reading, rest: Range, mark: string) =>
  mark === ' ' && bareCommand(reading, rest) !== undefined

/** A part of a report is done with at its comma. */
const isPartOf = (text: string, { start, end }: Range) => report.test(text.slice(start, end))

/** 直播沙棘汁52瓶 936 我学到第几课了: of what else is told only a day, a station and courtesy before it belong to a question. */
function ownWords(reading: Reading, range: Range, command: Command, around: Around): Range {
  const words = reading.text.slice(range.start, range.end)
  const begins = range.start + (words.length - words.trimStart().length)
  if (!around.told) return { start: begins, end: range.end }
  const pieces = matchesOf(/[^\s,]+/g, words).reverse()
  let own = begins
  let asks = false
  for (const { 0: piece, index } of pieces) {
    const here = { start: range.start + index, end: range.end }
    if (asks && !isIdle(strip(reading, { start: here.start, end: here.start + piece.length }))) break
    asks ||= commandIn(reading, here, around).command === command
    own = here.start
  }
  return { start: own, end: range.end }
}
