// What a message asks for about courses: sign-ups and those taken back, each with its course, session and people.
import type { Reading } from '../reading.ts'
import { blanked, type Range } from '../scan/clauses.ts'
import {
  type CourseRead,
  coursesIn,
  type SessionRead,
  sessionAt,
  sessionIn,
  subjectIn,
} from '../scan/courses.ts'
import { withoutMarks } from '../scan/marks.ts'
import { once } from '../scan/once.ts'
import { type PersonRead, peopleIn } from '../scan/people.ts'
import { phonesIn } from '../scan/phones.ts'
import { placesIn } from '../scan/places.ts'
import { stationsIn } from '../scan/stations.ts'
import { categoriesIn } from '../words/categories.ts'
import {
  enrolling,
  exchanging,
  kinWords,
  leaving,
  notice,
  signUp,
  slips,
  undoing,
} from '../words/course-words.ts'
import { type Segment, segmentsOf } from './segments.ts'

export interface CourseRequest {
  act: 'enrol' | 'cancel'
  segments: readonly Segment[]
  /** All its words that are no question. */
  words: string
  courses: CourseRead[]
  session: SessionRead | undefined
  /** 二期三期: each of them, where several are named together. */
  sessions: SessionRead[]
  /** Read when first asked for: most requests are told apart without. */
  people: () => readonly PersonRead[]
}

interface Draft {
  act: 'enrol' | 'cancel'
  segments: Segment[]
}

/** Asked by those who take back and by those who sign up: what was read last is kept. */
export function requestsIn(reading: Reading): readonly CourseRequest[] {
  if (last.reading !== reading) last = { reading, requests: readRequests(reading) }
  return last.requests
}
let last: { reading?: Reading; requests: readonly CourseRequest[] } = { requests: [] }

function readRequests(reading: Reading): CourseRequest[] {
  const { text } = reading
  if (!mayAsk(text) || notice.test(text) || text.length > 400) return []
  return draftsOf(reading).map((draft) => withSame(reading, read(reading, draft)))
}

/** A request begins with a segment that signs up, takes back, or exchanges. */
const mayAsk = (text: string) =>
  [enrolling, undoing, leaving, exchanging].some((act) => act.mayBeWithin(text))

/** 罗银花的摄影班退掉，换成直播班，还是她: the person named before, whose part may have been read already. */
function withSame(reading: Reading, request: CourseRequest): CourseRequest {
  if (!sameOne.test(request.words) || request.people().length > 0) return request
  const whole = { ...reading, text: reading.whole }
  const before = draftsOf(whole).map((draft) => read(whole, draft).people())
  const people = before.find((all) => all.length > 0) ?? []
  return { ...request, people: () => people }
}
const sameOne = /(?:还是|也是)(?:[他她]们?|这[几两]?个?人)|[给帮替][他她]/

/** A segment without an act goes with the request before it, the first ones with the request behind them. */
function draftsOf({ text, vocabulary }: Reading): Draft[] {
  const drafts: Draft[] = []
  let waiting: Segment[] = []
  let current: Draft | undefined
  let isElsewhere = false
  for (const segment of segmentsOf(text, vocabulary.courses)) {
    const { act } = segment
    // 出杏干22袋 396: the number goes with what was told before it
    isElsewhere = act === 'elsewhere' || (isElsewhere && act === 'none' && isNumber(segment.words))
    if (act === 'elsewhere' || isElsewhere) {
      current = undefined
      waiting = []
    } else if (current && act === 'cancel' && isDone(current, segment, vocabulary.courses)) {
      current.act = 'cancel'
      current.segments.push(segment)
    } else if (current?.act === 'cancel' && nounOfSignUp.test(segment.words)) current.segments.push(segment)
    else if (act === 'none' || act === 'asked') (current?.segments ?? waiting).push(segment)
    else if (current && continues(current, segment, vocabulary.courses)) current.segments.push(segment)
    else {
      current = { act, segments: [...waiting, segment] }
      drafts.push(current)
      waiting = []
    }
  }
  return drafts
}

