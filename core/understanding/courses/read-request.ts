// What the segments of a request name: its courses, sessions and people.
import type { Reading } from '../reading.ts'
import { blanked, type Range } from '../scan/clauses.ts'
import { type CourseRead, coursesIn, subjectIn } from '../scan/courses.ts'
import { once } from '../scan/once.ts'
import { type PersonRead, peopleIn } from '../scan/people.ts'
import { placesIn } from '../scan/places.ts'
import { type SessionRead, sessionAt, sessionIn } from '../scan/sessions.ts'
import { stationsIn } from '../scan/stations.ts'
import { categoriesIn } from '../words/categories.ts'
import { handedOn, signUp, slips } from '../words/course-words.ts'
import type { Draft } from './drafts.ts'
import { type Part, partsUnder } from './headings.ts'
import type { Segment } from './segments.ts'

export interface CourseRequest {
  act: 'enrol' | 'cancel'
  segments: readonly Segment[]
  /** The segment that signs up or takes back. */
  said: Segment | undefined
  /** All its words that are no question. */
  words: string
  courses: readonly CourseRead[]
  session: SessionRead | undefined
  /** 二期三期: each of them, where several are named together. */
  sessions: readonly SessionRead[]
  /** Read when first asked for: most requests are told apart without. */
  people: () => readonly PersonRead[]
}

/** One draft; several requests where people stand under several courses or sessions. */
export function requestsOf(reading: Reading, draft: Draft): CourseRequest[] {
  const request = readDraft(reading, draft)
  const parts = partsOf(reading, request)
  return parts ? parts.map((p) => withPart(request, p)) : [request]
}

export function readDraft(reading: Reading, { act, segments }: Draft): CourseRequest {
  const stated = segments.filter((s) => s.act !== 'asked')
  const slip = segments.find((s) => slips.test(s.words))
  const from = slip ? slip.start + slips.search(slip.words) : 0
  const courses = chosen(reading, segments, slip && from)
  return {
    act,
    segments,
    said: segments.find((s) => s.act === act),
    words: stated.map((s) => s.words).join(','),
    courses,
    session: lastBehind(stated.flatMap(firstSession), from),
    sessions: slip ? [] : stated.flatMap(sessionsTogether),
    people: once(() => peopleOf(reading, stated, courses)),
  }
}

/** The same with other courses and people. */
export const withOther = (
  { act, segments, said, words, session, sessions }: CourseRequest,
  courses: readonly CourseRead[],
  people: CourseRequest['people'],
): CourseRequest => ({ act, segments, said, words, courses, session, sessions, people })

const withPart = (
  { act, segments, said, words }: CourseRequest,
  { course, session, people }: Part,
): CourseRequest => ({
  act,
  segments,
  said,
  words,
  courses: course ? [course] : [],
  session,
  sessions: [],
  people: () => people,
})

function partsOf(reading: Reading, { segments, people }: CourseRequest): Part[] | undefined {
  const stated = segments.filter((s) => s.act !== 'asked')
  if (stated.some((s) => slips.test(s.words))) return undefined
  const courses = stated.flatMap((s) => coursesOf(reading, s))
  const sessions = stated.flatMap(sessionsOf)
  if (courses.length < 2 && sessions.length < 2) return undefined
  return partsUnder({ courses, sessions, people: people() })
}

const firstSession = ({ words, start }: Segment): SessionRead[] => {
  const session = sessionIn(words)
  return session ? [movedBy(session, start)] : []
}

function sessionsOf({ words, start }: Segment): SessionRead[] {
  if (!/[期届]/.test(words)) return []
  const found: SessionRead[] = []
  for (let i = 0; i < words.length; i++) {
    const session = sessionAt(words, i)
    if (!session) continue
    found.push(movedBy(session, start))
    i = session.end - 1
  }
  return found
}

/** 二期三期, 第1期和第2期 */
function sessionsTogether(segment: Segment): SessionRead[] {
  const together: SessionRead[] = []
  for (const session of sessionsOf(segment)) {
    const last = together.at(-1)
    const between = last && segment.words.slice(last.end - segment.start, session.start - segment.start)
    if (between === undefined || /^[、和跟与及]?$/.test(between)) together.push(session)
  }
  return together.length > 1 ? together : []
}

const movedBy = ({ session, start, end }: SessionRead, by: number): SessionRead => ({
  session,
  start: start + by,
  end: end + by,
})

