// A request for leave from class or from reporting. Cases beside this file.
// The parts: leave-days.ts (when), leave-person.ts (for whom), leave-reason.ts (why); the words: words/leave-words.ts.
import type { LeaveFields, Span } from '../intents.ts'
import { type Found, intent, nothing, one, type Reading, type Recogniser } from '../reading.ts'
import { clausesOf, isAsked, type Range, sentencesOf } from '../scan/clauses.ts'
import { coursesIn, sessionIn } from '../scan/courses.ts'
import { matchesOf } from '../scan/matches.ts'
import { phraseTable } from '../scan/phrase-table.ts'
import { sought } from '../scan/sought.ts'
import { isRequestFor } from '../words/ask-words.ts'
import { subjects } from '../words/course-words.ts'
import { aboutLeave, otherQuestion, politeQuestion, request } from '../words/leave-words.ts'
import { saysAbsent } from './leave-absence.ts'
import { datesIn, lengthIn, setDays } from './leave-days.ts'
import { formLeave } from './leave-form.ts'
import { peopleOf } from './leave-person.ts'
import { blank, reasonIn } from './leave-reason.ts'

const gate = sought(/假|[请告]|事由/)

export const recogniseLeave: Recogniser = (reading) => {
  const { text, message } = reading
  if (!gate.test(text) || !(request.test(text) || text.includes('事由'))) return leaveUnasked(reading)
  if (message.role === 'staff' && message.room !== 'private') return nothing
  const form = formLeave(reading)
  if (form) return form
  const found: Found = { placed: [], taken: [] }
  for (const range of scopesOf(reading)) {
    const read = readScope(reading, range)
    found.placed.push(...read.placed)
    found.taken.push(...read.taken)
  }
  return found
}

/** 明天的课去不了了，家里羊下羔: the word itself is not said. */
function leaveUnasked(reading: Reading): Found {
  const { text } = reading
  if (!saysAbsent(reading) || other.test(text)) return nothing
  return readRequest(reading, { start: 0, end: text.length })
}

/** Words of what else a message may say beside a leave. */
const other =
  /签[到道]|已签|签了|代[买卖购销]|带[买卖]|收件|发件|寄件|取件|快递\d|没业务|提醒|@|抖音|\d(?:单|斤|元|块|件|箱)|口令|课表|汇总|报名/

/** 把上周排名发我: the bot is asked for something. */
const isElse = (words: string) => other.test(words) || isRequestFor(words)

/** Sentences about the leave, without the clauses that say something else. */
function scopesOf({ text }: Reading): Range[] {
  const scopes: Range[] = []
  const sentences = sentencesOf(text)
  const asking = new Set(sentences.filter((s) => request.test(text.slice(s.start, s.end))))
  sentences.forEach((sentence, i) => {
    if (!asking.has(sentence)) return
    const clauses = clausesOf(text, sentence.start, sentence.end)
    const own = clauses.filter(
      (c) => !isElse(text.slice(c.start, c.end)) || request.test(text.slice(c.start, c.end)),
    )
    const [first, last] = [own[0], own.at(-1)]
    if (!first || !last) return
    if (asking.size > 1 && heading.test(text.slice(sentence.start, sentence.end))) return
    first.start = behindOther(text, first)
    const before = sentences[i - 1]
    const leads =
      before &&
      scopes.at(-1)?.end !== before.end &&
      isGround(text, before) &&
      sentence.start - before.end <= 2
    const next = sentences[i + 1]
    const follows = next && isGround(text, next) && sentences.length <= 3
    scopes.push({
      start: leads && first.start === clauses[0]?.start ? before.start : first.start,
      end: follows ? next.end : last.end,
    })
  })
  return scopes
}

/** 请假申请 over the request itself. */
const heading = /^\s*【?请假(?:申请书?|条)?】?\s*$/

/** 签到 5521 下午请假: only spaces part the leave from what else is told. */
function behindOther(text: string, clause: Range): number {
  let start = clause.start
  for (const chunk of matchesOf(/[^\s]+/g, text.slice(clause.start, clause.end))) {
    if (request.test(chunk[0])) break
    if (other.test(chunk[0]) || /^\d{4}$/.test(chunk[0])) start = clause.start + chunk.index + chunk[0].length
  }
  return start
}

/** A short sentence beside it that gives the reason or says who cannot come. */
const isGround = (text: string, range: Range) => {
  const words = text.slice(range.start, range.end)
  return (
    words.length <= 30 &&
    !isElse(words) &&
    !request.test(words) &&
    !isAsked(text, range) &&
    !/谢谢|辛苦|收到|好的|麻烦|批准|\d{4}|^\s*老师\S{0,2}\s*$/.test(words)
  )
}

/** Words of talk about a leave that names no day, course or person. */
const idle =
  /一样|为了|就是|来来|天天|总是|每次|居然|竟然|哈哈|呵呵|羡慕|刚请|请了|批|不用|好想|想请假(?:又|但|可|不|的话)/

const readScope = (reading: Reading, range: Range): Found =>
  range.end - range.start > 200 || !isRequest(reading.text, range) ? nothing : readRequest(reading, range)

function readRequest(reading: Reading, range: Range): Found {
  const { text } = reading
  const words = text.slice(range.start, range.end)
  const fields: LeaveFields = {}
  const spans: Record<string, Span> = {}
  let rest = text
  const { dates, all } = datesIn(reading, range)
  for (const date of all) rest = hidden(rest, date)
  const length = lengthIn(rest, range)
  setDays(fields, spans, dates, length?.days)
  const course = courseIn(rest.slice(range.start, range.end), reading.vocabulary.courses)
  if (course) {
    spans.course = [course.start + range.start, course.end + range.start]
    fields.course = reading.original.slice(...spans.course)
    rest = hidden(rest, { start: spans.course[0], end: spans.course[1] })
    const session = sessionIn(words)
    if (session) rest = hidden(rest, { start: session.start + range.start, end: session.end + range.start })
  }
  const people = peopleOf(rest, range)
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
function isRequest(text: string, range: Range): boolean {
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
  if (asksWhether && clauses.length === 1) return /[今明后\d周]/.test(whole)
  return text.charAt(range.end) !== '?' || asksWhether
}
const withoutPolite = (text: string, { start, end }: Range) =>
  text.slice(start, end).replace(politeQuestion, '')
