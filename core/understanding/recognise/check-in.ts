// A trainee's sign-in for class: 签到 4821, 直播班签到, 我和我姐萨仁都到了，签到.
// Only the piece of the message that says 签到 decides; what is told beside it does no harm. Cases beside this file.
import type { CheckInFields, Span } from '../intents.ts'
import { type Found, intent, nothing, one, type Reading, type Recogniser } from '../reading.ts'
import { blanked, type Range } from '../scan/clauses.ts'
import { coursesIn } from '../scan/courses.ts'
import { dateAt } from '../scan/dates.ts'
import { withoutMarks } from '../scan/marks.ts'
import { matchesOf } from '../scan/matches.ts'
import { type NameRead, namesIn } from '../scan/names.ts'
import { type CodeRead, codeIn, withoutCodes } from '../scan/sign-in-code.ts'
import { sought } from '../scan/sought.ts'
import { turnsOf } from '../scan/turns.ts'
import {
  aboutSigning,
  absent,
  askingToSign,
  beside,
  besideSender,
  countsSender,
  inClass,
  notice,
  otherSigning,
  present,
  signing,
  sittingWith,
  slips,
  stating,
  withoutSeats,
  withSender,
} from '../words/check-in-words.ts'
import { elsewhere } from '../words/course-words.ts'

export const recogniseCheckIn: Recogniser = (reading) => {
  const { text } = reading
  const ofOperator = operatorsCode(reading)
  if (ofOperator) return ofOperator
  if (arrived.test(text)) return arrival(reading)
  if (!says(text) || text.length > 300 || !mayBeSender(reading) || notice.test(text)) return nothing
  const code = codeIn(text, slips)
  // 给我口令 asks for the code
  if (!code && !/签|打卡|千到/.test(text)) return nothing
  const pieces = piecesOf(text, code)
  const own = pieces.filter((p) => saysSign(wordsOf(text, p)) || (code && overlaps(p, code)))
  if (own.length === 0 || own.some((p) => isTalk(text, p) || isOtherDay(reading, p))) return nothing
  const named = namesIn(withoutSeats(withoutCodes(text)))
  const there = pieces.filter((p) => own.includes(p) || belongs(reading, p, named))
  const { fields, spans, rest } = read(reading, there, code)
  if (own.some((p) => !isPlain(wordsOf(rest, p), fields))) return nothing
  if (reading.message.role === 'staff' && (!fields.people || stating.test(text))) return nothing
  return {
    placed: [{ intent: intent('checkIn', fields, spans, ['签到']), at: own[0]?.start ?? 0 }],
    taken: there,
  }
}

const saysSign = (words: string) => signing.test(words) || askingToSign.test(words)
/** 给签上 alone may be of anything; 都进教室了 给签上 is of class. */
const says = (text: string) =>
  signing.test(text) || (askingToSign.test(text) && inClass.test(text) && !otherSigning.test(text))

/** 我和我妹央金都到了 says it without 签到. */
const arrived = sought(
  /^\s*(?:老师好?[\s,]*)?[我俺](?:和|跟|与|同|、|带着?)[^?,。\s]{2,16}(?:到了|来了|到啦|来啦|到齐了?|在教室了?|就位了?|到教室了?)[\s。!~]*$/,
)

function arrival(reading: Reading): Found {
  const whole = { start: 0, end: reading.text.length }
  const { fields, spans, rest } = read(reading, [whole], undefined)
  if (reading.message.room !== 'trainees' || !mayBeSender(reading) || !fields.people) return nothing
  return isPlain(rest, fields) ? one(intent('checkIn', fields, spans, ['到了']), whole) : nothing
}

/** Operators are trained too. Among them 签到 is of the app, so that only the code and nothing else is one of a class. */
function operatorsCode({ message: { room, role }, text }: Reading): Found | undefined {
  if (role === 'staff' || !(room === 'stations' || (room === 'private' && role === 'operator')))
    return undefined
  if (text.length > 20 || !classSigning.test(text)) return undefined
  const code = codeIn(text, slips)
  if (code?.code.length !== 4) return undefined
  const rest = withoutMarks(text.slice(0, code.start) + text.slice(code.end))
  if (!bareSigning.test(rest)) return undefined
  const spans = { code: [code.start, code.end] as Span }
  return one(intent('checkIn', { code: code.code }, spans, ['签到']), { start: 0, end: text.length })
}
const classSigning = sought(/签到|口令/)
const bareSigning = /^(?:老师|我|到了|来了|已到|上课|课堂)*(?:签到码|签到|口令)(?:是|码)?(?:到了|来了|老师)?$/