/** The first, or the first behind a slip of the tongue. */
const lastBehind = <T extends Range>(all: readonly T[], from: number): T | undefined =>
  from > 0 ? (all.find((a) => a.start > from) ?? all.at(-1)) : all[0]

/** The courses meant: of what is wished before what stands beside, and what is asked last. */
function chosen(reading: Reading, segments: readonly Segment[], slip: number | undefined): CourseRead[] {
  const { original } = reading
  const named = segments.filter((s) => s.act !== 'asked').flatMap((s) => coursesOf(reading, s))
  // 不是美工班，我报的是短视频班
  const meant = named.filter((c) => !original.slice(0, c.start).endsWith('不是'))
  const stated = meant.length > 0 ? meant : named
  if (slip !== undefined) return [lastBehind(stated, slip)].filter((c) => c !== undefined)
  const wished = segments
    .filter((s) => s.act === 'enrol' || s.act === 'cancel')
    .flatMap((s) => coursesOf(reading, s))
  const all = [wished, stated, segments.flatMap((s) => coursesOf(reading, s))].find((list) => list.length > 0)
  if (!all) return [subjectOf(original, segments)].filter((c) => c !== undefined)
  return all.filter((c, i) => i === 0 || isBeside(original, all[i - 1], c))
}

const coursesOf = ({ vocabulary, original }: Reading, { words, start }: Segment): CourseRead[] =>
  coursesIn(words, vocabulary.courses).map((c) => ({
    course: original.slice(c.start + start, c.end + start),
    start: c.start + start,
    end: c.end + start,
  }))

/** 我报短视频: no class is named, only what is taught. */
function subjectOf(original: string, segments: readonly Segment[]): CourseRead | undefined {
  const signs = segments.some((s) => signUp.test(s.words))
  for (const { words, start, act } of segments) {
    if (act === 'asked' || act === 'elsewhere') continue
    const subject = subjectIn(words, act !== 'none', signs)
    if (!subject) continue
    const [from, to] = [subject.start + start, subject.end + start]
    const course: CourseRead = { course: original.slice(from, to), start: from, end: to }
    if (subject.isSubject) course.isSubject = true
    return course
  }
  return undefined
}

/** 短视频班和美工班 */
const isBeside = (text: string, before: CourseRead | undefined, course: CourseRead) =>
  before !== undefined && /^[、和跟与及还有]{1,2}$/.test(text.slice(before.end, course.start))

const asSpaces = (words: string) => ' '.repeat(words.length)
/** What is no name; 旦正才让进摄影班 is led to the course by 进. */
const nameless =
  /第?[\d一二三四五六七八九十]{1,2}期|\d+个?人|我们[村站]|就在这|在这|(?<=[我俺咱]家?)(?:婆[姨娘]|那口子|掌柜的?|当家的|屋里的|孩子[他她]?[妈爸爹娘])|[姐娘爷哥]儿?[俩仨]|[两二三四五六七八九](?:姊妹|姐妹|兄弟|弟兄)|(?<=[给帮替都也])[登录记写填添加报算][上个记入进下]|对门|隔壁|(?<=[换让把将][^\s,]{2,10})[进去](?=\s|$)/g

/** 王老师，给我儿子报上: who is spoken to. */
const addressed = /^\s*[\u4e00-\u9fff]老师(?=[您你好我俺咱,\s!。]|麻烦|给|帮)/

function peopleOf(
  { text, vocabulary }: Reading,
  segments: readonly Segment[],
  courses: readonly CourseRead[],
): PersonRead[] {
  const [first, last] = [segments[0], segments.at(-1)]
  if (!first || !last) return []
  let own = onlyThese(text, segments)
  for (const course of coursesIn(own, vocabulary.courses)) own = blanked(own, course)
  for (const course of courses) own = blanked(own, course)
  for (const station of stationsIn(own, () => undefined)) own = blanked(own, station)
  for (const place of placesIn(own)) own = blanked(own, place)
  for (const category of categoriesIn(own)) own = blanked(own, category)
  const named = own.replace(addressed, asSpaces).replace(nameless, asSpaces).replace(handedOn, asSpaces)
  return peopleIn(named, first.start, last.end)
}

/** The text with all but the segments blanked; what parts them stays. */
function onlyThese(text: string, segments: readonly Segment[]): string {
  let out = ''
  let from = 0
  let inside = false
  for (const { start, end } of segments) {
    const gap = text.slice(from, start)
    out += inside && gap.length <= 3 ? gap : ' '.repeat(gap.length)
    out += text.slice(start, end)
    from = end
    inside = true
  }
  return out.padEnd(text.length)
}
