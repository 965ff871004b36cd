// A log as text: what WeChat gives when messages are copied or mailed, and what exporters write as txt. A heading names
// the sender and the time, before or behind; the lines below it are the message. Pure.
import type { Day } from '../../values/days.ts'
import { type ChatLine, type ReadChat, type Reckoning, typedText, type Unread } from './chat-lines.ts'
import { bareDay, dateOf, datePattern, dayOf, instants, type Stamp, stampOf, stampPattern } from './stamp.ts'

const name = '(?<name>\\S(?:.{0,58}?\\S)??)'
/** 王秀兰 2026/11/20 19:03, 王秀兰(2026-11-20 19:03:12) */
const nameFirst = new RegExp(`^${name}\\s*[:：]?(?:\\s+|\\s*[(（\\[])${stampPattern}[)）\\]]?$`)
/** 2026-11-20 19:03:12 王秀兰, [2026-11-20 19:03] 王秀兰: 今天代买3单 */
const stampFirst = new RegExp(
  `^[(（\\[【]?${stampPattern}[)）\\]】]?\\s+['"“]?(?<name>[^:：]{1,60}?)['"”]?\\s*(?:[:：]\\s*(?<rest>.*))?$`,
)
/** —————  2026-11-20  ————— */
const dayAlone = new RegExp(`^[-—–─=*\\s]*${datePattern}[-—–─=*\\s]*$`)
/** 昨天 by itself is what somebody said. */
const ruled = /^[-—–─=*]|20\d{2}/
/** Signs that stand in sentences and not in names. */
const sentence = /[，。！？；、,!?;]|\d单|\d元|\d块/

interface Heading {
  row: number
  at: Date
  sender: string
  rest: string
}

/** A log has hardly anything but headings, messages and blank lines; what stands above the first of them is a title. */
export function readTextLog(text: string, reckoning: Reckoning): ReadChat {
  const rows = text.split('\n').map((line) => line.replace(/\u3000/g, ' ').trimEnd())
  const headings = withoutSpikes(headingsIn(rows, reckoning), reckoning.now)
  const read: ReadChat = { lines: [], notText: 0, unread: [] }
  read.unread.push(...aboveFirst(rows, headings[0]?.row ?? rows.length))
  for (const [i, heading] of headings.entries()) {
    const below = rows.slice(heading.row + 1, headings[i + 1]?.row ?? rows.length)
    addMessage(read, heading, [heading.rest, ...below.filter((line) => !isDayAlone(line))])
  }
  return read
}

const dayAloneIn = (plain: string): RegExpExecArray | null =>
  plain.length <= 60 && ruled.test(plain) ? dayAlone.exec(plain) : null
const isDayAlone = (line: string): boolean => dayAloneIn(line.normalize('NFKC').trim()) !== null

function addMessage(read: ReadChat, { at, sender }: Heading, lines: readonly string[]): void {
  const said = lines.filter((line, i) => i > 0 || line !== '')
  const { text, notices } = typedText(said)
  read.notText += notices
  if (text === '') read.notText += 1
  else read.lines.push({ at, sender, text } satisfies ChatLine)
}

function headingsIn(rows: readonly string[], reckoning: Reckoning): Heading[] {
  const instant = instants(reckoning)
  const found: Heading[] = []
  let above: Day | null = null
  let blank = true
  for (const [row, line] of rows.entries()) {
    const plain = line.normalize('NFKC').trim()
    const alone = dayAloneIn(plain)
    const day = alone?.groups ? dateOf(alone.groups) : null
    if (day) above = dayOf(day, reckoning) ?? above
    const heading = day ? null : headingOf(line.trim(), plain, blank)
    if (heading) {
      const on: Day | null = heading.stamp.day
        ? dayOf(heading.stamp.day, reckoning)
        : bareDay(above, reckoning)
      if (on) found.push({ row, at: instant(on, heading.stamp), ...heading })
    }
    blank = plain === '' || day !== null
  }
  return found
}

// The mobile's mail has a bare clock behind two blanks and beneath an empty line; a sentence may end with a time, too.
function headingOf(
  line: string,
  plain: string,
  blank: boolean,
): { stamp: Stamp; sender: string; rest: string } | null {
  if (plain.length > 400 || !/\d:\d\d/.test(plain)) return null
  const behind = nameFirst.exec(plain)
  if (behind?.groups) {
    const stamp = stampOf(behind.groups)
    const sender = behind.groups.name ?? ''
    const bare = stamp?.day === null && (!/\s{2}|\t/.test(line.slice(sender.length)) || !blank)
    if (stamp && !bare && !sentence.test(sender)) return { stamp, sender: nameIn(line, sender), rest: '' }
  }
  const before = stampFirst.exec(plain)
  if (!before?.groups) return null
  const stamp = stampOf(before.groups)
  const sender = before.groups.name ?? ''
  if (!stamp?.day || sentence.test(sender)) return null
  return { stamp, sender: sender.trim(), rest: restOf(line, before.groups.rest) }
}

// Names and words are kept as they were written; only the time is read in half width.
const nameIn = (line: string, sender: string): string =>
  line.slice(0, sender.length).normalize('NFKC') === sender ? line.slice(0, sender.length).trim() : sender

function restOf(line: string, rest: string | undefined): string {
  if (!rest) return ''
  return line.normalize('NFKC').endsWith(rest) && line.endsWith(rest) ? rest : line.slice(-rest.length)
}

/**
 * Logs go forward in time: a line that would lie after the next one, or in the future, is a sentence that ends with a
 * time (明天开会 2026-11-21 09:00).
 */
function withoutSpikes(headings: readonly Heading[], now: Date): Heading[] {
  const kept: Heading[] = []
  for (const [i, heading] of headings.entries()) {
    const next = headings[i + 1]
    const last = kept.at(-1)
    const spike = next !== undefined && heading.at > next.at && (last === undefined || next.at >= last.at)
    if (heading.at > now || (spike && last !== undefined)) continue
    kept.push(heading)
  }
  return kept
}

const longestShown = 40
function aboveFirst(rows: readonly string[], until: number): Unread[] {
  return rows.slice(0, until).flatMap((line, i) => {
    const words = line.trim()
    return words === '' || isDayAlone(words) ? [] : [{ row: i + 1, words: words.slice(0, longestShown) }]
  })
}
