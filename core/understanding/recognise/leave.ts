// A request for leave from class or from reporting. Cases beside this file.
// The parts: leave-days.ts (when), leave-person.ts (for whom), leave-reason.ts (why); the words: words/leave-words.ts.
import type { LeaveFields, Span } from '../intents.ts'
import { type Found, intent, nothing, one, type Reading, type Recogniser } from '../reading.ts'
import { blanked, clausesOf, type Range } from '../scan/clauses.ts'
import { coursesIn } from '../scan/courses.ts'
import { phraseTable } from '../scan/phrase-table.ts'
import { sessionIn } from '../scan/sessions.ts'
import { sought } from '../scan/sought.ts'
import { saysOther } from '../words/beside-leave.ts'
import { subjects } from '../words/course-words.ts'
import {
  aboutLeave,
  entered,
  forOther,
  otherLeave,
  otherQuestion,
  politeQuestion,
  request,
  staffTalk,
} from '../words/leave-words.ts'
import { saysAbsent } from './leave-absence.ts'
import { datesIn, lengthIn, setDays } from './leave-days.ts'
import { formLeave } from './leave-form.ts'
import { peopleOf } from './leave-person.ts'
import { blank, reasonIn } from './leave-reason.ts'
import { type Scope, scopesOf } from './leave-scope.ts'
import { leavesIn } from './leave-split.ts'

const gate = sought(/假|[请告]|事由/)

export const recogniseLeave: Recogniser = (reading) => {
  const { text, message } = reading
  if (!gate.test(text) || !(request.test(text) || text.includes('事由'))) return leaveUnasked(reading)
  if (message.role === 'staff' && message.room !== 'private') return leaveByStaff(reading)
  return formLeave(reading) ?? asked(reading)
}

/** Nobody asks more often in one message. */
const most = 20

function asked(reading: Reading): Found {
  const found: Found = { placed: [], taken: [] }
  for (const scope of scopesOf(reading).slice(0, most)) {
    const own = { ...reading, text: blanked(reading.text, ...scope.others) }
    const read = readScope(own, scope)
    if (read === nothing) continue
    found.placed.push(...read.placed)
    found.taken.push(...without(scope))
  }
  return found
}

/** In a group staff ask for somebody else, by name; what they say of leave otherwise is for those who read it. */
function leaveByStaff(reading: Reading): Found {
  const { text, called, message } = reading
  const isEntry = entered.test(text)
  if (message.room === 'staff' && !called && !isEntry) return nothing
  if (!called && staffTalk.test(text)) return nothing
  const form = formLeave(reading)
  if (!form && !called && !isEntry && !forOther.test(text)) return nothing
  const found = form ?? asked(reading)
  return found.placed.every(({ intent }) => 'person' in intent.fields) ? found : nothing
}

/** 明天的课去不了了，家里羊下羔: the word itself is not said. */
function leaveUnasked(reading: Reading): Found {
  const { text } = reading
  if (!saysAbsent(reading) || saysOther(text)) return nothing
  return readRequest(reading, { start: 0, end: text.length })
}

/** Words of talk about a leave that names no day, course or person. */
const idle =
  /一样|为了|就是|来来|天天|总是|每次|居然|竟然|哈哈|呵呵|羡慕|刚请|请了|批(?![给我俺]|个|[一两三半\d])|不用|好想|想请假(?:又|但|可|不|的话)|再(?![过等待上])[^,。]{1,14},?\s?[我俺咱]?们?(?:可|就|真|都){1,2}的?(?:要|得|该|去)?请|再这[么样][^,。]{1,10},?\s?[我俺咱](?:要|得)请/

/** The parts of a scope between those that say something else. */
function without({ start, end, others }: Scope): Range[] {
  const parts: Range[] = []
  let from = start
  for (const other of others) {
    if (other.start > from) parts.push({ start: from, end: other.start })
    from = other.end
  }
  if (from < end) parts.push({ start: from, end })
  return parts
}

function readScope(reading: Reading, range: Range): Found {
  if (range.end - range.start > 200 || !isRequest(reading.text, range)) return nothing
  return severalIn(reading, range) ?? readRequest(reading, range)
}