/** Staff sign in others, by name: 苏和、巴图都在，手机没电，我替他们签到. */
const mayBeSender = ({ message: { room, role } }: Reading) =>
  room === 'trainees' || (room === 'private' && role !== 'operator')

const wordsOf = (text: string, { start, end }: Range) => text.slice(start, end)
const overlaps = (a: Range, b: Range) => a.start < b.end && b.start < a.end

/** What stands between commas and spaces; a code with spaces inside is one piece. */
function piecesOf(text: string, code: CodeRead | undefined): Range[] {
  const whole = code
    ? text.slice(0, code.start) + '0'.repeat(code.end - code.start) + text.slice(code.end)
    : text
  return matchesOf(/[^\s,。!?;…~|/()]+/g, whole).flatMap((m) =>
    turnsOf(whole, { start: m.index, end: m.index + m[0].length }),
  )
}

/** A question about the sign-in, or a word about it. */
const isTalk = (text: string, piece: Range) => {
  const words = wordsOf(text, piece)
  return text.charAt(piece.end) === '?' || (aboutSigning.test(words) && !slips.test(words))
}

function isOtherDay({ text, past }: Reading, { start, end }: Range): boolean {
  for (let i = start; i < end; i++) {
    const date = dateAt(text, i, past)
    if (date && /\D/.test(text.slice(date.start, date.end)) && date.days[0] !== past.today) return true
  }
  return false
}

/** 张梅、李霞都到了, or nothing but names or the course. */
function belongs({ text, vocabulary }: Reading, piece: Range, named: readonly NameRead[]): boolean {
  const words = wordsOf(text, piece)
  if (words.length > 40 || elsewhere.test(words) || text.charAt(piece.end) === '?' || absent.test(words))
    return false
  if (present.test(words) || besideSender.test(words)) return true
  const course = coursesIn(words, vocabulary.courses)[0]
  if (course) return words.length - course.course.length <= 8
  const names = named.filter((n) => overlaps(n, piece))
  const long = names.reduce((n, { name }) => n + name.length, 0)
  // 我和我闺女周敏
  const known = words.match(beside)?.reduce((n, w) => n + w.length, 0) ?? 0
  return names.length > 0 && long + Math.max(4, known) >= withoutMarks(withoutSeats(words)).length
}

interface Read {
  fields: CheckInFields
  spans: Record<string, Span>
  /** What of the text is not read, in its place. */
  rest: string
}

function read(
  { text, original, vocabulary, past }: Reading,
  there: readonly Range[],
  code: CodeRead | undefined,
): Read {
  const fields: CheckInFields = {}
  const spans: Record<string, Span> = {}
  let rest = withoutCodes(onlyThese(text, there))
  const course = coursesIn(rest, vocabulary.courses)[0]
  if (course) {
    fields.course = original.slice(course.start, course.end)
    spans.course = [course.start, course.end]
    rest = blanked(rest, course)
  }
  if (code) {
    fields.code = code.code
    spans.code = [code.start, code.end]
  }
  for (let i = 0; i < rest.length; i++) {
    const date = dateAt(rest, i, past)
    if (date && date.days[0] === past.today) rest = blanked(rest, date)
  }
  const isBesideSender = besideSender.test(rest) || sittingWith.test(rest)
  rest = withoutSeats(rest)
  const names = namesIn(rest).filter(
    (n) => !there.some((p) => overlaps(p, n) && absent.test(wordsOf(text, p))),
  )
  const [first, last] = [names[0], names.at(-1)]
  if (first && last) {
    fields.people = names.map(({ name }) => ({ name }))
    spans.people = [first.start, last.end]
    if (isBesideSender || withSender.test(rest) || countsSender(rest, names.length)) fields.self = true
  }
  for (const name of names) rest = blanked(rest, name)
  return { fields, spans, rest }
}

/** The text with all but some pieces blanked; what parts them stays. */
function onlyThese(text: string, pieces: readonly Range[]): string {
  let out = ''
  for (const { start, end } of pieces) {
    const gap = text.slice(out.length, start)
    out += gap.replace(/[^\s,、]/g, ' ') + text.slice(start, end)
  }
  return out.padEnd(text.length)
}

/** Is what says 签到 made of little but known words? */
function isPlain(piece: string, { code, course }: CheckInFields): boolean {
  const strange = withoutMarks(piece.replace(beside, '')).replace(/\d/g, '')
  if (strange.length > (code ? 8 : 2)) return false
  // 打卡 is said of much else
  return (
    !piece.includes('打卡') ||
    /签/.test(piece) ||
    code !== undefined ||
    course !== undefined ||
    bareCheckIn.test(piece)
  )
}
const bareCheckIn = /^(?:老师|我|已经?|[来到了]|完成|打卡|上课|课堂|[\s\p{P}\p{S}])*$/u