const isNumber = (words: string) => /^[\d.一二两三四五六七八九十百千万元块]+$/.test(words)

/** 取消 …两人的美工班报名: what is taken back. */
const nounOfSignUp = /的[^的]{0,12}报名$/

/** 我报了美工班没去成 is what the next segment takes back. */
const isDone = (draft: Draft, segment: Segment, known: readonly string[] | undefined) =>
  draft.act === 'enrol' &&
  draft.segments.some((s) => /报[重错多名]?了|报的|报重|登记的/.test(s.words)) &&
  coursesIn(segment.words, known).length === 0

/** The same wish goes on, unless it names another course. */
function continues(draft: Draft, segment: Segment, known: readonly string[] | undefined): boolean {
  if (draft.act !== segment.act) return false
  const [before, here] = [draft.segments.map((s) => s.words).join(','), segment.words]
  const [earlier, now] = [namedIn(before, known), namedIn(here, known)[0]]
  if (!now || earlier.length === 0 || earlier.some((c) => c.course === now.course)) return true
  return slips.test(before) || slips.test(here)
}

/** 我报美工，我姐报客服: subjects part as courses do. */
function namedIn(words: string, known: readonly string[] | undefined): CourseRead[] {
  const courses = coursesIn(words, known)
  const subject = courses.length === 0 ? subjectIn(words, true) : undefined
  return subject ? [subject] : courses
}

const listWords = /老师|谢谢|姓名|电话|手机|号码|还有|[我俺和跟的、]|第?[\d一二三四五六七八九十]{1,3}期/g

/** A text of nothing but a course and people. */
export function listIn(reading: Reading): CourseRequest | undefined {
  const segments = segmentsOf(reading.text, reading.vocabulary.courses)
  if (segments.some((s) => s.act !== 'none')) return undefined
  const list = read(reading, { act: 'enrol', segments })
  let rest = reading.text
  for (const part of [...list.courses, ...list.people(), ...phonesIn(rest)]) rest = blanked(rest, part)
  const strange = rest.replace(kinWords, '').replace(listWords, '').replace(/\d\./g, '')
  return withoutMarks(strange) === '' ? list : undefined
}

function read(reading: Reading, { act, segments }: Draft): CourseRequest {
  const stated = segments.filter((s) => s.act !== 'asked')
  const slip = segments.find((s) => slips.test(s.words))
  const from = slip ? slip.start + slips.search(slip.words) : 0
  const session = lastBehind(stated.flatMap(sessionsOf), from)
  const courses = chosen(reading, segments, slip && from)
  return {
    act,
    segments,
    words: stated.map((s) => s.words).join(','),
    courses,
    session,
    sessions: slip ? [] : stated.flatMap(sessionsTogether),
    people: once(() => peopleOf(reading, stated, courses)),
  }
}

const sessionsOf = ({ words, start }: Segment): SessionRead[] => {
  const session = sessionIn(words)
  return session ? [movedBy(session, start)] : []
}

/** 二期三期, 第1期和第2期 */
function sessionsTogether({ words, start }: Segment): SessionRead[] {
  const found: SessionRead[] = []
  for (let i = 0; i < words.length; i++) {
    const session = sessionAt(words, i)
    const last = found.at(-1)
    if (!session || (last && !/^[、和跟与及]?$/.test(words.slice(last.end, i)))) continue
    found.push(session)
    i = session.end - 1
  }
  return found.length > 1 ? found.map((s) => movedBy(s, start)) : []
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

const nameless = /第?[\d一二三四五六七八九十]{1,2}期|\d+个?人|我们[村站]|就在这|在这/g

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
  return peopleIn(
    own.replace(nameless, (m) => ' '.repeat(m.length)),
    first.start,
    last.end,
  )
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