/** 明天请假，后天也请假 is one leave of two days, unless each has its reason. */
function severalIn(reading: Reading, range: Range): Found | undefined {
  const several = leavesIn(reading, range)
  if (!several) return undefined
  const placed = several.parts
    .filter((part) => isRequest(reading.text, part))
    .flatMap((part) => readRequest(reading, part).placed)
  const whole = several.apart || placed.every(({ intent }) => 'reason' in intent.fields)
  return placed.length >= several.parts.length && whole ? { placed, taken: [range] } : undefined
}

function readRequest(reading: Reading, range: Range): Found {
  const { text } = reading
  const words = text.slice(range.start, range.end)
  const fields: LeaveFields = {}
  const spans: Record<string, Span> = {}
  let rest = text
  const { dates, all } = datesIn(reading, range)
  for (const date of all) rest = hidden(rest, date)
  const length = lengthIn(rest, range)
  if (length && length.days > 1) for (const { end } of all) rest = withoutStart(rest, end)
  setDays(fields, spans, dates, length?.days)
  const course = courseIn(rest.slice(range.start, range.end), reading.vocabulary.courses)
  if (course) {
    spans.course = [course.start + range.start, course.end + range.start]
    fields.course = reading.original.slice(...spans.course)
    rest = hidden(rest, { start: spans.course[0], end: spans.course[1] })
    const session = sessionIn(words)
    if (session) rest = hidden(rest, { start: session.start + range.start, end: session.end + range.start })
  }
  const people = peopleOf(reading, rest, range)
  for (const { name } of people)
    for (let at = rest.indexOf(name, range.start); at >= 0; at = rest.indexOf(name, at + 1))
      rest = hidden(rest, { start: at, end: at + name.length })
  const isBare = dates.length === 0 && !length && !course && people.length === 0
  if (isBare && (idle.test(words) || words.length > 60)) return nothing
  const reason = reasonIn(reading, rest, range, length)
  if (reason) fields.reason = reason
  const cue = request.exec(words)?.[0] ?? words
  if (people.length === 0) return one(intent('leave', fields, spans, [cue]), range)
  const placed = people.map(({ name, start, end }) => ({
    intent: intent('leave', { ...fields, person: name }, { ...spans, person: [start, end] }, [cue]),
    at: range.start,
  }))
  return { placed, taken: [range] }
}

/** 明天起剪羊毛，请5天假: with more days than one 起 is of the day. */
const withoutStart = (rest: string, at: number) =>
  rest.charAt(at) === '起' ? hidden(rest, { start: at, end: at + 1 }) : rest

const hidden = (text: string, { start, end }: Range) =>
  text.slice(0, start) + blank.repeat(end - start) + text.slice(end)

/** 直播班, else 直播课: what is taught there. */
function courseIn(words: string, known: readonly string[] | undefined) {
  const named = coursesIn(words, known)[0]
  if (named) return named
  for (let at = words.indexOf('课'); at >= 0; at = words.indexOf('课', at + 1)) {
    if (/[程表间本]/.test(words.charAt(at + 1))) continue
    for (let i = Math.max(0, at - 8); i < at; i++)
      if (subjectAt(words, i)?.end === at) return { course: words.slice(i, at + 1), start: i, end: at + 1 }
  }
  return undefined
}
const subjectAt = phraseTable<true>([[true, subjects]])

/** It asks for leave; it does not ask about it, nor talk about others' leave. */
function isRequest(all: string, range: Range): boolean {
  const text = all.replace(otherLeave, (m) => ' '.repeat(m.length))
  const clauses = clausesOf(text, range.start, range.end)
  const from = clauses.findIndex((c) => request.test(text.slice(c.start, c.end)))
  const cue = clauses[from]
  if (!cue) return false
  const whole = text.slice(range.start, range.end)
  if (aboutLeave.test(whole)) return false
  const asks = clauses.slice(from).some((c) => otherQuestion.test(withoutPolite(text, c)))
  if (asks) return false
  const asking = withoutPolite(text, cue)
  const asksWhether = /请.{0,3}假[\s?]*$/.test(asking) && asking !== text.slice(cue.start, cue.end)
  if (asksWhether && (clauses.length === 1 || /[吗么]/.test(text.slice(cue.start, cue.end))))
    return /[今明后\d周]/.test(whole)
  return text.charAt(range.end) !== '?' || asksWhether
}
const withoutPolite = (text: string, { start, end }: Range) =>
  text.slice(start, end).replace(politeQuestion, '')
