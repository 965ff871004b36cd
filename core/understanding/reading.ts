// A message made ready for the recognisers: normal spelling, quotations and the call of the bot blanked out.
// Blanks keep every place where it was, so that spans fit the original text.
import type { Intent, IntentName, IntentOf, Span } from './intents.ts'
import { personDayNumber } from './scan/calendar.ts'
import { blanked, type Range } from './scan/clauses.ts'
import type { DateContext } from './scan/date-read.ts'
import { withoutFaces } from './scan/faces.ts'
import { withoutOuterMarks } from './scan/marks.ts'
import { matchesOf } from './scan/matches.ts'
import { normalise } from './scan/normalise.ts'
import { keepWhole, sought } from './scan/sought.ts'

export type Room = 'stations' | 'trainees' | 'staff' | 'private'
export type SenderRole = 'operator' | 'trainee' | 'staff' | 'unknown'

export interface MessageToRead {
  text: string
  sentAt: Date
  room: Room
  role: SenderRole
  mentionsBot: boolean
}

/** A programme's own words; all optional, the recognisers do without. */
export interface Vocabulary {
  stations?: readonly { name: string; nicknames: readonly string[] }[]
  courses?: readonly string[]
  products?: readonly string[]
}

export interface Reading {
  message: MessageToRead
  /** As typed; spans count in it. */
  original: string
  /** In normal spelling; what is quoted and the call of the bot are spaces. */
  text: string
  /** The same before any recogniser took its part. */
  whole: string
  /** It answers what the bot has recorded: numbers change that record. */
  quotesRecord: boolean
  /** The bot was mentioned or called by name. */
  called: boolean
  past: DateContext
  future: DateContext
  vocabulary: Vocabulary
}

export interface Placed {
  intent: Intent
  /** Where in the text it stands, for the order. */
  at: number
}
export interface Found {
  placed: Placed[]
  /** What the recogniser has used up; later ones do not see it. */
  taken: Range[]
  leftover?: string[]
}
export const nothing: Found = { placed: [], taken: [] }

/** One intent and the part of the text that it used. */
export const one = (intent: Intent, taken: Range): Found => ({
  placed: [{ intent, at: taken.start }],
  taken: [taken],
})

/** Reads what is left of `reading.text`; what others took are spaces. */
export type Recogniser = (reading: Reading) => Found

export function readingOf(message: MessageToRead, vocabulary: Vocabulary): Reading {
  const today = personDayNumber(message.sentAt)
  const normal = withoutFaces(normalise(message.text))
  keepWhole(normal)
  const quoted = blankQuotation(normal)
  const { text, called } = blankCall(quoted)
  keepWhole(text)
  return {
    message,
    original: message.text,
    text,
    whole: text,
    quotesRecord: quoted !== normal && ownRecord.test(normal.slice(0, 400)),
    called: called || message.mentionsBot,
    past: { today, toward: 'past' },
    future: { today, toward: 'future' },
    vocabulary,
  }
}

const blank = (text: string, start: number, end: number) =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)

const quotation = /^\s*「[\s\S]*?」[ \t]*\n\s*(?:-\s?){3,}-?\s*\n?/
const openQuotation = /^\s*「[^」]*」\s*(?:-\s?){3,}/
const reference = /^\s*[[【(]?引用[^\n]*?(?:[\]】)]|\n)|\[引用[^\]]*\]|^引用.*\n(?:-\s?){3,}\n?/

const mayQuote = sought(/「|引用|- -|---/)

/** Only what stands outside a quotation counts. */
function blankQuotation(text: string): string {
  const head = text.length > 8000 ? text.slice(0, 8000) : text
  if (!mayQuote.test(head)) return text
  const match = quotation.exec(head) ?? openQuotation.exec(head) ?? reference.exec(head)
  return match ? blank(text, match.index, match.index + match[0].length) : text
}

const ownRecord = /^\s*[「[(【](?:引用)?[^」\]】]{0,6}小二[^」\]】]*(?:已记|记好|记下|改好|✅)/

const call =
  /@?(?:乡小二|小二)(?:小二)?(?:同学|老师|你好|您好|在吗|在不在|[\s,]+在(?:吗|么|嘛|不在)(?=[\s?!,。~]|$))?[\s,:、!。~]*/g
const beginsCall = /(?:^|[\s,。!?;~」\n@])(?:请|麻烦|辛苦)?$/
/** 那个小二我今天: within voice text the words behind tell that it is spoken to. */
const spokenTo = /^(?:[我你呀啊哎]|帮|给|记|登|麻烦)/

const mayCall = sought(/小二/)

/** 小二 is a call at the beginning of a clause; `店小二` and `小二楼` are not. */
function blankCall(text: string): { text: string; called: boolean } {
  if (!mayCall.test(text)) return { text, called: false }
  const calls: Range[] = []
  for (const match of matchesOf(call, text)) {
    const at = match.index
    const atSign = match[0].startsWith('@')
    const endsCall = /^\s*$/.test(text.slice(at + match[0].length)) && text.charAt(at - 1) !== '店'
    const after = text.slice(at + match[0].length, at + match[0].length + 2)
    const begins = beginsCall.test(text.slice(Math.max(0, at - 3), at))
    const isSpokenTo = spokenTo.test(after) && !/[店王李张老]/.test(text.charAt(at - 1))
    if (!atSign && !endsCall && !begins && !isSpokenTo) continue
    if (/^[楼班黑哥姐]/.test(after)) continue
    calls.push({ start: at, end: at + match[0].length })
  }
  return { text: blanked(text, ...calls), called: calls.length > 0 }
}

/** The words of the original between two places, trimmed of space and punctuation. */
export function wordsAt(reading: Reading, start: number, end: number): string {
  return withoutOuterMarks(reading.original.slice(start, end))
}

/** A typed intent, without a cast at each place. */
export function intent<Name extends IntentName>(
  name: Name,
  fields: IntentOf<Name>['fields'],
  spans: Record<string, Span>,
  cues: string[],
): Intent {
  return { intent: name, fields, spans, cues } as Intent
}
